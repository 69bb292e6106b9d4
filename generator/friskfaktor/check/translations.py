"""Languages in step: a translation may lack pages, but has none of its own."""

from __future__ import annotations

from collections.abc import Iterator

from friskfaktor.problems import Problem, meant
from friskfaktor.reading.handbook import Handbook

from .entries import summary
from .lists import filled, known


def check_translation(handbook: Handbook, original: Handbook) -> Iterator[Problem]:
    """Every page of another language is a translation of a page of the original."""
    for entry_id, located in handbook.entries.items():
        if entry_id in original.unread or located.kind == "assessment":
            continue
        same = original.entries.get(entry_id)
        if same is None:
            yield located.source.problem(
                "no-original", ("id",), id=entry_id, language=original.language, meant=meant(entry_id, original.entries)
            )
        elif same.kind != located.kind:
            yield located.source.problem(
                "other-kind", ("id",), id=entry_id, kind=located.kind, wanted=same.kind, other=same.source.name
            )
    yield from _outline(handbook, original)
    yield from _headings(handbook, original)


def _outline(handbook: Handbook, original: Handbook) -> Iterator[Problem]:
    """The parts are the original's, in other words."""
    parts = [part.id for part in original.info.parts]
    for number, part in enumerate(handbook.info.parts):
        if parts:
            yield from known(handbook.info_source, ("parts", number, "id"), "unknown-part", part.id, parts)


def _headings(handbook: Handbook, original: Handbook) -> Iterator[Problem]:
    source = handbook.headings_source
    if source is None:
        return
    for entry_id, heading in handbook.headings.items():
        path = ("headings", entry_id)
        if entry_id not in original.entries and entry_id not in original.unread:
            near = meant(entry_id, original.entries)
            yield source.problem("no-original", path, key=True, id=entry_id, language=original.language, meant=near)
        yield from filled(source, (*path, "title"), heading.title)
        yield from summary(source, heading.summary, (*path, "summary"))
