"""What a calculator works out from the numbers it was given."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from .formula import parse_formula
from .kind_scores import FigureScore

if TYPE_CHECKING:
    from .answers import Answers
    from .calculator import Calculator, Figure


def score_figures(calculator: Calculator, answers: Answers) -> tuple[FigureScore, ...]:
    """Each figure in turn, exact; none where a number is missing or too few people stand behind it."""
    return tuple(_figure(figure, answers, calculator.smallest_group) for figure in calculator.figures)


def _figure(figure: Figure, answers: Answers, smallest_group: int) -> FigureScore:
    group = answers.get(figure.group) if figure.group else None
    if group is not None and group < smallest_group:
        return FigureScore(id=figure.id, suppressed=True)
    numbers = {name: Fraction(number) for name, number in answers.values.items()}
    try:
        return FigureScore(id=figure.id, value=parse_formula(figure.formula).value(numbers))
    except (KeyError, ZeroDivisionError):
        return FigureScore(id=figure.id)
