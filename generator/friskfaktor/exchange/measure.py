"""One number or word that is worked out from the answers, as an expression."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

MeasureType = Literal["integer", "decimal", "text"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """What is worked out, under which name; later measures may use earlier ones by `Dialect.value`."""

    name: str
    """As `named` makes it."""
    expression: str
    type: MeasureType = "decimal"
    title: str = ""
    """What a reader sees; empty for a step on the way."""


class NotCarriedError(Exception):
    """The instrument uses a rule that cannot be written in the format; `what` names it."""

    def __init__(self, what: str) -> None:
        super().__init__(what)
        self.what = what


def named(key: str, what: str) -> str:
    """`score.relasjon.index`: a name no control has, since an item and a subscale may be called the same."""
    return f"score.{key}.{what}"


def added(terms: Iterable[str]) -> str:
    """The sum of the terms; 0 when there are none."""
    return " + ".join(terms) or "0"


def all_of(conditions: Iterable[str]) -> str:
    """Every one of the conditions, each in parentheses."""
    return " and ".join(f"({condition})" for condition in conditions)
