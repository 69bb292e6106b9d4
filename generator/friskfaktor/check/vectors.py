"""Worked examples: the answers they stand for, and where scoring gives something else than they say.

Tests use the same functions, so an example means one and the same everywhere.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from friskfaktor.model import Vector, Vectors
from friskfaktor.problems import Problem, listed, meant
from friskfaktor.reading.handbook import Handbook, LoadedInstrument
from friskfaktor.reading.limits import FEWEST_VECTORS
from friskfaktor.reading.source import Path_, SourceFile
from friskfaktor.reading.structure import structure
from friskfaktor_scoring.answers import control_names, sides
from friskfaktor_scoring.api import score_request
from friskfaktor_scoring.definition import Definition, definition_of, to_json

from .lists import distinct, id_paths, known

EXPECTED = ("error", "name", "scales", "themes", "point", "figures", "counts", "gate", "cells", "findings", "events")
"""What `expect` can speak of."""


@dataclass(frozen=True, slots=True)
class Disagreement:
    """One thing an example expects that scoring does not give; *path* is inside `expect`."""

    path: Path_
    expected: Any
    got: Any


def answers_of(vector: Vector, definition: Definition) -> dict[str, Any]:
    """The answers an example stands for: `fill` on every item, then `answers` over it; None is left out."""
    answers: dict[str, Any] = {}
    for item in definition.items:
        for name in control_names(definition, item.id):
            side = name.partition(".")[2] or "value"
            if side in vector.fill:
                answers[name] = vector.fill[side]
    answers |= vector.answers
    return {name: value for name, value in answers.items() if value is not None}


def disagreements(vector: Vector, response: Mapping[str, Any]) -> Iterator[Disagreement]:
    """Where the response of `friskfaktor_scoring.api` differs from what the example expects."""
    expect = vector.expect
    if response["status"] == "error":
        yield from _errors(expect, response["errors"])
        return
    if "error" in expect:
        yield Disagreement(("error",), expect["error"], None)
        return
    result = response["result"]
    for part in ("scales", "figures"):
        yield from _by_id(part, expect.get(part, {}), result.get(part, ()))
    for part in ("cells", "events"):
        for name, wanted in expect.get(part, {}).items():
            if result.get(part, {}).get(name) != wanted:
                yield Disagreement((part, name), wanted, result.get(part, {}).get(name))
    for part in ("themes", "point", "counts", "gate", "findings"):
        if part in expect and expect[part] != result.get(part):
            yield Disagreement((part,), expect[part], result.get(part))


def _errors(expect: Mapping[str, Any], errors: list[dict[str, Any]]) -> Iterator[Disagreement]:
    got = [{"error": error["code"], "name": error["name"]} for error in errors]
    wanted = {key: expect[key] for key in ("error", "name") if key in expect}
    if "error" not in wanted:
        yield Disagreement((), None, got)
    elif not any(wanted.items() <= error.items() for error in got):
        yield Disagreement(("error",), wanted, got)


def _by_id(part: str, expected: Mapping[str, Any], scores: Any) -> Iterator[Disagreement]:
    by_id = {score["id"]: score for score in scores}
    for name, values in expected.items():
        got = by_id.get(name, {})
        wanted = values if isinstance(values, dict) else {}
        if not wanted or any(got.get(key) != value for key, value in wanted.items()):
            same = {key: got[key] for key in wanted if key in got}
            yield Disagreement((part, name), values, same or {key: got[key] for key in _VALUES if key in got})


LONGEST_SHOWN = 200
_VALUES = (
    "index",
    "wished",
    "gap",
    "band",
    "too_few",
    "value",
    "suppressed",
    "missing",
    "priority",
    "spread",
    "own_gap",
)


def check_vectors(handbook: Handbook, loaded: LoadedInstrument) -> Iterator[Problem]:
    """Every example of a sound instrument is well formed and comes out as it says."""
    if loaded.vectors is not None and loaded.vectors_source is not None:
        yield from _checked(loaded.vectors_source, definition_of(loaded.instrument, handbook.scales))


@lru_cache(maxsize=256)
def _checked(source: SourceFile, definition: Definition) -> tuple[Problem, ...]:
    """The faults of a file of examples that could be read; kept, for hundreds of scores are worked out for them."""
    read = structure(source, Vectors)
    return tuple(_faults(source, read.vectors, definition)) if isinstance(read, Vectors) else ()


def _faults(source: SourceFile, vectors: Sequence[Vector], definition: Definition) -> Iterator[Problem]:
    if len(vectors) < FEWEST_VECTORS:
        yield source.problem(
            "too-few-vectors", ("vectors",), key=True, number=str(len(vectors)), needed=str(FEWEST_VECTORS)
        )
    yield from distinct(source, id_paths(("vectors",), vectors, "name"))
    request = {"definition": to_json(definition)}
    for place, vector in enumerate(vectors):
        wrong = list(_form(source, ("vectors", place), vector, definition))
        if not wrong:
            response = score_request({**request, "answers": answers_of(vector, definition)})
            wrong = list(_outcome(source, ("vectors", place, "expect"), vector, response))
        yield from wrong


def _form(source: SourceFile, path: Path_, vector: Vector, definition: Definition) -> Iterator[Problem]:
    filled = (sides(definition) or ("value",)) if definition.items else ()
    for field, fields in (("fill", filled), ("expect", EXPECTED)):
        for key in getattr(vector, field):
            if key not in fields:
                words = {"key_name": key, "meant": meant(key, fields), "allowed": listed(fields)}
                yield Problem(source.place((*path, field, key), key=True), "unknown-key", words)
    if not vector.expect:
        yield source.problem("expects-nothing", (*path, "expect"), key=True)
    figures = definition.calculator.figures if definition.calculator else ()
    scored = {
        "scales": [scale.id for scale in definition.subscales],
        "figures": [figure.id for figure in figures],
    }
    for part in ("scales", "figures", "cells", "events"):
        given = vector.expect.get(part, {})
        if not isinstance(given, dict):
            yield source.problem("not-mapping", (*path, "expect", part), key_name=part, value=_shown(given))
            continue
        for name in given if part in scored else ():
            yield from known(source, (*path, "expect", part, name), "unknown-score", name, scored[part])


def _outcome(source: SourceFile, path: Path_, vector: Vector, response: Mapping[str, Any]) -> Iterator[Problem]:
    for found in disagreements(vector, response):
        words = {"name": vector.name, "expected": _shown(found.expected), "got": _shown(found.got)}
        code = "vector-result"
        if not found.path:
            code = "vector-error"
        elif found.path == ("error",) and found.got is None:
            code = "vector-no-error"
        yield Problem(source.place((*path, *found.path)), code, words)


def _shown(value: Any) -> str:
    """A value the way YAML writes it on one line."""
    if isinstance(value, list) and value and isinstance(value[0], dict):
        return _shown(value[0]) + (" …" if value[1:] else "")
    text = json.dumps(value, ensure_ascii=False, default=str).replace('"', "")
    return text if len(text) <= LONGEST_SHOWN else f"{text[:LONGEST_SHOWN]} …"
