"""An organisation's brand as the site needs it: words for the theme, a stylesheet, the pictures."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from friskfaktor.brand import load_brand
from friskfaktor.brand.file import Brand, Image
from friskfaktor.brand.stylesheet import BOLD, REGULAR, brand_css
from friskfaktor.model import HandbookInfo
from friskfaktor.problems import HandbookError
from friskfaktor.site.assets import Asset

STYLESHEET = "assets/css/brand.css"
PICTURES = "assets/brand"


@dataclass(frozen=True, slots=True)
class SiteBrand:
    """What the theme shows of a brand (empty: the handbook's own look), and the files that go with it."""

    for_theme: Mapping[str, Any]
    assets: tuple[Asset, ...] = ()
    brand: Brand | None = None

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages the edition is to have, the most important first; empty: all there are."""
        return self.brand.languages if self.brand else ()

    def over(self, info: HandbookInfo) -> Mapping[str, Any]:
        """The brand's words, with the handbook's own where it gives none."""
        own = {"name": info.title, "tagline": info.tagline, "logo": "", "favicon": "", "css": "", "footer": ""}
        return {**own, "contact": None, **{key: value for key, value in self.for_theme.items() if value}}


def site_brand(path: Path, root: Path, languages: Collection[str] | None = None, *, copy: bool = False) -> SiteBrand:
    """The brand in the file at *path*, or the handbook's own look when there is no such file.

    HandbookError with every fault when the file does not hold: *languages* are those the handbook has.
    With *copy* the site is one to open by double-click.
    """
    if not path.exists():
        return SiteBrand({})
    name = path.relative_to(root).as_posix() if path.is_relative_to(root) else path.name
    brand = load_brand(path, name, languages)
    if isinstance(brand, tuple):
        raise HandbookError(brand)
    return SiteBrand(_for_theme(brand), tuple(_assets(brand, copy=copy)), brand)


def _for_theme(brand: Brand) -> dict[str, Any]:
    return {
        "name": brand.name,
        "tagline": brand.tagline,
        "footer": brand.footer,
        "licence": brand.licence,
        "contact": asdict(brand.contact) if brand.contact else None,
        "logo": _address(brand.logo),
        "favicon": _address(brand.favicon),
        "css": STYLESHEET,
    }


def _address(image: Image | None) -> str:
    return f"{PICTURES}/{image.name}" if image else ""


def _assets(brand: Brand, *, copy: bool) -> Iterator[Asset]:
    yield Asset(STYLESHEET, content=brand_css(brand, alone=copy))
    images = {image.name: image for image in (brand.logo, brand.logo_dark, brand.favicon) if image}
    yield from (Asset(_address(image), content=image.content) for image in images.values())
    if brand.font and not copy:
        for name, content in ((REGULAR, brand.font.regular), (BOLD, brand.font.bold)):
            if content is not None:
                yield Asset(f"{PICTURES}/{name}", content=content)
