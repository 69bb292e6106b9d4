"""Where each page stands in the site, and how one page points to another."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass
from functools import lru_cache

from friskfaktor.reading.handbook import Handbook

FRONT = "index.md"
GLOSSARY = "ordliste.md"
SOURCES = "kilder.md"
LICENCES = "LICENSES/index.md"
IMPRINT = "om-utgaven.md"

WAYS = ("tid", "fase", "register")
"""Pages below the overview of the ways in: by time, by phase, A to Å."""


@dataclass(frozen=True, slots=True)
class LinkStyle:
    """How a page is addressed: with `use_directory_urls` as `apu/`, without as `apu.html`, or `apu.md`."""

    form: str
    """`directory`, `html` or `markdown`."""

    def url(self, page: str) -> str:
        """The site-relative address of the page at *page* (`metoder/apu.md`)."""
        if self.form == "markdown":
            return page
        stem = page.removesuffix(".md")
        if self.form == "html":
            return f"{stem}.html"
        return stem.removesuffix("index") if stem.endswith("index") else f"{stem}/"

    def relative(self, target: str, here: str) -> str:
        """The address of page *target* as seen from page *here*."""
        return self.between(self.url(target), here)

    def between(self, address: str, here: str) -> str:
        """A site-relative *address* (a page's or a file's) as seen from page *here*."""
        return _between(self, address, here)


@lru_cache(maxsize=2**16)
def _between(style: LinkStyle, address: str, here: str) -> str:
    """Kept: the pages of a site point to each other in every language and every build."""
    relative = _way(posixpath.dirname(style.url(here)), address.removesuffix("/"))
    return f"{relative}/" if address.endswith("/") or not address else relative


def _way(start: str, end: str) -> str:
    """From one folder of the site to a place in it (`posixpath.relpath` would ask where it runs, each time)."""
    here, there = [path.split("/") if path else [] for path in (start, end)]
    shared = next((at for at, (one, other) in enumerate(zip(here, there, strict=False)) if one != other), None)
    shared = min(len(here), len(there)) if shared is None else shared
    return "/".join([*[".."] * (len(here) - shared), *there[shared:]]) or "."


def page_path(handbook: Handbook, entry_id: str) -> str:
    """The Markdown path of an entry's page; KeyError when there is no such entry."""
    place = handbook.section_of(handbook.kind(entry_id))
    if place is None:
        return f"{entry_id}.md"
    part, section = place
    return posixpath.join(part.slug, section.slug, f"{entry_id}.md")


def part_path(slug: str) -> str:
    """The overview page of a part."""
    return f"{slug}/index.md"


def way_path(handbook: Handbook, way: str) -> str | None:
    """The page of a way in; None when no part of the handbook lists the ways."""
    part = next((part for part in handbook.info.parts if part.listing == "ways"), None)
    return f"{part.slug}/{way}.md" if part else None
