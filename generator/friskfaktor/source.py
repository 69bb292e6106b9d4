"""YAML text into plain data, strictly, with the line and column of every value.

Strict means: UTF-8, at most one megabyte, no aliases, no tags, no key twice,
and YAML 1.2 scalars (`no` and `on` are words, a date is a word; only `true`
and `false` are booleans).  Positions are worked out only when somebody asks,
because composing the text a second time costs as much as reading it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from .problems import Place, Problem

LARGEST = 1_000_000
"""Bytes a file may have: the longest page is a hundredth of it."""

DEEPEST = 20
"""Levels data may be nested; the models need eight."""

Path_ = tuple[str | int, ...]

_YAML_11_TYPES = {f"tag:yaml.org,2002:{name}" for name in ("bool", "timestamp", "int", "float")}
_ALIAS = re.compile(r"(?:^|[\s\[,:-])\*[^\s*]", re.MULTILINE)


class _BadKey(Exception):
    def __init__(self, code: str, key: str, mark: yaml.Mark) -> None:
        super().__init__(key)
        self.code, self.key, self.mark = code, key, mark


class _Loader(yaml.CSafeLoader):
    """A safe loader with YAML 1.2 scalars that refuses a key given twice."""


_Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag not in _YAML_11_TYPES]
    for first, resolvers in yaml.CSafeLoader.yaml_implicit_resolvers.items()
}
_Loader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile(r"^(?:true|false)$"), list("tf"))
_Loader.add_implicit_resolver("tag:yaml.org,2002:int", re.compile(r"^[-+]?(?:0|[1-9][0-9]{0,14})$"), list("-+0123456789"))
_Loader.add_implicit_resolver("tag:yaml.org,2002:float", re.compile(r"^[-+]?[0-9]+\.[0-9]+$"), list("-+0123456789"))


def _mapping(loader: _Loader, node: yaml.MappingNode) -> dict[str, Any]:
    data: dict[str, Any] = {}
    for key_node, value_node in node.value:
        key = loader.construct_object(key_node, deep=True)
        if not isinstance(key, str):
            raise _BadKey("key-not-text", str(key), key_node.start_mark)
        if key in data:
            raise _BadKey("duplicate-key", key, key_node.start_mark)
        data[key] = loader.construct_object(value_node, deep=True)
    return data


_Loader.add_constructor("tag:yaml.org,2002:map", _mapping)


@dataclass(slots=True)
class SourceFile:
    """A file that was read: its name as the author knows it, its text and its data."""

    name: str
    text: str
    data: Any
    _places: dict[Path_, Place] = field(default_factory=dict)

    def place(self, path: Path_ = (), *, key: bool = False) -> Place:
        """Where the value at *path* stands (or its key); the nearest outer value when there is none."""
        if not self._places:
            node = yaml.compose(self.text, Loader=_Loader)
            self._places = {(): Place(self.name)}
            _collect(node, (), self.name, self._places)
        wanted: Path_ = (*path, "\0key") if key else path
        while wanted not in self._places:
            wanted = wanted[:-2] if wanted[-1:] == ("\0key",) else wanted[:-1]
        return self._places[wanted]

    def problem(self, code: str, path: Path_ = (), *, key: bool = False, **words: str) -> Problem:
        """A problem at the value (or key) at *path*."""
        return Problem(self.place(path, key=key), code, words)


def _collect(node: yaml.Node | None, path: Path_, name: str, places: dict[Path_, Place]) -> None:
    if isinstance(node, yaml.MappingNode):
        for key_node, value_node in node.value:
            inner = (*path, key_node.value)
            places[(*inner, "\0key")] = _place(name, key_node.start_mark)
            places[inner] = _place(name, value_node.start_mark)
            _collect(value_node, inner, name, places)
    elif isinstance(node, yaml.SequenceNode):
        for index, item in enumerate(node.value):
            places[(*path, index)] = _place(name, item.start_mark)
            _collect(item, (*path, index), name, places)


def _place(name: str, mark: yaml.Mark) -> Place:
    return Place(name, mark.line + 1, mark.column + 1)


def read_source(path: Path, name: str) -> SourceFile | Problem:
    """Read *path*, called *name* in messages: its data, or the one thing that makes it unreadable."""
    try:
        if path.stat().st_size > LARGEST:
            return Problem(Place(name), "too-large", {"limit": "1 MB"})
        raw = path.read_bytes()
    except IsADirectoryError:
        return Problem(Place(name), "is-a-folder")
    except OSError as error:
        return Problem(Place(name), "unreadable", {"reason": error.strerror or str(error)})
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        return Problem(Place(name, line, error.start - raw.rfind(b"\n", 0, error.start)), "not-utf8")
    return parse_source(text, name)


def parse_source(text: str, name: str) -> SourceFile | Problem:
    """Parse YAML *text*: its data (always a mapping), or the one thing that stops it."""
    try:
        alias = _first_alias(text)
        if alias:
            return Problem(alias_place(alias, name), "alias")
        data = yaml.load(text, Loader=_Loader)  # noqa: S506 - a CSafeLoader with fewer types
    except _BadKey as error:
        return Problem(_place(name, error.mark), error.code, {"key": error.key})
    except yaml.MarkedYAMLError as error:
        return _syntax(error, text, name)
    except yaml.YAMLError as error:  # a character YAML does not take
        return _bad_character(error, text, name)
    except RecursionError:
        return Problem(Place(name), "too-deep", {"limit": str(DEEPEST)})
    if data is None:
        return Problem(Place(name), "empty")
    source = SourceFile(name, text, data)
    if not isinstance(data, dict):
        return Problem(Place(name), "not-a-mapping")
    if _depth(data) > DEEPEST:
        return Problem(Place(name), "too-deep", {"limit": str(DEEPEST)})
    return source


def _first_alias(text: str) -> yaml.AliasEvent | None:
    if not _ALIAS.search(text):
        return None
    events = yaml.parse(text, Loader=_Loader)
    return next((event for event in events if isinstance(event, yaml.AliasEvent)), None)


def alias_place(event: yaml.AliasEvent, name: str) -> Place:
    """Where an alias stands."""
    return _place(name, event.start_mark)


def _bad_character(error: yaml.YAMLError, text: str, name: str) -> Problem:
    at = getattr(error, "position", None)
    if not isinstance(at, int) or at < 0:
        return Problem(Place(name), "yaml", {"reason": str(error).splitlines()[0]})
    before = text.encode()[:at].decode(errors="ignore")
    return Problem(Place(name, before.count("\n") + 1, len(before) - before.rfind("\n")), "bad-character")


# What libyaml says, and the fault an author would call it.
_SYNTAX: Mapping[str, str] = {
    "found character that cannot start any token": "tab",
    "found a tab character": "tab",
    "mapping values are not allowed": "colon-in-text",
    "could not find expected ':'": "missing-colon",
    "did not find expected key": "indentation",
    "did not find expected '-' indicator": "indentation",
    "did not find expected <document start>": "indentation",
    "block sequence entries are not allowed": "indentation",
    "found unexpected end of stream": "unclosed-quote",
    "did not find expected ',' or ']'": "unclosed-bracket",
    "did not find expected ',' or '}'": "unclosed-bracket",
    "could not determine a constructor": "tag",
    "but found another document": "two-documents",
    "found unknown escape character": "escape",
    "did not find expected node content": "unclosed-bracket",
}


def _syntax(error: yaml.MarkedYAMLError, text: str, name: str) -> Problem:
    mark = error.problem_mark or error.context_mark
    place = _place(name, mark) if mark else Place(name)
    said = error.problem or error.context or ""
    code = next((code for start, code in _SYNTAX.items() if said.startswith(start)), "yaml")
    if code == "tab" and (sign := _sign_at(text, place)) != "\t":
        return Problem(place, "quote-needed", {"sign": sign})
    return Problem(place, code, {"reason": said} if code == "yaml" else {})


def _sign_at(text: str, place: Place) -> str:
    line = text.split("\n")[place.line - 1 : place.line]
    return line[0][place.column - 1 : place.column] if line else ""


def _depth(data: Any, level: int = 0) -> int:
    if level > DEEPEST or not isinstance(data, dict | list):
        return level
    inner = data.values() if isinstance(data, dict) else data
    return max((_depth(value, level + 1) for value in inner), default=level)
