"""What an organisation's own folder changes in the handbook below it, file by file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any, Literal

from friskfaktor.problems import Problem
from friskfaktor.reading.folders import Layer
from friskfaktor.reading.layering import collections_of
from friskfaktor.reading.source import read_source, read_text

Kind = Literal["new", "changed", "same"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One field (`title`, `sources/sintef/title`) or new member of a collection (`sources/rutinen`) of a file.

    *before* is None for what the handbook does not have.
    """

    name: str
    kind: Kind
    before: Any
    after: Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One file of the upper folder: new to the handbook, or what it changes there (nothing: it says the same)."""

    name: str
    new: bool
    changes: tuple[Change, ...] = ()


def differences(lower: Layer, upper: Layer) -> tuple[tuple[Difference, ...], tuple[Problem, ...]]:
    """Each YAML file and drawing of *upper* against *lower*, in order of names; and the files that cannot be read."""
    found: list[Difference] = []
    problems: list[Problem] = []
    for mine, below in _pairs(lower, upper):
        read = _difference(upper.name(mine), mine, below)
        if isinstance(read, Problem):
            problems.append(read)
        else:
            found.append(read)
    return tuple(found), tuple(problems)


def _pairs(lower: Layer, upper: Layer) -> Iterator[tuple[Path, Path]]:
    """Each file of the upper layer, and where the lower one has it, if it does."""
    for mine, below in ((upper.content, lower.content), (upper.assessments, lower.assessments)):
        for path in sorted(mine.rglob("*")):
            if path.suffix in {".yml", ".svg"} and path.is_file():
                yield path, below / path.relative_to(mine)


def _difference(name: str, mine: Path, below: Path) -> Difference | Problem:
    if not below.is_file():
        return Difference(name=name, new=True)
    if mine.suffix == ".svg":
        return _drawing(name, mine, below)
    upper, lower = read_source(mine, name), read_source(below, name)
    for read in (upper, lower):
        if isinstance(read, Problem):
            return read
    assert not isinstance(upper, Problem)
    assert not isinstance(lower, Problem)
    return Difference(name=name, new=False, changes=tuple(_changes(mine, lower.data, upper.data)))


def _drawing(name: str, mine: Path, below: Path) -> Difference | Problem:
    texts = [read_text(mine, name), read_text(below, name)]
    for text in texts:
        if isinstance(text, Problem):
            return text
    after, before = (fingerprint(str(text)) for text in texts)
    return Difference(name=name, new=False, changes=(_change("svg", before, after, known=True),))


def fingerprint(text: str) -> str:
    """What stands for a drawing where two are compared."""
    return f"sha256:{sha256(text.encode()).hexdigest()[:16]}"


def _changes(path: Path, lower: Mapping[str, Any], upper: Mapping[str, Any]) -> Iterator[Change]:
    collections = collections_of(path)
    for key, after in upper.items():
        told_apart = collections.get(key)
        if told_apart and isinstance(after, list):
            yield from _members(key, told_apart, lower.get(key) or [], after)
        elif key != "id":
            yield _change(key, lower.get(key), after, known=key in lower)


def _members(key: str, told_apart: str, lower: Any, upper: list[Any]) -> Iterator[Change]:
    """A member that is new, or each field that is given for one the handbook has."""
    below = {each.get(told_apart): each for each in lower if isinstance(each, dict)}
    for each in upper:
        if not isinstance(each, dict):
            continue
        own, name = each.get(told_apart), f"{key}/{each.get(told_apart)}"
        if own not in below:
            yield _change(name, None, each, known=False)
            continue
        for field in (field for field in each if field != told_apart):
            yield _change(f"{name}/{field}", below[own].get(field), each[field], known=field in below[own])


def _change(name: str, before: Any, after: Any, *, known: bool) -> Change:
    kind: Kind = "new" if not known else "same" if before == after else "changed"
    return Change(name=name, kind=kind, before=before, after=after)
