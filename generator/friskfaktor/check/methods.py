"""What must add up in a method."""

from __future__ import annotations

from collections.abc import Iterator

from friskfaktor.model import Method
from friskfaktor.problems import Problem
from friskfaktor.reading.handbook import Handbook
from friskfaktor.reading.source import SourceFile

from .lists import filled, within


def check_methods(handbook: Handbook) -> Iterator[Problem]:
    """Every method of one language."""
    for located in handbook.entries.values():
        if isinstance(located.entry, Method):
            yield from _method(located.entry, located.source)


def _method(method: Method, source: SourceFile) -> Iterator[Problem]:
    for field in ("purposes", "use_when", "not_when", "levels", "phases"):
        yield from filled(source, (field,), getattr(method, field))
    yield from within(source, ("minutes",), method.minutes, 1)
    if method.preparation_minutes is not None:
        yield from within(source, ("preparation_minutes",), method.preparation_minutes, 0)
    yield from _participants(method, source)
    yield from _steps(method, source)


def _participants(method: Method, source: SourceFile) -> Iterator[Problem]:
    least, most = method.participants.minimum, method.participants.maximum
    yield from within(source, ("participants", "minimum"), least, 1)
    if most is not None and most < least:
        yield source.problem("participants-order", ("participants", "maximum"), minimum=str(least), maximum=str(most))


def _steps(method: Method, source: SourceFile) -> Iterator[Problem]:
    total, whole = 0, True
    for number, phase in enumerate(method.phases):
        yield from filled(source, ("phases", number, "steps"), phase.steps)
        for place, step in enumerate(phase.steps):
            total += step.minutes
            whole = whole and step.minutes > 0
            yield from within(source, ("phases", number, "steps", place, "minutes"), step.minutes, 1)
    if whole and total and total != method.minutes and method.minutes > 0:
        yield source.problem("minutes-sum", ("minutes",), total=str(total), minutes=str(method.minutes))
