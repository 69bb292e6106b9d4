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
from typing import Any, NewType, Union, get_args, get_origin, get_type_hints

from .model import Prose

LINK = re.compile(r"\[\[([^\[\]|]*)(?:\|([^\[\]]*))?\]\]")
CITATION = re.compile(r"\[@([^\s,\]]+)(?:,\s*([^\]]+))?\]")
ValuePath = tuple[str | int, ...]


def prose_of(value: Any) -> Iterator[tuple[ValuePath, str]]:
    """Every Markdown text in a dataclass, with the path of the field it stands in."""
    yield from _walk(value, type(value), ())


def plain_text_of(value: Any) -> Iterator[tuple[ValuePath, str]]:
    """Every text of a dataclass, Markdown or not, with its path (what search and spelling look at)."""
    yield from _walk(value, type(value), (), wanted=str)


def _walk(value: Any, kind: Any, path: ValuePath, wanted: Any = Prose) -> Iterator[tuple[ValuePath, str]]:
    if value is None:
        return
    origin = get_origin(kind)
    if origin in (Union, UnionType):
        kind = next(option for option in get_args(kind) if option is not NoneType)
        origin = get_origin(kind)
    if kind is Prose or (wanted is str and kind is str):
        yield path, value
    elif origin is tuple:
        for index, item in enumerate(value):
            yield from _walk(item, get_args(kind)[0], (*path, index), wanted)
    elif origin is dict:
        for key, item in value.items():
            yield from _walk(item, get_args(kind)[1], (*path, key), wanted)
    elif is_dataclass(kind) and not isinstance(kind, NewType):
        for name, inner in _hints(type(value)):
            yield from _walk(getattr(value, name), inner, (*path, name), wanted)


@cache
def _hints(cls: type) -> tuple[tuple[str, Any], ...]:
    hints = get_type_hints(cls)
    return tuple((field.name, hints[field.name]) for field in fields(cls))
