"""What must hold for every plan, whatever a reader fills in."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answering import anything, nearly_answers, planned_answers
from friskfaktor_scoring.planner import Planner
from friskfaktor_scoring.planners.calendar import WEEKDAYS
from friskfaktor_scoring.planners.holidays import easter_day, is_day_off
from friskfaktor_scoring.planners.rotation import Wishes, cheapest, rotate
from shipped import PLANNED, definition, response

CALENDARS = ("arshjulplan", "naervaerskalender")

planners = st.sampled_from(PLANNED)
sizes = st.integers(2, 8)


def planner(name: str) -> Planner:
    found = definition(name).planner
    assert found
    return found


def days(result: dict[str, Any]) -> list[date]:
    return [date.fromisoformat(text) for text in result["events"].values()]


def pairs(places: int) -> st.SearchStrategy[tuple[int, int]]:
    return st.tuples(st.integers(0, places - 1), st.integers(0, places - 1))


@given(st.data(), planners)
def test_whatever_comes_gives_a_plan_or_a_typed_error(data, name):
    given_answers = data.draw(nearly_answers(definition(name)) | anything)
    told = response(name, given_answers)
    if told["status"] == "error":
        assert all(error["code"] and error["message"] for error in told["errors"])
    else:
        assert told["result"]["cells"] is not None
        assert told["report"]["verdict"][0]["text"]


@given(st.data(), planners)
def test_the_same_entries_give_the_same_plan_and_the_same_calendar(data, name):
    answers = data.draw(planned_answers(planner(name)))
    again = dict(reversed(answers.items()))
    assert response(name, answers) == response(name, again)


@given(st.data(), planners)
def test_every_date_in_the_calendar_has_an_id_of_its_own(data, name):
    told = response(name, data.draw(planned_answers(planner(name))))
    if told["status"] == "ok":
        uids = [event["uid"] for event in told["report"]["plan"]["calendar"]]
        assert len(set(uids)) == len(uids) == len(told["result"]["events"])


def test_another_plan_has_other_ids_in_the_calendar():
    one, other = (response("rotasjonsplan", {"start": f"2026-08-{day}"}) for day in ("17", "24"))
    first, second = ({event["uid"] for event in each["report"]["plan"]["calendar"]} for each in (one, other))
    assert not first & second


class TestMix:
    @given(st.data(), st.permutations(range(1, 21)))
    def test_the_order_of_the_rows_does_not_matter(self, data, order):
        answers = data.draw(planned_answers(planner("tiltaksmiks")))
        moved = {}
        for name, value in answers.items():
            table, row, column = name.split(".")
            moved[f"{table}.{order[int(row) - 1]}.{column}"] = value
        one, other = (response("tiltaksmiks", each) for each in (answers, moved))
        assert {**one["result"], "definition": ""} == {**other["result"], "definition": ""}
        assert one["report"]["plan"]["tables"] == other["report"]["plan"]["tables"]

    @given(st.data())
    def test_each_measure_is_in_one_cell_when_it_has_both_choices(self, data):
        answers = data.draw(planned_answers(planner("tiltaksmiks")))
        result = response("tiltaksmiks", answers)["result"]
        placed = {name.split(".")[1] for name in answers if f"{name[: name.rindex('.')]}.type" in answers}
        both = [row for row in placed if f"tiltak.{row}.niva" in answers]
        crossed = [value for cell, value in result["cells"].items() if not cell.startswith("sikte.")]
        assert sum(crossed) == len(both)


class TestRotation:
    @given(sizes, sizes)
    def test_every_group_is_at_every_place_once(self, groups, places):
        periods = rotate(groups, places, Wishes())
        assert all(sorted(route) == list(range(places)) for route in zip(*periods, strict=True))

    @given(sizes, sizes)
    def test_no_place_has_two_groups_more_than_another_has(self, groups, places):
        for period in rotate(groups, places, Wishes()):
            held = [Counter(period)[place] for place in range(places)]
            assert max(held) - min(held) <= 1

    @given(st.data(), sizes)
    def test_the_places_of_a_period_stay_the_same_whoever_is_spared(self, data, size):
        spared = data.draw(st.frozensets(pairs(size), max_size=4))
        plain, changed = rotate(size, size, Wishes()), rotate(size, size, Wishes(spared=spared))
        assert [sorted(period) for period in plain] == [sorted(period) for period in changed]

    @given(st.data(), st.integers(2, 5))
    def test_a_group_is_spared_where_any_plan_could_spare_it(self, data, size):
        """All places are taken in every period, so one way of sharing them out that spares all is a plan that does."""
        spared = data.draw(st.frozensets(pairs(size), max_size=6))
        broken = {step for period in rotate(size, size, Wishes(spared=spared)) for step in enumerate(period)} & spared
        costs = [[int((group, place) in spared) for place in range(size)] for group in range(size)]
        possible = sum(costs[group][slot] for group, slot in enumerate(cheapest(costs))) == 0
        assert possible == (not broken)

    @pytest.mark.parametrize("places", [4, 5, 6, 7, 8])
    def test_two_places_can_be_kept_apart_when_there_are_four_or_more(self, places):
        periods = rotate(places, places, Wishes(apart=frozenset({frozenset({0, 1})})))
        steps = {frozenset(step) for route in zip(*periods, strict=True) for step in pairwise(route)}
        assert frozenset({0, 1}) not in steps

    @given(st.dates(date(2000, 1, 1), date(2090, 1, 1)), st.integers(1, 12))
    def test_periods_begin_on_workdays_as_far_apart_as_asked(self, start, weeks):
        told = days(response("rotasjonsplan", {"start": start.isoformat(), "uker": weeks})["result"])
        assert all(day.weekday() < 5 for day in told)
        assert {later - sooner for sooner, later in pairwise(told)} == {timedelta(weeks=weeks)}


class TestCalendar:
    @given(st.dates(date(2000, 1, 1), date(2090, 1, 1)), st.sampled_from(CALENDARS), st.integers(0, 4))
    def test_proposals_are_on_the_chosen_weekday_and_never_on_a_day_off(self, start, name, weekday):
        told = days(response(name, {"start": start.isoformat(), "ukedag": WEEKDAYS[weekday]})["result"])
        assert {day.weekday() for day in told} == {weekday}
        assert not any(is_day_off(day) for day in told)
        assert all(start <= day <= start + timedelta(days=430) for day in told)

    @given(st.data(), st.sampled_from(CALENDARS), st.dates(date(2000, 1, 1), date(2099, 12, 31)))
    def test_a_date_of_ones_own_stands_as_it_is(self, data, name, own):
        event = data.draw(st.sampled_from(planner(name).events)).id
        result = response(name, {"start": "2026-08-17", f"{event}.date": own.isoformat()})["result"]
        assert own.isoformat() in [day for key, day in result["events"].items() if key.partition(".")[0] == event]
        assert ("fridag" in result["findings"]) == is_day_off(own)

    @given(st.data(), st.sampled_from(CALENDARS))
    def test_the_months_hold_every_date_in_order(self, data, name):
        told = response(name, data.draw(planned_answers(planner(name))) | {"start": "2026-08-17"})
        shown = [event for month in told["report"]["plan"]["months"] for event in month["events"]]
        assert [event["date"] for event in shown] == sorted(told["result"]["events"].values())


@pytest.mark.parametrize(
    ("year", "day"),
    [(2000, "04-23"), (2008, "03-23"), (2011, "04-24"), (2026, "04-05"), (2027, "03-28"), (2038, "04-25")],
)
def test_easter_is_when_the_almanac_has_it(year, day):
    assert easter_day(year) == date.fromisoformat(f"{year}-{day}")
