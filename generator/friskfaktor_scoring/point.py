"""A placement in words: where the point is, and the two numbers behind it as a table."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .rows import one_decimal

if TYPE_CHECKING:
    from .placement import Placement
    from .result import Result
    from .words import Words


def point(result: Result, words: Words) -> dict[str, Any] | None:
    """The point with its field and what the field means; None where there are no axes."""
    if result.point is None:
        return None
    if result.point.field is None or result.point.x is None or result.point.y is None:
        return {"too_few": True, "text": words.sentences["few"]}
    field = result.point.field
    return {
        "x": one_decimal(result.point.x),
        "y": one_decimal(result.point.y),
        "field": field,
        "title": words.title(field),
        "text": str(words.subscales.get(field, {}).get("text") or ""),
    }


def point_table(placement: Placement, result: Result, words: Words) -> dict[str, Any]:
    """Both axes with their number from 0 to 100, and the field as the caption; no rows without a point."""
    head = [words.sentences["head.axis"], words.sentences["head.index"]]
    at = result.point
    if at is None or at.field is None or at.x is None or at.y is None:
        return {"caption": "", "head": head, "rows": []}
    numbers = ((placement.x, at.x), (placement.y, at.y))
    rows = [[words.title(axis.id), words.number(number)] for axis, number in numbers]
    return {"caption": words.say("table.point", field=words.title(at.field)), "head": head, "rows": rows}
