"""Planners take words, rows and dates, and give calendar files that another program's reader finds sound."""

from __future__ import annotations

import json
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from icalendar import Calendar

if TYPE_CHECKING:
    from browser.lanes import Case, Run

SUITE = "planners"
pytestmark = pytest.mark.browser

NOBODY = {"ATTENDEE", "ORGANIZER", "CONTACT", "LOCATION"}
LONGEST_LINE = 75
"""Octets, without the line end (RFC 5545, 3.1)."""


def test_planners(case: Case, runs: dict[str, Run]) -> None:
    outcome = runs[case.lane].outcome(case)
    assert outcome["ok"], outcome.get("error")
    if case.name.startswith("calendar-file"):
        told = json.loads(outcome["note"])
        sound(told["file"], told["events"])
    if case.name == "calendar-file-of-a-rotation":
        words_as_they_were(told["file"])


def sound(text: str, events: dict[str, str]) -> None:
    """The file is a calendar of whole days, with the days of the plan and nobody in it."""
    lines = text.encode().split(b"\r\n")
    assert lines.pop() == b""
    assert not any(b"\n" in line or b"\r" in line or len(line) > LONGEST_LINE for line in lines)
    calendar = Calendar.from_ical(text)
    assert calendar["VERSION"] == "2.0"
    assert calendar["PRODID"]
    found = calendar.walk("VEVENT")
    assert len({event["UID"] for event in found}) == len(found) == len(events)
    for event in found:
        first, after = event.decoded("DTSTART"), event.decoded("DTEND")
        assert type(first) is type(after) is date
        assert first + timedelta(days=1) <= after
        assert event.decoded("DTSTAMP").utcoffset() == timedelta(0)
        assert event["SUMMARY"]
        assert not NOBODY & event.keys()
        assert not event.errors
    assert sorted(event.decoded("DTSTART").isoformat() for event in found) == sorted(events.values())


def words_as_they_were(text: str) -> None:
    """What the reader calls groups and places comes through escaping and folding unchanged."""
    first = Calendar.from_ical(text).walk("VEVENT")[0]
    lines = first["DESCRIPTION"].splitlines()
    assert lines[0] == "<b>Natt</b>; kveld, \\ helg: Mottak og sortering på øya"
    assert lines[1:] == ["Gruppe 2: Plass 2", "Gruppe 3: Plass 3", "Gruppe 4: Plass 4"]
