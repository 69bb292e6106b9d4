"""What holds for every page: its id, summary and date, and that what it points to is there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date

from friskfaktor.model import (
    Action,
    Case,
    Challenge,
    Evidence,
    Finding,
    Law,
    Material,
    Method,
    Page,
    Practice,
    Role,
    SourceRef,
    Tension,
    Theory,
    Voice,
)
from friskfaktor.problems import Problem
from friskfaktor.reading.handbook import AnyEntry, AssessmentEntry, Handbook, Located
from friskfaktor.reading.limits import DATE, ID, LONGEST_SUMMARY
from friskfaktor.reading.source import Path_, SourceFile

from .index import Index, at
from .lists import filled, ids, known, no_repeats
from .texts import check_texts

SOURCED = {
    "theory",
    "method",
    "practice",
    "material",
    "challenge",
    "case",
    "voice",
    "evidence",
    "tension",
    "law",
    "assessment",
}
"""Kinds that make claims about the world, and so must say where these come from."""

Pointer = tuple[Path_, str, tuple[str, ...]]


def check_entries(handbook: Handbook, index: Index) -> Iterator[Problem]:
    """Every page of one language; an assessment's words are checked with the instrument."""
    for located in handbook.entries.values():
        yield from check_common(located, index)
        if not isinstance(located.entry, AssessmentEntry):
            yield from filled(located.source, ("title",), located.entry.title)
            yield from summary(located.source, located.entry.summary)
            yield from check_texts(type(located.entry), located.source, index, cited(located.entry, index))
            yield from _own_rules(located.entry, located.source, index)


def check_common(located: Located, index: Index) -> Iterator[Problem]:
    """Id, date, tags, sources and related pages."""
    entry, source = located.entry, located.source
    if not re.match(ID, entry.id):
        yield source.problem("bad-id", ("id",), id=entry.id)
    yield from _date(source, entry.updated)
    yield from no_repeats(source, ("tags",), entry.tags)
    yield from _sources(located, index)
    yield from no_repeats(source, ("related",), entry.related)
    for place, wanted in enumerate(entry.related):
        yield from at(source, ("related", place), index.page(wanted, own=entry.id))


def summary(source: SourceFile, text: str, path: Path_ = ("summary",)) -> Iterator[Problem]:
    """A summary says something, within what cards and search hits have room for."""
    length = len(text.strip())
    if length > LONGEST_SUMMARY:
        yield source.problem(
            "summary-too-long",
            path,
            length=str(length),
            limit=str(LONGEST_SUMMARY),
            over=str(length - LONGEST_SUMMARY),
        )
    yield from filled(source, path, text)


def cited(entry: AnyEntry, index: Index) -> set[str] | None:
    """The works a page names among its sources, those of single findings included.

    None when one of them does not exist: what it should have been, may be the one that is missing.
    """
    keys = {ref.key for ref in entry.sources}
    keys |= {ref.key for _, ref in _inner_sources(entry)}
    return None if any(index.work(key) for key in keys) else keys


def _date(source: SourceFile, value: str) -> Iterator[Problem]:
    try:
        sound = bool(re.match(DATE, value)) and bool(date.fromisoformat(value))
    except ValueError:
        sound = False
    if not sound:
        yield source.problem("bad-date", ("updated",), value=value)


def _sources(located: Located, index: Index) -> Iterator[Problem]:
    entry, source = located.entry, located.source
    if not entry.sources and located.kind in SOURCED:
        yield source.problem("no-sources", ("sources",), key=True)
    for place, ref in enumerate(entry.sources):
        yield from at(source, ("sources", place, "key"), index.work(ref.key))


def _own_rules(entry: AnyEntry, source: SourceFile, index: Index) -> Iterator[Problem]:
    for path, wanted, kinds in _pointers(entry):
        yield from at(source, path, index.page(wanted, *kinds, own=entry.id))
    for path, ref in _inner_sources(entry):
        yield from at(source, (*path, "key"), index.work(ref.key))
    if isinstance(entry, Theory | Case | Voice | Role | Page | Evidence | Challenge):
        for place, section in enumerate(entry.sections):
            if section.figure is not None:
                yield from at(source, ("sections", place, "figure"), index.figure(section.figure))
    if isinstance(entry, Evidence):
        yield from _findings(entry, source)


def _pointers(entry: AnyEntry) -> Iterator[Pointer]:
    """The ids that stand in fields of their own, with the kinds that fit there."""
    if isinstance(entry, Method | Practice | Case):
        yield from _listed(("challenges",), entry.challenges, "challenge")
    if isinstance(entry, Method):
        for place, other in enumerate(entry.alternatives):
            yield ("alternatives", place, "id"), other.id, ("method",)
    elif isinstance(entry, Material):
        yield from _listed(("belongs_to",), entry.belongs_to, "method", "practice")
    elif isinstance(entry, Role):
        yield from _listed(("methods",), entry.methods, "method")
        yield from _listed(("assessments",), entry.assessments, "assessment")
        yield from _actions(("this_month",), entry.this_month)
    elif isinstance(entry, Challenge):
        yield from _actions(("begin",), entry.begin)
    elif isinstance(entry, Evidence):
        yield from _evidence_pointers(entry)


def _evidence_pointers(entry: Evidence) -> Iterator[Pointer]:
    for path, finding in _numbered(entry):
        yield from _listed((*path, "do"), finding.do, "method", "practice", "material", "assessment")
    for number, chain in enumerate(entry.chains):
        yield from _listed(("chains", number, "links"), chain.links)


def _actions(path: Path_, actions: Iterable[Action]) -> Iterator[Pointer]:
    for number, action in enumerate(actions):
        yield from _listed((*path, number, "links"), action.links)


def _listed(path: Path_, wanted: Iterable[str], *kinds: str) -> Iterator[Pointer]:
    for place, value in enumerate(wanted):
        yield (*path, place), value, kinds


def _numbered(entry: Evidence) -> Iterator[tuple[Path_, Finding]]:
    for group_place, group in enumerate(entry.groups):
        for place, finding in enumerate(group.findings):
            yield ("groups", group_place, "findings", place), finding


def _inner_sources(entry: AnyEntry) -> Iterator[tuple[Path_, SourceRef]]:
    """The works named inside a page, for one claim, side, row or provision."""
    if isinstance(entry, Evidence):
        yield from ((("chains", n, "source"), chain.source) for n, chain in enumerate(entry.chains))
        yield from (((*path, "source"), finding.source) for path, finding in _numbered(entry) if finding.source)
    elif isinstance(entry, Tension):
        yield from ((("sides", n, "source"), side.source) for n, side in enumerate(entry.sides))
    elif isinstance(entry, Law):
        for group_place, group in enumerate(entry.groups):
            for place, provision in enumerate(group.provisions):
                if provision.source:
                    yield ("groups", group_place, "provisions", place, "source"), provision.source


def _findings(entry: Evidence, source: SourceFile) -> Iterator[Problem]:
    named = [((*path, "id"), finding.id) for path, finding in _numbered(entry)]
    named += [(("chains", number, "id"), chain.id) for number, chain in enumerate(entry.chains)]
    yield from ids(source, named)
    findings = [finding.id for _, finding in _numbered(entry)]
    for path, finding in _numbered(entry):
        other = finding.disagrees_with
        if other == finding.id:
            yield source.problem("to-itself", (*path, "disagrees_with"), id=other)
        elif other:
            yield from known(source, (*path, "disagrees_with"), "unknown-finding", other, findings)
