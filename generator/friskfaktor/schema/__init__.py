"""JSON Schemas of all kinds of file, made from the dataclasses of the model.

An author's editor reads them to complete and check while typing, so they say
what a schema can say: fields, types, choices, forms and bounds.  What ties
files together only the checker knows.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import MISSING, Field, asdict, fields, is_dataclass
from inspect import getdoc
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from friskfaktor.brand.file import BrandFile
from friskfaktor.model import Entry, InstrumentText, Prose
from friskfaktor.reading.folders import SCHEMAS
from friskfaktor.reading.structure import written
from friskfaktor.schema.forms import ANY, FORMS, Form, Forms

DIALECT = "https://json-schema.org/draft/2020-12/schema"
KINDS: Mapping[str, type] = {**SCHEMAS, "brand": BrandFile}
"""Name of a schema → the dataclass its files fill."""

Schema = dict[str, Any]

_PLAIN: Mapping[Any, str] = {str: "string", Prose: "string", int: "integer", bool: "boolean"}


def file_name(name: str) -> str:
    """What the schema of a kind of file is called: `method.schema.json`."""
    return f"{name}.schema.json"


def all_schemas() -> dict[str, Schema]:
    """Every schema by its name."""
    return {name: schema_for(name) for name in KINDS}


def schema_for(name: str, forms: Forms = FORMS) -> Schema:
    """The schema of one kind of file; KeyError when there is no such kind.

    *forms* are the rules beyond types; without any, the schema refuses exactly what the loader refuses.
    """
    cls = KINDS[name]
    return {
        "$schema": DIALECT,
        "$id": file_name(name),
        "title": name,
        **_record(cls, forms),
        "$defs": {
            inner.__name__: _record(inner, forms) for inner in sorted(_within(cls), key=lambda each: each.__name__)
        },
    }


def _record(cls: type, forms: Forms) -> Schema:
    kinds = get_type_hints(cls)
    properties = {written(each.name): _property(each, kinds[each.name]) for each in fields(cls)}
    return {
        "description": (getdoc(cls) or "").replace("\n", " "),
        "type": "object",
        "additionalProperties": False,
        "required": [written(each.name) for each in fields(cls) if not _has_default(each)],
        "properties": {name: {**schema, **_form(cls, name, forms)} for name, schema in properties.items()},
    }


def _property(each: Field[Any], kind: Any) -> Schema:
    schema = {"description": each.metadata.get("about", ""), **_type(kind)}
    if _has_default(each):
        schema["default"] = _default(each)
    return schema


def _form(cls: type, name: str, forms: Forms) -> Form:
    """What the value must look like beyond its type: by the class's own rule, or by one for many classes."""
    owners = [cls.__name__, *(["Entry"] if issubclass(cls, Entry | InstrumentText) else []), ANY]
    return next((forms[owner, name] for owner in owners if (owner, name) in forms), {})


def _type(kind: Any) -> Schema:
    if get_origin(kind) in (Union, UnionType):
        return _or_null(_type(next(option for option in get_args(kind) if option is not NoneType)))
    if kind in _PLAIN:
        return {"type": _PLAIN[kind]}
    if get_origin(kind) is Literal:
        return {"type": "string", "enum": list(get_args(kind))}
    if get_origin(kind) is tuple:
        return {"type": "array", "items": _type(get_args(kind)[0])}
    if get_origin(kind) is dict:
        return {"type": "object", "additionalProperties": _type(get_args(kind)[1])}
    return {"$ref": f"#/$defs/{kind.__name__}"} if isinstance(kind, type) and is_dataclass(kind) else {}


def _or_null(inner: Schema) -> Schema:
    if "type" not in inner:
        return {"anyOf": [inner, {"type": "null"}]}
    choices = {"enum": [*inner["enum"], None]} if "enum" in inner else {}
    return {**inner, **choices, "type": [inner["type"], "null"]}


def _within(cls: type) -> set[type]:
    """The dataclasses that stand somewhere inside *cls*."""
    found: set[type] = set()
    for kind in get_type_hints(cls).values():
        for inner in _dataclasses(kind):
            found |= {inner} | _within(inner)
    return found


def _dataclasses(kind: Any) -> Iterator[type]:
    if isinstance(kind, type) and is_dataclass(kind):
        yield kind
    for inner in get_args(kind):
        yield from _dataclasses(inner)


def _has_default(each: Field[Any]) -> bool:
    return each.default is not MISSING or each.default_factory is not MISSING


def _default(each: Field[Any]) -> Any:
    value = each.default if each.default_factory is MISSING else each.default_factory()
    return _as_json(asdict(value) if is_dataclass(value) and not isinstance(value, type) else value)


def _as_json(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _as_json(inner) for key, inner in value.items()}
    return [_as_json(inner) for inner in value] if isinstance(value, list | tuple) else value
