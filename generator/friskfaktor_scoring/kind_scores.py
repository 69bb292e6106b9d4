"""What only some kinds of instrument give; a part of `result.Result`.

A module of its own, so that making these classes costs the others nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from fractions import Fraction

GateState = Literal["open", "closed", "unanswered"]


@dataclass(frozen=True, slots=True, kw_only=True)
class RespondentScore:
    """What one of several respondents gives a subscale.  Numbers are None when she answered too few items."""

    id: str
    counted: int
    mean: Fraction | None = None
    index: Fraction | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PointScore:
    """Where the reader stands on two axes (0-100); all None when either axis has too few answers."""

    x: Fraction | None = None
    y: Fraction | None = None
    field: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureScore:
    """One figure of a calculator: a value, or why there is none."""

    id: str
    value: Fraction | None = None
    suppressed: bool = False

    @property
    def missing(self) -> bool:
        """Whether a number it needs is missing (or it would divide by zero)."""
        return self.value is None and not self.suppressed


@dataclass(frozen=True, slots=True, kw_only=True)
class GateScore:
    """Whether what must be in place is: *missing* are the items that keep a gate from being open."""

    state: GateState
    missing: tuple[str, ...] = ()
