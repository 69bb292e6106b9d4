"""The rules that few instruments use, in XPath and in FHIRPath: weights, importance, conditions, gates and sums."""

from __future__ import annotations

import io
from functools import cache
from typing import TYPE_CHECKING, Any

import fhirpathpy
import pytest
from click.testing import CliRunner
from fhir.resources.R4B.questionnaire import Questionnaire
from fhirpathpy.models import models
from hypothesis import given, settings
from hypothesis import strategies as st
from pyxform.xls2xform import convert

from answering import valid_answers
from friskfaktor.cli import main
from friskfaktor.exchange.fhir import questionnaire
from friskfaktor.exchange.xlsform import xlsform
from friskfaktor.exchange.xpath import xml_name
from friskfaktor.model import InstrumentText, ItemText, Prose, SubscaleText
from friskfaktor.reading.handbook import AssessmentEntry
from friskfaktor_scoring.answers import read_answers
from friskfaktor_scoring.calculator import Calculator, Figure, InputSum, NumberInput
from friskfaktor_scoring.definition import definition_of
from friskfaktor_scoring.instrument import AnswerScale, Instrument, Item, Point
from friskfaktor_scoring.result import to_json
from friskfaktor_scoring.scales import Condition, Subscale
from friskfaktor_scoring.score import score
from shipped import definition, handbook
from xforms import Form

if TYPE_CHECKING:
    from collections.abc import Mapping

SCALES = {
    key: AnswerScale(id=key, points=tuple(Point(value=value, label={"nb": f"{value}"}) for value in range(1, top + 1)))
    for key, top in (("five", 5), ("three", 3))
}
ITEMS = (Item(id="a"), Item(id="b", reverse=True), Item(id="c", when=Condition(item="a", values=(4, 5))))
CHAIN = (*ITEMS, Item(id="d", when=Condition(item="c", values=(1,))))
WEIGHTED = Subscale(
    id="s", items=("a", "b", "c"), minimum_answered="1/2", weights={"a": "0.66", "b": "0.125", "c": "2"}
)


def entry(**changes: Any) -> AssessmentEntry:
    """An instrument with these parts, and words for all of it."""
    parts = {"kind": "scale", "scale": "five", "items": ITEMS, "subscales": (WEIGHTED,)} | changes
    instrument = Instrument(id="prove", version="1.0.0", minutes=1, updated="2026-11-20", sources=(), **parts)
    inputs = instrument.calculator.inputs if instrument.calculator else ()
    figures = instrument.calculator.figures if instrument.calculator else ()
    text = InstrumentText(
        title="Prøve",
        summary="En prøve.",
        intro=Prose("Svar."),
        for_whom="Oss.",
        is_not=(),
        items={one.id: ItemText(text=one.id.upper()) for one in (*instrument.items, *inputs)},
        subscales={one.id: SubscaleText(title=one.id) for one in (*instrument.subscales, *figures)},
        cannot=(),
        sceptic=Prose(""),
        rule=Prose(""),
        origin=Prose(""),
    )
    return AssessmentEntry(instrument=instrument, text=text, scales=SCALES)


CALCULATOR = Calculator(
    inputs=(NumberInput(id="x", maximum=100), NumberInput(id="y", maximum=100), NumberInput(id="z", maximum=9)),
    figures=(Figure(id="f", formula="(x - y / 3) / (z + 2) * x / z"), Figure(id="g", formula="x + y", group="z")),
    sums=(InputSum(id="all", inputs=("x", "y")),),
    smallest_group=3,
)
KINDS = {
    "weights and a condition": entry(),
    "conditions in a chain": entry(items=CHAIN, subscales=(Subscale(id="s", items=("a", "c", "d")),)),
    "importance": entry(answers="weighted", importance_scale="three"),
    "gates": entry(kind="checklist", scale="three", gates=("a", "b"), items=ITEMS[:2], subscales=()),
    "sums": entry(kind="calculator", items=(), subscales=(), calculator=CALCULATOR),
}
NUMBERS = ("index", "importance", "priority")


