"""The Markdown that authors write: finding it, and what in it points elsewhere.

`[[id]]` and `[[id|words]]` link to an entry; `[@key]` and `[@key, place]` cite
a work.  Nothing here resolves them; see `links`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from functools import cache
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from friskfaktor.model import Prose

LINK = re.compile(r"\[\[([^\[\]|]*)(?:\|([^\[\]]*))?\]\]")
CITATION = re.compile(r"\[@([^\s,\]]+)(?:,\s*([^\]]+))?\]")
ValuePath = tuple[str | int, ...]


def prose_of(value: Any) -> Iterator[tuple[ValuePath, str]]:
    """Every Markdown text in a dataclass, with the path of the field it stands in."""
    yield from _walk(value, type(value), ())


def plain_text_of(value: Any) -> Iterator[tuple[ValuePath, str]]:
    """Every text of a dataclass, Markdown or not, with its path (what search and spelling look at)."""
    yield from _walk(value, type(value), (), wanted=str)


def is_prose(kind: Any, path: ValuePath) -> bool:
    """Whether the field at *path* of a file that fills the dataclass *kind* is Markdown."""
    for step in path:
        kind = _inside(_plain_kind(kind), step)
    return _plain_kind(kind) is Prose


def _plain_kind(kind: Any) -> Any:
    """The type without its `| None`."""
    if get_origin(kind) in (Union, UnionType):
        return next(option for option in get_args(kind) if option is not NoneType)
    return kind


def _inside(kind: Any, step: str | int) -> Any:
    """The type of the value one step further in; None where the model says nothing of it."""
    if get_origin(kind) in (tuple, dict):
        return get_args(kind)[0 if get_origin(kind) is tuple else 1]
    if not is_dataclass(kind):
        return None
    return dict(_hints(kind)).get(str(step))  # type: ignore[arg-type]  # mypy does not see that a class is hashable


def _walk(value: Any, kind: Any, path: ValuePath, wanted: Any = Prose) -> Iterator[tuple[ValuePath, str]]:
    if value is None:
        return
    form, inner = _form(kind, wanted)
    if form == "text":
        yield path, value
    elif form == "items":
        for index, item in enumerate(value):
            yield from _walk(item, inner, (*path, index), wanted)
    elif form == "values":
        for key, item in value.items():
            yield from _walk(item, inner, (*path, key), wanted)
    elif form == "record":
        for name, field_kind in _fields(type(value), wanted):  # type: ignore[arg-type]  # as above
            yield from _walk(getattr(value, name), field_kind, (*path, name), wanted)


@cache
def _form(kind: Any, wanted: Any) -> tuple[str, Any]:
    """How to look for texts in a value of *kind*, and the kind of what it holds; `nothing` when none can be there.

    Worked out once for each kind: taking types apart costs more than the search itself.
    """
    kind = _plain_kind(kind)
    origin = get_origin(kind)
    if kind is Prose or (wanted is str and kind is str):
        return "text", None
    if origin in (tuple, dict):
        inner = get_args(kind)[0 if origin is tuple else 1]
        held = "items" if origin is tuple else "values"
        return ("nothing", None) if _form(inner, wanted)[0] == "nothing" else (held, inner)
    return ("record" if is_dataclass(kind) else "nothing"), None


@cache
def _fields(cls: Any, wanted: Any) -> tuple[tuple[str, Any], ...]:
    """The fields that texts can be in."""
    return tuple((name, kind) for name, kind in _hints(cls) if _form(kind, wanted)[0] != "nothing")


@cache
def _hints(cls: Any) -> tuple[tuple[str, Any], ...]:
    hints = get_type_hints(cls)
    return tuple((field.name, hints[field.name]) for field in fields(cls))
