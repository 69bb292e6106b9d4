"""YAML text into plain data, strictly, or the one fault that stops it.

Strict means: no aliases, no tags, no key twice, no more than a few levels, and
YAML 1.2 scalars (`no` and `on` are words, a date is a word; only `true` and
`false` are booleans).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Protocol

import yaml

from friskfaktor.problems import Place, Problem

DEEPEST = 20
"""Levels data may be nested; the models need eight."""

_MANY = 500
_OPENERS = ("[", "{", "- ", "-\t", "? ", "?\t")

_YAML_11_TYPES = {f"tag:yaml.org,2002:{name}" for name in ("bool", "timestamp", "int", "float", "merge", "value")}
_ALIAS = re.compile(r"(?:^|[\s\[,:-])\*[^\s*]", re.MULTILINE)


class _BadKey(Exception):
    def __init__(self, code: str, key: str, mark: yaml.Mark) -> None:
        super().__init__(key)
        self.code, self.key, self.mark = code, key, mark


class StrictLoader(yaml.CSafeLoader):
    """A safe loader with YAML 1.2 scalars that refuses a key given twice."""


StrictLoader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag not in _YAML_11_TYPES]
    for first, resolvers in yaml.CSafeLoader.yaml_implicit_resolvers.items()
}
StrictLoader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile(r"^(?:true|false)$"), list("tf"))
_NUMERIC = list("-+0123456789")
StrictLoader.add_implicit_resolver("tag:yaml.org,2002:int", re.compile(r"^[-+]?(?:0|[1-9][0-9]{0,14})$"), _NUMERIC)
StrictLoader.add_implicit_resolver("tag:yaml.org,2002:float", re.compile(r"^[-+]?[0-9]+\.[0-9]+$"), _NUMERIC)


def _mapping(loader: StrictLoader, node: yaml.MappingNode) -> dict[str, Any]:
    data: dict[str, Any] = {}
    for key_node, value_node in node.value:
        key = loader.construct_object(key_node, deep=True)
        if not isinstance(key, str):
            raise _BadKey("key-not-text", str(key), key_node.start_mark)
        if key in data:
            raise _BadKey("duplicate-key", key, key_node.start_mark)
        data[key] = loader.construct_object(value_node, deep=True)
    return data


StrictLoader.add_constructor("tag:yaml.org,2002:map", _mapping)


def parse_yaml(text: str, name: str) -> dict[str, Any] | Problem:
    """Parse *text* of the file *name*: its data (always a mapping), or what is wrong with it."""
    try:
        data = _load(text, name)
    except _BadKey as error:
        return Problem(place_of(name, error.mark), error.code, {"key": error.key})
    except yaml.MarkedYAMLError as error:
        return _syntax(error, text, name)
    except yaml.YAMLError as error:  # a character YAML does not take
        return _bad_character(error, text, name)
    if data is None:
        return Problem(Place(name), "empty")
    if not isinstance(data, dict | Problem):
        return Problem(Place(name), "not-a-mapping")
    return data


class Mark(Protocol):
    """Where libyaml or PyYAML says something is; lines and columns count from 0."""

    line: int
    column: int


def place_of(name: str, mark: Mark | None) -> Place:
    """The place in the file *name* that a mark of the parser means."""
    return Place(name) if mark is None else Place(name, mark.line + 1, mark.column + 1)


def _load(text: str, name: str) -> Any:
    alias = _first_alias(text)
    if alias:
        return Problem(place_of(name, alias.start_mark), "alias")
    if sum(map(text.count, _OPENERS)) > _MANY and (deep := _too_deep(text, name)):
        return deep
    try:
        data = yaml.load(text, Loader=StrictLoader)  # noqa: S506 - a CSafeLoader with fewer types
    except RecursionError:
        return _too_deep(text, name)
    return (_too_deep(text, name) if _depth(data) > DEEPEST else None) or data


def _too_deep(text: str, name: str) -> Problem | None:
    """The first value nested too deeply.

    Events come one by one, so a bomb is found before libyaml's composer, which
    is recursive C without a limit, can overflow the stack.
    """
    level = 0
    for event in yaml.parse(text, Loader=StrictLoader):
        level += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if level > DEEPEST:
            return Problem(place_of(name, event.start_mark), "too-deep", {"limit": str(DEEPEST)})
    return None


def _first_alias(text: str) -> yaml.AliasEvent | None:
    if not _ALIAS.search(text):
        return None
    events = yaml.parse(text, Loader=StrictLoader)
    return next((event for event in events if isinstance(event, yaml.AliasEvent)), None)


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
    "block sequence entries are not allowed": "list-on-line",
    "found unexpected end of stream": "unclosed-quote",
    "did not find expected ',' or ']'": "unclosed-bracket",
    "did not find expected ',' or '}'": "unclosed-bracket",
    "could not determine a constructor": "tag",
    "but found another document": "two-documents",
    "found unknown escape character": "escape",
    "did not find expected node content": "unclosed-bracket",
    "did not find expected alphabetic or numeric character": "quote-needed",
    "did not find expected comment or line break": "text-after-bar",
}

# Faults that are noticed late: the author has to look where the thing began.
_BEGAN = {"unclosed-quote", "unclosed-bracket", "missing-colon", "quote-needed"}


def _syntax(error: yaml.MarkedYAMLError, text: str, name: str) -> Problem:
    said = error.problem or error.context or ""
    code = next((code for start, code in _SYNTAX.items() if said.startswith(start)), "yaml")
    mark = (error.context_mark if code in _BEGAN else None) or error.problem_mark or error.context_mark
    place = _inside(text, place_of(name, mark))
    sign = _sign_at(text, place)
    if code == "quote-needed" or (code == "tab" and sign != "\t"):
        return Problem(place, "quote-needed", {"sign": sign})
    if code == "indentation" and _line(text, place)[: place.column - 1].strip():
        return Problem(place, "text-after-end")
    return Problem(place, code, {"reason": said} if code == "yaml" else {})


def _inside(text: str, place: Place) -> Place:
    """The place, or the end of the text when it lies beyond it."""
    lines = text.splitlines()
    if place.line <= len(lines):
        return place
    return Place(place.file, max(1, len(lines)), len(lines[-1]) + 1 if lines else 1)


def _line(text: str, place: Place) -> str:
    return "".join(text.splitlines()[place.line - 1 : place.line])


def _sign_at(text: str, place: Place) -> str:
    return _line(text, place)[place.column - 1 : place.column]


def _depth(data: Any, left: int = DEEPEST + 1) -> int:
    """How many lists and mappings stand inside each other, counted as far as it matters."""
    if not left or not isinstance(data, dict | list):
        return 0
    inner = data.values() if isinstance(data, dict) else data
    return 1 + max((_depth(value, left - 1) for value in inner), default=0)
