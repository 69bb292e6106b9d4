"""Subscales: the items they sum up, their levels, and the bands of the index."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from friskfaktor.problems import Problem, listed
from friskfaktor.reading.limits import INDEX, SHARE, WEIGHT
from friskfaktor.reading.source import Path_
from friskfaktor_scoring.exact import parse_share
from friskfaktor_scoring.scales import Band, Subscale

from .instruments import Sheet
from .lists import filled, id_paths, ids, known, no_repeats, unmatched, within


def check_subscales(sheet: Sheet) -> Iterator[Problem]:
    """Every subscale of an instrument, and that no item is left out of all of them."""
    subscales = sheet.instrument.subscales
    yield from ids(sheet.source, id_paths(("subscales",), subscales))
    told: set[str] = set()
    for place, subscale in enumerate(subscales):
        path: Path_ = ("subscales", place)
        for problem in check_items(sheet, (*path, "items"), subscale.id, subscale.items):
            # An item stands in a subscale and again in its parent, but has one scale to mend.
            if problem.words.get("item") not in told:
                yield problem
            told |= {problem.words["item"]} if "item" in problem.words else set()
        yield from _share(sheet, (*path, "minimum_answered"), subscale)
        yield from _weights(sheet, (*path, "weights"), subscale)
        if subscale.parent is not None:
            yield from _parent(sheet, (*path, "parent"), subscale, subscale.parent)
    yield from _left_out(sheet)


def check_items(sheet: Sheet, path: Path_, owner: str, items: Sequence[str]) -> Iterator[Problem]:
    """The items of a subscale or axis exist, and are answered on scales that can be summed up together."""
    yield from filled(sheet.source, path, items)
    yield from no_repeats(sheet.source, path, items)
    by_id = {item.id: item for item in sheet.instrument.items}
    ends: tuple[int, int] | None = None
    for place, name in enumerate(items):
        yield from known(sheet.source, (*path, place), "unknown-item", name, by_id)
        scale = sheet.scale_of(by_id[name]) if name in by_id else None
        if scale is None or not scale.points:
            continue
        here = (scale.points[0].value, scale.points[-1].value)
        ends = ends or here
        if here != ends:
            code = "reverse-outside-scale" if by_id[name].reverse else "mixed-scales"
            yield sheet.problem(code, (*path, place), item=name, owner=owner, here=_span(here), others=_span(ends))


def _span(ends: tuple[int, int]) -> str:
    return f"{ends[0]}–{ends[1]}"


def _share(sheet: Sheet, path: Path_, subscale: Subscale) -> Iterator[Problem]:
    try:
        sound = bool(re.match(SHARE, subscale.minimum_answered)) and bool(parse_share(subscale.minimum_answered))
    except ValueError:
        sound = False
    if not sound:
        yield sheet.problem("bad-share", path, value=subscale.minimum_answered)


def _weights(sheet: Sheet, path: Path_, subscale: Subscale) -> Iterator[Problem]:
    """Each item has a weight above 0, or none has one."""
    missing, unknown = unmatched(subscale.weights, subscale.items if subscale.weights else ())
    for name, near in unknown.items():
        words = {"id": name, "meant": near, "allowed": listed(subscale.items)}
        yield Problem(sheet.source.place((*path, name), key=True), "unknown-item", words)
    for name in missing:
        yield sheet.problem("weight-missing", path, key=True, item=name, owner=subscale.id)
    for name, weight in subscale.weights.items():
        if not re.match(WEIGHT, weight) or not float(weight):
            yield sheet.problem("bad-weight", (*path, name), value=weight)


def _parent(sheet: Sheet, path: Path_, subscale: Subscale, wanted: str) -> Iterator[Problem]:
    subscales = {other.id: other for other in sheet.instrument.subscales}
    yield from known(sheet.source, path, "unknown-subscale", wanted, subscales)
    if wanted == subscale.id:
        yield sheet.problem("to-itself", path, id=wanted)
    if wanted == subscale.id or wanted not in subscales:
        return
    child = next((other.id for other in subscales.values() if other.parent == subscale.id), None)
    if child is not None:
        yield sheet.problem("three-levels", path, id=subscale.id, parent=wanted, child=child)
    items = {item.id for item in sheet.instrument.items}
    missing = [item for item in subscale.items if item in items and item not in subscales[wanted].items]
    if missing:
        yield sheet.problem("parent-lacks-items", path, id=subscale.id, parent=wanted, items=", ".join(missing))


def _left_out(sheet: Sheet) -> Iterator[Problem]:
    used = {item for subscale in sheet.instrument.subscales for item in subscale.items}
    for place, item in enumerate(sheet.instrument.items if used else ()):
        if item.id not in used:
            yield sheet.problem("item-in-no-subscale", ("items", place), item=item.id)


def check_bands(sheet: Sheet) -> Iterator[Problem]:
    """The bands cover the whole index, each stretch once."""
    bands = sheet.instrument.bands
    yield from ids(sheet.source, id_paths(("bands",), bands))
    sound = True
    for place, band in enumerate(bands):
        for field in ("start", "end"):
            for problem in within(sheet.source, ("bands", place, field), getattr(band, field), *INDEX):
                sound = False
                yield problem
        if sound and band.start >= band.end:
            sound = False
            yield sheet.problem("band-empty", ("bands", place), id=band.id, start=str(band.start), end=str(band.end))
    if bands and sound:
        yield from _cover(sheet, bands)


def _cover(sheet: Sheet, bands: Sequence[Band]) -> Iterator[Problem]:
    low, high = INDEX
    told = ", ".join(f"{band.id} {band.start}–{band.end}" for band in bands)
    order = sorted(range(len(bands)), key=lambda place: (bands[place].start, bands[place].end))
    reached, last = low, order[0]
    for place in order:
        band = bands[place]
        if band.start > reached:
            yield sheet.problem(
                "band-gap", ("bands", place, "start"), low=str(reached), high=str(band.start), bands=told
            )
        elif band.start < reached:
            yield sheet.problem(
                "band-overlap",
                ("bands", place, "start"),
                id=band.id,
                other=bands[last].id,
                low=str(band.start),
                high=str(min(band.end, reached)),
                bands=told,
            )
        if band.end >= reached:
            reached, last = band.end, place
    if reached < high:
        yield sheet.problem("band-gap", ("bands", last, "end"), low=str(reached), high=str(high), bands=told)
