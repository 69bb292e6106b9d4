"""The parts of an instrument that say which figures are worked out from numbers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from .about import about

Unit = Literal["percent", "number", "ratio", "points"]


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberInput:
    """A whole number the reader types in."""

    id: str = about("Fast navn på tallet.")
    minimum: int = about("Minste tall som tas imot.", default=0)
    maximum: int = about("Største tall som tas imot.", default=1_000_000)
    at_most: str | None = about("Et annet tall som dette ikke kan være større enn.", default=None)
    required: bool = about("`false` når tallet kan stå tomt.", default=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A number worked out from the inputs."""

    id: str = about("Fast navn på tallet som regnes ut.")
    formula: str = about(
        "Regnestykket med navnene på tallene: `100 * friske / ansatte`. Tillatt: + − * / og parenteser."
    )
    unit: Unit = about(
        "`percent`: 12 %. `points`: +3 prosentpoeng. `ratio`: 5:1. `number`: bare tallet.", default="percent"
    )
    line: int | None = about("En grense fra kilden som tallet vises mot.", default=None)
    group: str | None = about("Tallet som sier hvor mange personer figuren bygger på.", default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class InputSum:
    """Numbers that must add up, once all of them are given."""

    id: str = about("Fast navn på summen.")
    inputs: tuple[str, ...] = about("Tallene som legges sammen, minst to.")
    equals: int = about("Det de skal bli til sammen.", default=100)


@dataclass(frozen=True, slots=True, kw_only=True)
class Calculator:
    """Numbers in, figures out."""

    inputs: tuple[NumberInput, ...] = about("Tallene som skrives inn.")
    figures: tuple[Figure, ...] = about("Tallene som regnes ut.")
    smallest_group: int = about("Bygger en figur på færre personer enn dette, vises den ikke.", default=5)
    sums: tuple[InputSum, ...] = about("Tall som til sammen må bli et bestemt tall, for eksempel 100.", default=())


def from_json(data: Any) -> Calculator:
    """Read what `definition.to_json` made of a calculator; KeyError or TypeError when it is not that."""
    return Calculator(
        inputs=tuple(NumberInput(**number) for number in data["inputs"]),
        figures=tuple(Figure(**figure) for figure in data["figures"]),
        smallest_group=data["smallest_group"],
        sums=tuple(InputSum(**{**each, "inputs": tuple(each["inputs"])}) for each in data.get("sums", ())),
    )
