"""The order of the pages, as MkDocs' navigation wants it: previous and next follow it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from friskfaktor.interface import translation
from friskfaktor.pages.paths import FRONT, GLOSSARY, LICENCES, SOURCES, WAYS, LinkStyle, page_path, part_path
from friskfaktor.reading.handbook import Handbook


def navigation(handbook: Handbook) -> list[dict[str, Any]]:
    """Front page, then each part with its overview first and its pages in reading order."""
    nav: list[dict[str, Any]] = [{handbook.info.title: FRONT}]
    for part in handbook.info.parts:
        pages: list[Any] = [part_path(part.slug)]
        pages += [{entry.short or entry.title: page_path(handbook, entry.id)} for entry in handbook.in_part(part)]
        if part.listing == "ways":
            pages[1:1] = [f"{part.slug}/{way}.md" for way in WAYS]
        nav.append({part.title: pages})
    return nav


def footer(handbook: Handbook, style: LinkStyle) -> Iterator[tuple[str, str]]:
    """The links at the foot of every page: title and site-relative address."""
    _ = translation(handbook.language).gettext
    yield _("Ordliste"), style.url(GLOSSARY)
    yield _("Kilder"), style.url(SOURCES)
    for key in handbook.info.footer:
        entry = handbook.entry(key)
        yield entry.short or entry.title, style.url(page_path(handbook, key))
    yield _("Slett alle svar"), f"{style.url(page_path(handbook, 'personvern'))}#slett"
    yield _("Lisenser"), style.url(LICENCES)
