"""`handbook.yml`: parts, order and front page fit the pages that are there."""

from __future__ import annotations

from collections.abc import Iterator

from friskfaktor.model import HandbookInfo, Part
from friskfaktor.pages.paths import FRONT, GLOSSARY, IMPRINT, SOURCES
from friskfaktor.problems import Problem
from friskfaktor.reading.handbook import Handbook, LoadedInstrument
from friskfaktor.reading.source import Path_, SourceFile

from .index import Index, at
from .lists import id_paths, ids, known, no_repeats
from .own_words import check_own_words
from .texts import check_texts

BUILT = tuple(page.removesuffix(".md") for page in (FRONT, GLOSSARY, SOURCES, IMPRINT))
"""Pages the handbook makes itself."""


NEEDED = ("personvern",)
"""Pages that the front page and overviews lead to, whatever else the handbook holds."""


def check_outline(handbook: Handbook, index: Index) -> Iterator[Problem]:
    """The outline of one language."""
    info, source = handbook.info, handbook.info_source
    yield from check_texts(HandbookInfo, source, index)
    yield from ids(source, id_paths(("parts",), info.parts))
    yield from ids(source, id_paths(("parts",), info.parts, "slug"))
    yield from _kinds(handbook)
    for number, part in enumerate(info.parts):
        yield from _part(part, ("parts", number), source, index)
    yield from _front_page(handbook, index)
    for place, wanted in enumerate(info.footer):
        yield from at(source, ("footer", place), index.page(wanted))
    yield from _hidden(handbook, index)
    yield from check_own_words(handbook)
    if info.parts:
        yield from _homeless(handbook)
        yield from _needed(handbook, index)
    yield from _taken(handbook)


def check_shelf(handbook: Handbook, loaded: LoadedInstrument) -> Iterator[Problem]:
    """The theme an assessment stands under is one of the overview's; an overview without themes asks for none."""
    place = handbook.section_of("assessment")
    themes = [theme.id for theme in place[1].themes] if place else []
    if themes and loaded.instrument.theme is not None:
        yield from known(loaded.source, ("theme",), "unknown-list-theme", loaded.instrument.theme, themes)


def _hidden(handbook: Handbook, index: Index) -> Iterator[Problem]:
    """What is hidden is there, and is no page that others cannot do without."""
    source = handbook.info_source
    yield from no_repeats(source, ("hide",), handbook.info.hide)
    for place, wanted in enumerate(handbook.info.hide):
        yield from at(source, ("hide", place), index.page(wanted))
        if wanted in NEEDED:
            yield source.problem("cannot-hide", ("hide", place), id=wanted)


def _kinds(handbook: Handbook) -> Iterator[Problem]:
    """Each kind of page has one place."""
    source = handbook.info_source
    first: dict[str, Path_] = {}
    for number, part in enumerate(handbook.info.parts):
        for place, section in enumerate(part.sections):
            path = ("parts", number, "sections", place, "kind")
            if section.kind in first:
                other = str(source.place(first[section.kind]))
                yield source.problem("kind-twice", path, key_name=section.kind, other=other)
            first.setdefault(section.kind, path)


def _part(part: Part, path: Path_, source: SourceFile, index: Index) -> Iterator[Problem]:
    slugs = [((*path, "sections", place, "slug"), section.slug) for place, section in enumerate(part.sections)]
    yield from ids(source, [pair for pair in slugs if pair[1]])
    for number, section in enumerate(part.sections):
        order = (*path, "sections", number, "order")
        yield from no_repeats(source, order, section.order)
        for place, wanted in enumerate(section.order):
            yield from at(source, (*order, place), index.page(wanted, section.kind))
        yield from ids(source, id_paths((*path, "sections", number, "themes"), section.themes))


def _front_page(handbook: Handbook, index: Index) -> Iterator[Problem]:
    front, source = handbook.info.front, handbook.info_source
    yield from no_repeats(source, ("front", "roles"), front.roles)
    for place, wanted in enumerate(front.roles):
        yield from at(source, ("front", "roles", place), index.page(wanted, "role"))
    for place, pick in enumerate(front.picks):
        yield from at(source, ("front", "picks", place, "id"), index.page(pick.id))
    parts = [part.id for part in handbook.info.parts]
    for place, way in enumerate(front.ways):
        yield from known(source, ("front", "ways", place, "part"), "unknown-part", way.part, parts)


def _homeless(handbook: Handbook) -> Iterator[Problem]:
    """A page of a kind that no part holds would not be found in any menu."""
    told = set()
    for entry_id, located in handbook.entries.items():
        kind = located.kind
        if kind not in told and kind != "page" and handbook.section_of(kind) is None:
            told.add(kind)
            yield handbook.info_source.problem(
                "kind-without-part", ("parts",), key=True, kind=kind, key_name=kind, id=entry_id
            )


def _needed(handbook: Handbook, index: Index) -> Iterator[Problem]:
    for wanted in NEEDED:
        if wanted not in index.kinds and wanted not in index.unread:
            name = f"content/{handbook.language}/pages/{wanted}.yml"
            yield handbook.info_source.problem("page-needed", id=wanted, name=name)


def _taken(handbook: Handbook) -> Iterator[Problem]:
    """No page stands at the address of an overview or of a page the handbook makes itself."""
    overviews = {part.slug for part in handbook.info.parts}
    for entry_id, located in handbook.entries.items():
        taken = {*overviews, *BUILT} if located.kind == "page" else {"index"}
        if entry_id in taken:
            yield located.source.problem("address-taken", ("id",), id=entry_id)
