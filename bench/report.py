"""What was measured, as Markdown: the same text in the terminal and in RESULTS.md."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from .machine import Machine


@dataclass(frozen=True, slots=True)
class Row:
    """One comparison, in words and numbers."""

    what: str
    ours: str
    other: str = ""
    ratio: float | None = None
    target: str = ""
    met: bool | None = None
    """Whether the target was reached; None when there is none."""


@dataclass(frozen=True, slots=True)
class Table:
    """Rows that compare with the same thing."""

    title: str
    other: str
    """What Friskfaktor is compared with."""
    rows: Sequence[Row]
    note: str = ""


def report(machine: Machine, command: str, tables: Iterable[Table]) -> str:
    """The whole report."""
    lines = ["# Measured", "", *_machine(machine, command)]
    for table in tables:
        lines += ["", f"## {table.title}", "", *_table(table)]
        if table.note:
            lines += ["", table.note]
    return "\n".join(lines) + "\n"


def _machine(machine: Machine, command: str) -> Iterator[str]:
    yield f"`{command}` on {machine.date}, revision {machine.revision}."
    yield ""
    yield from (f"- {name}: {value}" for name, value in machine.facts)


def _table(table: Table) -> Iterator[str]:
    yield f"| | Friskfaktor | {table.other} | ratio | target |"
    yield "|---|--:|--:|--:|---|"
    for row in table.rows:
        ratio = "" if row.ratio is None else f"{row.ratio:.2f}"
        yield f"| {row.what} | {row.ours} | {row.other} | {ratio} | {_target(row)} |"


def _target(row: Row) -> str:
    if row.met is None:
        return row.target
    return f"{row.target}: {'met' if row.met else '**missed**'}"
