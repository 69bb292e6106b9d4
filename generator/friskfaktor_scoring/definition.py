"""What scoring needs to know of an instrument, and its JSON form.

A definition holds no words.  Its hash is that of its canonical JSON, so two
definitions with the same hash score alike, whatever language they were asked in.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from functools import lru_cache
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from . import calculator, placement, planner
from .scales import Band, Condition, Subscale, Themes

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .calculator import Calculator
    from .instrument import AnswerMode, AnswerScale, Instrument, Kind
    from .placement import Placement
    from .planner import Planner

FORMAT = 1
LATER = frozenset({"sums", "weights", "own", "gates", "importance", "respondents", "when", "planner"})
"""Fields that came after the first release.

They are left out where they are empty, so the definition of an instrument
without them, and its hash, stay what they were when answers were kept.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemRule:
    """How one item is answered: the values of its points in rising order, and whether it is reversed."""

    id: str
    values: tuple[int, ...]
    reverse: bool
    when: Condition | None = None

    def scored(self, answer: int) -> int:
        """The answer in the scoring direction: min + max - x when the item is reverse-scored."""
        return self.values[0] + self.values[-1] - answer if self.reverse else answer


@dataclass(frozen=True, slots=True, kw_only=True)
class Definition:
    """An instrument as it is scored."""

    id: str
    version: str
    kind: Kind
    answers: AnswerMode
    relevance: bool
    items: tuple[ItemRule, ...]
    subscales: tuple[Subscale, ...]
    bands: tuple[Band, ...]
    themes: Themes
    placement: Placement | None
    calculator: Calculator | None
    importance: tuple[int, ...] = ()
    """The values of the scale of importance; empty unless answers are weighted."""
    respondents: tuple[str, ...] = ()
    gates: tuple[str, ...] = ()
    planner: Planner | None = None

    def item(self, item_id: str) -> ItemRule:
        """The item with that id; KeyError when there is none."""
        for item in self.items:
            if item.id == item_id:
                return item
        raise KeyError(item_id)


def definition_of(instrument: Instrument, scales: Mapping[str, AnswerScale]) -> Definition:
    """The scoring side of *instrument*, its scales looked up in *scales* (KeyError when one is missing)."""
    return Definition(
        id=instrument.id,
        version=instrument.version,
        kind=instrument.kind,
        answers=instrument.answers,
        relevance=instrument.relevance,
        items=tuple(
            ItemRule(
                id=item.id,
                values=tuple(point.value for point in scales[item.scale or instrument.scale or ""].points),
                reverse=item.reverse,
                when=item.when,
            )
            for item in instrument.items
        ),
        subscales=instrument.subscales,
        bands=instrument.bands,
        themes=instrument.themes,
        placement=instrument.placement,
        calculator=instrument.calculator,
        importance=tuple(
            point.value for key in (instrument.importance_scale,) if key is not None for point in scales[key].points
        ),
        respondents=instrument.respondents,
        gates=instrument.gates,
        planner=instrument.planner,
    )


def to_json(definition: Definition) -> dict[str, Any]:
    """The definition as JSON data; `from_json` gives it back unchanged."""
    data: dict[str, Any] = _lean(asdict(definition))
    return {"format": FORMAT, **data}


def _lean(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _lean(inner) for key, inner in value.items() if inner or key not in LATER}
    return [_lean(inner) for inner in value] if isinstance(value, tuple) else value


@lru_cache(maxsize=8)
def definition_hash(definition: Definition) -> str:
    """Sixteen hexadecimal digits that change whenever scoring could change.

    Remembered, since a page scores the same definition again with each changed answer.
    """
    text = json.dumps(to_json(definition), sort_keys=True, separators=(",", ":"))
    return sha256(text.encode()).hexdigest()[:16]


def from_json(data: Any) -> Definition:
    """Read JSON data made by `to_json`; KeyError, TypeError or ValueError when it is not that."""
    if data["format"] != FORMAT:
        raise ValueError(data["format"])
    return Definition(
        id=data["id"],
        version=data["version"],
        kind=data["kind"],
        answers=data["answers"],
        relevance=data["relevance"],
        items=tuple(_item(item) for item in data["items"]),
        subscales=tuple(Subscale(**{**scale, "items": tuple(scale["items"])}) for scale in data["subscales"]),
        bands=tuple(Band(**band) for band in data["bands"]),
        themes=Themes(**{**data["themes"], "among": tuple(data["themes"]["among"])}),
        placement=None if data["placement"] is None else placement.from_json(data["placement"]),
        calculator=None if data["calculator"] is None else calculator.from_json(data["calculator"]),
        importance=tuple(data.get("importance", ())),
        respondents=tuple(data.get("respondents", ())),
        gates=tuple(data.get("gates", ())),
        planner=planner.from_json(data["planner"]) if data.get("planner") else None,
    )


def _item(data: Any) -> ItemRule:
    when = data.get("when")
    condition = Condition(item=when["item"], values=tuple(when["values"])) if when else None
    return ItemRule(**{**data, "values": tuple(data["values"]), "when": condition})
