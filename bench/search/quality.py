"""Queries with the pages that answer them, and how many of these a search finds.

There are two halves.  `tune.yml` may be looked at while the search is worked
on.  `report.yml` is only for reporting: whoever improves the search does not
read it, so that the numbers say how it does with words it was not made for.
"""

from __future__ import annotations

import json
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any

import yaml

HERE = Path(__file__).parent
FIRST = 5
"""A reader looks at so many hits before trying another word."""


@dataclass(frozen=True, slots=True)
class Query:
    """What someone types, and the ids of all pages that answer it, best first."""

    query: str
    kind: str
    relevant: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Quality:
    """Shares from 0 to 1."""

    found: float
    """Queries with a right page among the first five hits."""
    recall: float
    """Mean share of a query's right pages, or of five where there are more, among the first five hits."""
    mrr: float
    """Mean reciprocal rank of the first right page (Voorhees 1999); none among the hits counts 0."""


@dataclass(frozen=True, slots=True)
class Times:
    """Medians, in milliseconds."""

    opening: float
    query: float


def queries(half: str) -> tuple[Query, ...]:
    """The queries of one half: `tune` or `report`."""
    data = yaml.safe_load((HERE / f"{half}.yml").read_text(encoding="utf-8"))
    return tuple(Query(one["query"], one["kind"], tuple(one["relevant"])) for one in data)


def ask_ours(index: Any, asked: Sequence[Query]) -> list[list[str]]:
    """The ids of the hits of the page's own engine, for each query, in the order they are shown."""
    return _ask(["ours.mjs"], index, asked)


def time_ours(index: Any, asked: Sequence[Query]) -> Times:
    """How long the page's own engine takes to open and to answer."""
    took = _ask(["ours.mjs", "times"], index, asked)
    return Times(opening=median(took["opening"]), query=median(took["query"]))


def ask_theirs(scripts: Path, index: Any, asked: Sequence[Query]) -> list[list[str]]:
    """The addresses of the pages that the theme's own search finds, for each query; *scripts* are the theme's."""
    return _ask(["theirs.mjs", str(scripts)], index, asked)


def _ask(program: Sequence[str], index: Any, asked: Sequence[Query]) -> Any:
    given = json.dumps({"index": index, "queries": [one.query for one in asked]})
    command = ["node", str(HERE / program[0]), *program[1:]]
    done = subprocess.run(  # noqa: S603 - our own programs
        command, input=given, capture_output=True, text=True, check=True, timeout=300
    )
    return json.loads(done.stdout)


def quality(asked: Sequence[Query], hits: Sequence[Sequence[str]]) -> Quality:
    """How well *hits* answer the queries, in the same order."""
    rows = list(zip(asked, hits, strict=True))
    return Quality(
        found=_mean([float(any(hit in one.relevant for hit in given[:FIRST])) for one, given in rows]),
        recall=_mean(
            [sum(hit in one.relevant for hit in given[:FIRST]) / min(FIRST, len(one.relevant)) for one, given in rows]
        ),
        mrr=_mean(
            [next((1 / place for place, hit in enumerate(given, 1) if hit in one.relevant), 0) for one, given in rows]
        ),
    )


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values)
