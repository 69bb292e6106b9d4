"""Every number on the pages of findings is one that somebody looked up in the source, and wrote down where.

The list is `content/evidence_figures.yml`: page, number as it is written there, work, and lines in the text of
the work.  The works themselves are not ours to carry, so the list is the link between the two.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest
import yaml

from friskfaktor.pages.prose import CITATION, LINK, plain_text_of
from shipped import handbook

LIST = Path(__file__).parent / "content" / "evidence_figures.yml"
BOOK = handbook()
PAGES = [entry.id for entry in BOOK.of_kind("evidence")]
# Ids, dates and places in the works are no findings.
APART = {"id", "updated", "sources", "source", "lines", "place", "related", "links", "do", "tags", "figure_of"}
NUMBER = re.compile(r"\d+(?:[  ]\d{3})*(?:,\d+)?")
NUMBERING = re.compile(r"^\s*\d+\.\s", re.MULTILINE)


@cache
def listed() -> tuple[dict[str, str], ...]:
    return tuple(yaml.safe_load(LIST.read_text(encoding="utf-8")))


def numbers_in(text: str) -> list[str]:
    """The numbers of a text, as digits: `12 000 kr`, `−33 %` and `4,5` as `12000`, `33` and `4,5`."""
    bare = LINK.sub(lambda match: match[2] or "", CITATION.sub(" ", text))
    return [re.sub(r"[  ]", "", number) for number in NUMBER.findall(NUMBERING.sub("", bare))]


def on_page(page: str) -> set[str]:
    found: set[str] = set()
    for path, text in plain_text_of(BOOK.entry(page)):
        if not any(step in APART for step in path):
            found.update(numbers_in(text))
    return found


def looked_up(page: str) -> set[str]:
    return {number for row in listed() if row["page"] == page for number in numbers_in(str(row["number"]))}


@pytest.mark.parametrize("page", PAGES)
def test_every_number_on_the_page_is_on_the_list(page):
    assert sorted(on_page(page) - looked_up(page)) == []


@pytest.mark.parametrize("page", PAGES)
def test_the_list_has_no_number_that_the_page_does_not_have(page):
    assert sorted(looked_up(page) - on_page(page)) == []


@pytest.mark.parametrize("row", listed(), ids=lambda row: f"{row['page']}-{row['number']}")
def test_each_row_says_in_which_work_and_where(row):
    assert row["page"] in PAGES
    if row["source"] == "own":  # a time we propose, or a difference worked out from numbers on the list
        assert row["why"]
    else:
        assert row["source"] in BOOK.sources
        assert re.fullmatch(r"\d+(?:–\d+)?(?:, \d+(?:–\d+)?)*", str(row["lines"]))


def test_numbers_are_read_as_they_are_written():
    assert numbers_in("12 000 kr, 4,5 %, −33 %, 2012–2015 og § 3") == ["12000", "4,5", "33", "2012", "2015", "3"]
    assert numbers_in("1. Først\n2. Så 40-timerskurset") == ["40"]
    assert numbers_in("[@sintef, kapittel 7] og [[tolv-kjennetegn|12 kjennetegn]]") == ["12"]
