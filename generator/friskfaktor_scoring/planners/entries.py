"""What a reader has filled in, read against the planner's fields: words, whole numbers, dates and choices.

One flat mapping as with answers: `<field>`, `<table>.<row>.<column>` with rows
counted from 1, `<event>.date` for a date of the reader's own, and
`<event>.rhythm`.  Empty or absent is not filled in.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from friskfaktor_scoring.answers import AnswerError, ErrorCode, is_whole
from friskfaktor_scoring.planner import PlanField

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from friskfaktor_scoring.planner import Planner, PlanTable

_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
FIRST_YEAR, LAST_YEAR = 2000, 2099
Value = str | int | date


@dataclass(frozen=True, slots=True)
class Entries:
    """Valid entries by the name of their control; only what was filled in."""

    planner: Planner
    values: Mapping[str, Value]

    def get(self, name: str) -> Value | None:
        """What was filled in, or None."""
        return self.values.get(name)

    def number(self, name: str) -> int:
        """The number in a field, or the field's default."""
        value = self.values.get(name)
        return value if isinstance(value, int) else int(self._default(name))

    def choice(self, name: str) -> str:
        """The choice in a field, or the field's default."""
        value = self.values.get(name)
        return value if isinstance(value, str) else self._default(name)

    def day(self, name: str) -> date | None:
        """The date in a field, or None."""
        value = self.values.get(name)
        return value if isinstance(value, date) else None

    def rows(self, table: PlanTable) -> Iterator[tuple[int, dict[str, Value]]]:
        """The rows with anything in them: their number, and what is in their columns."""
        for row in range(1, table.rows + 1):
            cells = {column.id: self.values.get(f"{table.id}.{row}.{column.id}") for column in table.columns}
            filled = {name: value for name, value in cells.items() if value is not None}
            if filled:
                yield row, filled

    def _default(self, name: str) -> str:
        return next(field.default or "" for field in self.planner.fields if field.id == name)


def controls(planner: Planner) -> dict[str, PlanField]:
    """Every control by name, in the order of the form."""
    found = {field.id: field for field in planner.fields}
    for table in planner.tables:
        for row in range(1, table.rows + 1):
            found |= {f"{table.id}.{row}.{column.id}": column for column in table.columns}
    for event in planner.events:
        found[f"{event.id}.date"] = PlanField(id="date", type="date")
        if event.rhythm is not None:
            found[f"{event.id}.rhythm"] = PlanField(id="rhythm", type="choice", options=tuple(planner.rhythms))
    return found


def read_entries(planner: Planner, data: Any) -> tuple[Entries, tuple[AnswerError, ...]]:
    """Check *data* (anything JSON can carry) against the planner; every fault is listed, in order of name."""
    if not isinstance(data, dict):
        return Entries(planner, {}), (AnswerError("not-an-object"),)
    known = controls(planner)
    values: dict[str, Value] = {}
    errors = []
    for name, given in data.items():
        if is_empty(given):
            continue
        if name not in known:
            errors.append(AnswerError("unknown-name", str(name)[:80]))
            continue
        value, code = _value(known[name], given)
        if code is None:
            values[name] = value
        else:
            errors.append(AnswerError(code, name, _allowed(known[name])))
    return Entries(planner, values), tuple(sorted(errors, key=lambda error: (error.name, error.code)))


def is_empty(given: Any) -> bool:
    """Whether nothing was filled in."""
    return given is None or (isinstance(given, str) and not given.strip())


def _allowed(field: PlanField) -> str:
    return str(field.maximum) if field.type == "text" else f"{field.minimum}–{field.maximum}"


def _value(field: PlanField, given: Any) -> tuple[Value, ErrorCode | None]:
    """The value and None, or anything and what is wrong with it."""
    if field.type == "number":
        if not is_whole(given):
            return 0, "not-a-number"
        return int(given), None if field.minimum <= given <= field.maximum else "out-of-range"
    if not isinstance(given, str):
        return 0, "not-text"
    if field.type == "choice":
        return given, None if given in field.options else "not-a-choice"
    if field.type == "date":
        found = as_date(given)
        return (given, "not-a-date") if found is None else (found, None)
    return " ".join(given.split()), None if len(given) <= field.maximum else "too-long"


def as_date(text: str) -> date | None:
    """`2026-08-17` as a date of this century, or None."""
    try:
        found = date.fromisoformat(text) if _DATE.fullmatch(text) else None
    except ValueError:
        return None
    return found if found and FIRST_YEAR <= found.year <= LAST_YEAR else None