def expected(tried: AssessmentEntry, answers: Mapping[str, int]) -> dict[str, Any] | None:
    """Every value by its name in the formats; None when the answers are refused."""
    rules = definition_of(tried.instrument, tried.scales)
    valid, errors = read_answers(rules, dict(answers))
    if errors:
        return None
    result = to_json(score(rules, valid))
    keys = NUMBERS if rules.answers == "weighted" else ("index",)
    values = {f"score.{row['id']}.{key}": row.get(key) for row in result["scales"] for key in keys}
    values |= {f"score.{row['id']}.value": row.get("value") for row in result.get("figures", [])}
    values |= {f"score.counts.{colour}": number for colour, number in result.get("counts", {}).items()}
    return values | ({"score.gate.state": result["gate"]["state"]} if "gate" in result else {})


@cache
def compiled(expression: str) -> Any:
    return fhirpathpy.compile(expression, models["r4"])


@cache
def converted(name: str) -> str:
    return convert(io.BytesIO(xlsform(KINDS[name], "nb", str)), file_type=".xlsx").xform


def in_fhirpath(tried: AssessmentEntry, answers: Mapping[str, int]) -> dict[str, Any]:
    coded = not tried.instrument.calculator
    filled = [
        {"linkId": name, "answer": [{"valueCoding": {"code": str(value)}} if coded else {"valueInteger": value}]}
        for name, value in answers.items()
    ]
    response = {"resourceType": "QuestionnaireResponse", "status": "completed", "item": filled}
    environment: dict[str, Any] = {"resource": response}
    resource = questionnaire(tried, "nb", str)
    for one in resource["extension"]:
        variable = one["valueExpression"]
        environment[variable["name"]] = compiled(variable["expression"])(response, environment)
    results = resource["item"][-1]["item"]
    found = {one["linkId"]: one["extension"][0]["valueExpression"]["expression"] for one in results}
    return {link: plain(environment[expression.removeprefix("%")]) for link, expression in found.items()}


def plain(values: list[Any]) -> Any:
    assert len(values) <= 1
    value = values[0] if values else None
    return value if isinstance(value, str) or value is None else float(value)


@pytest.mark.parametrize(("name", "tried"), KINDS.items(), ids=KINDS)
class TestEachRule:
    @settings(max_examples=40, deadline=None)
    @given(data=st.data())
    def test_xpath_works_out_what_scoring_does(self, name, tried, data):
        answers = data.draw(valid_answers(definition_of(tried.instrument, tried.scales)))
        wanted = expected(tried, answers)
        form = Form(converted(name))
        form.fill({xml_name(key): str(value) for key, value in answers.items()})
        for key, value in (wanted or {}).items():
            assert (form.words if key == "score.gate.state" else form.number)(xml_name(key)) == value, key

    @settings(max_examples=15, deadline=None)
    @given(data=st.data())
    def test_fhirpath_works_out_what_scoring_does(self, name, tried, data):
        assert name in KINDS
        answers = data.draw(valid_answers(definition_of(tried.instrument, tried.scales)))
        wanted = expected(tried, answers) or {}
        found = in_fhirpath(tried, answers)
        assert {key: found[key] for key in wanted} == wanted

    def test_the_questionnaire_is_valid(self, name, tried):
        assert name in KINDS
        Questionnaire.model_validate(questionnaire(tried, "nb", str))


def test_numbers_that_do_not_add_up_have_no_figures():
    form = Form(converted("sums"))
    form.fill({"x": "60", "y": "30", "z": "5"})
    assert form.number("score__g__value") is None
    form.fill({"x": "60", "y": "40", "z": "5"})
    assert form.number("score__g__value") == 100


@pytest.mark.parametrize("form", ["xlsform", "fhir"])
@pytest.mark.parametrize(("lang", "words"), [("nb", "formatet har ingen måte"), ("en", "the format has no way")])
@pytest.mark.parametrize("carries", ["respondents", "planner"])
def test_what_a_form_cannot_carry_is_refused_in_words(tmp_path, form, lang, words, carries):
    refused = [key for key in handbook().instruments if getattr(definition(key), carries)]
    target = tmp_path / "out"
    command = ["instrument", refused[0], "--format", form, "-o", str(target), "--lang", lang]
    done = CliRunner().invoke(main, command)
    assert done.exit_code == 1
    assert words in done.stderr
    assert not target.exists()
