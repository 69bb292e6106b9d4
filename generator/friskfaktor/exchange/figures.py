"""The figures of a calculator as expressions."""

from __future__ import annotations

from collections.abc import Iterator

from friskfaktor.model import InstrumentText
from friskfaktor_scoring.instrument import Calculator, Figure

from .dialect import Dialect
from .measure import Measure, all_of, named
from .quotient import quotient


def figure_measures(calculator: Calculator, text: InstrumentText, dialect: Dialect) -> Iterator[Measure]:
    """One measure for each figure; FormulaError when a formula is none."""
    for figure in calculator.figures:
        words = text.subscales.get(figure.id)
        expression = _figure(figure, calculator.smallest_group, dialect)
        yield Measure(name=named(figure.id, "value"), expression=expression, title=words.title if words else figure.id)


def _figure(figure: Figure, smallest_group: int, dialect: Dialect) -> str:
    """Nothing when a number is missing, when it would divide by zero, and when the group is too small."""
    value, names = quotient(figure.formula, dialect)
    conditions = [dialect.answered(name) for name in names]
    if figure.group:
        small = f"{dialect.value(figure.group)} >= {smallest_group}"
        conditions.append(f"{dialect.unanswered(figure.group)} or {small}")
    conditions.extend(f"{divisor} != 0" for divisor in value.divisors)
    tenths = dialect.rounded(dialect.divided(f"10 * {value.numerator}", value.denominator))
    rounded = dialect.divided(tenths, "10")
    return dialect.choose(all_of(conditions), rounded, dialect.nothing) if conditions else rounded
