"""The measured scores as tables."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from .measures import Series
from .report import Row, Table
from .scoring import Scores, Visits

FIRST, BYTES, COPY, FRAME, BLOCK = 0.40, 0.80, 1.2, 16.0, 50.0
"""The targets: shares of stock's time and bytes, of the time over http; milliseconds."""

NAMES = {"chromium": "Chromium", "firefox": "Firefox"}
PLACES = {"http": "over http", "file": "by double-click"}

NOTE = """\
Medians of visits made in turn, each with a profile of its own. A reader answers all of *12 kjennetegn* and presses \
«Vis resultatet»: the time runs from that touch, with nothing started before it, to the result on the page. \
"Runtime" is the part from the start of the worker to its first score. The second visit is made in the same browser, \
with its cache. A later score runs from a changed answer to the new result, 15 in each visit; "compiling" is how \
long V8 optimized WebAssembly meanwhile, on other cores, by Chromium's own account. Stock Pyodide is the npm package \
as it is, in a worker behind the same page; both sides are served with brotli."""

BLOCK_NOTE = """\
The worst of all first visits. "Waited" is the longest time between two turns of the page's event loop, which the \
page asks for every 4 ms, from the touch until 0.3 s after the result; whatever else the machine does counts as well. \
The longest task of the page's thread, until the result, is Chromium's own account."""


def _ms(value: float) -> str:
    return f"{value:.0f} ms" if value >= 100 else f"{value:.1f} ms"


def _megabytes(value: float) -> str:
    return f"{value / 1e6:.2f} MB"


def _versus(
    what: str, ours: Series, other: Series, *, unit: Callable[[float], str] = _ms, most: float | None = None
) -> Row:
    ratio = ours.over(other)
    met = None if most is None else ratio <= most
    return Row(what, unit(ours.median), unit(other.median), ratio, f"≤ {most:.2f}" if most else "", met)


def scoring_tables(scores: Scores) -> Iterator[Table]:
    """One table a browser, and one for what is blocked."""
    for browser, ways in scores.browsers.items():
        title = f"Scoring in {NAMES[browser]} ({len(ways['http'].visits)} visits each)"
        yield Table(title, "stock Pyodide", list(_rows(ways, scores if browser == "chromium" else None)))
        yield Table(f"By double-click in {NAMES[browser]}", "over http", list(_copy_rows(ways)))
    yield Table("How long the page was blocked", "stock Pyodide", list(_block_rows(scores)), f"{NOTE}\n\n{BLOCK_NOTE}")


def _rows(ways: dict[str, Visits], more: Scores | None) -> Iterator[Row]:
    """With *more* there is what was measured in Chromium alone."""
    http, stock = ways["http"], ways["stock"]
    yield _versus("First score, first visit", http.first("score"), stock.first("score"), most=FIRST)
    yield _versus("– runtime", http.first("runtime"), stock.first("runtime"))
    yield _versus("First score, second visit", http.first("score", "warm"), stock.first("score", "warm"))
    yield _versus("– runtime", http.first("runtime", "warm"), stock.first("runtime", "warm"))
    if more:
        what = f"First score, first visit, {more.line:.0f} Mbit/s"
        yield _versus(what, more.slow["http"].first("score"), more.slow["stock"].first("score"))
    later = http.later.median
    yield Row("Later score", _ms(later), _ms(stock.later.median), None, f"≤ {FRAME:.0f} ms", later <= FRAME)
    if more:
        yield _versus("– compiling during all of them", more.traced["http"].compiling, more.traced["stock"].compiling)
    yield _versus("Bytes for the first score", http.first("bytes"), stock.first("bytes"), unit=_megabytes, most=BYTES)


def _copy_rows(ways: dict[str, Visits]) -> Iterator[Row]:
    http, file = ways["http"], ways["file"]
    yield _versus("First score, first visit", file.first("score"), http.first("score"), most=COPY)
    yield _versus("– runtime", file.first("runtime"), http.first("runtime"))
    yield _versus("First score, second visit", file.first("score", "warm"), http.first("score", "warm"))
    later = file.later.median
    yield Row("Later score", _ms(later), _ms(http.later.median), None, f"≤ {FRAME:.0f} ms", later <= FRAME)


def _block_rows(scores: Scores) -> Iterator[Row]:
    for browser, ways in scores.browsers.items():
        for way, name in PLACES.items():
            yield _worst(f"{NAMES[browser]}, {name}: waited", ways, way, "gap")
            yield _usual("– median of the visits", ways, way, "gap")
            if browser == "chromium":
                yield _worst("– longest task", scores.traced, way, "task")
                yield _worst("– the same in processor time", scores.traced, way, "cpu")


def _usual(what: str, ways: dict[str, Visits], way: str, name: str) -> Row:
    stock = _ms(ways["stock"].first(name).median) if way == "http" else ""
    return Row(what, _ms(ways[way].first(name).median), stock)


def _worst(what: str, ways: dict[str, Visits], way: str, name: str) -> Row:
    worst = max(ways[way].first(name))
    stock = _ms(max(ways["stock"].first(name))) if way == "http" else ""
    return Row(what, _ms(worst), stock, None, f"≤ {BLOCK:.0f} ms", worst <= BLOCK)
