"""Measures sorted into a table of kinds and levels.

The four kinds are Saksvik and Christensen's as SINTEF has them (chapter 10.1),
the levels IGLO's with society beside them.  What is found is asked for by the
planner's own findings; the order of the rows makes no difference to it.
"""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

from .plan import Cell, Finding, Plan

WORDS = "hva"
"""The column with the reader's own words for a measure."""
NAMELESS = "–"

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from friskfaktor_scoring.planner import PlanField, PlanFinding

    from .entries import Entries, Value

    Rows = Sequence[tuple[int, Mapping[str, Value]]]


def mix(entries: Entries) -> Plan:
    """The measures counted and named in each cell, and what stands out."""
    table = entries.planner.tables[0]
    rows = list(entries.rows(table))
    columns = {column.id: column for column in table.columns if column.type == "choice"}
    down, across = (columns[name] for name in entries.planner.cross)
    others = [column for name, column in columns.items() if name not in entries.planner.cross]
    return Plan(
        cells=(*_crossed(rows, down, across), *_counted(rows, others)),
        findings=tuple(_findings(entries.planner.findings, rows, columns)) if rows else (),
        facts=(
            ("measures", len(rows)),
            ("kinds", len({row[down.id] for _, row in rows if down.id in row})),
            ("levels", len({row[across.id] for _, row in rows if across.id in row})),
        ),
    )


def _crossed(rows: Rows, down: PlanField, across: PlanField) -> Iterator[Cell]:
    for first, second in product(down.options, across.options):
        yield _cell(f"{first}.{second}", rows, {down.id: first, across.id: second})


def _counted(rows: Rows, columns: Sequence[PlanField]) -> Iterator[Cell]:
    for column in columns:
        for option in column.options:
            yield _cell(f"{column.id}.{option}", rows, {column.id: option})


def _cell(name: str, rows: Rows, wanted: Mapping[str, str]) -> Cell:
    """The measures that have been given all of *wanted*, by their words in alphabetical order."""
    here = [row for _, row in rows if all(row.get(column) == value for column, value in wanted.items())]
    return Cell(id=name, value=len(here), lines=tuple(sorted(str(row.get(WORDS, NAMELESS)) for row in here)))


def _findings(wanted: Sequence[PlanFinding], rows: Rows, columns: Mapping[str, PlanField]) -> Iterator[Finding]:
    for each in wanted:
        about = tuple((name,) for name in _about(each, rows, columns))
        if about:
            yield Finding(rule=each.rule, id=each.id, about=about)


def _about(finding: PlanFinding, rows: Rows, columns: Mapping[str, PlanField]) -> list[str]:
    """What the finding is about; nothing when it does not hold."""
    if finding.rule == "open":
        return [str(place) for place, row in rows if not {WORDS, *columns} <= row.keys()]
    column = columns[finding.column or ""]
    given = [row[column.id] for _, row in rows if column.id in row]
    values = finding.values or column.options
    if finding.rule == "empty":
        return [value for value in values if value not in given] if given else []
    return [value for value in values if set(given) == {value}]
