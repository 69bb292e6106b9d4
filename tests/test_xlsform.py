"""Every instrument as an XLSForm: pyxform takes it, and what it makes of it works out our numbers.

The XPath is evaluated by libxml2, not by any code of ours (see xforms.py).
"""

from __future__ import annotations

import io
from functools import cache
from typing import TYPE_CHECKING, Any

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyxform.xls2xform import convert

from answering import valid_answers
from friskfaktor.exchange.xlsform import xlsform
from friskfaktor.exchange.xpath import PICKED, XPath, xml_name
from friskfaktor.interface import translation
from shipped import definition, handbook, response
from test_vectors import answers_of, vectors
from xforms import Form

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

INSTRUMENTS = sorted(
    key for key in handbook().instruments if definition(key).answers != "respondents" and not definition(key).planner
)
"""Where several respondents answer, each has a form of her own, and no form sees the others'."""


@cache
def spreadsheet(assessment: str) -> bytes:
    return xlsform(handbook().entry(assessment), "nb", translation("nb").gettext)


@cache
def converted(assessment: str) -> Any:
    return convert(io.BytesIO(spreadsheet(assessment)), file_type=".xlsx")


def filled(assessment: str, answers: Mapping[str, int]) -> Form:
    """The form with these answers, what is not relevant unticked in the one question that asks for it."""
    form = Form(converted(assessment).xform)
    given = {xml_name(name): str(value) for name, value in answers.items() if not name.endswith(".relevant")}
    if definition(assessment).relevance:
        picked = [item.id for item in definition(assessment).items if answers.get(f"{item.id}.relevant", 1)]
        given[PICKED] = " ".join(map(xml_name, picked))
    form.fill(given)
    return form


def accepted(assessment: str) -> Iterator[dict[str, int]]:
    """The answers of the worked examples that have a result."""
    for vector in vectors(assessment):
        answers = answers_of(assessment, vector)
        if response(assessment, answers, words=False)["status"] == "ok":
            yield answers


def assert_same(assessment: str, answers: Mapping[str, int]) -> None:
    """The form has each number of the result, and nothing where the result has none."""
    form = filled(assessment, answers)
    result = response(assessment, answers, words=False)["result"]
    texts = handbook().entry(assessment).text
    for row in result["scales"]:
        for key in ("index", "wished", "gap", "importance", "priority"):
            name = xml_name(f"score.{row['id']}.{key}")
            assert (form.number(name) if name in form.nodes else None) == row.get(key), name
        if definition(assessment).bands:
            words = texts.bands[row["band"]] if "band" in row else None
            assert form.words(xml_name(f"score.{row['id']}.band")) == words
    for row in result.get("figures", []):
        assert form.number(xml_name(f"score.{row['id']}.value")) == row.get("value")
    for colour, number in result.get("counts", {}).items():
        assert form.number(xml_name(f"score.counts.{colour}")) == number
    if "gate" in result:
        assert form.words("score__gate__state") == result["gate"]["state"]
    if "point" in result:
        assert_same_point(assessment, form, result["point"])


def assert_same_point(assessment: str, form: Form, point: Mapping[str, Any]) -> None:
    placement = definition(assessment).placement
    assert placement is not None
    words = handbook().entry(assessment).text.subscales
    assert form.words("score__point__field") == (words[point["field"]].title if "field" in point else None)
    if "field" in point:
        assert form.number(xml_name(f"score.{placement.x.id}.index")) == point["x"]
        assert form.number(xml_name(f"score.{placement.y.id}.index")) == point["y"]


@pytest.mark.parametrize("assessment", INSTRUMENTS)
class TestEveryInstrument:
    def test_pyxform_takes_it_without_a_word(self, assessment):
        assert converted(assessment).warnings == []

    def test_it_asks_everything_once_in_the_words_of_the_page(self, assessment):
        book = openpyxl.load_workbook(io.BytesIO(spreadsheet(assessment)))
        assert book.sheetnames == ["survey", "choices", "settings"]
        head, *rows = book["survey"].values
        labels = {row[head.index("label")] for row in rows}
        assert {words.text for words in handbook().entry(assessment).text.items.values()} <= labels
        names = [row[head.index("name")] for row in rows if row[head.index("name")]]
        assert len(names) == len(set(names))

    def test_the_form_works_out_the_worked_examples(self, assessment):
        examples = list(accepted(assessment))
        assert examples
        for answers in examples:
            assert_same(assessment, answers)

    @settings(max_examples=15, deadline=None)
    @given(data=st.data())
    def test_the_form_works_out_what_scoring_does(self, assessment, data):
        assert_same(assessment, data.draw(valid_answers(definition(assessment))))


def test_what_is_not_relevant_is_not_asked():
    form = filled("sammenheng", {"egen-rolle.relevant": 0})
    assert form.holds("bransjen__group", "relevant")
    assert not form.holds("egen_rolle__group", "relevant")


@pytest.mark.parametrize(
    ("answers", "name", "holds"),
    [
        ({"ansatte": 0}, "ansatte", False),
        ({"ansatte": 1}, "ansatte", True),
        ({"ansatte": 1_000_001}, "ansatte", False),
        ({"ansatte": 10, "uten_fravar": 11}, "uten_fravar", False),
        ({"ansatte": 10, "uten_fravar": 10}, "uten_fravar", True),
        ({"uten_fravar": 10}, "uten_fravar", True),
    ],
)
def test_numbers_have_the_limits_of_the_page(answers, name, holds):
    assert filled("langtidsfriskandel", answers).holds(name, "constraint") is holds


@pytest.mark.parametrize(
    ("words", "literal"),
    [
        ("grei", "'grei'"),
        ("så'nn", '"så\'nn"'),
        ("«ja»", "'«ja»'"),
        ("'a\"b'", "\"'a\N{RIGHT DOUBLE QUOTATION MARK}b'\""),
    ],
)
def test_words_are_literals_whatever_they_hold(words, literal):
    assert XPath().text(words) == literal
