"""The door: whatever comes in, a response comes out, and it is JSON a browser can read."""

from __future__ import annotations

import copy
import json
from typing import Any, get_args

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from answering import anything, nearly_answers, valid_answers
from friskfaktor_scoring.answers import ErrorCode
from friskfaktor_scoring.api import score_json
from shipped import ASSESSMENTS, definition, read_json, request

CODES = set(get_args(ErrorCode))
assessments = st.sampled_from(ASSESSMENTS)


def assert_is_a_response(text: str) -> dict[str, Any]:
    """A result or typed errors, nothing else."""
    response = read_json(text)
    if response["status"] == "ok":
        assert response.keys() in ({"status", "result"}, {"status", "result", "report"})
    else:
        assert response.keys() == {"status", "errors"}
        assert response["errors"]
        for error in response["errors"]:
            assert error.keys() == {"code", "name", "message"}
            assert error["code"] in CODES
            assert error["message"]
    return response


@given(st.text())
@example("")
@example("[" * 100_000)
@example('{"definition": ' + "[" * 900 + "]" * 900 + "}")
@example("1" * 5000)
@example("NaN")
@example("\ud800")
def test_any_text_gets_a_response(text):
    assert assert_is_a_response(score_json(text))["status"] == "error"


@given(anything)
def test_any_json_gets_a_response(data):
    assert assert_is_a_response(score_json(json.dumps(data)))["status"] == "error"


@given(st.data(), assessments)
def test_any_json_as_answers_gets_a_result_or_says_what_is_wrong(data, assessment):
    answers = data.draw(anything | nearly_answers(definition(assessment)))
    response = assert_is_a_response(score_json(json.dumps(request(assessment, answers))))
    if response["status"] == "error":
        assert "bad-definition" not in {error["code"] for error in response["errors"]}


@given(st.data(), assessments)
@settings(max_examples=200)
def test_a_damaged_request_gets_a_response(data, assessment):
    answers = data.draw(valid_answers(definition(assessment)) | nearly_answers(definition(assessment)))
    damaged = copy.deepcopy(request(assessment, answers))
    for _ in range(data.draw(st.integers(1, 3))):
        damage(damaged, data)
    assert_is_a_response(score_json(json.dumps(damaged)))


def damage(value: Any, data: st.DataObject) -> None:
    """Replace or remove something at a random depth of *value*."""
    while True:
        keys = sorted(value) if isinstance(value, dict) else range(len(value))
        if not keys:
            return
        key = data.draw(st.sampled_from(keys))
        inner = value[key]
        if not isinstance(inner, dict | list) or data.draw(st.integers(0, 5)) == 0:
            break
        value = inner
    if data.draw(st.booleans()):
        value[key] = data.draw(anything)
    else:
        del value[key]


@pytest.mark.parametrize("assessment", ASSESSMENTS)
@pytest.mark.parametrize(
    ("path", "forged"),
    [
        (("definition", "version"), {}),
        (("definition", "format"), 2),
        (("definition", "items"), {"a": 1}),
        (("texts", "items"), []),
        (("texts", "sentences", "error.unknown-name"), "{nobody}"),
        (("texts", "sentences", "basis"), "{answered.__class__}"),
        (("texts", "sentences"), None),
    ],
    ids=str,
)
def test_a_forged_part_gets_a_response(assessment, path, forged):
    data = copy.deepcopy(request(assessment, {"nobody": 1}))
    *outer, last = path
    place = data
    for step in outer:
        place = place[step]
    place[last] = forged
    assert assert_is_a_response(score_json(json.dumps(data)))["status"] == "error"


def test_what_json_cannot_say_is_never_said():
    data = copy.deepcopy(request("raus", {}))
    data["definition"]["id"] = float("nan")
    response = assert_is_a_response(score_json(json.dumps(data)))
    assert [error["code"] for error in response["errors"]] == ["bad-definition"]


@pytest.mark.parametrize("formula", ["1" + "+1" * 50_000, "9" * 5000, "(" * 500 + "1" + ")" * 500])
def test_a_formula_made_to_hurt_gets_a_response(formula):
    data = copy.deepcopy(request("langtidsfriskandel", {"ansatte": 10}))
    data["definition"]["calculator"]["figures"][0]["formula"] = formula
    response = assert_is_a_response(score_json(json.dumps(data)))
    assert [error["code"] for error in response["errors"]] == ["bad-definition"]


@given(st.data(), assessments)
def test_the_report_changes_nothing_in_the_result(data, assessment):
    answers = data.draw(valid_answers(definition(assessment)))
    with_words, without = (
        read_json(score_json(json.dumps(request(assessment, answers, words=words)))) for words in (True, False)
    )
    assert with_words["result"] == without["result"]


def test_every_fault_is_told_at_once_with_the_name_of_its_field():
    answers = {"relasjon": 6, "smil": "5", "utvikling": True, "nobody": 1}
    response = read_json(score_json(json.dumps(request("raus", answers))))
    assert [(error["code"], error["name"]) for error in response["errors"]] == [
        ("unknown-name", "nobody"),
        ("not-on-scale", "relasjon"),
        ("not-a-number", "smil"),
        ("not-a-number", "utvikling"),
    ]


def test_a_message_uses_the_readers_words():
    response = read_json(score_json(json.dumps(request("raus", {"smil": 6}))))
    title = request("raus", {})["texts"]["items"]["smil"]["title"]
    assert response["errors"][0]["message"] == f"«{title}» må være et svar på skalaen (1–5)."


def test_without_words_a_message_is_the_bare_code():
    response = read_json(score_json(json.dumps(request("raus", {"smil": 6}, words=False))))
    assert response["errors"] == [{"code": "not-on-scale", "name": "smil", "message": "not-on-scale"}]


def test_no_answer_is_repeated_in_an_error():
    response = score_json(json.dumps(request("raus", {"smil": "a secret thought"})))
    assert "secret" not in response
