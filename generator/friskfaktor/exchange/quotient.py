"""A calculator's formula as one fraction of two expressions.

Dividing once, and last, keeps the numbers whole until then: what is rounded
is what exact fractions would have given.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import cast

from friskfaktor_scoring.formula import parse_formula

from .dialect import Dialect


@dataclass(frozen=True, slots=True)
class Quotient:
    """numerator / denominator, both as text; `divisors` are what must not be zero."""

    numerator: str
    denominator: str = "1"
    divisors: tuple[str, ...] = ()

    def __add__(self, other: Quotient | Fraction) -> Quotient:
        return self._sum(_lifted(other), "+")

    def __radd__(self, other: Fraction) -> Quotient:
        return _lifted(other)._sum(self, "+")

    def __sub__(self, other: Quotient | Fraction) -> Quotient:
        return self._sum(_lifted(other), "-")

    def __rsub__(self, other: Fraction) -> Quotient:
        return _lifted(other)._sum(self, "-")

    def __mul__(self, other: Quotient | Fraction) -> Quotient:
        right = _lifted(other)
        return Quotient(
            _times(self.numerator, right.numerator),
            _times(self.denominator, right.denominator),
            self.divisors + right.divisors,
        )

    def __rmul__(self, other: Fraction) -> Quotient:
        return _lifted(other) * self

    def __truediv__(self, other: Quotient | Fraction) -> Quotient:
        right = _lifted(other)
        return Quotient(
            _times(self.numerator, right.denominator),
            _times(self.denominator, right.numerator),
            (*self.divisors, *right.divisors, right.numerator),
        )

    def __rtruediv__(self, other: Fraction) -> Quotient:
        return _lifted(other) / self

    def _sum(self, right: Quotient, sign: str) -> Quotient:
        left = _times(self.numerator, right.denominator)
        numerator = f"({left} {sign} {_times(right.numerator, self.denominator)})"
        return Quotient(numerator, _times(self.denominator, right.denominator), self.divisors + right.divisors)


def quotient(formula: str, dialect: Dialect) -> tuple[Quotient, tuple[str, ...]]:
    """The formula written in *dialect*, and the names it needs; FormulaError when it is none.

    The formula is worked out by its own parser, on expressions instead of numbers.
    """
    parsed = parse_formula(formula)
    numbers = {name: Quotient(dialect.value(name)) for name in parsed.names}
    value = parsed.value(cast("Mapping[str, Fraction]", numbers))
    return _lifted(cast("Quotient | Fraction", value)), parsed.names


def _lifted(value: Quotient | Fraction) -> Quotient:
    if isinstance(value, Quotient):
        return value
    return Quotient(str(value.numerator), str(value.denominator))


def _times(left: str, right: str) -> str:
    if "1" in (left, right):
        return right if left == "1" else left
    return f"{left} * {right}"
