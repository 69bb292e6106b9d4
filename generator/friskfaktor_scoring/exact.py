"""Exact numbers, and the one rounding."""

from __future__ import annotations

from fractions import Fraction


def rounded(value: Fraction, decimals: int = 1) -> Fraction:
    """*value* rounded half up (towards plus infinity) to *decimals* places, still exact."""
    unit = 10**decimals
    return Fraction(_whole(value, unit), unit)


def _whole(value: Fraction, unit: int = 10) -> int:
    """How many *unit*ths *value* is, rounded half up.

    In whole numbers: each operation on fractions costs many of these, and a
    report rounds some hundred times.
    """
    return (2 * value.numerator * unit + value.denominator) // (2 * value.denominator)


def as_number(value: Fraction | None) -> float | None:
    """*value* with one decimal, as JSON carries it; None stays None.

    The nearest binary float to a number of one decimal prints as that number,
    so nothing is lost on the way through JSON.
    """
    return None if value is None else _whole(value) / 10


def in_words(value: Fraction, decimal_sign: str = ",", *, sign: bool = False) -> str:
    """*value* as a reader expects it: at most one decimal, none when it is whole, a true minus sign."""
    tenths = _whole(value)
    whole, tenth = divmod(abs(tenths), 10)
    text = f"{whole}{decimal_sign}{tenth}" if tenth else str(whole)
    if tenths < 0:
        return f"\N{MINUS SIGN}{text}"
    return f"+{text}" if sign and tenths > 0 else text


def parse_share(text: str) -> Fraction:
    """The share written as `1`, `2/3` or `1/2`; ValueError when it is not above 0 and at most 1."""
    share = Fraction(text)
    if not 0 < share <= 1:
        raise ValueError(text)
    return share
