"""The stylesheet of a brand: its colours, its typeface, and its logo for the dark scheme."""

from __future__ import annotations

import base64
from collections.abc import Iterator

from friskfaktor.brand.file import Brand, Font
from friskfaktor.colours.palette import DEFAULTS, SCHEMES, Palette, Scheme, palette

PICTURES = "../brand"
"""The folder of the brand's files, as seen from the stylesheet."""

REGULAR, BOLD = "font.woff2", "font-bold.woff2"


def brand_css(brand: Brand, *, alone: bool = False) -> str:
    """The stylesheet that gives the theme the brand's colours, in the three places where `tokens.css` sets them.

    With *alone* it carries the font in itself: by double-click, a page may not fetch one from a file.
    """
    light, dark = (_declarations(palette(brand.colours, scheme), scheme) for scheme in SCHEMES)
    automatic, chosen = ':root:not([data-md-color-scheme="default"])', '[data-md-color-scheme="slate"]'
    return (
        "/* Laget etter brand.yml. Endre fargene der, ikke her. */\n"
        f"{''.join(_faces(brand.font, alone=alone)) if brand.font else ''}"
        f":root {{\n{light}{_families(brand)}}}\n\n"
        "@media screen and (prefers-color-scheme: dark) {\n"
        f"{automatic} {{\n{dark}}}\n{_dark_logo(brand, automatic)}}}\n\n"
        "@media screen {\n"
        f"{chosen} {{\n{dark}}}\n{_dark_logo(brand, chosen)}}}\n"
    )


def _declarations(colours: Palette, scheme: Scheme) -> str:
    return "".join(f"  --ff-{token}: {colours[token]};\n" for token in DEFAULTS[scheme])


def _faces(font: Font, *, alone: bool) -> Iterator[str]:
    weights = "1 999" if font.variable else "400"
    for name, content, weight in ((REGULAR, font.regular, weights), (BOLD, font.bold, "600 700")):
        if content is not None:
            data = f"data:font/woff2;base64,{base64.b64encode(content).decode()}"
            address = data if alone else f"{PICTURES}/{name}"
            yield (
                f'@font-face {{\n  font-family: "ff-brand";\n  src: url("{address}") format("woff2");\n'
                f"  font-weight: {weight};\n  font-display: swap;\n}}\n"
            )


def _families(brand: Brand) -> str:
    """What shows until the font has come, and where it lacks a letter, is the system's own."""
    if brand.font is None:
        return ""
    return "".join(f'  --ff-font-{use}: "ff-brand", system-ui, sans-serif;\n' for use in ("text", "display"))


def _dark_logo(brand: Brand, scheme: str) -> str:
    return f'{scheme} .brand img {{ content: url("{PICTURES}/{brand.logo_dark.name}"); }}\n' if brand.logo_dark else ""
