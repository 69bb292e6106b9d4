"""The right page is among the first three hits, nothing is loaded before search is used, and it is one search."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from friskfaktor.site.searching import SiteSearch

if TYPE_CHECKING:
    from browser.lanes import Case, Run

SUITE = "search"
pytestmark = pytest.mark.browser


def test_search(case: Case, runs: dict[str, Run], fault: str) -> None:
    assert not fault, fault
    if case.name == "lists-as-on-the-command-line":
        run = runs[case.lane]
        as_on_the_command_line(Path(run.folders[case.shown]), json.loads(run.outcome(case)["note"]))


def as_on_the_command_line(folder: Path, shown: dict[str, list[str]]) -> None:
    """`friskfaktor search` lists the same pages in the same order as the page of the same copy."""
    search = SiteSearch(folder)
    assert {query: [hit.id for hit in search.answer(query).hits] for query in shown} == shown
    assert len(shown) >= 12
    assert sum(bool(ids) for ids in shown.values()) == len(shown) - 1
