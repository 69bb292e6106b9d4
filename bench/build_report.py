"""The measured builds as tables."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from .builds import Compared
from .measures import series
from .report import Row, Table

MOST = 1.15
"""Of bare Material's time, the target."""

NOTE = """\
Seconds by the clock, medians of builds run in turn. A build is the command `mkdocs build` from its start to its end; \
a rebuild is what `mkdocs serve` does after one file has been edited. "Bare Material" has the same pages as Markdown \
(`friskfaktor export`), the same Markdown extensions and navigation, `navigation.prune` and its own search index. \
"Own code" is the processor time spent in Friskfaktor's plugin: reading, checking, page templates, search index."""


def build_table(compared: Iterable[Compared]) -> Table:
    """One table for all builds."""
    rows = [row for one in compared for row in _rows(one)]
    return Table("Building the site", "bare Material", rows, NOTE)


def _rows(compared: Compared) -> Iterator[Row]:
    ours, bare = series(compared.ours, "wall"), series(compared.bare, "wall")
    ratio = ours.over(bare)
    yield Row(compared.what, f"{ours.median:.2f} s", f"{bare.median:.2f} s", ratio, f"≤ {MOST}", ratio <= MOST)
    cpu, bare_cpu = series(compared.ours, "cpu"), series(compared.bare, "cpu")
    yield Row("– processor time", f"{cpu.median:.2f} s", f"{bare_cpu.median:.2f} s", cpu.over(bare_cpu))
    own = series(compared.ours, "own")
    if own.median:
        yield Row("– of it in own code", f"{own.median:.2f} s", "", own.over(bare_cpu))
