"""Planners: fields that can be filled in, and what the rule needs to plan with."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from friskfaktor.problems import Problem
from friskfaktor.reading.source import Path_
from friskfaktor_scoring.planner import PlanEvent, PlanField, PlanFinding, Planner
from friskfaktor_scoring.planners.calendar import WEEKDAYS
from friskfaktor_scoring.planners.holidays import SATURDAY

from .instruments import Sheet
from .lists import filled, id_paths, ids, known, within

NEEDED = {
    "mix": ("cross", "findings"),
    "rotation": ("fields", "tables", "findings"),
    "calendar": ("fields", "events", "findings"),
}
"""The parts of a planner that its rule cannot do without."""

NAMED = {
    "mix": ("hva",),
    "rotation": (
        *("grupper", "plasser", "uker", "start"),
        *("gruppenavn", "plassnavn", "skjerm", "atskilt", "navn", "gruppe", "plass", "etter"),
    ),
    "calendar": ("start", "ukedag"),
}
"""The fields, tables and columns that a rule knows by name."""

FINDS = {
    "mix": ("empty", "only", "open"),
    "rotation": ("not-avoided", "follows", "again", "moved-start"),
    "calendar": ("day-off", "order", "interval"),
}
MOST_ROWS, LONGEST_CALENDAR, WEEKS, LAST_MONTH = 40, 24, 4, 12


def every_field(planner: Planner) -> tuple[PlanField, ...]:
    """The fields that are filled in once, then those of the tables."""
    return (*planner.fields, *(column for table in planner.tables for column in table.columns))


def planned_names(planner: Planner) -> list[str]:
    """What a planner asks for that has words: fields, tables and their columns."""
    return list(dict.fromkeys((*(table.id for table in planner.tables), *(field.id for field in every_field(planner)))))


def check_planner(sheet: Sheet) -> Iterator[Problem]:
    """Every field can be filled in, every name leads somewhere, and the rule has what it plans with."""
    planner = sheet.instrument.planner
    if planner is None:
        return
    yield from _needed(sheet, planner)
    yield from _weekdays(sheet, planner)
    for part in ("fields", "tables", "events", "findings"):
        yield from ids(sheet.source, id_paths(("planner", part), getattr(planner, part)))
    yield from within(sheet.source, ("planner", "months"), planner.months, 1, LONGEST_CALENDAR)
    for place, month in enumerate(planner.pause):
        yield from within(sheet.source, ("planner", "pause", place), month, 1, LAST_MONTH)
    yield from _fields(sheet, planner)
    for place, event in enumerate(planner.events):
        yield from _event(sheet, ("planner", "events", place), planner, event)
    for place, finding in enumerate(planner.findings):
        yield from _finding(sheet, ("planner", "findings", place), planner, finding)


def _weekdays(sheet: Sheet, planner: Planner) -> Iterator[Problem]:
    """A calendar knows the weekdays by name; what it proposes is never in a weekend."""
    for place, field in enumerate(planner.fields if planner.rule == "calendar" else ()):
        for number, option in enumerate(field.options if field.id == "ukedag" else ()):
            yield from _known(sheet, ("planner", "fields", place, "options", number), option, WEEKDAYS[:SATURDAY])


def _needed(sheet: Sheet, planner: Planner) -> Iterator[Problem]:
    for part in NEEDED[planner.rule]:
        if not getattr(planner, part):
            yield sheet.problem("planner-needs", ("planner", "rule"), rule=planner.rule, id=part)
    for name in NAMED[planner.rule]:
        if name not in planned_names(planner):
            yield sheet.problem("planner-needs", ("planner", "rule"), rule=planner.rule, id=name)
    choices = [field.id for field in every_field(planner) if field.type == "choice"]
    for place, name in enumerate(planner.cross):
        yield from _known(sheet, ("planner", "cross", place), name, choices)


def _fields(sheet: Sheet, planner: Planner) -> Iterator[Problem]:
    for place, field in enumerate(planner.fields):
        yield from _field(sheet, ("planner", "fields", place), field)
        if field.type in {"number", "choice"} and field.default is None:
            yield sheet.problem("planner-needs", ("planner", "fields", place), rule=planner.rule, id="default")
    for place, table in enumerate(planner.tables):
        path: Path_ = ("planner", "tables", place)
        yield from ids(sheet.source, id_paths((*path, "columns"), table.columns))
        yield from within(sheet.source, (*path, "rows"), table.rows, 1, MOST_ROWS)
        for number, column in enumerate(table.columns):
            yield from _field(sheet, (*path, "columns", number), column)


def _field(sheet: Sheet, path: Path_, field: PlanField) -> Iterator[Problem]:
    if field.type == "choice":
        yield from filled(sheet.source, (*path, "options"), field.options)
        yield from ids(sheet.source, (((*path, "options", place), name) for place, name in enumerate(field.options)))
    if field.minimum > field.maximum:
        words = {"minimum": str(field.minimum), "maximum": str(field.maximum)}
        yield Problem(sheet.source.place((*path, "maximum")), "bounds-order", words)
    elif field.default is not None and not _fits(field, field.default):
        yield sheet.problem("bad-default", (*path, "default"), id=field.id, value=field.default)


def _fits(field: PlanField, default: str) -> bool:
    if field.type == "choice":
        return default in (field.options or (default,))
    return field.type == "number" and default.isdecimal() and field.minimum <= int(default) <= field.maximum


def _event(sheet: Sheet, path: Path_, planner: Planner, event: PlanEvent) -> Iterator[Problem]:
    earlier = [each.id for each in planner.events[: planner.events.index(event)]]
    numbers = [field.id for field in planner.fields if field.type == "number"]
    for name, value, among in (
        ("after", event.after, earlier),
        ("months", event.months, numbers),
        ("rhythm", event.rhythm, tuple(planner.rhythms)),
    ):
        if value is not None:
            yield from _known(sheet, (*path, name), value, among)
    yield from within(sheet.source, (*path, "week"), event.week, 1, WEEKS)
    yield from within(sheet.source, (*path, "month"), event.month, 0, planner.months)


def _finding(sheet: Sheet, path: Path_, planner: Planner, finding: PlanFinding) -> Iterator[Problem]:
    yield from _known(sheet, (*path, "rule"), finding.rule, FINDS[planner.rule])
    choices = {field.id: field for field in every_field(planner) if field.type == "choice"}
    if finding.rule in {"empty", "only"} and finding.column is None:
        yield sheet.problem("planner-needs", (*path, "rule"), rule=finding.rule, id="column")
    elif finding.column is not None:
        yield from _known(sheet, (*path, "column"), finding.column, tuple(choices))
    options = choices[finding.column].options if finding.column in choices else ()
    for place, value in enumerate(finding.values if options else ()):
        yield from _known(sheet, (*path, "values", place), value, options)


def _known(sheet: Sheet, path: Path_, wanted: str, among: Collection[str]) -> Iterator[Problem]:
    yield from known(sheet.source, path, "not-in-planner", wanted, among)
