"""The glossary and the list of works."""

from __future__ import annotations

from collections.abc import Iterator

from friskfaktor.model import Glossary, Sources
from friskfaktor.problems import Problem
from friskfaktor.reading.handbook import Handbook
from friskfaktor.reading.source import Path_, SourceFile
from friskfaktor.reading.structure import structure

from .index import Index, at
from .lists import at_least, filled, ids, no_repeats
from .texts import check_texts


def check_glossary(handbook: Handbook, index: Index) -> Iterator[Problem]:
    """Terms have ids of their own, each form belongs to one term, and `see` leads to a page."""
    source, terms = handbook.glossary_source, handbook.glossary.terms
    if source is None:
        return
    yield from check_texts(Glossary, source, index)
    yield from ids(source, ((("terms", place, "id"), term.id) for place, term in enumerate(terms)))
    yield from _forms(handbook)
    yield from _alike(handbook.glossary, source)
    for place, term in enumerate(terms):
        yield from filled(source, ("terms", place, "term"), term.term)
        if term.see is not None:
            yield from at(source, ("terms", place, "see"), index.page(term.see))


def _alike(glossary: Glossary, source: SourceFile) -> Iterator[Problem]:
    """Words for the same thing are at least two, and none stands twice."""
    for name, groups in (("alike", glossary.alike), ("nynorsk", glossary.nynorsk)):
        for place, group in enumerate(groups):
            yield from at_least(source, (name, place), group, 2)
            yield from no_repeats(source, (name, place), group)


def _forms(handbook: Handbook) -> Iterator[Problem]:
    """A word is linked to one term only; big and small letters are the same word."""
    source = handbook.glossary_source
    assert source is not None
    first: dict[str, tuple[str, Path_]] = {}
    for place, term in enumerate(handbook.glossary.terms):
        words: list[tuple[Path_, str]] = [(("terms", place, "term"), term.term)]
        words += [(("terms", place, "forms", number), form) for number, form in enumerate(term.forms)]
        for path, word in words:
            owner, where = first.setdefault(word.casefold(), (term.term, path))
            if where != path:
                yield source.problem("duplicate-form", path, form=word, owner=owner, other=str(source.place(where)))


def check_works(handbook: Handbook, index: Index) -> Iterator[Problem]:
    """Every work has a key of its own, of a form that can stand in a citation."""
    source = handbook.sources_source
    read = structure(source, Sources) if source else None
    if source is None or not isinstance(read, Sources):
        return
    yield from check_texts(Sources, source, index)
    keys = [(("sources", place, "key"), work.key) for place, work in enumerate(read.sources)]
    yield from ids(source, keys)
    for place, work in enumerate(read.sources):
        for field in ("short", "title", "citation"):
            yield from filled(source, ("sources", place, field), getattr(work, field))
        for number, key in enumerate(work.via):
            yield from at(source, ("sources", place, "via", number), index.work(key))
