"""The cells of a plan as tables with heads, ready to be put in place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from friskfaktor_scoring.words import in_sentence

from .days import Days

if TYPE_CHECKING:
    from friskfaktor_scoring.planner import PlanField
    from friskfaktor_scoring.words import Words

    from .entries import Entries
    from .plan import Cell, Happening, Plan

Table = dict[str, Any]


def tables(entries: Entries, plan: Plan, words: Words) -> list[Table]:
    """The tables of the plan, the main one first; none where the plan is a list of dates."""
    if entries.planner.rule == "rotation":
        return [_rotation(entries, plan, words)]
    return _mix(entries, plan, words) if entries.planner.rule == "mix" else []


def place_name(table: str, number: str, entries: Entries, words: Words) -> str:
    """What the reader calls a group or a place, or its number."""
    return str(entries.get(f"{table}.{number}.navn") or words.say(f"plan.{table}", n=number))


def _mix(entries: Entries, plan: Plan, words: Words) -> list[Table]:
    cells = {cell.id: cell for cell in plan.cells}
    columns = {column.id: column for column in entries.planner.tables[0].columns if column.type == "choice"}
    down, across = (columns[name] for name in entries.planner.cross)
    rows = [
        {"title": words.option(one), "cells": [_counted(cells[f"{one}.{two}"]) for two in across.options]}
        for one in down.options
    ]
    head = [words.title(down.id), *map(words.option, across.options)]
    crossed = {"caption": words.sentences["plan.crossed"], "head": head, "rows": rows}
    return [
        crossed,
        *(_single(column, cells, words) for name, column in columns.items() if name not in entries.planner.cross),
    ]


def _single(column: PlanField, cells: dict[str, Cell], words: Words) -> Table:
    """One choice by itself: how many of each."""
    rows = [
        {"title": words.option(option), "cells": [_counted(cells[f"{column.id}.{option}"])]}
        for option in column.options
    ]
    head = [words.title(column.id), words.sentences["plan.measures"]]
    return {"caption": words.say("plan.by", name=in_sentence(words.title(column.id))), "head": head, "rows": rows}


def _counted(cell: Cell) -> dict[str, Any]:
    return {"id": cell.id, "value": str(cell.value), "text": str(cell.value), "lines": list(cell.lines)}


def _rotation(entries: Entries, plan: Plan, words: Words) -> Table:
    groups = entries.number("grupper")
    periods = [plan.cells[at : at + groups] for at in range(0, len(plan.cells), groups)]
    head = [words.sentences["plan.period"]]
    head += [place_name("gruppenavn", str(group), entries, words) for group in range(1, groups + 1)]
    rows = [
        {
            "title": _period(number, entries, plan, words),
            "cells": [_place(cell, entries, words) for cell in row],
            "event": _event(plan.happenings[number]) if plan.happenings else None,
        }
        for number, row in enumerate(periods)
    ]
    return {"caption": words.sentences["plan.rotated"], "head": head, "rows": rows}


def _event(happening: Happening) -> dict[str, str]:
    """What a row is as a date."""
    return {"id": happening.id, "date": happening.start.isoformat()}


def _period(number: int, entries: Entries, plan: Plan, words: Words) -> str:
    """The dates of a period, or its weeks while there is no start."""
    if plan.happenings:
        happening, days = plan.happenings[number], Days(words)
        return words.say(
            "plan.dates", first=days.whole(happening.start), last_day=days.whole(happening.last or happening.start)
        )
    weeks = entries.number("uker")
    return words.say("plan.weeks", first=number * weeks + 1, last_week=(number + 1) * weeks)


def _place(cell: Cell, entries: Entries, words: Words) -> dict[str, Any]:
    name = place_name("plassnavn", str(cell.value), entries, words)
    return {"id": cell.id, "value": str(cell.value), "text": name, "lines": []}
