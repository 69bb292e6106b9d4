"""What the search looks through: one record a page, handed over as a classic script.

A script, because a page opened by double-click may not fetch a file.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from friskfaktor.interface import Translate, kind_labels
from friskfaktor.model import Evidence, Method, Section
from friskfaktor.pages.links import plain
from friskfaktor.pages.paths import GLOSSARY, LinkStyle, page_path
from friskfaktor.pages.prose import plain_text_of
from friskfaktor.reading.handbook import AnyEntry, AssessmentEntry, Handbook

# Fields that are names, dates and keys: no words a reader would look for.
_NOT_WORDS = {"id", "updated", "key", "lines", "see", "figure", "version", "licence", "related", "sources", "tags"}
_OWN_FIELDS = {"title", "summary", "short"}


def search_index(handbook: Handbook, style: LinkStyle, _: Translate) -> str:
    """The script that hands the records, and what readers call things, to the page's search."""
    records = [*_entries(handbook, style, _), *_terms(handbook, style, _)]
    glossary = handbook.glossary
    data = {"docs": records, "wording": {"alike": glossary.alike, "nynorsk": glossary.nynorsk}}
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return f"__ffSearchIndex({text});\n"


def _entries(handbook: Handbook, style: LinkStyle, _: Translate) -> Iterator[dict[str, Any]]:
    labels = kind_labels(_)
    for entry_id, located in handbook.entries.items():
        entry = located.entry
        yield {
            "id": entry_id,
            "url": style.url(page_path(handbook, entry_id)),
            "kind": located.kind,
            "kind_label": labels[handbook.called(entry_id)],
            "title": entry.title,
            "summary": entry.summary,
            "headings": " · ".join(_headings(entry)),
            "text": " ".join(_words(handbook, entry)),
            "tags": " ".join(entry.tags),
            **_extra(entry),
        }


def _terms(handbook: Handbook, style: LinkStyle, _: Translate) -> Iterator[dict[str, Any]]:
    for term in handbook.glossary.terms:
        yield {
            "id": f"ord-{term.id}",
            "url": f"{style.url(GLOSSARY)}#{term.id}",
            "kind": "term",
            "kind_label": kind_labels(_)["term"],
            "title": term.term,
            "summary": " ".join(plain(handbook, term.definition).split()),
            "headings": " · ".join(term.forms),
            "text": term.english,
            "tags": "",
        }


def _extra(entry: AnyEntry) -> dict[str, Any]:
    if isinstance(entry, Method):
        return {"minutes": entry.minutes}
    if isinstance(entry, AssessmentEntry):
        return {"minutes": entry.instrument.minutes, "roles": list(entry.instrument.roles)}
    return {}


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
    value = entry.text if isinstance(entry, AssessmentEntry) else entry
    for path, text in plain_text_of(value):
        name = next((step for step in reversed(path) if isinstance(step, str)), "")
        if path[0] not in _NOT_WORDS | _OWN_FIELDS and name not in _NOT_WORDS:
            yield " ".join(plain(handbook, text).split())
