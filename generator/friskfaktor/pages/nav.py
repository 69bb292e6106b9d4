"""The order of the pages, as MkDocs' navigation wants it: previous and next follow it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from friskfaktor.interface import translation
from friskfaktor.pages.paths import FRONT, GLOSSARY, IMPRINT, LICENCES, SOURCES, WAYS, LinkStyle, page_path, part_path
from friskfaktor.reading.handbook import Handbook


def navigation(handbook: Handbook, folder: str = "") -> list[dict[str, Any]]:
    """Front page, then each part with its overview first and its pages in reading order, all in *folder*."""
    nav: list[dict[str, Any]] = [{handbook.info.title: f"{folder}{FRONT}"}]
    for part in handbook.info.parts:
        pages: list[Any] = [f"{folder}{part_path(part.slug)}"]
        if part.listing == "ways":
            pages += [f"{folder}{part.slug}/{way}.md" for way in WAYS]
        for entry in handbook.in_part(part):
            pages.append({entry.short or entry.title: f"{folder}{page_path(handbook, entry.id)}"})
        nav.append({part.title: pages})
    return nav


def footer(handbook: Handbook, style: LinkStyle, folder: str = "") -> Iterator[tuple[str, str]]:
    """The links at the foot of every page: title and site-relative address."""
    _ = translation(handbook.language).gettext
    yield _("Ordliste"), style.url(f"{folder}{GLOSSARY}")
    yield _("Kilder"), style.url(f"{folder}{SOURCES}")
    for key in handbook.info.footer:
        entry = handbook.entry(key)
        yield entry.short or entry.title, style.url(f"{folder}{page_path(handbook, key)}")
    privacy = style.url(f"{folder}{page_path(handbook, 'personvern')}")
    yield _("Slett alle svar"), f"{privacy}#slett"
    yield _("Om denne utgaven"), style.url(f"{folder}{IMPRINT}")
    yield _("Lisenser"), style.url(LICENCES)
