"""Two results of the same definition side by side: last time, now, and what has changed.

A change is worked out from the exact numbers and rounded once, when it is
shown; what would be shown as 0 counts as no change.  Nothing is called better
or worse: that is for the reader to say.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from .exact import as_number, tenths
from .verdict import in_unit
from .words import around, in_sentence, listed, plain

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from .definition import Definition
    from .result import Result
    from .words import Words

Segments = list[dict[str, Any]]
NOTHING = "–"
MOST_NAMED = 3
"""More that have changed equally much are counted, not named."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One number of both results; None where there were too few answers."""

    title: str
    before: Fraction | None
    now: Fraction | None
    unit: str = "number"
    apart: bool = False
    """Counted in other rows too, or not a number to compare with those of the other rows."""

    @property
    def size(self) -> Fraction | None:
        """Now less before, as far as it shows: 0 for what is rounded to 0."""
        if self.before is None or self.now is None:
            return None
        change = self.now - self.before
        return change if tenths(change) else Fraction(0)


def compare(definition: Definition, before: Result, now: Result, words: Words) -> dict[str, Any]:
    """Both results in words: a sentence, a table, and where last time's marks stand in the pictures."""
    changes = tuple(_changes(definition, before, now, words))
    return {
        "verdict": _verdict(definition, before, now, changes, words),
        "table": _table(changes, words),
        "marks": {score.id: float(score.index) for score in before.scales if score.index is not None},
        "point": _point(before),
    }


def _changes(definition: Definition, before: Result, now: Result, words: Words) -> Iterator[Change]:
    parents = {score.parent for score in now.scales}
    for colour, number in now.counts:
        title = words.sentences[f"count.{colour}"].capitalize()
        yield Change(title=title, before=Fraction(dict(before.counts)[colour]), now=Fraction(number), apart=True)
    for old, new in zip(before.scales, now.scales, strict=True):
        yield Change(title=words.title(new.id), before=old.mean, now=new.mean, apart=new.id in parents)
    figures = definition.calculator.figures if definition.calculator else ()
    for figure, was, become in zip(figures, before.figures, now.figures, strict=True):
        yield Change(title=words.title(figure.id), before=was.value, now=become.value, unit=figure.unit)
    if definition.placement and before.point and now.point:
        x, y = definition.placement.x.id, definition.placement.y.id
        yield Change(title=words.title(x), before=before.point.x, now=now.point.x)
        yield Change(title=words.title(y), before=before.point.y, now=now.point.y)


def _verdict(definition: Definition, before: Result, now: Result, changes: Sequence[Change], words: Words) -> Segments:
    if definition.placement:
        return _moved(before, now, words)
    sizes = [(change, change.size) for change in changes if not change.apart]
    known = [(change, size) for change, size in sizes if size is not None]
    if not known:
        return [plain(words.sentences["compare.few"])]
    most = max(abs(size) for _, size in known)
    if not most:
        return [plain(words.sentences["compare.same"])]
    return [*_largest([change for change, size in known if abs(size) == most], words), *_tally(known, words)]


def _largest(changes: Sequence[Change], words: Words) -> Segments:
    """What has changed most, with its numbers when it is one thing."""
    if len(changes) > MOST_NAMED:
        return [plain(words.say("compare.many", n=len(changes)))]
    names = listed(words, [in_sentence(change.title) for change in changes])
    if len(changes) > 1:
        return around(words, "compare.most", names)
    before, now, _ = _cells(changes[0], words)
    return around(words, "compare.one", names, before=before, now=now)


def _tally(known: Sequence[tuple[Change, Fraction]], words: Words) -> Segments:
    """How many went which way; left out where there is only one number."""
    if len(known) == 1:
        return []
    up, down = sum(size > 0 for _, size in known), sum(size < 0 for _, size in known)
    return [plain(" " + words.say("compare.tally", up=up, down=down, same=len(known) - up - down))]


def _moved(before: Result, now: Result, words: Words) -> Segments:
    """From field to field in the plane."""
    old, new = (result.point.field if result.point else None for result in (before, now))
    if old is None or new is None:
        return [plain(words.sentences["compare.few"])]
    strong = [{"text": words.title(new), "strong": True}]
    if old == new:
        return around(words, "compare.point.same", strong)
    return around(words, "compare.point", strong, before=words.title(old))


def _table(changes: Sequence[Change], words: Words) -> dict[str, Any]:
    head = [words.sentences[f"head.{name}"] for name in ("theme", "before", "now", "change")]
    rows = [[change.title, *_cells(change, words)] for change in changes]
    return {"caption": words.sentences["compare.caption"], "head": head, "rows": rows}


def _cells(change: Change, words: Words) -> tuple[str, str, str]:
    before, now = (
        NOTHING if value is None else in_unit(value, change.unit, words) for value in (change.before, change.now)
    )
    if change.size is None:
        return before, now, words.sentences["few"]
    if change.unit in {"percent", "points"}:
        return before, now, words.say("unit.points", number=words.number(change.size, sign=True))
    return before, now, words.number(change.size, sign=True)


def _point(before: Result) -> dict[str, float | None] | None:
    if before.point is None or before.point.field is None:
        return None
    return {"x": as_number(before.point.x), "y": as_number(before.point.y)}
