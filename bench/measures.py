"""Repetitions and what is made of them.

What is compared is run in turn (a b b a a b …), so that a machine that slows
down slows both; a ratio is taken pair by pair before the median.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from statistics import median
from typing import TypeVar

T = TypeVar("T")


class Series(tuple[float, ...]):
    """The same thing measured several times, in the order it was measured."""

    __slots__ = ()

    @property
    def median(self) -> float:
        """The middle of the repetitions."""
        return median(self)

    def over(self, other: Series) -> float:
        """How many times *other* this is: the median of the ratios of what was measured side by side."""
        return median(mine / theirs for mine, theirs in zip(self, other, strict=True))


@dataclass(frozen=True, slots=True)
class Took:
    """Seconds something took."""

    wall: float
    """By the clock."""
    cpu: float
    """Of the processor: much the same on a quiet machine, and the better measure on a busy one."""
    own: float = 0.0
    """Of these processor seconds: in Friskfaktor's own code."""


def series(taken: Iterable[Took], name: str) -> Series:
    """One of the figures of each repetition."""
    return Series(getattr(took, name) for took in taken)


def in_turn(runs: Mapping[str, Callable[[], T]], repetitions: int) -> dict[str, list[T]]:
    """Each of *runs* as many times, one after the other and round again."""
    taken: dict[str, list[T]] = {name: [] for name in runs}
    for repetition in range(repetitions):
        for name in _order(tuple(runs), repetition):
            taken[name].append(runs[name]())
    return taken


def _order(names: Sequence[str], repetition: int) -> Sequence[str]:
    """Every other round starts at the other end: whoever goes second meets warm file caches."""
    return names if repetition % 2 == 0 else names[::-1]
