"""Ways into the handbook that no author keeps up: by time, by phase, by challenge and from A to Å.

Pure: made from what the pages themselves say.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import get_args

from friskfaktor.model import Case, Method, Practice, Span, Stage
from friskfaktor.reading.handbook import AnyEntry, AssessmentEntry, Handbook

SPANS: tuple[Span, ...] = get_args(Span)
STAGES: tuple[Stage, ...] = get_args(Stage)
LONGEST: Mapping[Span, int] = {"kvarter": 15, "time": 75, "halv-dag": 270}
"""The most minutes of a kind of time; what takes longer, takes several meetings."""

_ORDER = str.maketrans({"æ": "{", "ø": "|", "å": "}"})
"""Æ, Ø and Å stand after Z, and in Unicode these three signs do."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the index: an entry, or a word of the glossary."""

    words: str
    kind: str
    entry: str | None = None
    term: str | None = None


def span_of(entry: AnyEntry) -> Span | None:
    """How long something takes; None for what is not done but read."""
    if isinstance(entry, Practice):
        return entry.span
    if isinstance(entry, Method) and entry.span:
        return entry.span
    minutes = entry.instrument.minutes if isinstance(entry, AssessmentEntry) else getattr(entry, "minutes", None)
    if minutes is None:
        return None
    return next((span for span, longest in LONGEST.items() if minutes <= longest), "uker")


def by_span(handbook: Handbook) -> Mapping[Span, tuple[AnyEntry, ...]]:
    """What can be done in each kind of time, in reading order."""
    doable = [entry for kind in ("assessment", "method", "practice") for entry in handbook.of_kind(kind)]
    return {span: tuple(entry for entry in doable if span_of(entry) == span) for span in SPANS}


def by_stage(handbook: Handbook) -> Mapping[Stage, tuple[AnyEntry, ...]]:
    """What belongs to each phase of the work, in reading order."""
    doable = [entry for kind in ("assessment", "method", "practice") for entry in handbook.of_kind(kind)]
    return {stage: tuple(entry for entry in doable if stage in stages_of(entry)) for stage in STAGES}


def stages_of(entry: AnyEntry) -> tuple[Stage, ...]:
    """The phases of the work something belongs to; none for what is not done but read."""
    if isinstance(entry, AssessmentEntry):
        return entry.instrument.stages
    return entry.stages if isinstance(entry, Method | Practice) else ()


def against(handbook: Handbook, challenge: str) -> Mapping[str, tuple[str, ...]]:
    """The ids of the methods, practice cards and cases that name a challenge, by kind."""
    return {
        kind: tuple(
            entry.id
            for entry in handbook.of_kind(kind)
            if isinstance(entry, Method | Practice | Case) and challenge in entry.challenges
        )
        for kind in ("method", "practice", "case")
    }


def alphabet(handbook: Handbook) -> Iterator[tuple[str, tuple[Line, ...]]]:
    """The index: each letter with its lines, A to Å and then the rest."""
    letters: dict[str, list[Line]] = {}
    for line in sorted(_lines(handbook), key=lambda line: line.words.casefold().translate(_ORDER)):
        letters.setdefault(_letter(line.words), []).append(line)
    for letter in sorted(letters, key=lambda letter: (not letter.isalpha(), letter.casefold().translate(_ORDER))):
        yield letter, tuple(letters[letter])


def _lines(handbook: Handbook) -> Iterator[Line]:
    for entry_id, located in handbook.entries.items():
        yield Line(located.entry.title, located.kind, entry=entry_id)
    for term in handbook.glossary.terms:
        yield Line(_capital(term.term), "term", term=term.id)


def _letter(words: str) -> str:
    first = re.search(r"\w", words)
    letter = first[0].upper() if first else "#"
    return letter if letter.isalpha() else "0–9"


def _capital(word: str) -> str:
    return word[:1].upper() + word[1:]
