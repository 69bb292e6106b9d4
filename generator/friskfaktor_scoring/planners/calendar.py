"""Dates for a year's work: a proposal for each event on the reader's weekday, and the reader's own dates before it."""

from __future__ import annotations

import itertools
from datetime import date, timedelta
from typing import TYPE_CHECKING

from .holidays import is_day_off
from .plan import Happening, Plan, findings

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from friskfaktor_scoring.planner import FindingRule, PlanEvent

    from .entries import Entries

WEEKDAYS = ("mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lordag", "sondag")
"""What the reader chooses among, in the order of `date.weekday`."""
SHORTEST, LONGEST = 4, 6
"""Months that the follow-up lasts from the last gathering, after the plan from Bærum."""


def calendar(entries: Entries) -> Plan:
    """Every event with its date, in order of time; nothing at all without a start."""
    start = entries.day("start")
    if start is None:
        return Plan()
    happenings = tuple(sorted(_happenings(entries, start), key=lambda each: (each.start, each.id)))
    return Plan(
        happenings=happenings,
        findings=findings(entries.planner, _about(entries, happenings)),
        facts=(("dates", len(happenings)), ("own", sum(each.own for each in happenings))),
    )


def _happenings(entries: Entries, start: date) -> Iterator[Happening]:
    first: dict[str, date] = {}
    for event in entries.planner.events:
        own = entries.day(f"{event.id}.date")
        if event.rhythm is None:
            first[event.id] = own or _proposed(entries, event, _month_of(entries, event, start, first))
            yield Happening(id=event.id, event=event.id, start=first[event.id], own=own is not None)
        else:
            yield from _repeated(entries, event, start, own)


def _month_of(entries: Entries, event: PlanEvent, start: date, first: Mapping[str, date]) -> tuple[int, int]:
    """Year and month of an event: so long after the start, or after the event it is counted from."""
    if event.after is not None and event.after in first and event.months:
        return _later(first[event.after], entries.number(event.months))
    return _later(start, event.month)


def _repeated(entries: Entries, event: PlanEvent, start: date, own: date | None) -> Iterator[Happening]:
    """From the reader's own date, or as early in the year as the rhythm allows, until the calendar ends."""
    step = entries.planner.rhythms[str(entries.get(f"{event.id}.rhythm") or event.rhythm)]
    if not step:
        return
    begin = _months(start, own) + step if own else event.month % step
    months = (_later(start, month) for month in range(begin, entries.planner.months, step) if month >= 0)
    proposed = [_proposed(entries, event, each) for each in months if each[1] not in entries.planner.pause]
    for number, day in enumerate([own, *proposed] if own else proposed, 1):
        yield Happening(id=f"{event.id}.{number}", event=event.id, start=day, own=day is own)


def _later(day: date, months: int) -> tuple[int, int]:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return year, month + 1


def _proposed(entries: Entries, event: PlanEvent, year_and_month: tuple[int, int]) -> date:
    """The reader's weekday in that week of the month, or a week later while it is too early or a day off."""
    weekday = WEEKDAYS.index(entries.choice("ukedag"))
    first = date(*year_and_month, 1)
    day = first + timedelta(days=(weekday - first.weekday()) % 7, weeks=event.week - 1)
    while is_day_off(day) or day < (entries.day("start") or day):
        day += timedelta(weeks=1)
    return day


def _about(entries: Entries, happenings: Sequence[Happening]) -> Mapping[FindingRule, tuple[tuple[str, ...], ...]]:
    """What each rule finds: ids of events, one or two at a time."""
    off = tuple((each.event,) for each in happenings if each.own and is_day_off(each.start))
    days = {each.event: each.start for each in reversed(happenings)}
    once = [event for event in entries.planner.events if event.rhythm is None]
    wrong = [(two.id, one.id) for one, two in itertools.pairwise(once) if days[two.id] < days[one.id]]
    spans = [(event, days[event.id], days[event.after]) for event in once if event.after in days]
    outside = [
        (event.id, event.after or "") for event, day, since in spans if not SHORTEST <= _months(since, day) <= LONGEST
    ]
    return {"day-off": off, "order": tuple(wrong), "interval": tuple(outside)}


def _months(since: date, day: date) -> int:
    return (day.year - since.year) * 12 + day.month - since.month
