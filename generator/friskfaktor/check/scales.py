"""The shared answer scales."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from itertools import pairwise

from friskfaktor.model import Scales
from friskfaktor.problems import Problem
from friskfaktor.reading.handbook import Handbook
from friskfaktor.reading.limits import FEWEST_POINTS
from friskfaktor.reading.source import Path_, SourceFile
from friskfaktor.reading.structure import structure

from .lists import id_paths, ids


def check_scales(handbook: Handbook, languages: Collection[str]) -> Iterator[Problem]:
    """Scales have ids of their own, rising points, and labels in every language of the handbook."""
    source = handbook.scales_source
    read = structure(source, Scales) if source else None
    if source is None or not isinstance(read, Scales):
        return
    yield from ids(source, id_paths(("scales",), read.scales))
    for number, scale in enumerate(read.scales):
        path: Path_ = ("scales", number, "points")
        values = [point.value for point in scale.points]
        yield from _points(source, path, values)
        for place, point in enumerate(scale.points):
            yield from _labels(source, (*path, place, "label"), point.label, languages)


def _points(source: SourceFile, path: Path_, values: list[int]) -> Iterator[Problem]:
    if len(values) < FEWEST_POINTS:
        yield source.problem("too-few-points", path, key=True, number=str(len(values)), needed=str(FEWEST_POINTS))
    for place, (below, value) in enumerate(pairwise(values), start=1):
        if value <= below:
            yield source.problem("points-not-rising", (*path, place, "value"), value=str(value), before=str(below))


def _labels(source: SourceFile, path: Path_, label: dict[str, str], languages: Collection[str]) -> Iterator[Problem]:
    for language in languages:
        if not label.get(language, "").strip():
            yield source.problem("label-language", path, key=True, language=language)
