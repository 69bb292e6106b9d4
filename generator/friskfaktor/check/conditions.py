"""Items that are asked only when another has a certain answer."""

from __future__ import annotations

from collections.abc import Iterator

from friskfaktor.problems import Problem
from friskfaktor_scoring.instrument import Item
from friskfaktor_scoring.scales import Condition

from .instruments import Sheet
from .lists import filled, known, no_repeats


def check_conditions(sheet: Sheet) -> Iterator[Problem]:
    """A condition looks back at an item, and at answers that item can have."""
    items = sheet.instrument.items
    for place, item in enumerate(items):
        if item.when is None:
            continue
        if sheet.instrument.answers == "respondents":
            words = {"key_name": "when", "other": "answers: respondents"}
            yield Problem(sheet.source.place(("items", place, "when"), key=True), "not-together", words)
        yield from _condition(sheet, place, item, item.when)


def _condition(sheet: Sheet, place: int, item: Item, when: Condition) -> Iterator[Problem]:
    path = ("items", place, "when")
    by_id = {each.id: each for each in sheet.instrument.items}
    before = [each.id for each in sheet.instrument.items[:place]]
    yield from known(sheet.source, (*path, "item"), "unknown-item", when.item, by_id)
    if when.item in by_id and when.item not in before:
        yield sheet.problem("condition-not-before", (*path, "item"), item=item.id, other=when.item)
    yield from filled(sheet.source, (*path, "values"), when.values)
    yield from no_repeats(sheet.source, (*path, "values"), map(str, when.values))
    scale = sheet.scale_of(by_id[when.item]) if when.item in by_id else None
    on_scale = [point.value for point in scale.points] if scale else []
    for number, value in enumerate(when.values if on_scale else ()):
        if value not in on_scale:
            words = {"value": str(value), "item": when.item, "allowed": ", ".join(map(str, on_scale))}
            yield Problem(sheet.source.place((*path, "values", number)), "condition-off-scale", words)
