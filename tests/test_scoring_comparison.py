"""Two rounds side by side: what is said of the change is what the two results hold."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answering import valid_answers
from friskfaktor_scoring.api import score_json
from shipped import SCORED, definition, read_json, request, result

if TYPE_CHECKING:
    from collections.abc import Mapping

ANSWERED = {"relasjon": 2, "anerkjennelse": 3, "utvikling": 4, "smil": 1}


def compared(assessment: str, before: Any, now: Mapping[str, int]) -> dict[str, Any]:
    """What the scorer says of two rounds, through its door."""
    return read_json(score_json(json.dumps({**request(assessment, dict(now)), "before": before})))


def sentence(response: dict[str, Any]) -> str:
    return "".join(segment["text"] for segment in response["comparison"]["verdict"])


def raus(**changed: int | None) -> dict[str, Any]:
    """RAUS answered as ANSWERED, compared with the same but for what is given."""
    before = {key: value for key, value in {**ANSWERED, **changed}.items() if value is not None}
    return compared("raus", before, ANSWERED)


def test_without_an_earlier_round_nothing_is_compared():
    assert "comparison" not in read_json(score_json(json.dumps(request("raus", ANSWERED))))


def test_the_largest_change_is_named_with_its_numbers():
    response = raus(relasjon=5, smil=2)
    assert sentence(response) == (
        "Størst endring er det i relasjon og respekt: fra 5 til 2. Høyere enn sist: 0. Lavere: 2. Som sist: 2."
    )
    assert response["comparison"]["table"]["head"] == ["Tema", "Sist", "Nå", "Endring"]
    assert response["comparison"]["table"]["rows"][0] == ["Relasjon og respekt", "5", "2", "−3"]
    assert response["comparison"]["table"]["rows"][2] == ["Utvikling", "4", "4", "0"]


def test_changes_of_the_same_size_are_named_together_whichever_way_they_went():
    said = sentence(raus(relasjon=3, smil=0 + 2))
    assert said.startswith("Størst endring er det i relasjon og respekt, og smil og samhandling. ")


def test_more_than_three_of_the_same_size_are_counted():
    said = sentence(raus(relasjon=1, anerkjennelse=2, utvikling=3, smil=2))
    assert said == "Størst endring: 4 tall har flyttet seg like mye. Høyere enn sist: 3. Lavere: 1. Som sist: 0."


def test_the_same_answers_are_said_to_be_the_same():
    assert sentence(raus()) == "Tallene er de samme som sist."


def test_what_was_not_answered_then_is_not_compared():
    response = raus(relasjon=None, anerkjennelse=None, utvikling=None, smil=None)
    assert sentence(response) == "Det er for få svar til å sammenligne med sist."
    assert response["comparison"]["table"]["rows"][0] == ["Relasjon og respekt", "–", "2", "for få svar"]
    assert response["comparison"]["marks"] == {}


def test_a_single_answer_more_says_nothing_of_the_others():
    response = raus(smil=None)
    assert response["comparison"]["table"]["rows"][3] == ["Smil og samhandling", "–", "1", "for få svar"]
    assert sentence(response) == "Tallene er de samme som sist."


@pytest.mark.parametrize("before", [[], "svar", {"relasjon": 9}, {"humor": 1}, {"relasjon": "2"}])
def test_answers_that_do_not_belong_here_are_not_compared_with(before):
    response = compared("raus", before, ANSWERED)
    assert response["status"] == "ok"
    assert "comparison" not in response


def test_a_point_that_moves_tells_from_where_to_where():
    response = compared("helsekorset", {"frisk": 1, "bra": 7}, {"frisk": 7, "bra": 7})
    assert (
        sentence(response)
        == "Sist sto punktet ditt i feltet «Syk, men føler meg bra». Nå står det i «Frisk og føler meg bra»."
    )
    assert response["comparison"]["point"] == {"x": 0, "y": 100}
    assert response["comparison"]["table"]["rows"][0][1:] == ["0", "100", "+100"]


def test_a_share_changes_by_percentage_points():
    response = compared("langtidsfriskandel", {"ansatte": 100, "uten_fravar": 40}, {"ansatte": 100, "uten_fravar": 45})
    (row,) = [row for row in response["comparison"]["table"]["rows"] if "40 %" in row]
    assert row[1:] == ["40 %", "45 %", "+5 prosentpoeng"]
    assert sentence(response).endswith("fra 40 % til 45 %.")


def test_lights_are_counted_then_and_now():
    items = definition("suksesskriterier").items
    green = {item.id: item.values[0 if item.reverse else -1] for item in items}
    red = {items[0].id: items[0].values[-1 if items[0].reverse else 0]}
    response = compared("suksesskriterier", {**green, **red}, green)
    colours = {row[0]: row[1:] for row in response["comparison"]["table"]["rows"][:3]}
    total = len(green)
    assert colours["Grønt"] == [str(total - 1), str(total), "+1"]
    assert colours["Rødt"] == ["1", "0", "−1"]


@given(st.data(), st.sampled_from(SCORED))
def test_any_two_rounds_of_an_instrument_compare(data, assessment):
    before, now = (data.draw(valid_answers(definition(assessment))) for _ in range(2))
    response = compared(assessment, before, now)
    scores = result(assessment, before).scales
    assert response["comparison"]["marks"] == {
        score.id: float(score.index) for score in scores if score.index is not None
    }
    assert sentence(response)
    assert all(len(row) == 4 for row in response["comparison"]["table"]["rows"])


@given(st.data(), st.sampled_from(SCORED))
def test_a_round_against_itself_has_not_changed(data, assessment):
    answers = data.draw(valid_answers(definition(assessment)))
    rows = compared(assessment, answers, answers)["comparison"]["table"]["rows"]
    assert {row[3] for row in rows} <= {"0", "for få svar", "0 prosentpoeng"}
