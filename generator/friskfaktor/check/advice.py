"""Themes: which there can be, and that each of them leads on to something to do."""

from __future__ import annotations

from collections.abc import Iterator

from friskfaktor.problems import Problem, listed
from friskfaktor.reading.limits import MOST_THEMES
from friskfaktor_scoring.instrument import Instrument

from .index import Index, at
from .instruments import Sheet
from .lists import distinct, filled, id_paths, known, no_repeats, unmatched, within

EXPLAINING = ("theory", "evidence", "case", "voice")
"""Kinds of page that explain."""

FITTING = {
    "scale": ("gap", "lowest", "lowest-first", "priority", "spread", "none"),
    "checklist": ("agenda", "none"),
}
"""Rules for themes that a kind can use; other kinds have none."""

NEEDED = {"gap": "pair", "priority": "weighted", "spread": "respondents"}
"""Rules that compare what only one way of answering gives."""


def possible_themes(instrument: Instrument) -> tuple[str, ...]:
    """Everything a result can propose to talk about: the ids that need advice, and words to begin with."""
    if instrument.placement:
        return (*(field.id for field in instrument.placement.fields), instrument.placement.between)
    if instrument.calculator:
        return tuple(figure.id for figure in instrument.calculator.figures)
    if instrument.planner:
        return tuple(finding.id for finding in instrument.planner.findings)
    if instrument.themes.rule == "agenda":
        return tuple(item.id for item in instrument.items)
    if instrument.themes.rule == "none":  # none is picked: the readers choose among those with advice
        advised = {advice.of for advice in instrument.advice}
        return tuple(subscale.id for subscale in instrument.subscales if subscale.id in advised)
    return instrument.themes.among or tuple(subscale.id for subscale in instrument.subscales)


def check_themes(sheet: Sheet) -> Iterator[Problem]:
    """The rule for themes fits the kind of instrument."""
    themes, instrument = sheet.instrument.themes, sheet.instrument
    yield from within(sheet.source, ("themes", "maximum"), themes.maximum, 1, MOST_THEMES)
    fitting = FITTING.get(instrument.kind, ("none",))
    if themes.rule not in fitting:
        yield sheet.problem(
            "rule-not-for-kind",
            ("themes", "rule"),
            rule=themes.rule,
            kind_name=instrument.kind,
            allowed=", ".join(fitting),
        )
    elif instrument.answers != NEEDED.get(themes.rule, instrument.answers):
        wanted = NEEDED[themes.rule]
        yield sheet.problem("rule-needs-answers", ("themes", "rule"), rule=themes.rule, wanted_answers=wanted)
    subscales = [subscale.id for subscale in instrument.subscales]
    yield from no_repeats(sheet.source, ("themes", "among"), themes.among)
    for place, name in enumerate(themes.among):
        yield from known(sheet.source, ("themes", "among", place), "unknown-subscale", name, subscales)


def check_advice(sheet: Sheet, index: Index) -> Iterator[Problem]:
    """Each piece of advice is about one thing, and leads to methods, practice cards and explanations."""
    source = sheet.source
    yield from distinct(source, id_paths(("advice",), sheet.instrument.advice, "of"))
    for place, advice in enumerate(sheet.instrument.advice):
        yield from filled(source, ("advice", place, "methods"), advice.methods)
        for field, kinds in (("methods", ("method",)), ("practices", ("practice",)), ("theory", EXPLAINING)):
            values = getattr(advice, field)
            yield from no_repeats(source, ("advice", place, field), values)
            for number, wanted in enumerate(values):
                yield from at(source, ("advice", place, field, number), index.page(wanted, *kinds))


def check_every_theme(sheet: Sheet) -> Iterator[Problem]:
    """Each theme of a sound instrument has advice, and no advice is about something else."""
    possible = possible_themes(sheet.instrument)
    names = list(dict.fromkeys((*possible, *(subscale.id for subscale in sheet.instrument.subscales))))
    missing, unknown = unmatched((advice.of for advice in sheet.instrument.advice), names)
    for place, advice in enumerate(sheet.instrument.advice):
        if advice.of in unknown:
            near, allowed = unknown[advice.of], listed(names)
            yield sheet.problem("unknown-theme", ("advice", place, "of"), id=advice.of, meant=near, allowed=allowed)
    for theme in possible:
        if theme in missing:
            yield sheet.problem("no-advice", ("advice",), key=True, id=theme)
