"""One file laid over the same file of a lower layer.

Top-level fields replace those below.  Collections – works, terms, answer scales – are laid together instead: one with
the same key is changed field by field, a new one is added.  Every other list is replaced whole.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from friskfaktor import model
from friskfaktor.reading.folders import SCHEMAS, schema_of
from friskfaktor.reading.source import Path_, SourceFile

COLLECTIONS: Mapping[type, Mapping[str, str | None]] = {
    model.Sources: {"sources": "key"},
    model.Glossary: {"terms": "id", "alike": None, "nynorsk": None},
    model.Scales: {"scales": "id"},
}
"""Field of a kind of file → what its members are told apart by; None when members are only added."""


def collections_of(path: Path) -> Mapping[str, str | None]:
    """The collections of the file at *path*, by where it stands; none in most."""
    kind = SCHEMAS.get(schema_of(path) or "")
    return COLLECTIONS.get(kind, {}) if kind else {}


@lru_cache(maxsize=1024)
def laid_over(lower: SourceFile, upper: SourceFile, kind: type) -> SourceFile:
    """The *upper* file over the *lower*; places of what only the lower has are still the lower's own."""
    merged = SourceFile(upper.name, upper.text, {**lower.data, **upper.data})
    for key, told_apart in COLLECTIONS.get(kind, {}).items():
        below, above = lower.data.get(key), upper.data.get(key)
        if isinstance(below, list) and isinstance(above, list):
            _lay(merged, key, told_apart, lower, upper)
    for key in lower.data.keys() - upper.data.keys():
        merged.homes[(key,)] = (lower, (key,))
    return merged


def _lay(merged: SourceFile, key: str, told_apart: str | None, lower: SourceFile, upper: SourceFile) -> None:
    """Lay the lists at *key* together: the lower's order, then what is new."""
    members = list(lower.data[key])
    homes: list[tuple[SourceFile, Path_]] = [(lower, (key, at)) for at in range(len(members))]
    found = {_key(member, told_apart): at for at, member in enumerate(members) if told_apart}
    for at, member in enumerate(upper.data[key]):
        known = found.get(_key(member, told_apart)) if told_apart and isinstance(member, dict) else None
        if known is None:
            members.append(member)
            homes.append((upper, (key, at)))
        else:
            members[known] = {**members[known], **member}
            homes[known] = (upper, (key, at))
    merged.data[key] = members
    merged.homes |= {(key, at): home for at, home in enumerate(homes)}


def _key(member: Any, told_apart: str | None) -> str | None:
    key = member.get(told_apart) if isinstance(member, dict) else None
    return key if isinstance(key, str) else None
