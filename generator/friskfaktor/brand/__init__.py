"""An organisation's brand: `brand.yml` and the pictures beside it, checked and complete.

A brand changes names, colours and logo, never what the handbook says.  All
faults come at once, each where it stands.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import fields
from pathlib import Path
from typing import Any

from friskfaktor.brand.file import Brand, BrandColours, BrandFile
from friskfaktor.brand.fonts import read_font
from friskfaktor.brand.pictures import Pictures
from friskfaktor.colours.palette import DEFAULTS, NEUTRALS, SCHEMES, Palette, Scheme, Weak, weak
from friskfaktor.problems import Problem, in_order, listed
from friskfaktor.reading.source import SourceFile, read_source
from friskfaktor.reading.structure import structure

COLOUR = re.compile(r"#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6})")
ADDRESS = re.compile(r"(?:https?://[^\s/]|mailto:\S|tel:\+?\d)\S*")
LONGEST: Mapping[str, int] = {"name": 80, "short_name": 20, "tagline": 120, "footer": 300, "licence": 300}
FORM = 1
"""The form of the file; a later program may know more."""
SURFACES: Mapping[str, Mapping[str, str]] = {
    "paper": {"nb": "bakgrunnen på siden", "en": "the page"},
    "surface": {"nb": "kort og knapper", "en": "cards and buttons"},
    "sunk": {"nb": "grå felt", "en": "grey panels"},
}
"""What an author would call the theme's surfaces."""


def load_brand(
    path: Path, name: str | None = None, languages: Collection[str] | None = None
) -> Brand | tuple[Problem, ...]:
    """The brand in the file at *path* (called *name* in messages), or everything that is wrong with it.

    With *languages*, those the handbook has, the brand's must be among them.
    """
    source = read_source(path, name or path.name)
    if isinstance(source, Problem):
        return (source,)
    if fault := _newer(source):
        return (fault,)
    filled = structure(source, BrandFile)
    pictures = Pictures(source, path.parent)
    images: dict[str, Any] = {key: pictures.read(key) for key in ("logo", "logo_dark", "favicon")}
    font, faults = read_font(source, path.parent)
    # What has the wrong shape is looked at in the raw data as well, so that all faults come in one go.
    problems = [*_texts(source), *_contact(source), *_colours(source), *pictures.problems, *faults]
    if isinstance(filled, tuple):
        return in_order((*filled, *problems))
    problems += _languages(source, filled.languages, languages)
    if problems:
        return in_order(problems)
    texts: dict[str, Any] = {field: (getattr(filled, field) or "").strip() for field in LONGEST}
    return Brand(
        **texts,
        **images,
        contact=filled.contact,
        font=font,
        languages=filled.languages,
        colours=_by_scheme(source),
    )


def _newer(source: SourceFile) -> Problem | None:
    """A file of another form would only give faults that are none."""
    form = source.data.get("version", FORM)
    if type(form) is int and form != FORM:
        return source.problem("brand-version", ("version",), number=str(form), known=str(FORM))
    return None


def _languages(source: SourceFile, given: tuple[str, ...], known: Collection[str] | None) -> Iterator[Problem]:
    for place, language in enumerate(given):
        if known is not None and language not in known:
            yield source.problem("brand-language", ("languages", place), value=language, allowed=listed(known))
        elif language in given[:place]:
            yield source.problem("brand-language-twice", ("languages", place), value=language)


def _texts(source: SourceFile) -> Iterator[Problem]:
    for key, most in LONGEST.items():
        value = source.data.get(key)
        if isinstance(value, str) and not value.strip():
            yield source.problem("brand-empty", (key,), key_name=key)
        elif isinstance(value, str) and len(value) > most:
            yield source.problem("brand-too-long", (key,), key_name=key, length=str(len(value)), limit=str(most))


def _contact(source: SourceFile) -> Iterator[Problem]:
    contact = _mapping(source, "contact")
    name, url = contact.get("name"), contact.get("url")
    if isinstance(name, str) and not name.strip():
        yield source.problem("brand-empty", ("contact", "name"), key_name="name")
    if isinstance(url, str) and not ADDRESS.fullmatch(url):
        yield source.problem("brand-address", ("contact", "url"), value=url[:60])


def _mapping(source: SourceFile, key: str) -> dict[str, Any]:
    value = source.data.get(key)
    return value if isinstance(value, dict) else {}


def _given(source: SourceFile) -> Iterator[tuple[str, Scheme, str, Any]]:
    """Each colour that has a line: its key, the scheme and token it sets, and what was written."""
    colours = _mapping(source, "colours")
    for key in (field.name for field in fields(BrandColours)):
        if key in colours:
            yield key, "dark" if key.endswith("_dark") else "light", key.removesuffix("_dark"), colours[key]


def _colours(source: SourceFile) -> Iterator[Problem]:
    for key, scheme, token, value in _given(source):
        path = ("colours", key)
        if value is None:  # `accent: #14553d`: the # began a comment
            yield source.problem("brand-colour-unquoted", path, key=True, key_name=key, example=DEFAULTS[scheme][token])
        elif isinstance(value, str) and not COLOUR.fullmatch(value):
            example = f"#{value}" if COLOUR.fullmatch(f"#{value}") else DEFAULTS[scheme][token]
            yield source.problem("brand-colour-form", path, value=value[:40], example=example)
        elif isinstance(value, str) and (fault := weak(scheme, token, _long(value))):
            yield Problem(source.place(path), "brand-contrast", _measured(fault, value))


def _measured(fault: Weak, value: str) -> dict[str, str]:
    # Cut, not rounded: 4.497 is not 4.5.
    measured, required = f"{int(fault.measured * 100) / 100:.2f}", f"{fault.pair.minimum:.1f}"
    back = fault.pair.back
    return {
        "value": value,
        "ratio": measured,
        "ratio_nb": measured.replace(".", ","),
        "required": required,
        "required_nb": required.replace(".", ","),
        "back": NEUTRALS[fault.scheme][back],
        "back_nb": SURFACES[back]["nb"],
        "back_en": SURFACES[back]["en"],
        "scheme_nb": "mørk" if fault.scheme == "dark" else "lys",
        "scheme_en": fault.scheme,
        "nearest": fault.nearest,
    }


def _by_scheme(source: SourceFile) -> Mapping[Scheme, Palette]:
    found: dict[Scheme, dict[str, str]] = {scheme: {} for scheme in SCHEMES}
    for _, scheme, token, value in _given(source):
        found[scheme][token] = _long(value)
    return found


def _long(colour: str) -> str:
    """`#14553D` and `#abc` as `#14553d` and `#aabbcc`."""
    digits = colour[1:].lower()
    return f"#{digits}" if len(digits) == 6 else "#" + "".join(digit * 2 for digit in digits)
