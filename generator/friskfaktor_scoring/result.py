"""What scoring gives: numbers only, no words.  Fractions are exact until `to_json` rounds them once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from .exact import as_number

if TYPE_CHECKING:
    from fractions import Fraction

    from .kind_scores import FigureScore, GateScore, PointScore, RespondentScore


@dataclass(frozen=True, slots=True, kw_only=True)
class ScaleScore:
    """The score of one subscale.  Numbers are None when too few items were answered."""

    id: str
    parent: str | None
    asked: int
    counted: int
    needed: int
    mean: Fraction | None = None
    index: Fraction | None = None
    wished_mean: Fraction | None = None
    wished_index: Fraction | None = None
    gap: Fraction | None = None
    """Wished minus now, in index points (0-100)."""
    band: str | None = None
    importance_mean: Fraction | None = None
    importance_index: Fraction | None = None
    priority: Fraction | None = None
    """What is left up to 100, times the importance: (100 - index) x importance / 100, in 0-100."""
    respondents: tuple[RespondentScore, ...] = ()
    own: str | None = None
    spread: Fraction | None = None
    """The highest index a respondent gives less the lowest; None unless two or more give one."""
    own_gap: Fraction | None = None
    """The index of *own* less the mean of the others'; None unless both are there."""

    @property
    def distance(self) -> Fraction | None:
        """How far apart the respondents are: own from the others, or else the spread."""
        if self.own is None:
            return self.spread
        return None if self.own_gap is None else abs(self.own_gap)

    @property
    def too_few(self) -> bool:
        """Whether there are too few answers for a number."""
        return self.index is None


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """The whole result of one assessment for one respondent."""

    assessment: str
    version: str
    definition: str
    kind: str
    asked: int
    answered: int
    scales: tuple[ScaleScore, ...] = ()
    themes: tuple[str, ...] = ()
    point: PointScore | None = None
    figures: tuple[FigureScore, ...] = ()
    counts: tuple[tuple[str, int], ...] = ()
    gate: GateScore | None = None


def to_json(result: Result) -> dict[str, Any]:
    """The result as JSON data, every number rounded half up to one decimal, once."""
    data: dict[str, Any] = {
        "assessment": result.assessment,
        "version": result.version,
        "definition": result.definition,
        "asked": result.asked,
        "answered": result.answered,
        "scales": [_scale(score) for score in result.scales],
        "themes": list(result.themes),
    }
    if result.point:
        data["point"] = _point(result.point)
    if result.figures:
        data["figures"] = [_figure(figure) for figure in result.figures]
    if result.counts:
        data["counts"] = dict(result.counts)
    if result.gate:
        data["gate"] = {"state": result.gate.state, "missing": list(result.gate.missing)}
    return data


def _scale(score: ScaleScore) -> dict[str, Any]:
    data: dict[str, Any] = {
        "id": score.id,
        "asked": score.asked,
        "counted": score.counted,
        "needed": score.needed,
        "too_few": score.too_few,
    }
    if score.too_few:
        return data
    data |= {"mean": as_number(score.mean), "index": as_number(score.index)}
    if score.wished_index is not None:
        data |= {
            "wished_mean": as_number(score.wished_mean),
            "wished": as_number(score.wished_index),
            "gap": as_number(score.gap),
        }
    if score.priority is not None:
        data |= {
            "importance_mean": as_number(score.importance_mean),
            "importance": as_number(score.importance_index),
            "priority": as_number(score.priority),
        }
    if score.respondents:
        data["respondents"] = {each.id: as_number(each.index) for each in score.respondents}
    for name in ("spread", "own_gap"):
        if getattr(score, name) is not None:
            data[name] = as_number(getattr(score, name))
    return data | ({"band": score.band} if score.band else {})


def _point(point: PointScore) -> dict[str, Any]:
    if point.field is None:
        return {"too_few": True}
    return {"x": as_number(point.x), "y": as_number(point.y), "field": point.field}


def _figure(figure: FigureScore) -> dict[str, Any]:
    if figure.suppressed:
        return {"id": figure.id, "suppressed": True}
    if figure.missing:
        return {"id": figure.id, "missing": True}
    return {"id": figure.id, "value": as_number(figure.value)}
