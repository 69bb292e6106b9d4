"""Files of YAML: their text, their data, and the line and column of every value.

A file is UTF-8 and at most one megabyte.  Positions are worked out only when
somebody asks, because composing the text a second time costs as much as
reading it.
"""

from __future__ import annotations

import re
import stat
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from friskfaktor.problems import Place, Problem
from friskfaktor.reading.strict_yaml import StrictLoader, parse_yaml, place_of

LARGEST = 1_000_000
"""Bytes a file may have: the longest page is a hundredth of it."""

Path_ = tuple[str | int, ...]


@dataclass(slots=True, eq=False)
class SourceFile:
    """A file that was read: its name as the author knows it, its text and its data.  Nobody changes it later."""

    name: str
    text: str
    data: Any
    homes: dict[Path_, tuple[SourceFile, Path_]] = field(default_factory=dict)
    """Where the values came from that another file gave: paths of this data → that file, and the path there."""
    _places: dict[Path_, Place] = field(default_factory=dict)

    def place(self, path: Path_ = (), *, key: bool = False) -> Place:
        """Where the value at *path* stands (or its key); the nearest outer value when there is none."""
        home, path = self._home(path)
        if home is not self:
            return home.place(path, key=key)
        if not self._places:
            node = yaml.compose(self.text, Loader=StrictLoader)
            self._places = {(): Place(self.name)}
            _collect(node, (), self.name, self._places)
        wanted: Path_ = (*path, "\0key") if key else path
        while wanted not in self._places:
            wanted = wanted[:-1]
        return self._places[wanted]

    def place_of(self, path: Path_, words: str, nth: int = 0) -> Place:
        """Where *words* stand for the *nth* time in the text at *path*; the text's own place when they are not found.

        A folded text has other line breaks in the file than in the data, so any blank matches any blank.
        """
        home, path = self._home(path)
        if home is not self:
            return home.place_of(path, words, nth)
        start = self.place(path)
        offset = _offset(self.text, start)
        pattern = r"\s+".join(re.escape(word) for word in words.split())
        found = list(re.finditer(pattern, self.text[offset : self._end(start)]))
        if not words.split() or nth >= len(found):
            return start
        return _place_at(self.name, self.text, offset + found[nth].start())

    def _home(self, path: Path_) -> tuple[SourceFile, Path_]:
        """The file that the value at *path* stands in, and its path there."""
        for length in range(len(path), 0, -1):
            if path[:length] in self.homes:
                home, start = self.homes[path[:length]]
                return home, (*start, *path[length:])
        return self, path

    def _end(self, start: Place) -> int:
        """Where the value that begins at *start* must have ended: at the next key or value."""
        later = [place for place in self._places.values() if place > start]
        return _offset(self.text, min(later)) if later else len(self.text)

    def problem(self, code: str, path: Path_ = (), *, key: bool = False, **words: str) -> Problem:
        """A problem at the value (or key) at *path*."""
        return Problem(self.place(path, key=key), code, words)


def _collect(node: yaml.Node | None, path: Path_, name: str, places: dict[Path_, Place]) -> None:
    if isinstance(node, yaml.MappingNode):
        for key_node, value_node in node.value:
            inner = (*path, key_node.value)
            places[(*inner, "\0key")] = place_of(name, key_node.start_mark)
            places[inner] = place_of(name, value_node.start_mark)
            _collect(value_node, inner, name, places)
    elif isinstance(node, yaml.SequenceNode):
        for index, item in enumerate(node.value):
            places[(*path, index)] = place_of(name, item.start_mark)
            _collect(item, (*path, index), name, places)


def _offset(text: str, place: Place) -> int:
    """The index in *text* of a place."""
    before = text.splitlines(keepends=True)[: place.line - 1]
    return sum(map(len, before)) + place.column - 1


def _place_at(name: str, text: str, offset: int) -> Place:
    """The place of an index in *text*."""
    lines = text[:offset].splitlines(keepends=True) or [""]
    if lines[-1].endswith(("\n", "\r")):
        return Place(name, len(lines) + 1, 1)
    return Place(name, len(lines), len(lines[-1]) + 1)


def read_source(path: Path, name: str) -> SourceFile | Problem:
    """Read *path*, called *name* in messages: its data, or the one thing that makes it unreadable."""
    text = read_text(path, name)
    return text if isinstance(text, Problem) else parse_source(text, name)


def read_text(path: Path, name: str) -> str | Problem:
    """The text of a file, called *name* in messages, or what makes it unreadable."""
    try:
        if path.is_dir():
            return Problem(Place(name), "is-a-folder")
        if not stat.S_ISREG(path.stat().st_mode):
            return Problem(Place(name), "unreadable", {"reason": "not a file"})
        if path.stat().st_size > LARGEST:
            return Problem(Place(name), "too-large", {"limit": "1 MB"})
        raw = path.read_bytes()
    except OSError as error:
        return Problem(Place(name), "unreadable", {"reason": error.strerror or str(error)})
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = raw[: error.start].decode("utf-8-sig")
        return Problem(_place_at(name, before, len(before)), "not-utf8")


@lru_cache(maxsize=4096)
def parse_source(text: str, name: str) -> SourceFile | Problem:
    """Parse YAML *text*: its data (always a mapping), or the one thing that stops it.

    Kept, for while serving nearly all files say what they said before; nobody changes what comes of it.
    """
    data = parse_yaml(text, name)
    return data if isinstance(data, Problem) else SourceFile(name, text, data)
