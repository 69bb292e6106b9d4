"""Groups that change places: each is at every place once, four weeks at a time as a laboratory has it.

All groups go round the same circle of places, each from a start of its own.
Two places that should not follow each other decide the order of the circle
(every order is tried).  A group that should be spared a place changes with
another group in that period (every way of changing is weighed): first no one
is where they should not be, then no one stays or follows what they should
not, then places are shared out evenly, and then as little as possible is
changed.  The same wishes always give the same plan.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise, permutations
from typing import TYPE_CHECKING

from friskfaktor_scoring.answers import AnswerError

from .holidays import SATURDAY
from .plan import Cell, Happening, Plan, findings

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from friskfaktor_scoring.planner import FindingRule

    from .entries import Entries

SPARED, FOLLOWING, AGAIN, CHANGED = 1_000_000, 1_000, 10, 1

Periods = tuple[tuple[int, ...], ...]
"""For each period the place of each group; both are counted from 0."""


@dataclass(frozen=True, slots=True)
class Wishes:
    """Places a group should be spared, and places that should not follow each other."""

    spared: frozenset[tuple[int, int]] = frozenset()
    apart: frozenset[frozenset[int]] = frozenset()


def rotation(entries: Entries) -> Plan:
    """The plan as cells `<period>.<group>` holding the number of the place, counted from 1."""
    groups, places, weeks = (entries.number(name) for name in ("grupper", "plasser", "uker"))
    wishes = wishes_of(entries)
    periods = rotate(groups, places, wishes)
    given = entries.day("start")
    start = given and workday(given)
    return Plan(
        cells=tuple(
            Cell(id=f"{period}.{group}", value=place + 1)
            for period, row in enumerate(periods, 1)
            for group, place in enumerate(row, 1)
        ),
        findings=findings(entries.planner, _about(entries, periods, wishes)),
        happenings=tuple(_dated(start, weeks, len(periods))) if start else (),
        facts=(("groups", groups), ("places", places), ("weeks", weeks), ("total", weeks * places)),
    )


def faults(entries: Entries) -> tuple[AnswerError, ...]:
    """Wishes about groups or places there are none of."""
    most = {"gruppe": entries.number("grupper"), "plass": entries.number("plasser"), "etter": entries.number("plasser")}
    tables = [table for table in entries.planner.tables if table.id in {"skjerm", "atskilt"}]
    return tuple(
        AnswerError("out-of-range", f"{table.id}.{row}.{column}", f"1–{most[column]}")
        for table in tables
        for row, cells in entries.rows(table)
        for column, value in cells.items()
        if isinstance(value, int) and value > most[column]
    )


def wishes_of(entries: Entries) -> Wishes:
    """The pairs that are wholly filled in."""
    pairs: dict[str, list[tuple[int, int]]] = {"skjerm": [], "atskilt": []}
    for table in entries.planner.tables:
        for _, cells in entries.rows(table) if table.id in pairs else ():
            numbers = [value - 1 for value in cells.values() if isinstance(value, int)]
            if len(numbers) == len(table.columns):
                pairs[table.id].append((numbers[0], numbers[1]))
    apart = (frozenset(pair) for pair in pairs["atskilt"] if pair[0] != pair[1])
    return Wishes(frozenset(pairs["skjerm"]), frozenset(apart))


def rotate(groups: int, places: int, wishes: Wishes) -> Periods:
    """As many periods as there are places; see the module for what is weighed."""
    circle = _circle(places, wishes.apart)
    periods: list[tuple[int, ...]] = []
    for period in range(places):
        planned = tuple(circle[(_start(group, groups, places) + period) % places] for group in range(groups))
        periods.append(_changed(planned, periods, wishes) if wishes.spared else planned)
    return tuple(periods)


def _start(group: int, groups: int, places: int) -> int:
    """Where on the circle a group begins: apart from the others as long as there are places enough."""
    return group * places // groups if groups <= places else group % places


def _circle(places: int, apart: frozenset[frozenset[int]]) -> tuple[int, ...]:
    """The first order of the places with fewest neighbours that should not be."""
    if not apart:
        return tuple(range(places))
    orders = ((0, *rest) for rest in permutations(range(1, places)))
    return min(orders, key=lambda order: sum(frozenset(pair) in apart for pair in _neighbours(order)))


def _neighbours(order: Sequence[int]) -> Iterator[tuple[int, int]]:
    return zip(order, (*order[1:], order[0]), strict=True)


def _changed(planned: tuple[int, ...], before: Sequence[tuple[int, ...]], wishes: Wishes) -> tuple[int, ...]:
    """The places of one period, shared out anew among the groups at the least cost."""
    costs = [
        [_cost(group, slot, planned, before, wishes) for slot in range(len(planned))] for group in range(len(planned))
    ]
    return tuple(planned[slot] for slot in cheapest(costs))


def _cost(group: int, slot: int, planned: Sequence[int], before: Sequence[tuple[int, ...]], wishes: Wishes) -> int:
    place, been = planned[slot], [period[group] for period in before]
    follows = bool(been) and (been[-1] == place or frozenset((been[-1], place)) in wishes.apart)
    return (
        SPARED * ((group, place) in wishes.spared)
        + FOLLOWING * follows
        + AGAIN * been.count(place)
        + CHANGED * (place != planned[group])
    )


def cheapest(costs: Sequence[Sequence[int]]) -> tuple[int, ...]:
    """A slot of its own for each row at the least total cost; the first in order among equals."""
    best: dict[int, tuple[int, tuple[int, ...]]] = {0: (0, ())}
    for row in costs:
        further: dict[int, tuple[int, tuple[int, ...]]] = {}
        for taken, (total, chosen) in best.items():
            for slot, cost in enumerate(row):
                key = taken | 1 << slot
                if key != taken:
                    further[key] = min(
                        further.get(key, (total + cost, (*chosen, slot))), (total + cost, (*chosen, slot))
                    )
        best = further
    return next(iter(best.values()))[1]


def _about(entries: Entries, periods: Periods, wishes: Wishes) -> Mapping[FindingRule, tuple[tuple[str, ...], ...]]:
    """What each rule finds: pairs of group and place, or of place and place, counted from 1."""
    routes = list(enumerate(zip(*periods, strict=True)))
    spared = sorted(pair for pair in wishes.spared if pair[1] in routes[pair[0]][1])
    again = sorted((group, place) for group, route in routes for place in set(route) if route.count(place) > 1)
    steps = {frozenset(step) for _, route in routes for step in pairwise(route)}
    follows = sorted(tuple(sorted(pair)) for pair in wishes.apart & steps)
    given = entries.day("start")
    moved = ((given.isoformat(), workday(given).isoformat()),) if given and workday(given) != given else ()
    return {
        "not-avoided": _from_one(spared),
        "follows": _from_one(follows),
        "again": _from_one(again),
        "moved-start": moved,
    }


def _from_one(pairs: Sequence[tuple[int, ...]]) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(str(number + 1) for number in pair) for pair in pairs)


def _dated(start: date, weeks: int, periods: int) -> Iterator[Happening]:
    for period in range(periods):
        first = start + timedelta(weeks=weeks * period)
        after = start + timedelta(weeks=weeks * (period + 1))
        yield Happening(id=f"periode.{period + 1}", event="periode", start=first, last=_workday_before(after))


def workday(day: date) -> date:
    """The day itself, or the Monday after a weekend."""
    return day + timedelta(days=max(0, 7 - day.weekday()) if day.weekday() >= SATURDAY else 0)


def _workday_before(day: date) -> date:
    before = day - timedelta(days=1)
    return before - timedelta(days=max(0, before.weekday() - SATURDAY + 1))
