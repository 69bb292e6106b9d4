"""Exact numbers, and the one rounding."""

from __future__ import annotations

from fractions import Fraction
from functools import lru_cache


def tenths(value: Fraction) -> int:
    """How many tenths *value* is, rounded half up (towards plus infinity).

    In whole numbers: each operation on fractions costs many of these, and a
    report rounds some hundred times.
    """
    return (20 * value.numerator + value.denominator) // (2 * value.denominator)


def is_exact(value: Fraction) -> bool:
    """Whether *value* is a whole number of tenths, so that rounding leaves it as it is."""
    return 10 * value.numerator % value.denominator == 0


def as_number(value: Fraction | None) -> float | None:
    """*value* with one decimal, as JSON carries it; None stays None.

    The nearest binary float to a number of one decimal prints as that number,
    so nothing is lost on the way through JSON.
    """
    return None if value is None else tenths(value) / 10


def in_words(value: Fraction, decimal_sign: str = ",", *, sign: bool = False) -> str:
    """*value* as a reader expects it: at most one decimal, none when it is whole, a true minus sign."""
    number = tenths(value)
    whole, tenth = divmod(abs(number), 10)
    text = f"{whole}{decimal_sign}{tenth}" if tenth else str(whole)
    if number < 0:
        return f"\N{MINUS SIGN}{text}"
    return f"+{text}" if sign and number > 0 else text


def whole(number: int, *, inside: bool = False) -> str:
    """A whole number with a true minus sign; *inside* a sum a negative one stands in parentheses."""
    text = f"\N{MINUS SIGN}{-number}" if number < 0 else str(number)
    return f"({text})" if inside and number < 0 else text


@lru_cache(maxsize=64)
def parse_weight(text: str) -> Fraction:
    """The weight written as `0.66` or `2`; ValueError when it is not above 0."""
    weight = Fraction(text)
    if weight <= 0:
        raise ValueError(text)
    return weight


@lru_cache(maxsize=32)
def parse_share(text: str) -> Fraction:
    """The share written as `1`, `2/3` or `1/2`; ValueError when it is not above 0 and at most 1."""
    share = Fraction(text)
    if not 0 < share <= 1:
        raise ValueError(text)
    return share
