"""How well the search finds, as rows of the report."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

from bench.report import Row, Table
from bench.scoring import PROJECT
from bench.search.quality import FIRST, ask_ours, quality, queries, time_ours
from bench.search.stock import build_stock, with_one_glossary
from friskfaktor.bundled import base
from friskfaktor.check import run
from friskfaktor.interface import translation
from friskfaktor.pages.paths import LinkStyle
from friskfaktor.pages.search_index import search_index
from friskfaktor.project import project_at
from friskfaktor.reading.load import require

FOUND, MRR = 0.95, 0.85
MEDIAN_MS, INDEX_KB = 50, 500
NOTE = (
    "Queries that were never looked at while the search was made (`bench/search/report.yml`), put to the page's own "
    "search and to that of the bare theme over the same pages (Material's lunr with `lang: no`, which it takes for "
    "Norwegian by itself; its glossary is one page and counts as right wherever a word of it would be). Recall counts "
    "a query's right pages, at most five. Times are the engine's, in Node: once to open the search, and for each query "
    "after that; what goes over the line is compressed with gzip."
)


def search_table(scratch: Path) -> Table:
    """The half of the queries that is only for reporting, put to both."""
    handbook = require(*run(project_at(PROJECT, base()).layers, "nb"))
    script = search_index(handbook, LinkStyle("directory"), translation("nb").gettext)
    index = json.loads(script.partition("(")[2].rpartition(")")[0])
    stock = build_stock(PROJECT, handbook, scratch)
    asked = queries("report")
    ours = quality(asked, ask_ours(index, asked))
    theirs = quality(with_one_glossary(asked), stock.ask(asked))
    took = time_ours(index, asked)
    size, other = gzipped(script), gzipped(json.dumps(stock.index, ensure_ascii=False, separators=(",", ":")))
    rows = (
        _share(f"A right page among the first {FIRST}", ours.found, theirs.found, FOUND),
        _share(f"Recall of the first {FIRST}", ours.recall, theirs.recall),
        _share("Mean reciprocal rank", ours.mrr, theirs.mrr, MRR),
        Row("Opening the search, median", f"{took.opening:.0f} ms"),
        Row("A query, median", f"{took.query:.1f} ms", target=f"≤ {MEDIAN_MS} ms", met=took.query <= MEDIAN_MS),
        Row(
            "Index",
            f"{size / 1000:.0f} kB",
            f"{other / 1000:.0f} kB",
            size / other,
            f"≤ {INDEX_KB} kB",
            size <= INDEX_KB * 1000,
        ),
    )
    return Table(f"Search, {len(asked)} queries", "bare Material", rows, NOTE)


def _share(what: str, ours: float, theirs: float, target: float | None = None) -> Row:
    if target is None:
        return Row(what, f"{ours:.2f}", f"{theirs:.2f}")
    return Row(what, f"{ours:.2f}", f"{theirs:.2f}", target=f"≥ {target}", met=ours >= target)


def gzipped(text: str) -> int:
    """The bytes of *text* as a server sends it."""
    return len(gzip.compress(text.encode(), 9))
