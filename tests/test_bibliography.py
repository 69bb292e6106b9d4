"""The literature as reference managers get it, read back by readers that are not ours."""

from __future__ import annotations

import json
from dataclasses import replace

import bibtexparser
import pytest
from citeproc.source.json import CiteProcJSON

from friskfaktor.model import Source
from friskfaktor.pages.bibliography import bibtex, csl_json
from shipped import handbook

WORKS = tuple(handbook().sources.values())
ODD = Source(
    key="odd",
    short="Odd 2001",
    title="50 % & mer: {klammer}, æøå_#",
    authors=("Ås, Ærlig", "Firma & Sønner"),
    year="2001",
    kind="article",
    container="Tidsskrift & slikt",
    pages="1–9",
    citation="Ås (2001).",
)


def parsed(works):
    library = bibtexparser.parse_string(bibtex(works))
    assert library.failed_blocks == []
    return {entry.key: {field.key: field.value for field in entry.fields} for entry in library.entries}


def test_bibtex_holds_every_work_once():
    assert list(parsed(WORKS)) == [work.key for work in WORKS]


@pytest.mark.parametrize("work", WORKS, ids=lambda work: work.key)
def test_bibtex_says_what_the_file_says(work):
    fields = parsed([work])[work.key]
    assert fields["title"].strip("{}").replace("\\", "") == work.title
    assert fields.get("year", "u.å.") == (work.year if work.year.isdigit() else "u.å.")
    assert fields.get("author", "").count(" and ") == max(0, len(work.authors) - 1)


def test_signs_that_mean_something_to_bibtex_are_escaped():
    fields = parsed([ODD])["odd"]
    assert fields["title"] == r"{50 \% \& mer: \{klammer\}, æøå\_\#}"
    assert fields["author"] == r"Ås, Ærlig and {Firma \& Sønner}"
    assert fields["pages"] == "1--9"
    assert fields["journal"] == r"Tidsskrift \& slikt"


@pytest.mark.filterwarnings("error")
def test_csl_json_is_read_by_a_citation_processor_without_complaint():
    source = CiteProcJSON(json.loads(csl_json((*WORKS, ODD))))
    assert sorted(source) == sorted([*(work.key for work in WORKS), "odd"])


def test_csl_json_tells_people_from_organisations():
    (odd,) = json.loads(csl_json([ODD]))
    assert odd["author"] == [{"family": "Ås", "given": "Ærlig"}, {"literal": "Firma & Sønner"}]
    assert odd["issued"] == {"date-parts": [[2001]]}


@pytest.mark.parametrize("year", ["u.å.", "ca. 2014", ""])
def test_a_year_that_is_not_known_is_not_made_up(year):
    work = replace(ODD, year=year)
    assert "issued" not in json.loads(csl_json([work]))[0]
    assert "year" not in parsed([work])["odd"]
