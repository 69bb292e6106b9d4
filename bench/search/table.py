"""How well the search finds, as rows of the report."""

from __future__ import annotations

import json

from bench.report import Row, Table
from bench.scoring import PROJECT
from bench.search.quality import FIRST, ask_ours, quality, queries
from friskfaktor.bundled import base
from friskfaktor.check import run
from friskfaktor.interface import translation
from friskfaktor.pages.paths import LinkStyle
from friskfaktor.pages.search_index import search_index
from friskfaktor.project import project_at
from friskfaktor.reading.load import require

FOUND, MRR = 0.95, 0.85
NOTE = (
    "Of queries that were never looked at while the search was made (`bench/search/report.yml`). Recall counts a "
    "query's right pages, at most five. The search of the bare theme is not asked yet."
)


def search_table() -> Table:
    """The half of the queries that is only for reporting, put to the page's own search."""
    handbook = require(*run(project_at(PROJECT, base()).layers, "nb"))
    script = search_index(handbook, LinkStyle("directory"), translation("nb").gettext)
    asked = queries("report")
    seen = quality(asked, ask_ours(json.loads(script.partition("(")[2].rpartition(")")[0]), asked))
    rows = (
        Row(f"A right page among the first {FIRST}", f"{seen.found:.2f}", target=f"≥ {FOUND}", met=seen.found >= FOUND),
        Row(f"Recall of the first {FIRST}", f"{seen.recall:.2f}"),
        Row("Mean reciprocal rank", f"{seen.mrr:.2f}", target=f"≥ {MRR}", met=seen.mrr >= MRR),
    )
    return Table(f"Search, {len(asked)} queries", "", rows, NOTE)
