"""Where answers place the reader on two axes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .kind_scores import PointScore
from .scales import Subscale
from .subscale import score_subscale

if TYPE_CHECKING:
    from fractions import Fraction

    from .answers import Answers
    from .definition import Definition
    from .placement import Axis, Placement


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
