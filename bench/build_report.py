"""The measured builds as tables."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from .builds import Compared
from .measures import Series, series
from .report import Row, Table

MOST = 1.10
"""Of bare Material's time, the target of a build."""

SAVED = 0.5
"""Seconds from a save to the page, the target at 400 pages."""

GROWTH = 4.5
"""What 1,600 pages may take of the time of 400."""

NOTE = """\
Seconds by the clock, medians of runs made in turn. A build is the command `mkdocs build` from its start to its end. \
A save is one word more in one file, from its writing until the browser, told by `mkdocs serve`, has loaded the page \
with it. "Bare Material" has the same pages as Markdown (`friskfaktor export`), the same Markdown extensions and \
navigation, `navigation.prune` and its own search index."""


def build_table(builds: Iterable[Compared], saves: Iterable[Compared], sizes: Iterable[Compared]) -> Table:
    """One table for all builds; *sizes* compare a large handbook with a small one."""
    rows = [row for one in builds for row in _build(one)]
    rows += [_save(one) for one in saves]
    rows += [_size(one) for one in sizes]
    return Table("Building the site", "bare Material", rows, NOTE)


def _build(compared: Compared) -> Iterator[Row]:
    ours, bare = series(compared.ours, "wall"), series(compared.bare, "wall")
    ratio = ours.over(bare)
    yield Row(compared.what, _seconds(ours), _seconds(bare), ratio, f"≤ {MOST:.2f}", ratio <= MOST)
    cpu, bare_cpu = series(compared.ours, "cpu"), series(compared.bare, "cpu")
    yield Row("– processor time", _seconds(cpu), _seconds(bare_cpu), cpu.over(bare_cpu))


def _save(compared: Compared) -> Row:
    ours, bare = series(compared.ours, "wall"), series(compared.bare, "wall")
    return Row(compared.what, _seconds(ours), _seconds(bare), ours.over(bare), f"≤ {SAVED} s", ours.median <= SAVED)


def _size(compared: Compared) -> Row:
    large, small = series(compared.ours, "wall"), series(compared.bare, "wall")
    ratio = large.over(small)
    other = f"Friskfaktor, 400 pages {_seconds(small)}"
    return Row(compared.what, _seconds(large), other, ratio, f"≤ {GROWTH}", ratio <= GROWTH)


def _seconds(taken: Series) -> str:
    return f"{taken.median:.2f} s"
