"""The overview of assessments: under which theme each stands, and what the reader can choose by.

Pure: made from what the instruments and `handbook.yml` say.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from friskfaktor.reading.handbook import AssessmentEntry, Handbook
from friskfaktor_scoring.instrument import Instrument

LEADER = "leder"
"""The role whose own tools are those that are private."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelf:
    """A theme of the overview with its assessments in reading order; the last one, without an id, holds the rest."""

    id: str
    title: str
    text: str
    entries: tuple[AssessmentEntry, ...]


def shelves(handbook: Handbook) -> tuple[Shelf, ...]:
    """Every assessment once, under its theme; themes without assessments are left out."""
    return tuple(shelf for shelf in _shelves(handbook) if shelf.entries)


def _shelves(handbook: Handbook) -> Iterator[Shelf]:
    place = handbook.section_of("assessment")
    themes = place[1].themes if place else ()
    entries = _assessments(handbook)
    for theme in themes:
        held = tuple(entry for entry in entries if entry.instrument.theme == theme.id)
        yield Shelf(id=theme.id, title=theme.title, text=theme.text, entries=held)
    named = {theme.id for theme in themes}
    yield Shelf(
        id="", title="", text="", entries=tuple(entry for entry in entries if entry.instrument.theme not in named)
    )


def _assessments(handbook: Handbook) -> tuple[AssessmentEntry, ...]:
    return tuple(entry for entry in handbook.of_kind("assessment") if isinstance(entry, AssessmentEntry))


def roles_named(handbook: Handbook) -> tuple[str, ...]:
    """The roles that some assessment is particularly for, in reading order of the roles."""
    named = {role for entry in _assessments(handbook) for role in entry.instrument.roles}
    return tuple(role.id for role in handbook.of_kind("role") if role.id in named)


def suited(instrument: Instrument) -> tuple[str, ...]:
    """In which situations it is answered: `alone`, `group`, and `leader` for leaders who look at their own practice."""
    ways = {
        "alone": instrument.alone,
        "group": instrument.group,
        "leader": instrument.private and LEADER in instrument.roles,
    }
    return tuple(way for way, fits in ways.items() if fits)
