"""The words of an instrument: each thing it asks about and each result has its words, and nothing else has."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from friskfaktor.model import InstrumentText
from friskfaktor.problems import Problem, listed
from friskfaktor.reading.source import SourceFile
from friskfaktor_scoring.answers import SIDES
from friskfaktor_scoring.instrument import Instrument

from .advice import possible_themes
from .entries import summary
from .index import Index
from .lists import filled, unmatched
from .planners import every_field, planned_names
from .texts import check_texts


def check_instrument_text(
    instrument: Instrument, text: InstrumentText, source: SourceFile, index: Index
) -> Iterator[Problem]:
    """The words of one instrument in one language."""
    yield from filled(source, ("title",), text.title)
    yield from summary(source, text.summary)
    yield from check_texts(InstrumentText, source, index, {ref.key for ref in instrument.sources})
    for key, item in text.items.items():
        yield from filled(source, ("items", key, "text"), item.text)


def check_in_step(instrument: Instrument, text: InstrumentText, source: SourceFile) -> Iterator[Problem]:
    """The words have what a sound instrument asks about and can say, and nothing else."""
    yield from _same(source, "items", text.items, _asked(instrument))
    yield from _same(source, "subscales", text.subscales, _named(instrument))
    yield from _same(source, "bands", text.bands, [band.id for band in instrument.bands])
    yield from _same(source, "respondents", text.respondents, instrument.respondents)
    yield from _same(source, "notes", text.notes, instrument.notes)
    yield from _same(source, "options", text.options, _options(instrument))
    sides = SIDES.get(instrument.answers, ())
    yield from _unused(source, "sides", unmatched(text.sides, sides)[1], sides)
    headed = [subscale.id for subscale in instrument.subscales]
    yield from _unused(source, "groups", unmatched(text.groups, headed)[1], headed)
    possible = possible_themes(instrument)
    yield from _unused(source, "alone", unmatched(text.alone, possible)[1], possible)
    for key in possible:
        if key in text.subscales and not (text.subscales[key].prompt or "").strip():
            yield source.problem("prompt-missing", ("subscales", key), key=True, id=key)
    yield from _ends(instrument, text, source)


def _ends(instrument: Instrument, text: InstrumentText, source: SourceFile) -> Iterator[Problem]:
    """An axis of several items, or of a reversed one, says what low and high are; nothing else has ends."""
    axes = (instrument.placement.x, instrument.placement.y) if instrument.placement else ()
    reverse = {item.id for item in instrument.items if item.reverse}
    needing = {axis.id for axis in axes if len(axis.items) > 1 or reverse & {*axis.items}}
    for key, words in text.subscales.items():
        given = [(end, getattr(words, end)) for end in ("low", "high")]
        if key not in {axis.id for axis in axes}:
            for end in (end for end, word in given if word is not None):
                yield source.problem("end-unused", ("subscales", key, end), key=True, id=key, end=end)
        elif key in needing or any(word is not None for _, word in given):
            for end in (end for end, word in given if not (word or "").strip()):
                yield source.problem("end-missing", ("subscales", key), key=True, id=key, end=end)


def _asked(instrument: Instrument) -> list[str]:
    inputs = instrument.calculator.inputs if instrument.calculator else ()
    planned = planned_names(instrument.planner) if instrument.planner else []
    return [item.id for item in instrument.items] + [number.id for number in inputs] + planned


def _options(instrument: Instrument) -> list[str]:
    """Every choice of a planner, its rhythms too."""
    planner = instrument.planner
    if planner is None:
        return []
    chosen = [option for field in every_field(planner) for option in field.options]
    return list(dict.fromkeys((*chosen, *planner.rhythms)))


def _named(instrument: Instrument) -> list[str]:
    """What has a title of its own in the result."""
    names = [subscale.id for subscale in instrument.subscales]
    if instrument.placement:
        names += [instrument.placement.x.id, instrument.placement.y.id]
    if instrument.calculator:
        names += [total.id for total in instrument.calculator.sums]
    if instrument.planner:
        names += [event.id for event in instrument.planner.events]
    return list(dict.fromkeys((*names, *possible_themes(instrument))))


def _same(source: SourceFile, field: str, given: Collection[str], wanted: Collection[str]) -> Iterator[Problem]:
    missing, unknown = unmatched(given, wanted)
    for name in missing:
        yield source.problem("words-missing", (field,), key=True, id=name, field=field)
    yield from _unused(source, field, unknown, wanted)


def _unused(source: SourceFile, field: str, unknown: Mapping[str, str], wanted: Collection[str]) -> Iterator[Problem]:
    for name, near in unknown.items():
        words = {"id": name, "field": field, "meant": near, "allowed": listed(wanted)}
        yield Problem(source.place((field, name), key=True), "words-unused", words)
