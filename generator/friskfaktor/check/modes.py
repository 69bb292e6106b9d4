"""How an instrument is answered: once, twice or by several; what must be in place, and what is written for oneself."""

from __future__ import annotations

from collections.abc import Iterator

from friskfaktor.problems import Problem
from friskfaktor.reading.limits import FEWEST_RESPONDENTS
from friskfaktor_scoring.instrument import Instrument

from .instruments import Sheet
from .lists import at_least, ids, known, no_repeats

BELONGS_TO = {"importance_scale": "weighted", "respondents": "respondents"}
"""Fields that one way of answering needs and the others cannot use."""


def check_modes(sheet: Sheet) -> Iterator[Problem]:
    """The way of answering fits the kind, and has what it needs and nothing else."""
    instrument = sheet.instrument
    if instrument.answers != "single" and instrument.kind != "scale":
        yield sheet.problem("answers-only-scale", ("answers",), answers=instrument.answers, kind_name=instrument.kind)
    yield from _belonging(sheet)
    yield from _respondents(sheet)
    yield from _gates(sheet)
    yield from ids(sheet.source, ((("notes", place), name) for place, name in enumerate(instrument.notes)))
    if instrument.order == "shuffled" and instrument.kind in {"calculator", "planner"}:
        yield sheet.problem("kind-cannot-use", ("order",), key=True, kind_name=instrument.kind, key_name="order")


def _belonging(sheet: Sheet) -> Iterator[Problem]:
    instrument = sheet.instrument
    for field, wanted in BELONGS_TO.items():
        if getattr(instrument, field) and instrument.answers != wanted:
            yield sheet.problem("needs-answers", (field,), key=True, key_name=field, wanted_answers=wanted)
        elif instrument.answers == wanted and not getattr(instrument, field):
            yield sheet.problem("answers-need", ("answers",), answers=wanted, key_name=field)
    if instrument.importance_scale is not None and sheet.scales is not None:
        path = ("importance_scale",)
        yield from known(sheet.source, path, "unknown-scale", instrument.importance_scale, sheet.scales)


def _respondents(sheet: Sheet) -> Iterator[Problem]:
    instrument, source = sheet.instrument, sheet.source
    named = instrument.respondents
    yield from ids(source, ((("respondents", place), name) for place, name in enumerate(named)))
    if named:
        yield from at_least(source, ("respondents",), named, FEWEST_RESPONDENTS)
    if instrument.answers == "respondents" and instrument.relevance:
        yield sheet.problem(
            "not-together", ("relevance",), key=True, key_name="relevance", other="answers: respondents"
        )
    yield from _own(sheet, instrument)


def _own(sheet: Sheet, instrument: Instrument) -> Iterator[Problem]:
    for place, subscale in enumerate(instrument.subscales):
        path = ("subscales", place, "own")
        if subscale.own is not None and instrument.answers != "respondents":
            yield sheet.problem("needs-answers", path, key=True, key_name="own", wanted_answers="respondents")
        elif subscale.own is not None:
            yield from known(sheet.source, path, "unknown-respondent", subscale.own, instrument.respondents)


def _gates(sheet: Sheet) -> Iterator[Problem]:
    gates, items = sheet.instrument.gates, [item.id for item in sheet.instrument.items]
    yield from no_repeats(sheet.source, ("gates",), gates)
    for place, name in enumerate(gates):
        yield from known(sheet.source, ("gates", place), "unknown-item", name, items)
