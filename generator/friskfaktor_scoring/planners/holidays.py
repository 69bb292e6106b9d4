"""Days most workplaces in Norway are closed: public holidays, and Christmas Eve to New Year's Eve."""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache

SATURDAY = 5
FIXED = ((1, 1), (5, 1), (5, 17), *((12, day) for day in range(24, 32)))
FROM_EASTER = (-3, -2, 0, 1, 39, 49, 50)
"""Maundy Thursday, Good Friday, Easter Day and Monday, Ascension Day, Whit Sunday and Monday."""


def is_day_off(day: date) -> bool:
    """Whether it is a weekend or a holiday."""
    return day.weekday() >= SATURDAY or day in _holidays(day.year)


@lru_cache(maxsize=8)
def _holidays(year: int) -> frozenset[date]:
    easter = easter_day(year)
    moving = (easter + timedelta(days=days) for days in FROM_EASTER)
    return frozenset((*moving, *(date(year, month, day) for month, day in FIXED)))


def easter_day(year: int) -> date:
    """Easter Day of the Gregorian calendar (the anonymous algorithm that Meeus gives in *Astronomical Algorithms*)."""
    century, of_century = divmod(year, 100)
    golden = year % 19
    leap, rest = divmod(century, 4)
    drift = (century - (century + 8) // 25 + 1) // 3
    moon = (19 * golden + century - leap - drift + 15) % 30
    step, short = divmod(of_century, 4)
    week = (32 + 2 * rest + 2 * step - moon - short) % 7
    late = (golden + 11 * moon + 22 * week) // 451
    month, day = divmod(moon + week - 7 * late + 114, 31)
    return date(year, month, day + 1)
