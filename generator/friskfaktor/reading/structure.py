"""Plain data into the dataclasses of the model, every fault at once, each at its place.

cattrs does the filling; the hooks here are strict (a number is no text, `1` is
no boolean), and its collected errors are turned into problems with the path of
the value they belong to.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Iterator
from dataclasses import fields, is_dataclass
from functools import lru_cache
from typing import Any, Literal, TypeVar, get_args, get_origin

from cattrs import Converter
from cattrs.errors import (
    AttributeValidationNote,
    BaseValidationError,
    ForbiddenExtraKeysError,
    IterableValidationError,
    IterableValidationNote,
)
from cattrs.gen import make_dict_structure_fn, override

from friskfaktor.model import Prose
from friskfaktor.problems import Problem, listed, meant
from friskfaktor.reading.source import SourceFile

T = TypeVar("T")


class _WrongType(ValueError):
    def __init__(self, expected: str, value: Any) -> None:
        super().__init__(expected)
        self.expected, self.value = expected, value


class _WrongChoice(ValueError):
    def __init__(self, value: str, choices: tuple[str, ...]) -> None:
        super().__init__(value)
        self.value, self.choices = value, choices


def _strict(kind: type, word: str) -> Callable[[Any, Any], Any]:
    def hook(value: Any, _type: Any) -> Any:
        if type(value) is not kind:
            raise _WrongType(word, value)
        return value

    return hook


def _literal(value: Any, choices: Any) -> Any:
    allowed = get_args(choices)
    if value not in allowed or isinstance(value, bool):
        if not isinstance(value, str):
            raise _WrongType("text", value)
        raise _WrongChoice(value, allowed)
    return value


def _made_with(origin: Any) -> Callable[[Any], bool]:
    """Whether a type is written `origin[…]`."""
    return lambda kind: get_origin(kind) is origin


def _make_converter() -> Converter:
    converter = Converter(forbid_extra_keys=True, detailed_validation=True)
    converter.register_structure_hook(str, _strict(str, "text"))
    converter.register_structure_hook(int, _strict(int, "number"))
    converter.register_structure_hook(bool, _strict(bool, "boolean"))
    converter.register_structure_hook_func(_made_with(Literal), _literal)
    converter.register_structure_hook(Prose, _strict(str, "text"))
    converter.register_structure_hook(Any, lambda value, _type: value)
    _container_hooks(converter)
    return converter


def _container_hooks(converter: Converter) -> None:
    """Say `list expected` when a list, mapping or record is something else: cattrs would walk through a text."""

    def list_hook(value: Any, kind: Any) -> Any:
        if not isinstance(value, list):
            raise _WrongType("list", value)
        return tuple(_each(converter, enumerate(value), get_args(kind)[0], kind).values())

    def mapping_hook(value: Any, kind: Any) -> Any:
        if not isinstance(value, dict):
            raise _WrongType("mapping", value)
        return _each(converter, value.items(), get_args(kind)[1], kind)

    def record_factory(kind: Any) -> Callable[[Any, Any], Any]:
        renamed: dict[str, Any] = {
            each.name: override(rename=written(each.name)) for each in fields(kind) if each.name[-1] == "_"
        }
        fill = make_dict_structure_fn(kind, converter, _cattrs_forbid_extra_keys=True, **renamed)

        def hook(value: Any, type_: Any) -> Any:
            if not isinstance(value, dict):
                raise _WrongType("mapping", value)
            return fill(value, type_)

        return hook

    converter.register_structure_hook_factory(is_dataclass, record_factory)
    converter.register_structure_hook_func(_made_with(tuple), list_hook)
    converter.register_structure_hook_func(_made_with(dict), mapping_hook)


def _each(converter: Converter, pairs: Iterable[tuple[Any, Any]], inner: Any, kind: Any) -> dict[Any, Any]:
    filled, errors = {}, []
    for key, value in pairs:
        try:
            filled[key] = converter.structure(value, inner)
        except Exception as error:  # noqa: BLE001 - any fault of an item is collected, none is hidden
            error.add_note(IterableValidationNote("", key, inner))
            errors.append(error)
    if errors:
        raise IterableValidationError("", errors, kind)
    return filled


@lru_cache(maxsize=4096)
def structure(source: SourceFile, kind: type[T]) -> T | tuple[Problem, ...]:
    """The file's data as a *kind*, or everything that is wrong with its shape; the same object for the same file."""
    try:
        return _structure(source.data, kind)
    except BaseValidationError as error:
        return tuple(_problems(error, source, ()))


def _structure(data: Any, kind: type[T]) -> T:
    return _CONVERTER.structure(data, kind)


def _problems(error: Exception, source: SourceFile, path: tuple[str | int, ...]) -> Iterator[Problem]:
    if isinstance(error, BaseValidationError):
        missing = {str(inner.args[0]) for inner in error.exceptions if isinstance(inner, KeyError)}
        for inner in error.exceptions:
            if isinstance(inner, ForbiddenExtraKeysError):
                missing -= yield from _unknown_keys(inner, source, path, missing)
        for inner in error.exceptions:
            if not (isinstance(inner, ForbiddenExtraKeysError) or _misspelt(inner, missing)):
                yield from _problems(inner, source, (*path, *_step(inner)))
    elif isinstance(error, KeyError):
        yield source.problem("missing", path[:-1], key=True, key_name=str(error.args[0]))
    elif isinstance(error, _WrongChoice):
        hint = meant(error.value, error.choices)
        yield source.problem("wrong-choice", path, value=error.value, allowed=", ".join(error.choices), meant=hint)
    elif isinstance(error, _WrongType):
        yield source.problem(f"not-{error.expected}", path, key_name=_key(path), value=_shown(error.value))
    else:  # not the author's mistake but ours, and to be seen as one
        raise error


def _key(path: tuple[str | int, ...]) -> str:
    """The name of the field at *path*, or of the list the value stands in."""
    return next((step for step in reversed(path) if isinstance(step, str)), "")


def _step(error: Exception) -> tuple[str | int, ...]:
    for note in getattr(error, "__notes__", ()):
        if isinstance(note, IterableValidationNote):
            return (note.index,)
        if isinstance(note, AttributeValidationNote):
            return (written(note.name),)
    return ()


def written(field: str) -> str:
    """How a field is called in the file: a name that Python keeps for itself ends in `_` here."""
    return field.removesuffix("_")


def _misspelt(error: Exception, missing: set[str]) -> bool:
    """Whether *error* is about a missing field that is there after all, under a misspelt name."""
    return isinstance(error, KeyError) and str(error.args[0]) not in missing


def _unknown_keys(
    error: ForbiddenExtraKeysError, source: SourceFile, path: tuple[str | int, ...], missing: set[str]
) -> Generator[Problem, None, set[str]]:
    """A problem for each unknown key; gives back the *missing* fields that they stand for."""
    known = [written(field.name) for field in fields(error.cl)] if is_dataclass(error.cl) else []
    meant_fields = set()
    for key in sorted(error.extra_fields):
        near = meant(key, missing) or meant(key, known)
        meant_fields.add(near)
        yield source.problem("unknown-key", (*path, key), key=True, key_name=key, meant=near, allowed=listed(known, 40))
    return meant_fields & missing


def _shown(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, dict | list):
        return "{…}" if isinstance(value, dict) else "[…]"
    text = str(value).strip().splitlines()
    return (text[0][:40] + ("…" if len(text) > 1 or len(text[0]) > 40 else "")) if text else ""


_CONVERTER = _make_converter()
