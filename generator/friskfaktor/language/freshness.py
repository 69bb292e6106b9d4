"""Which pages a translation lacks, and which have been left behind by their original.

Beside each translation lies `originals.yml`: file of an original → a mark of what it said when it was translated.
When the original's mark is another now, somebody must look at the translation again.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import yaml

from friskfaktor.reading.handbook import Handbook
from friskfaktor.reading.source import SourceFile

SCHEMA = "# yaml-language-server: $schema=../../schema/originals.schema.json\n"
NOT_WORDS = ("updated", "tags", "sources", "related", "alike", "nynorsk")
"""Fields that say nothing a translator would have to follow."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Freshness:
    """How far a translation has come: files of the original, in order of their names."""

    language: str
    done: tuple[str, ...]
    missing: tuple[str, ...]
    outdated: tuple[str, ...]
    """Translated, but changed since, or never marked."""


def freshness(handbook: Handbook, original: Handbook) -> Freshness:
    """How the translation *handbook* stands to its *original*."""
    now, theirs = marks(original), translated_files(handbook, original)
    return Freshness(
        language=handbook.language,
        done=tuple(sorted(theirs)),
        missing=tuple(sorted(now.keys() - theirs)),
        outdated=tuple(sorted(name for name in theirs if handbook.originals.get(name) != now[name])),
    )


def marks(original: Handbook) -> Mapping[str, str]:
    """File of the original → its mark: twelve hexadecimal digits of what it says."""
    return {source.name: _mark(source) for _, source in _sources(original)}


def translated_files(handbook: Handbook, original: Handbook) -> frozenset[str]:
    """The files of the *original* that *handbook* has in its own language."""
    own = {key for key, _ in _sources(handbook)}
    return frozenset(source.name for key, source in _sources(original) if key in own)


def as_file(recorded: Mapping[str, str]) -> str:
    """The text of `originals.yml`."""
    return SCHEMA + yaml.safe_dump({"originals": dict(sorted(recorded.items()))}, allow_unicode=True, sort_keys=False)


def _sources(handbook: Handbook) -> Iterator[tuple[str, SourceFile]]:
    """What there is to translate, each with the file it stands in."""
    yield "handbook", handbook.info_source
    if handbook.glossary_source:
        yield "glossary", handbook.glossary_source
    for key, located in handbook.entries.items():
        if located.kind != "assessment":
            yield f"page {key}", located.source
    for key, figure in handbook.figures.items():
        yield f"figure {key}", figure.source
    for key, loaded in handbook.instruments.items():
        if handbook.language in loaded.texts:
            yield f"assessment {key}", loaded.texts[handbook.language][1]


def _mark(source: SourceFile) -> str:
    said = {key: value for key, value in source.data.items() if key not in NOT_WORDS}
    text = json.dumps(said, ensure_ascii=False, sort_keys=True, default=str)
    return hashlib.sha256(text.encode()).hexdigest()[:12]
