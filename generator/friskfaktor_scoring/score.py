"""Answers in, result out: one branch for each kind of instrument."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .answers import control_names
from .definition import definition_hash
from .figures import score_figures
from .gate import score_gate
from .placing import place
from .respondents import score_respondents
from .result import Result
from .subscale import score_subscale
from .themes import colour_of, pick_themes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .answers import Answers
    from .definition import Definition
    from .kind_scores import FigureScore, GateScore, PointScore
    from .result import ScaleScore


def score(definition: Definition, answers: Answers) -> Result:
    """The result of *answers*, which `read_answers` has found valid for this definition."""
    names = tuple(_asked(definition, answers))
    scores = _scales(definition, answers)
    return Result(
        assessment=definition.id,
        version=definition.version,
        definition=definition_hash(definition),
        kind=definition.kind,
        asked=len(names),
        answered=sum(answers.get(name) is not None for name in names),
        scales=scores,
        themes=pick_themes(definition, scores, answers),
        point=_point(definition, answers),
        figures=_figures(definition, answers),
        counts=_counts(definition, answers) if definition.kind == "checklist" else (),
        gate=_gate(definition, answers),
    )


def _asked(definition: Definition, answers: Answers) -> Iterator[str]:
    for item in definition.items:
        if answers.asks(item.id):
            yield from control_names(definition, item.id)
    if definition.calculator:
        yield from (number.id for number in definition.calculator.inputs if number.required)


def _scales(definition: Definition, answers: Answers) -> tuple[ScaleScore, ...]:
    if definition.answers != "respondents":
        return tuple(score_subscale(definition, subscale, answers) for subscale in definition.subscales)
    return tuple(score_respondents(definition, subscale, answers) for subscale in definition.subscales)


def _point(definition: Definition, answers: Answers) -> PointScore | None:
    if definition.placement is None:
        return None
    return place(definition, definition.placement, answers)


def _gate(definition: Definition, answers: Answers) -> GateScore | None:
    if not definition.gates:
        return None
    return score_gate(definition, answers)


def _figures(definition: Definition, answers: Answers) -> tuple[FigureScore, ...]:
    if definition.calculator is None:
        return ()
    return score_figures(definition.calculator, answers)


def _counts(definition: Definition, answers: Answers) -> tuple[tuple[str, int], ...]:
    colours = [
        colour_of(item.values, item.scored(answer))
        for item in definition.items
        if (answer := answers.get(item.id)) is not None
    ]
    return tuple((colour, colours.count(colour)) for colour in ("red", "yellow", "green"))
