"""Answers in, result out: one branch for each kind of instrument."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .answers import control_names
from .definition import definition_hash
from .gate import score_gate
from .respondents import score_respondents
from .result import PointScore, Result
from .scales import Subscale
from .subscale import score_subscale
from .themes import colour_of, pick_themes

if TYPE_CHECKING:
    from collections.abc import Iterator
    from fractions import Fraction

    from .answers import Answers
    from .definition import Definition
    from .placement import Axis, Placement
    from .result import FigureScore


def score(definition: Definition, answers: Answers) -> Result:
    """The result of *answers*, which `read_answers` has found valid for this definition."""
    names = tuple(_asked(definition, answers))
    score_one = score_respondents if definition.answers == "respondents" else score_subscale
    scores = tuple(score_one(definition, subscale, answers) for subscale in definition.subscales)
    return Result(
        assessment=definition.id,
        version=definition.version,
        definition=definition_hash(definition),
        kind=definition.kind,
        asked=len(names),
        answered=sum(answers.get(name) is not None for name in names),
        scales=scores,
        themes=pick_themes(definition, scores, answers),
        point=place(definition, definition.placement, answers) if definition.placement else None,
        figures=_figures(definition, answers),
        counts=_counts(definition, answers) if definition.kind == "checklist" else (),
        gate=score_gate(definition, answers) if definition.gates else None,
    )


def _asked(definition: Definition, answers: Answers) -> Iterator[str]:
    for item in definition.items:
        if answers.asks(item.id):
            yield from control_names(definition, item.id)
    if definition.calculator:
        yield from (number.id for number in definition.calculator.inputs if number.required)


def place(definition: Definition, placement: Placement, answers: Answers) -> PointScore:
    """The point on two axes; nothing at all unless both axes are answered."""
    x = axis_index(definition, placement.x, answers)
    y = axis_index(definition, placement.y, answers)
    if x is None or y is None:
        return PointScore()
    return PointScore(x=x, y=y, field=_field(placement, x, y))


def axis_index(definition: Definition, axis: Axis, answers: Answers) -> Fraction | None:
    """The index (0-100) of an axis; every one of its items must be answered."""
    return score_subscale(definition, Subscale(id=axis.id, items=axis.items), answers).index


def _field(placement: Placement, x: Fraction, y: Fraction) -> str:
    if 50 in (x, y):
        return placement.between
    side = ("low" if x < 50 else "high", "low" if y < 50 else "high")
    return next(field.id for field in placement.fields if (field.x, field.y) == side)


def _figures(definition: Definition, answers: Answers) -> tuple[FigureScore, ...]:
    if definition.calculator is None:
        return ()
    from .figures import score_figures  # noqa: PLC0415 - only calculators pay for the reading of formulas

    return score_figures(definition.calculator, answers)


def _counts(definition: Definition, answers: Answers) -> tuple[tuple[str, int], ...]:
    colours = [
        colour_of(item.values, item.scored(answer))
        for item in definition.items
        if (answer := answers.get(item.id)) is not None
    ]
    return tuple((colour, colours.count(colour)) for colour in ("red", "yellow", "green"))
