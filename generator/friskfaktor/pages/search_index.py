"""What the search looks through: one record a page, handed over as a classic script.

A script, because a page opened by double-click may not fetch a file.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache, partial
from typing import Any

from friskfaktor.interface import Translate, kind_groups, kind_labels, minutes_in_words
from friskfaktor.model import Evidence, Glossary, Method, Section, Term
from friskfaktor.pages.links import plain
from friskfaktor.pages.paths import GLOSSARY, LinkStyle, page_path
from friskfaktor.pages.prose import plain_text_of
from friskfaktor.pages.remembered import Reading, Remembered
from friskfaktor.reading.handbook import AnyEntry, AssessmentEntry, Handbook
from friskfaktor.reading.limits import ID

# Fields that are names, dates and keys: no words a reader would look for.
_NOT_WORDS = {"id", "updated", "key", "lines", "see", "figure", "version", "licence", "related", "sources", "tags"}
_WORD = re.compile(r"[^\W_]+")
FIELDS = ("title", "names", "headings", "summary", "text")
"""What is looked through, as `browser/src/search/postings.mjs` has it."""
_ID = re.compile(ID)
_BULLET = re.compile(r"^\s*-\s+", re.MULTILINE)
_STEP = 16
_OWN_FIELDS = {"title", "summary", "short"}


def search_index(
    handbook: Handbook, style: LinkStyle, _: Translate, folder: str = "", memory: Remembered | None = None
) -> str:
    """The script that hands the records, and what readers call things, to the search of the pages in *folder*.

    With the *memory* of a build before, only the records of what has changed are made anew.
    """
    memory, reading = memory or Remembered(), Reading(handbook)
    memory.begin((style, reading.world()))
    records = [*_entries(reading, style, _, memory), *_terms(reading, style, _, memory)]
    found = [{**record, "url": f"{folder}{record['url']}"} for record in records]
    return index_script(handbook.language, found, handbook.glossary)


def index_script(language: str, records: Sequence[Mapping[str, Any]], glossary: Glossary) -> str:
    """The same of *records*, each of which has the ``FIELDS`` that are looked through, and what is shown."""
    wording = {"alike": glossary.alike, "nynorsk": glossary.nynorsk}
    data = {"language": language, "docs": records, **_places(records), "wording": wording}
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return f"__ffSearchIndex({text});\n"


def _places(records: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """Every word of the records, and for each word its places: ``FIELDS`` of the first record, of the next, and so on.

    Each place is a number: sixteen times the steps from the place before, and how often the word stands there.
    """
    places: dict[str, list[int]] = {}
    last: dict[str, int] = {}
    for here, text in enumerate(record[field] for record in records for field in FIELDS):
        for word, times in _counted(text):
            places.setdefault(word, []).append(_STEP * (here - last.get(word, 0)) + times)
            last[word] = here
    words = sorted(places)
    return {"words": " ".join(words), "places": [places[word] for word in words]}


@lru_cache(maxsize=8192)
def _counted(text: str) -> tuple[tuple[str, int], ...]:
    """How often each word stands in a *text*; kept, for much is the same in every language and in the build before."""
    return tuple((word, min(times, _STEP - 1)) for word, times in Counter(_WORD.findall(text.lower())).items())


_Record = Mapping[str, Any]


def _entries(reading: Reading, style: LinkStyle, _: Translate, memory: Remembered) -> Iterator[_Record]:
    labels, groups, named = kind_labels(_), kind_groups(_), _glossary_names(reading.plain)
    handbook = reading.handbook

    def record(entry_id: str) -> _Record:
        located = handbook.entries[entry_id]
        entry = located.entry
        return {
            "id": entry_id,
            "url": style.url(page_path(handbook, entry_id)),
            "kind": located.kind,
            "kind_label": labels[handbook.called(entry_id)],
            "group": groups[handbook.called(entry_id)],
            "title": entry.title,
            "summary": entry.summary,
            "headings": " · ".join(_said(handbook, heading) for heading in _headings(entry)),
            "text": " ".join(_words(handbook, entry)),
            "names": " · ".join((*filter(None, [entry.short]), *entry.tags, *named.get(entry_id, ()))),
            "related": list(entry.related),
            **_facts(handbook, entry, _),
        }

    for entry_id in reading.plain.entries:
        yield memory.get(entry_id, (reading,), partial(record, entry_id))


def _terms(reading: Reading, style: LinkStyle, _: Translate, memory: Remembered) -> Iterator[_Record]:
    label, group = kind_labels(_)["term"], kind_groups(_)["term"]

    def record(term: Term) -> _Record:
        return {
            "id": f"ord-{term.id}",
            "url": f"{style.url(GLOSSARY)}#{term.id}",
            "kind": "term",
            "kind_label": label,
            "group": group,
            "title": term.term,
            "summary": _said(reading.handbook, term.definition),
            "names": " · ".join(term.forms),
            "headings": "",
            "text": term.english,
            "related": [term.see] if term.see else [],
        }

    for term in reading.plain.glossary.terms:
        yield memory.get(("term", term.id), (reading,), partial(record, term))


def _glossary_names(handbook: Handbook) -> Mapping[str, tuple[str, ...]]:
    """For each page, the words of the glossary that it says more about, in all their forms."""
    found: dict[str, tuple[str, ...]] = {}
    for term in handbook.glossary.terms:
        if term.see:
            found[term.see] = (*found.get(term.see, ()), term.term, *term.forms)
    return found


def _facts(handbook: Handbook, entry: AnyEntry, _: Translate) -> dict[str, str]:
    """How long it takes and whom it is for, in words, where a page says so."""
    if isinstance(entry, Method):
        return {"time": minutes_in_words(entry.minutes, _)}
    if not isinstance(entry, AssessmentEntry):
        return {}
    titles = [handbook.title(role) for role in entry.instrument.roles if role in handbook.entries]
    # HR keeps its capitals.
    roles = ", ".join(title if title[:2].isupper() else title.lower() for title in titles)
    time = {"time": minutes_in_words(entry.instrument.minutes, _)}
    return {**time, "roles": roles} if roles else time


def _headings(entry: AnyEntry) -> Iterator[str]:
    sections: tuple[Section, ...] = getattr(entry, "sections", ())
    yield from (section.title for section in sections)
    if isinstance(entry, Method):
        yield from (step.title for phase in entry.phases for step in phase.steps)
    if isinstance(entry, Evidence):
        yield from (finding.title for group in entry.groups for finding in group.findings)
    if isinstance(entry, AssessmentEntry):
        yield from (scale.title for scale in entry.text.subscales.values())


def _words(handbook: Handbook, entry: AnyEntry) -> Iterator[str]:
    """Every text of the page; what it names by an id stands there by its short title."""
    value = entry.text if isinstance(entry, AssessmentEntry) else entry
    for path, text in plain_text_of(value):
        name = next((step for step in reversed(path) if isinstance(step, str)), "")
        if path[0] in _NOT_WORDS | _OWN_FIELDS or name in _NOT_WORDS:
            continue
        if _ID.fullmatch(text) and text in handbook.entries:
            yield f"{handbook.short(text)}."
        else:
            yield _said(handbook, text)


def _said(handbook: Handbook, text: str) -> str:
    """What an author wrote, as one line of words."""
    return " ".join(_BULLET.sub("", plain(handbook, text)).split())
