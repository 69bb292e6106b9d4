"""Data for any dataclass of the model, valid or broken in one place, for properties of reading."""

from __future__ import annotations

from dataclasses import MISSING, fields, is_dataclass
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from hypothesis import strategies as st

from friskfaktor.model import Prose
from friskfaktor.reading.structure import written

WORDS = st.text(st.characters(codec="utf-8", exclude_categories=["C", "Zl", "Zp"]), max_size=8)
SCALARS = st.none() | st.booleans() | st.integers(-99, 99) | st.floats(0.1, 9.9).filter(lambda x: x % 1) | WORDS
PLAIN = {str: WORDS, Prose: WORDS, int: st.integers(-99, 99), bool: st.booleans()}
ANYTHING = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(WORDS, inner, max_size=3),
    max_leaves=6,
)


def data_for(kind: Any) -> st.SearchStrategy[Any]:
    """YAML data that fills the type *kind*."""
    if get_origin(kind) in (Union, UnionType):
        inner = next(option for option in get_args(kind) if option is not NoneType)
        return st.none() | data_for(inner)
    if kind in PLAIN:
        return PLAIN[kind]
    if get_origin(kind) is Literal:
        return st.sampled_from(get_args(kind))
    if get_origin(kind) is tuple:
        return st.lists(data_for(get_args(kind)[0]), max_size=2)
    if get_origin(kind) is dict:
        return st.dictionaries(WORDS, data_for(get_args(kind)[1]), max_size=2)
    return _record(kind) if is_dataclass(kind) else ANYTHING


def _record(kind: Any) -> st.SearchStrategy[dict[str, Any]]:
    hints = get_type_hints(kind)
    required, optional = {}, {}
    for field in fields(kind):
        free = field.default is MISSING and field.default_factory is MISSING
        (required if free else optional)[written(field.name)] = data_for(hints[field.name])
    return st.fixed_dictionaries(required, optional=optional)


@st.composite
def broken(draw: st.DrawFn, kind: Any) -> Any:
    """Data for *kind* in which one value, somewhere, was replaced, removed, or given a neighbour."""
    data = draw(data_for(kind))
    holder = draw(st.sampled_from(list(_holders(data))))
    if isinstance(holder, dict) and draw(st.booleans()):
        holder[draw(WORDS)] = draw(ANYTHING)
    elif holder:
        key = draw(st.sampled_from(list(holder) if isinstance(holder, dict) else range(len(holder))))
        if draw(st.booleans()):
            del holder[key]
        else:
            holder[key] = draw(ANYTHING)
    return data


def _holders(data: Any) -> Any:
    """Every mapping and list in *data*, itself first."""
    if isinstance(data, dict | list):
        yield data
        for inner in data.values() if isinstance(data, dict) else data:
            yield from _holders(inner)
