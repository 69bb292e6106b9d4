"""What was made before and would be the same now: while an author writes, a save changes very little of a handbook.

What a page is made from is not declared anywhere, it is watched.  Pages read the handbook through a `Reading`, which
notes what was asked and what came; as long as every question has the same answer, the page says what it said.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Mapping
from dataclasses import dataclass, field, fields
from functools import cached_property
from typing import Any, Literal, TypeVar

from friskfaktor.pages.links import backlinks, citing
from friskfaktor.reading.handbook import AnyEntry, EntryKind, Figure, Handbook, Located

T = TypeVar("T")

Fact = Literal["title", "short", "summary", "written_in", "kind", "called"]
"""What a page may ask of another without asking for all of it: a link needs no more."""

Question = tuple[Literal[Fact, "entry", "has", "figure", "of_kind", "used", "cited", "all"], str]
"""What is asked of a handbook, and of what."""


class Reading:
    """A handbook, and what has been asked of it since `asked` was last emptied."""

    def __init__(self, handbook: Handbook) -> None:
        self.plain = handbook
        self.asked: dict[Question, Any] = {}
        self._answers: dict[Question, Any] = {}
        kept = {each.name: getattr(handbook, each.name) for each in fields(Handbook)}
        entries = _Noted[Located](self, "entry", handbook.entries)
        figures = _Noted[Figure](self, "figure", handbook.figures)
        # Pages are made from entries; whatever else came through here would not be noted.
        apart: dict[str, Any] = {"instruments": {}, "originals": {}, "headings": {}}
        self.handbook = _NotedHandbook(**{**kept, **apart, "entries": entries, "figures": figures}, reading=self)

    def ask(self, question: Question) -> Any:
        """The answer, which is noted."""
        answer = self.asked[question] = self.answer(question)
        return answer

    def answer(self, question: Question) -> Any:
        """The answer alone."""
        if question not in self._answers:
            self._answers[question] = self._find(*question)
        return self._answers[question]

    def world(self) -> Any:
        """What is asked of without being noted, since a change of it changes everything."""
        it = self.plain
        words = (it.language, it.info, it.info_source.name, it.glossary, it.glossary_source and it.glossary_source.name)
        return *words, it.sources, it.sources_source and it.sources_source.name, it.scales

    def _find(self, what: str, key: str) -> Any:
        entries = self.plain.entries
        apart: dict[str, Callable[[], Any]] = {
            "entry": lambda: entries.get(key),
            "has": lambda: key in entries,
            "figure": lambda: self.plain.figures.get(key),
            "of_kind": lambda: self.plain.of_kind(key),
            "used": lambda: self._backlinks.get(key, ()),
            "cited": lambda: self._citing.get(key, ()),
            "all": lambda: tuple(entries.items()),
        }
        if what in apart:
            return apart[what]()
        return getattr(self.plain, what)(key) if key in entries else None

    @cached_property
    def _backlinks(self) -> Mapping[str, tuple[str, ...]]:
        return backlinks(self.plain)

    @cached_property
    def _citing(self) -> Mapping[str, tuple[str, ...]]:
        return citing(self.plain)


@dataclass(frozen=True, slots=True, kw_only=True)
class _NotedHandbook(Handbook):
    reading: Reading

    def of_kind(self, kind: str) -> tuple[AnyEntry, ...]:
        """The entries of one kind, noted as one answer."""
        found: tuple[AnyEntry, ...] = self.reading.ask(("of_kind", kind))
        return found

    def title(self, entry_id: str) -> str:
        """The title, noted; so are the next."""
        return self._fact("title", entry_id)

    def short(self, entry_id: str) -> str:
        """The short title."""
        return self._fact("short", entry_id)

    def summary(self, entry_id: str) -> str:
        """The summary."""
        return self._fact("summary", entry_id)

    def written_in(self, entry_id: str) -> str:
        """The language."""
        return self._fact("written_in", entry_id)

    def kind(self, entry_id: str) -> EntryKind:
        """The kind."""
        return self._fact("kind", entry_id)  # type: ignore[return-value]  # noted as text

    def called(self, entry_id: str) -> str:
        """What readers call it."""
        return self._fact("called", entry_id)

    def _fact(self, fact: Fact, entry_id: str) -> str:
        answer: str | None = self.reading.ask((fact, entry_id))
        if answer is None:
            raise KeyError(entry_id)
        return answer


class _Noted(Mapping[str, T]):
    """A part of the handbook, of which every use is noted."""

    def __init__(self, reading: Reading, what: Literal["entry", "figure"], held: Mapping[str, T]) -> None:
        self.reading, self.what, self.held = reading, what, held

    def __getitem__(self, key: str) -> T:
        found: T | None = self.reading.ask((self.what, key))
        if found is None:
            raise KeyError(key)
        return found

    def __contains__(self, key: object) -> bool:
        return bool(self.reading.ask(("has" if self.what == "entry" else self.what, str(key))))

    def __iter__(self) -> Iterator[str]:
        self.reading.ask(("all", ""))
        return iter(self.held)

    def __len__(self) -> int:
        self.reading.ask(("all", ""))
        return len(self.held)


@dataclass(slots=True)
class Remembered:
    """What was made in this build and in the one before, with the answers it was made from."""

    _world: Any = None
    _before: dict[Hashable, tuple[Any, Any]] = field(default_factory=dict)
    _now: dict[Hashable, tuple[Any, Any]] = field(default_factory=dict)

    def begin(self, world: Any) -> None:
        """A build begins; in another *world* nothing is what it was."""
        self._before = self._now if world == self._world else {}
        self._world, self._now = world, {}

    def get(self, key: Hashable, readings: tuple[Reading, ...], make: Callable[[], T]) -> T:
        """What *make* gives, which must depend on the *readings* alone: made before or now."""
        value: T
        known = self._before.get(key)
        if known and all(map(_answers_still, readings, known[0])):
            self._now[key] = known
            value = known[1]
            return value
        for reading in readings:
            reading.asked = {}
        value = make()
        self._now[key] = (tuple(reading.asked for reading in readings), value)
        return value


def _answers_still(reading: Reading, asked: Mapping[Question, Any]) -> bool:
    return all(reading.answer(question) == answer for question, answer in asked.items())


@dataclass(slots=True)
class Memory:
    """What the builds of a site remember, each edition and each thing for itself."""

    _parts: dict[Hashable, Remembered] = field(default_factory=dict)

    def of(self, what: str, folder: str) -> Remembered:
        """What is remembered of *what* in the *folder* of a language."""
        return self._parts.setdefault((what, folder), Remembered())
