"""Every instrument as a FHIR Questionnaire: fhir.resources validates it, and its FHIRPath works out our numbers.

The expressions are evaluated by fhirpathpy over a QuestionnaireResponse that
fhir.resources has validated too.
"""

from __future__ import annotations

import json
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Any

import fhirpathpy
import pytest
from fhir.resources.R4B.questionnaire import Questionnaire
from fhir.resources.R4B.questionnaireresponse import QuestionnaireResponse
from fhirpathpy.models import models

from friskfaktor.exchange.fhir import CORE, RELEVANT, SDC, questionnaire
from friskfaktor.interface import translation
from shipped import definition, handbook, response
from test_vectors import answers_of, vectors

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

INSTRUMENTS = sorted(
    key for key in handbook().instruments if definition(key).answers != "respondents" and not definition(key).planner
)
"""Where several respondents answer, each has a form of her own, and no form sees the others'."""
Json = dict[str, Any]


@cache
def resource(assessment: str) -> Json:
    return questionnaire(handbook().entry(assessment), "nb", translation("nb").gettext)


@cache
def compiled(expression: str) -> Any:
    return fhirpathpy.compile(expression, models["r4"])


def items(inside: Mapping[str, Any]) -> Iterator[Json]:
    for item in inside.get("item", []):
        yield item
        yield from items(item)


def answered(assessment: str, answers: Mapping[str, int]) -> Json:
    """The response a form program would make: nested as the questions are, with only what was answered."""
    filled = {"resourceType": "QuestionnaireResponse", "status": "completed"}
    filled["item"] = answered_items(resource(assessment), answers)
    QuestionnaireResponse.model_validate(filled if filled["item"] else {**filled, "item": None})
    return filled


def answered_items(inside: Mapping[str, Any], answers: Mapping[str, int]) -> list[Json]:
    found = []
    for item in inside.get("item", []):
        inner = answered_items(item, answers) if item["type"] == "group" else []
        values = given(item, answers)
        if inner or values:
            found.append({"linkId": item["linkId"]} | ({"item": inner} if inner else {"answer": values}))
    return found


def given(item: Mapping[str, Any], answers: Mapping[str, int]) -> list[Json]:
    if item["linkId"] == RELEVANT and item.get("repeats"):
        codings = [option["valueCoding"] for option in item["answerOption"]]
        return [{"valueCoding": one} for one in codings if answers.get(f"{one['code']}.relevant", 1)]
    answer = answers.get(item["linkId"])
    if answer is None or item.get("readOnly"):
        return []
    if item["type"] == "integer":
        return [{"valueInteger": answer}]
    return [{"valueCoding": {"code": str(answer)}}]


def worked_out(assessment: str, answers: Mapping[str, int]) -> dict[str, Any]:
    """The value of each read-only item, by its linkId; variables first, in the order they stand."""
    filled = answered(assessment, answers)
    environment: Json = {"resource": filled}
    for extension in resource(assessment)["extension"]:
        assert extension["url"] == f"{CORE}/variable"
        variable = extension["valueExpression"]
        environment[variable["name"]] = compiled(variable["expression"])(filled, environment)
    return {
        item["linkId"]: single(compiled(calculation(item))(filled, environment))
        for item in items(resource(assessment))
        if item.get("readOnly")
    }


def calculation(item: Mapping[str, Any]) -> str:
    (extension,) = item["extension"]
    assert extension["url"] == f"{SDC}/sdc-questionnaire-calculatedExpression"
    return extension["valueExpression"]["expression"]


def single(values: list[Any]) -> Any:
    assert len(values) <= 1
    value = values[0] if values else None
    return float(value) if isinstance(value, Decimal) else value


def expected(assessment: str, answers: Mapping[str, int]) -> dict[str, Any]:
    """The result by linkId: every number there is, and None for those there are too few answers for."""
    result = response(assessment, answers, words=False)["result"]
    text, rules = handbook().entry(assessment).text, definition(assessment)
    others = {"pair": ("wished", "gap"), "weighted": ("importance", "priority")}
    keys = ("index", *others.get(rules.answers, ()))
    values = {f"score.{row['id']}.{key}": row.get(key) for row in result["scales"] for key in keys}
    if rules.bands:
        values |= {f"score.{row['id']}.band": text.bands.get(row.get("band")) for row in result["scales"]}
    values |= {f"score.{row['id']}.value": row.get("value") for row in result.get("figures", [])}
    values |= {f"score.counts.{colour}": number for colour, number in result.get("counts", {}).items()}
    if rules.gates:
        values["score.gate.state"] = result["gate"]["state"]
    if rules.placement:
        point = result["point"]
        values["score.point.field"] = text.subscales[point["field"]].title if "field" in point else None
        if "field" in point:
            axes = {"x": rules.placement.x.id, "y": rules.placement.y.id}
            values |= {f"score.{axis}.index": point[side] for side, axis in axes.items()}
    return values


@pytest.mark.parametrize("assessment", INSTRUMENTS)
class TestEveryInstrument:
    def test_it_is_valid_and_comes_back_as_it_was(self, assessment):
        text = json.dumps(resource(assessment), ensure_ascii=False)
        read = Questionnaire.model_validate_json(text)
        assert json.loads(read.model_dump_json()) == resource(assessment)

    def test_every_name_is_one_things_only(self, assessment):
        links = [item["linkId"] for item in items(resource(assessment))]
        names = [one["valueExpression"]["name"] for one in resource(assessment)["extension"]]
        assert len(links) == len(set(links))
        assert len(names) == len(set(names))
        assert all(name.isalnum() and len(name) <= 64 for name in names)

    def test_each_point_has_the_number_it_is_scored_with(self, assessment):
        for item in items(resource(assessment)):
            for option in item.get("answerOption", []):
                coding = option["valueCoding"]
                for extension in coding.get("extension", []):
                    assert extension == {"url": f"{CORE}/ordinalValue", "valueDecimal": int(coding["code"])}

    def test_the_expressions_work_out_the_worked_examples(self, assessment):
        tried = 0
        for vector in vectors(assessment):
            answers = answers_of(assessment, vector)
            if "error" in vector.expect:
                continue
            values, wanted = worked_out(assessment, answers), expected(assessment, answers)
            assert {key: values[key] for key in wanted} == wanted, vector.name
            tried += 1
        assert tried


def test_what_is_not_relevant_is_not_asked():
    asked = {item["linkId"]: item for item in items(resource("sammenheng"))}
    assert asked["bransjen.item"]["enableWhen"] == [
        {"question": RELEVANT, "operator": "=", "answerCoding": {"code": "bransjen"}}
    ]
    assert all(option["initialSelected"] for option in asked[RELEVANT]["answerOption"])


def test_numbers_have_the_limits_of_the_page():
    limits = {
        item["linkId"]: {one["url"].rpartition("/")[2]: one["valueInteger"] for one in item["extension"]}
        for item in items(resource("langtidsfriskandel"))
        if item["type"] == "integer"
    }
    assert limits["ansatte"] == {"minValue": 1, "maxValue": 1_000_000}
