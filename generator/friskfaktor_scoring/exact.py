"""Exact numbers, and the one rounding."""

from __future__ import annotations

from fractions import Fraction
from math import floor


def rounded(value: Fraction, decimals: int = 1) -> Fraction:
    """*value* rounded half up (towards plus infinity) to *decimals* places, still exact."""
    unit = 10**decimals
    return Fraction(floor(value * unit + Fraction(1, 2)), unit)


def as_number(value: Fraction | None) -> float | None:
    """*value* with one decimal, as JSON carries it; None stays None.

    The nearest binary float to a number of one decimal prints as that number,
    so nothing is lost on the way through JSON.
    """
    return None if value is None else float(rounded(value))


def in_words(value: Fraction, decimal_sign: str = ",", *, sign: bool = False) -> str:
    """*value* as a reader expects it: at most one decimal, none when it is whole, a true minus sign."""
    shown = rounded(value)
    whole, tenth = divmod(abs(shown) * 10, 10)
    text = str(int(whole)) + (f"{decimal_sign}{int(tenth)}" if tenth else "")
    if shown < 0:
        return f"\N{MINUS SIGN}{text}"
    return f"+{text}" if sign and shown > 0 else text


def parse_share(text: str) -> Fraction:
    """The share written as `1`, `2/3` or `1/2`; ValueError when it is not above 0 and at most 1."""
    share = Fraction(text)
    if not 0 < share <= 1:
        raise ValueError(text)
    return share
