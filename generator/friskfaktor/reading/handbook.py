"""The handbook as one immutable value: everything that was loaded, found by id."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal

from friskfaktor.model import (
    Drawing,
    Entry,
    Glossary,
    HandbookInfo,
    Heading,
    Instrument,
    InstrumentText,
    Page,
    Part,
    PartSection,
    Source,
    Vectors,
)
from friskfaktor.reading.source import SourceFile
from friskfaktor_scoring.instrument import AnswerScale, SourceRef

ORIGINAL = "nb"
"""The language the handbook is written in; the others are translations of it."""

EntryKind = Literal[
    "theory",
    "method",
    "practice",
    "material",
    "challenge",
    "case",
    "voice",
    "evidence",
    "tension",
    "law",
    "role",
    "page",
    "assessment",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class AssessmentEntry:
    """An instrument with its words in one language: what an assessment page is made of."""

    instrument: Instrument
    text: InstrumentText
    scales: Mapping[str, AnswerScale]

    @property
    def id(self) -> str:
        """The instrument's id."""
        return self.instrument.id

    @property
    def title(self) -> str:
        """The title in this language."""
        return self.text.title

    @property
    def short(self) -> str | None:
        """The short title in this language."""
        return self.text.short

    @property
    def summary(self) -> str:
        """The summary in this language."""
        return self.text.summary

    @property
    def tags(self) -> tuple[str, ...]:
        """The instrument's tags."""
        return self.instrument.tags

    @property
    def sources(self) -> tuple[SourceRef, ...]:
        """Where the dimensions come from."""
        return self.instrument.sources

    @property
    def related(self) -> tuple[str, ...]:
        """Pages to go on to."""
        return self.instrument.related

    @property
    def updated(self) -> str:
        """The date of the last change."""
        return self.instrument.updated

    def scale_of(self, item_id: str) -> AnswerScale:
        """The answer scale of an item; KeyError when there is no such item."""
        for item in self.instrument.items:
            if item.id == item_id:
                return self.scales[item.scale or self.instrument.scale or ""]
        raise KeyError(item_id)


AnyEntry = Entry | AssessmentEntry


@dataclass(frozen=True, slots=True, kw_only=True)
class Located:
    """An entry with its kind and the file it came from."""

    kind: EntryKind
    entry: AnyEntry
    source: SourceFile
    language: str = ORIGINAL
    """The language of its text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A drawing and its words."""

    drawing: Drawing
    svg: str
    source: SourceFile
    svg_name: str
    """The file of the drawing, as it is called in messages."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LoadedInstrument:
    """One assessment folder: its files, in every language it has."""

    instrument: Instrument
    source: SourceFile
    texts: Mapping[str, tuple[InstrumentText, SourceFile]]
    vectors: Vectors | None
    vectors_source: SourceFile | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Handbook:
    """Everything of one language, complete: ids resolve, order is the reading order."""

    language: str
    info: HandbookInfo
    info_source: SourceFile
    entries: Mapping[str, Located]
    figures: Mapping[str, Figure] = field(default_factory=dict)
    glossary: Glossary
    glossary_source: SourceFile | None = None
    sources: Mapping[str, Source]
    sources_source: SourceFile | None = None
    scales: Mapping[str, AnswerScale]
    scales_source: SourceFile | None = None
    instruments: Mapping[str, LoadedInstrument]
    headings: Mapping[str, Heading] = field(default_factory=dict)
    """Of a translation: what its untranslated pages are called."""
    headings_source: SourceFile | None = None
    originals: Mapping[str, str] = field(default_factory=dict)
    """Of a translation: file of an original → its mark when it was translated."""
    unread: frozenset[str] = frozenset()
    """Ids whose file is there but could not be read: a link to one of them is not a dead link."""

    def entry(self, entry_id: str) -> AnyEntry:
        """The entry with that id; KeyError when there is none."""
        return self.entries[entry_id].entry

    def title(self, entry_id: str) -> str:
        """The title of the entry with that id."""
        return self.entry(entry_id).title

    def short(self, entry_id: str) -> str:
        """Its short title, or its title when it has none."""
        return self.entry(entry_id).short or self.entry(entry_id).title

    def summary(self, entry_id: str) -> str:
        """Its summary."""
        return self.entry(entry_id).summary

    def written_in(self, entry_id: str) -> str:
        """The language of its text."""
        return self.entries[entry_id].language

    def kind(self, entry_id: str) -> EntryKind:
        """The kind of the entry with that id."""
        return self.entries[entry_id].kind

    def called(self, entry_id: str) -> str:
        """What readers call the entry with that id: its kind, or `planner` for an assessment that makes a plan."""
        entry = self.entry(entry_id)
        return "planner" if isinstance(entry, AssessmentEntry) and entry.instrument.planner else self.kind(entry_id)

    def part(self, part_id: str) -> Part:
        """The part with that id; KeyError when there is none."""
        for part in self.info.parts:
            if part.id == part_id:
                return part
        raise KeyError(part_id)

    def section_of(self, kind: str) -> tuple[Part, PartSection] | None:
        """The part and section that hold entries of this kind, or None for plain pages."""
        for part in self.info.parts:
            for section in part.sections:
                if section.kind == kind:
                    return part, section
        return None

    def of_kind(self, kind: str) -> tuple[AnyEntry, ...]:
        """The entries of one kind in reading order: those named in `order` first, then by title."""
        found = {key: located.entry for key, located in self.entries.items() if located.kind == kind}
        place = self.section_of(kind)
        first = [found.pop(key) for key in (place[1].order if place else ()) if key in found]
        return (*first, *sorted(found.values(), key=lambda entry: entry.title.casefold()))

    def in_part(self, part: Part) -> Iterator[AnyEntry]:
        """The entries of a part in reading order."""
        for section in part.sections:
            yield from self.of_kind(section.kind)

    def pages(self) -> tuple[Page, ...]:
        """The plain pages."""
        return tuple(entry for entry in self.of_kind("page") if isinstance(entry, Page))
