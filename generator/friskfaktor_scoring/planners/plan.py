"""What planning gives: cells, findings and dates, without words; `to_json` is what examples and programs see."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from friskfaktor_scoring.planner import FindingRule, Planner


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """One cell of the plan's table: a number, and the reader's own lines in it."""

    id: str
    """`<row>.<column>`."""
    value: int
    lines: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """Something worth saying: by which rule, and what it is about (ids, or numbers as text)."""

    rule: FindingRule
    id: str
    about: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """Something with a date; *last* is its last day when it lasts."""

    id: str
    event: str
    start: date
    last: date | None = None
    own: bool = False
    """Whether the reader has set the date."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """A whole plan; *facts* are the numbers its first sentence is made of."""

    cells: tuple[Cell, ...] = ()
    findings: tuple[Finding, ...] = ()
    happenings: tuple[Happening, ...] = ()
    facts: tuple[tuple[str, int], ...] = ()


def findings(planner: Planner, found: Mapping[FindingRule, tuple[tuple[str, ...], ...]]) -> tuple[Finding, ...]:
    """The planner's own findings, in its order, whose rule has *found* something to be about."""
    return tuple(
        Finding(rule=each.rule, id=each.id, about=found[each.rule]) for each in planner.findings if found.get(each.rule)
    )


def to_json(plan: Plan) -> dict[str, Any]:
    """Cells by id, ids of findings in order, and the first day of each date by id."""
    return {
        "cells": {cell.id: cell.value for cell in plan.cells},
        "findings": [finding.id for finding in plan.findings],
        "events": {happening.id: happening.start.isoformat() for happening in plan.happenings},
    }
