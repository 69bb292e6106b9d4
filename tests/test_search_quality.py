"""The search finds what working people look for, in their own words."""

from __future__ import annotations

import json

import pytest
from bench.search.quality import Query, ask_ours, quality, queries

from friskfaktor.interface import translation
from friskfaktor.pages.paths import LinkStyle
from friskfaktor.pages.search_index import search_index
from shipped import handbook

HALVES = ("tune", "report")


@pytest.fixture(scope="module")
def index() -> dict:
    script = search_index(handbook(), LinkStyle("directory"), translation("nb").gettext)
    return json.loads(script.removeprefix("__ffSearchIndex(").removesuffix(");\n"))


@pytest.mark.parametrize("half", HALVES)
def test_every_answer_is_a_page_or_a_word(half: str, index: dict) -> None:
    there = {doc["id"] for doc in index["docs"]}
    assert not {page for query in queries(half) for page in query.relevant} - there


@pytest.mark.parametrize("half", HALVES)
def test_there_are_many_and_none_twice(half: str) -> None:
    asked = [query.query.casefold() for query in queries(half)]
    assert len(asked) == len(set(asked)) >= 75  # a hundred and fifty in both
    assert all(query.relevant for query in queries(half))


@pytest.mark.parametrize(("half", "found", "mrr"), [("tune", 0.95, 0.92), ("report", 0.92, 0.84)])
def test_the_right_page_is_among_the_first(half: str, found: float, mrr: float, index: dict) -> None:
    """A little below what was reached, so that new pages may shift a query or two; `make bench` has the targets."""
    asked = queries(half)
    seen = quality(asked, ask_ours(index, asked))
    assert (seen.found >= found, seen.mrr >= mrr) == (True, True)


def test_what_is_counted() -> None:
    asked = [Query("a", "plain", ("x", "y")), Query("b", "plain", ("z",))]
    seen = quality(asked, [["w", "x", "v", "u", "t", "y"], ["s"]])
    assert (seen.found, seen.recall, seen.mrr) == (0.5, 0.25, 0.25)
