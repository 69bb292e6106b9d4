"""What can be wrong with the files of a handbook, as data.

A problem is a code with the author's own words beside it; `wording` turns it
into a sentence and a hint.  Problems are collected, never raised one by one.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A spot in a file; line and column count from 1."""

    file: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class Problem:
    """One fault: where it is, which kind it is, and the words its sentence needs."""

    place: Place
    code: str
    words: Mapping[str, str] = field(default_factory=dict)

    def sort_key(self) -> tuple[Place, str, tuple[tuple[str, str], ...]]:
        """By file, line and column, then by code: the same order every run."""
        return (self.place, self.code, tuple(sorted(self.words.items())))


class HandbookError(Exception):
    """The handbook could not be built; carries every problem that was found."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = in_order(problems)
        super().__init__(f"{len(self.problems)} problems")


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """The problems without repetitions, in the order of the files."""
    unique = {problem.sort_key(): problem for problem in problems}
    return tuple(unique[key] for key in sorted(unique))


def meant(word: str, known: Iterable[str]) -> str:
    """The known word that is nearest to what was written, or an empty string."""
    near = get_close_matches(word, list(known), n=1, cutoff=0.6)
    return near[0] if near else ""


def listed(known: Iterable[str], most: int = 12) -> str:
    """Known words as one line, cut where it would be too long to read."""
    words = sorted(known)
    more = f" … (+{len(words) - most})" if len(words) > most else ""
    return ", ".join(words[:most]) + more
