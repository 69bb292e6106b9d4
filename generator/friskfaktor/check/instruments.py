"""What an instrument is made of: the parts its kind needs, and items that can be scored."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from friskfaktor.problems import Problem, listed, meant
from friskfaktor.reading.handbook import Handbook, LoadedInstrument
from friskfaktor.reading.limits import OWN_PROPOSALS, VERSION
from friskfaktor.reading.source import Path_, SourceFile
from friskfaktor_scoring.instrument import AnswerScale, Instrument, Item

from .index import Index, at
from .lists import filled, id_paths, ids, known, no_repeats, within

NEEDS = {
    "scale": ("items", "subscales"),
    "checklist": ("items", "subscales"),
    "placement": ("items", "placement"),
    "calculator": ("calculator",),
    "planner": ("planner",),
}
FOREIGN = {
    "scale": ("placement", "calculator", "gates", "planner"),
    "checklist": ("placement", "calculator", "relevance", "bands", "planner"),
    "placement": ("calculator", "subscales", "bands", "relevance", "gates", "planner"),
    "calculator": ("items", "scale", "subscales", "bands", "placement", "relevance", "gates", "planner"),
    "planner": ("items", "scale", "subscales", "bands", "placement", "calculator", "relevance", "gates"),
}
"""What belongs to other kinds of instrument."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """An instrument being checked, with its file and the answer scales (None when those could not be read)."""

    instrument: Instrument
    source: SourceFile
    scales: dict[str, AnswerScale] | None

    def problem(self, code: str, path: Path_, *, key: bool = False, **words: str) -> Problem:
        """A problem in the instrument's file."""
        return self.source.problem(code, path, key=key, **words)

    def scale_of(self, item: Item) -> AnswerScale | None:
        """The answer scale of an item, when there is one."""
        return (self.scales or {}).get(item.scale or self.instrument.scale or "")


def sheet_of(handbook: Handbook, loaded: LoadedInstrument) -> Sheet:
    """The instrument as the checks look at it."""
    scales = None if handbook.scales_source is None else dict(handbook.scales)
    return Sheet(loaded.instrument, loaded.source, scales)


def check_structure(sheet: Sheet, index: Index) -> Iterator[Problem]:
    """The instrument's own parts: kind, version, items and their scales."""
    instrument, source = sheet.instrument, sheet.source
    yield from _identity(sheet)
    yield from _parts(sheet)
    yield from ids(source, id_paths(("items",), instrument.items))
    yield from _scales(sheet)
    for place, wanted in enumerate(instrument.roles):
        yield from at(source, ("roles", place), index.page(wanted, "role"))


def _identity(sheet: Sheet) -> Iterator[Problem]:
    instrument, source = sheet.instrument, sheet.source
    if not re.match(VERSION, instrument.version):
        yield sheet.problem("bad-version", ("version",), value=instrument.version)
    yield from within(source, ("minutes",), instrument.minutes, 1)
    yield from filled(source, ("licence",), instrument.licence)
    yield from no_repeats(source, ("own_proposal",), instrument.own_proposal)
    for place, value in enumerate(instrument.own_proposal):
        if value not in OWN_PROPOSALS:
            yield sheet.problem(
                "wrong-choice",
                ("own_proposal", place),
                value=value,
                meant=meant(value, OWN_PROPOSALS),
                allowed=listed(OWN_PROPOSALS),
            )


def _parts(sheet: Sheet) -> Iterator[Problem]:
    """What the kind needs is there, and what it cannot use is not."""
    instrument = sheet.instrument
    for part in NEEDS[instrument.kind]:
        if not getattr(instrument, part):
            yield sheet.problem("kind-needs", ("kind",), kind_name=instrument.kind, key_name=part)
    for part in FOREIGN[instrument.kind]:
        if getattr(instrument, part):
            yield sheet.problem("kind-cannot-use", (part,), key=True, kind_name=instrument.kind, key_name=part)


def _scales(sheet: Sheet) -> Iterator[Problem]:
    instrument = sheet.instrument
    if instrument.scale is not None:
        yield from _known_scale(sheet, ("scale",), instrument.scale)
    for place, item in enumerate(instrument.items):
        if item.scale is not None:
            yield from _known_scale(sheet, ("items", place, "scale"), item.scale)
        elif instrument.scale is None and item.reverse:
            yield sheet.problem("reverse-without-scale", ("items", place, "reverse"), item=item.id)
        elif instrument.scale is None:
            yield sheet.problem(
                "item-without-scale", ("items", place), item=item.id, allowed=listed(sheet.scales or ())
            )


def _known_scale(sheet: Sheet, path: Path_, wanted: str) -> Iterator[Problem]:
    if sheet.scales is not None:
        yield from known(sheet.source, path, "unknown-scale", wanted, sheet.scales)
