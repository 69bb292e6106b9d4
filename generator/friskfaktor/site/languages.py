"""What surrounds the pages of each language of a site: words, parts, foot, and the way to the other languages."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from friskfaktor.interface import language_name
from friskfaktor.pages.nav import footer
from friskfaktor.pages.paths import FRONT, IMPRINT, LinkStyle, part_path
from friskfaktor.site.brand import SiteBrand
from friskfaktor.site.build import Edition


@dataclass(frozen=True, slots=True)
class Frame:
    """What surrounds a page in one language."""

    folder: str
    words: Mapping[str, Any]
    """For the template: language, name, parts, footer, brand, where the search finds its index."""
    languages: tuple[tuple[str, str, str], ...]
    """Every language of the site: its code, its name in itself, its folder."""
    pages: frozenset[str]

    def of(self, page: str, style: LinkStyle) -> dict[str, Any]:
        """The variables of the page at *page* (`nn/metoder/apu.md`), with its address in each language."""
        own = page if page in self.pages else f"{self.folder}{FRONT}"
        inner = own.removeprefix(self.folder)
        others = [
            {"code": code, "name": name, "url": style.url(f"{folder}{inner}"), "here": folder == self.folder}
            for code, name, folder in self.languages
        ]
        return {**self.words, "languages": others if len(others) > 1 else []}


def frames(editions: Sequence[Edition], brand: SiteBrand, style: LinkStyle) -> tuple[Frame, ...]:
    """The frame of each language, that of the language at the top of the site first."""
    languages = tuple((it.handbook.language, language_name(it.handbook.language), it.folder) for it in editions)
    return tuple(Frame(it.folder, _words(it, brand, style), languages, _pages(it)) for it in editions)


def _pages(edition: Edition) -> frozenset[str]:
    """The pages of the handbook, and that about the edition."""
    return frozenset({*(page.path for page in edition.pages), f"{edition.folder}{IMPRINT}"})


def frame_at(page: str, found: Sequence[Frame]) -> Frame:
    """The frame of the page at *page*; that of the top for pages that are no handbook's."""
    return next((frame for frame in found if page in frame.pages), found[0])


def _words(edition: Edition, brand: SiteBrand, style: LinkStyle) -> dict[str, Any]:
    handbook, folder = edition.handbook, edition.folder
    return {
        "language": handbook.language,
        "description": handbook.info.description,
        "brand": brand.over(handbook.info),
        "front": style.url(f"{folder}{FRONT}"),
        "index": edition.index,
        "parts": [
            {"id": part.id, "title": part.title, "url": style.url(f"{folder}{part_path(part.slug)}")}
            for part in handbook.info.parts
        ],
        "footer": [{"title": title, "url": url} for title, url in footer(handbook, style, folder)],
    }
