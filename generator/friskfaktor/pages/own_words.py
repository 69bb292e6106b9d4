"""A handbook in an edition's own words: `terms` of its outline, in all texts that readers see and in nothing else.

Done after the check and after hiding, like that: ids, links, citations, works and code stay what they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass, replace
from functools import cache
from typing import Any, get_args, get_origin, get_type_hints

from friskfaktor import model
from friskfaktor.model import Prose
from friskfaktor.pages.hiding import LISTS
from friskfaktor.reading.handbook import AssessmentEntry, Handbook
from friskfaktor_scoring.instrument import Instrument, SourceRef

NAMES = frozenset(
    {"id", "updated", "slug", "part", "see", "figure", "tags", "english", "alike", "nynorsk", "hide", "disagrees_with"}
)
"""Fields that are ids, dates, addresses, or for the search alone."""

APOSTROPHE = "\N{RIGHT SINGLE QUOTATION MARK}"

UNTOUCHED = (Instrument, SourceRef, model.Source, model.OwnWord)
"""What is of others, or no text for readers."""

_LEAVE = re.compile(
    r"```.*?```|(`+)[^`].*?\1"  # code
    r"|\[\[[^\[\]|]*"  # the id of a link; its words come after
    r"|\[@[^\]]*\]"  # a citation with its place
    r"|\]\([^)]*\)|^\[[^\]]*\]:.*$"  # targets
    r"|</?[a-zA-Z][^>]*>"
    r"|\b(?:https?|mailto|tel):\S+",
    re.MULTILINE | re.DOTALL,
)


def in_own_words(handbook: Handbook) -> Handbook:
    """The handbook as this edition says it; itself when it has no words of its own."""
    terms = handbook.info.terms
    if not terms:
        return handbook
    said = _Said(_Words.of(terms))
    scales = {key: said.of(scale) for key, scale in handbook.scales.items()}
    return replace(
        handbook,
        info=said.of(handbook.info),
        entries={
            key: replace(located, entry=_entry(located.entry, said, scales))
            for key, located in handbook.entries.items()
        },
        figures={key: replace(figure, drawing=said.of(figure.drawing)) for key, figure in handbook.figures.items()},
        glossary=_glossary(handbook.glossary, terms, said),
        scales=scales,
    )


def _entry(entry: Any, said: _Said, scales: Mapping[str, Any]) -> Any:
    if isinstance(entry, AssessmentEntry):
        return replace(entry, text=said.of(entry.text), scales=scales)
    return said.of(entry)


def _glossary(glossary: model.Glossary, terms: tuple[model.OwnWord, ...], said: _Said) -> model.Glossary:
    """Both words are looked for, whichever of them a reader types."""
    alike = tuple(pair for term in terms for pair in zip(term.from_, term.to, strict=True))
    changed = said.of(glossary)
    return replace(changed, alike=(*glossary.alike, *alike))  # type: ignore[no-any-return]  # of() keeps the kind


@dataclass(frozen=True, slots=True)
class _Words:
    """The exchange itself, on a plain text."""

    forms: Mapping[str, str]
    pattern: re.Pattern[str]

    @staticmethod
    def of(terms: tuple[model.OwnWord, ...]) -> _Words:
        pairs = [(term, was, to) for term in terms for was, to in zip(term.from_, term.to, strict=True)]
        whole = _either([was for _, was, _ in pairs])
        first = _either([term.from_[0] for term in terms if term.compounds])
        last = _either([was for term, was, _ in pairs if term.compounds])
        pattern = (
            rf"(?<![\w-])(?P<whole>{whole})(?P<of>s?)(?![\w-])"
            rf"|(?<![\w-])(?P<first>{first})(?=[\w-])"
            rf"|(?<=[\w-])(?P<last>{last})(?P<its>s?)(?![\w-])"
        )
        return _Words({_key(was): to for _, was, to in pairs}, re.compile(pattern))

    def exchanged(self, text: str) -> str:
        pieces, at = [], 0
        for keep in _LEAVE.finditer(text):
            pieces += [self.pattern.sub(self._word, text[at : keep.start()]), keep[0]]
            at = keep.end()
        return "".join([*pieces, self.pattern.sub(self._word, text[at:])])

    def _word(self, match: re.Match[str]) -> str:
        kind = next(name for name in ("whole", "first", "last") if match[name])
        word, after = match[kind], match.string[match.end() : match.end() + 1]
        to = self.forms[_key(word)]
        if word[0].isupper():
            to = to[0].upper() + to[1:]
        if kind == "first":
            return f"{to}-" if to[-1].isupper() and after != "-" else to
        before = match.string[match.start() - 1 : match.start()]
        hyphen = "-" if kind == "last" and to[0].isupper() and before != "-" else ""
        return hyphen + to + _of(to, match["of"] or match["its"])


def _of(word: str, ending: str | None) -> str:
    """The ending of the genitive, which is an apostrophe after s, x and z."""
    return APOSTROPHE if ending and word[-1] in "sxz" else ending or ""


def _key(form: str) -> str:
    return form[0].lower() + form[1:]


def _either(forms: list[str]) -> str:
    """A pattern for any of the forms, the first letter large or small, longest first; for nothing without any."""
    alternatives = [f"[{re.escape(form[0].lower() + form[0].upper())}]{re.escape(form[1:])}" for form in forms]
    return "|".join(sorted(set(alternatives), key=len, reverse=True)) or r"(?!)"


@dataclass(frozen=True, slots=True)
class _Said:
    """The exchange in every text of a value of the model."""

    words: _Words

    def of(self, value: Any) -> Any:
        if isinstance(value, tuple):
            return tuple(map(self.of, value))
        if isinstance(value, dict):
            return {key: self.of(each) for key, each in value.items()}
        if isinstance(value, str):
            return self.words.exchanged(value)
        if is_dataclass(value) and not isinstance(value, (*UNTOUCHED, type)):
            return replace(value, **{name: self.of(getattr(value, name)) for name in _said_fields(type(value))})
        return value


@cache
def _said_fields(cls: type) -> tuple[str, ...]:
    """The fields that hold words for readers, at whatever depth."""
    hints = get_type_hints(cls)
    ids = {name for kind, names in LISTS.items() if issubclass(cls, kind) for name in names}
    names = (field.name for field in fields(cls))
    return tuple(name for name in names if name not in NAMES | ids and any(_inner(hints[name])))


def _inner(kind: Any) -> Iterator[bool]:
    """Whether texts or records are in a kind: a choice among given words is none."""
    if get_args(kind) and get_origin(kind) is not None:
        if str(get_origin(kind)) != "typing.Literal":
            for each in get_args(kind):
                yield from _inner(each)
    elif kind in {str, Prose} or (isinstance(kind, type) and is_dataclass(kind)):
        yield True
