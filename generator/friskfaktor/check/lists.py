"""Rules that hold for any list and any id."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator

from friskfaktor.problems import Problem, listed, meant
from friskfaktor.reading.limits import ID
from friskfaktor.reading.source import Path_, SourceFile


def distinct(source: SourceFile, named: Iterable[tuple[Path_, str]]) -> Iterator[Problem]:
    """No name is used twice; *named* gives each name with its path."""
    first: dict[str, Path_] = {}
    for path, name in named:
        if name in first:
            yield source.problem("duplicate-id", path, id=name, other=str(source.place(first[name])))
        first.setdefault(name, path)


def ids(source: SourceFile, named: Iterable[tuple[Path_, str]], form: str = ID) -> Iterator[Problem]:
    """Every id has the right form, and none is used twice."""
    pairs = tuple(named)
    for path, name in pairs:
        if not re.match(form, name) or name.endswith("\n"):
            yield source.problem("bad-id" if form == ID else "bad-name", path, id=name)
    yield from distinct(source, pairs)


def known(
    source: SourceFile, path: Path_, code: str, wanted: str, among: Collection[str], **words: str
) -> Iterator[Problem]:
    """A name is one of *among*; otherwise a problem of kind *code* that says which there are."""
    if wanted not in among:
        near = meant(wanted, among)
        yield Problem(source.place(path), code, {"id": wanted, "meant": near, "allowed": listed(among), **words})


def unmatched(given: Iterable[str], wanted: Collection[str]) -> tuple[list[str], dict[str, str]]:
    """The *wanted* names that were not given, and those given that nobody wants, each with what it may have meant.

    A misspelt name is one fault, so the name it was meant to be does not count as missing.
    """
    names = tuple(given)
    missing = [name for name in wanted if name not in names]
    unknown = {name: meant(name, missing) or meant(name, wanted) for name in names if name not in wanted}
    return [name for name in missing if name not in unknown.values()], unknown


def id_paths(path: Path_, values: Iterable[object], field: str = "id") -> Iterator[tuple[Path_, str]]:
    """The ids of the values of the list at *path*, with their paths."""
    for place, value in enumerate(values):
        yield (*path, place, field), getattr(value, field)


def no_repeats(source: SourceFile, path: Path_, values: Iterable[str]) -> Iterator[Problem]:
    """A list of plain values holds none of them twice."""
    seen: set[str] = set()
    for place, value in enumerate(values):
        if value in seen:
            yield source.problem("repeated", (*path, place), value=value)
        seen.add(value)


def filled(source: SourceFile, path: Path_, value: object) -> Iterator[Problem]:
    """A text is not blank, a list not empty."""
    if not (value.strip() if isinstance(value, str) else value):
        yield source.problem("blank" if isinstance(value, str) else "empty-list", path, key_name=str(path[-1]))


def at_least(source: SourceFile, path: Path_, values: Collection[str], needed: int) -> Iterator[Problem]:
    """A list is not shorter than it must be to mean anything."""
    if len(values) < needed:
        words = {
            "key_name": next(step for step in reversed(path) if isinstance(step, str)),
            "number": str(len(values)),
            "needed": str(needed),
        }
        yield Problem(source.place(path), "list-too-short", words)


def within(source: SourceFile, path: Path_, value: int, low: int, high: int | None = None) -> Iterator[Problem]:
    """A number is not too small and not too large."""
    if value < low or (high is not None and value > high):
        most = "" if high is None else str(high)
        yield source.problem("out-of-bounds", path, key_name=str(path[-1]), value=str(value), low=str(low), high=most)
