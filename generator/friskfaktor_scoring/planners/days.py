"""Dates as the page's language writes them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from friskfaktor_scoring.words import Words


@dataclass(frozen=True, slots=True)
class Days:
    """Dates in words, from the page's own names of days and months."""

    words: Words

    def whole(self, day: date) -> str:
        """`17. august 2026`."""
        return self.words.say("day.whole", day=day.day, month=self._month(day), year=day.year)

    def short(self, day: date) -> str:
        """`tirsdag 17. august`."""
        weekday = self.words.sentences[f"weekday.{day.weekday() + 1}"]
        return self.words.say("day.short", weekday=weekday, day=day.day, month=self._month(day))

    def month(self, day: date) -> str:
        """`August 2026`."""
        month = self._month(day)
        return f"{month[:1].upper()}{month[1:]} {day.year}"

    def from_iso(self, text: str) -> str:
        """`2026-08-17` as `17. august 2026`."""
        return self.whole(date.fromisoformat(text))

    def _month(self, day: date) -> str:
        return self.words.sentences[f"month.{day.month}"]
