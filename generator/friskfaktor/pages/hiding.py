"""A handbook without the pages its outline hides: no page, no place in any list, and links to them become words."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, fields, is_dataclass, replace
from typing import Any

from friskfaktor import model
from friskfaktor.pages.prose import LINK, is_prose
from friskfaktor.reading.handbook import AssessmentEntry, Handbook
from friskfaktor_scoring.instrument import Advice, Instrument

LISTS: Mapping[type, tuple[str, ...]] = {
    model.Entry: ("related",),
    model.Method: ("challenges",),
    model.Practice: ("challenges",),
    model.Case: ("challenges",),
    model.Material: ("belongs_to",),
    model.Role: ("methods", "assessments"),
    model.Action: ("links",),
    model.Finding: ("do",),
    model.Chain: ("links",),
    model.PartSection: ("order",),
    model.FrontPage: ("roles",),
    model.HandbookInfo: ("footer",),
    Instrument: ("related", "roles"),
    Advice: ("methods", "practices", "theory"),
}
"""Dataclass → its lists of ids of pages."""

MEMBERS = (model.Alternative, model.Pick)
"""Members of lists that are about the page in their `id`, and go with it."""


def without_hidden(handbook: Handbook) -> Handbook:
    """The handbook as readers are to see it; itself when nothing is hidden."""
    hidden = frozenset(handbook.info.hide)
    if not hidden:
        return handbook
    cut = _Cut(hidden, {key: handbook.entry(key).title for key in hidden})
    return replace(
        handbook,
        info=cut.of(handbook.info),
        entries={
            key: replace(located, entry=cut.entry(located.entry))
            for key, located in handbook.entries.items()
            if key not in hidden
        },
        figures={key: replace(figure, drawing=cut.of(figure.drawing)) for key, figure in handbook.figures.items()},
        glossary=cut.of(handbook.glossary),
        sources={key: cut.of(work) for key, work in handbook.sources.items()},
        instruments={
            key: replace(loaded, instrument=cut.of(loaded.instrument))
            for key, loaded in handbook.instruments.items()
            if key not in hidden
        },
    )


@dataclass(frozen=True, slots=True)
class _Cut:
    hidden: Collection[str]
    titles: Mapping[str, str]

    def entry(self, entry: Any) -> Any:
        """An entry without what is hidden; of an assessment, its instrument and its text."""
        if isinstance(entry, AssessmentEntry):
            return replace(entry, instrument=self.of(entry.instrument), text=self.of(entry.text))
        return self.of(entry)

    def of(self, value: Any) -> Any:
        """A value of the model without what is hidden."""
        if isinstance(value, tuple):
            return tuple(self.of(each) for each in value if not (isinstance(each, MEMBERS) and each.id in self.hidden))
        if isinstance(value, dict):
            return {key: self.of(each) for key, each in value.items()}
        if is_dataclass(value) and not isinstance(value, type):
            return self._record(value)
        return value

    def _record(self, value: Any) -> Any:
        changed = {each.name: self._field(value, each.name) for each in fields(value)}
        return replace(value, **{name: new for name, new in changed.items() if new is not getattr(value, name)})

    def _field(self, value: Any, name: str) -> Any:
        held = getattr(value, name)
        if any(isinstance(value, kind) and name in names for kind, names in LISTS.items()):
            return tuple(each for each in held if each not in self.hidden)
        if isinstance(value, model.Term) and name == "see":
            return None if held in self.hidden else held
        if isinstance(held, str):
            return self._prose(held) if is_prose(type(value), (name,)) else held
        if isinstance(held, tuple) and held and isinstance(held[0], str):
            return tuple(map(self._prose, held)) if is_prose(type(value), (name, 0)) else held
        return self.of(held)

    def _prose(self, text: str) -> str:
        return LINK.sub(lambda match: match[2] or self.titles[match[1]] if match[1] in self.hidden else match[0], text)
