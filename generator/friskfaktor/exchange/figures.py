"""The figures of a calculator as expressions."""

from __future__ import annotations

from collections.abc import Iterator

from friskfaktor.model import InstrumentText
from friskfaktor_scoring.calculator import Calculator, Figure, InputSum

from .dialect import Dialect
from .measure import Measure, all_of, named
from .quotient import quotient


def figure_measures(calculator: Calculator, text: InstrumentText, dialect: Dialect) -> Iterator[Measure]:
    """One measure for each figure; FormulaError when a formula is none."""
    for figure in calculator.figures:
        words = text.subscales.get(figure.id)
        expression = _figure(figure, calculator, dialect)
        yield Measure(name=named(figure.id, "value"), expression=expression, title=words.title if words else figure.id)


def _figure(figure: Figure, calculator: Calculator, dialect: Dialect) -> str:
    """Nothing when a number is missing, a sum is wrong, it would divide by zero, or the group is too small."""
    value, names = quotient(figure.formula, dialect)
    conditions = [dialect.answered(name) for name in names]
    if figure.group:
        small = f"{dialect.value(figure.group)} >= {calculator.smallest_group}"
        conditions.append(f"{dialect.unanswered(figure.group)} or {small}")
    conditions.extend(_adds_up(wanted, dialect) for wanted in calculator.sums)
    conditions.extend(f"{divisor} != 0" for divisor in value.divisors)
    tenths = dialect.rounded(dialect.divided(f"10 * {value.numerator}", value.denominator))
    rounded = dialect.divided(tenths, "10")
    return dialect.choose(all_of(conditions), rounded, dialect.nothing) if conditions else rounded


def _adds_up(wanted: InputSum, dialect: Dialect) -> str:
    """Whether the numbers come to what they should, once all of them are given."""
    missing = " or ".join(dialect.unanswered(name) for name in wanted.inputs)
    return f"{missing} or {' + '.join(map(dialect.value, wanted.inputs))} = {wanted.equals}"
