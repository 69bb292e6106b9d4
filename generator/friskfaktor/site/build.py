"""A handbook's folders into everything its site is made of, still in memory."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from friskfaktor import check
from friskfaktor.bundled import Base
from friskfaktor.interface import translation
from friskfaktor.pages.bibliography import literature
from friskfaktor.pages.hiding import without_hidden
from friskfaktor.pages.nav import navigation
from friskfaktor.pages.own_words import in_own_words
from friskfaktor.pages.paths import LinkStyle
from friskfaktor.pages.remembered import Memory
from friskfaktor.pages.rendered import RenderedPage
from friskfaktor.pages.rendering import render_pages
from friskfaktor.pages.search_index import search_index
from friskfaktor.problems import HandbookError
from friskfaktor.reading.folders import Layer
from friskfaktor.reading.handbook import ORIGINAL, Handbook
from friskfaktor.reading.load import NO_OUTLINE
from friskfaktor.reading.translated import translated
from friskfaktor.schema import all_schemas
from friskfaktor.site.assets import Asset, browser_assets, content_security_policy, licence_assets
from friskfaktor.site.places import SCRIPTS, search_index_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """The handbook in one language: where in the site it stands, its pages and their order."""

    handbook: Handbook
    folder: str
    """Empty for the language that stands at the top of the site, otherwise `nn/`."""
    pages: tuple[RenderedPage, ...]
    navigation: list[dict[str, Any]]

    @property
    def index(self) -> str:
        """The file of what search looks through, in the folder of the scripts."""
        return search_index_of(self.handbook.language)


@dataclass(frozen=True, slots=True)
class Languages:
    """Which languages a site is to have."""

    top: str
    """The one at the top of the site."""
    others: tuple[str, ...] | None = None
    """Those with a folder of their own, in the order they are offered; None for all there are."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """All pages and files of a site, in every language it has; the language at its top first."""

    editions: tuple[Edition, ...]
    assets: tuple[Asset, ...]

    @property
    def handbook(self) -> Handbook:
        """The handbook at the top of the site."""
        return self.editions[0].handbook

    @property
    def pages(self) -> tuple[RenderedPage, ...]:
        """Every page, in every language."""
        return tuple(page for edition in self.editions for page in edition.pages)


def build_site(  # noqa: PLR0913 - two of them are options
    layers: Sequence[Layer],
    base: Base,
    style: LinkStyle,
    languages: Languages,
    *,
    copy: bool = False,
    memory: Memory | None = None,
) -> Site:
    """Load, check and render; HandbookError with every fault when anything is wrong.

    A *copy* opens by double-click.  With the *memory* of a build before, what would be the same is not made again.
    """
    memory = memory or Memory()
    editions = tuple(_editions(layers, style, languages, memory))
    assets = [
        *(Asset(f"{SCRIPTS}/{edition.index}", content=_search_index(edition, style, memory)) for edition in editions),
        *(Asset(path, content=text) for path, text in literature(editions[0].handbook.sources.values()).items()),
        *_schemas(),
        *browser_assets(base, copy=copy),
        *licence_assets(base),
    ]
    return Site(editions=editions, assets=tuple(assets))


@cache
def _schemas() -> tuple[Asset, ...]:
    """One file for each kind of file an author writes."""
    return tuple(Asset(f"schema/{name}.schema.json", content=_json(data)) for name, data in all_schemas().items())


def _editions(layers: Sequence[Layer], style: LinkStyle, languages: Languages, memory: Memory) -> Iterator[Edition]:
    top = languages.top
    handbooks, problems = check.run_all(layers, top, *(languages.others or ()))
    if problems or handbooks[top].info is NO_OUTLINE:
        raise HandbookError(problems)
    original = in_own_words(without_hidden(handbooks[ORIGINAL]))
    for name in dict.fromkeys((top, *(handbooks if languages.others is None else languages.others))):
        handbook = in_own_words(without_hidden(translated(handbooks[name], handbooks[ORIGINAL])))
        folder = "" if name == top else f"{name}/"
        other = None if name == ORIGINAL else original
        pages = tuple(render_pages(handbook, style, folder, other, memory.of("pages", folder)))
        yield Edition(handbook=handbook, folder=folder, pages=pages, navigation=navigation(handbook, folder))


def _search_index(edition: Edition, style: LinkStyle, memory: Memory) -> str:
    handbook, remembered = edition.handbook, memory.of("search", edition.folder)
    return search_index(handbook, style, translation(handbook.language).gettext, edition.folder, remembered)


def _json(data: Any) -> str:
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


__all__ = ["Edition", "Site", "build_site", "content_security_policy"]
