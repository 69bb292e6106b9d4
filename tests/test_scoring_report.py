"""The report in words: it never fails on valid answers, and every number in it is the result's."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answering import valid_answers
from every import SCORED, definition, response, result, texts
from friskfaktor_scoring.answers import read_answers
from friskfaktor_scoring.api import score_request
from friskfaktor_scoring.definition import to_json
from friskfaktor_scoring.exact import in_words, tenths
from friskfaktor_scoring.verdict import in_unit
from friskfaktor_scoring.words import read_words

if TYPE_CHECKING:
    from friskfaktor_scoring.placement import Placement
    from friskfaktor_scoring.result import ScaleScore

assessments = st.sampled_from(SCORED)


def rounded(value: Fraction) -> Fraction:
    return Fraction(tenths(value), 10)


def number(text: str) -> Fraction:
    """A number as the report writes it."""
    bare = re.sub(r" %$|:1$| prosentpoeng$", "", text.removeprefix("+"))
    return Fraction(bare.replace("−", "-").replace(",", "."))


def spoken(report: dict[str, Any]) -> str:
    return "".join(segment["text"] for segment in report["verdict"])


def strings(value: Any) -> list[str]:
    """Every text in JSON data."""
    if isinstance(value, dict | list):
        inner = value.values() if isinstance(value, dict) else value
        return [text for one in inner for text in strings(one)]
    return [value] if isinstance(value, str) else []


@given(st.data(), assessments)
def test_valid_answers_always_get_a_report_without_a_hole_in_it(data, assessment):
    given = response(assessment, data.draw(valid_answers(definition(assessment))))
    assert given["status"] == "ok", given
    assert spoken(given["report"])
    assert not re.search(r"\{\w*\}|None|Fraction", "\n".join(strings(given["report"])))


@given(st.data(), assessments)
def test_rows_say_what_the_result_says(data, assessment):
    answers = data.draw(valid_answers(definition(assessment)))
    report, exact = response(assessment, answers)["report"], result(assessment, answers)
    scores = {scale.id: scale for scale in exact.scales}
    assert sorted(row["id"] for row in report["rows"]) == sorted(scores)
    for row in report["rows"]:
        scale = scores[row["id"]]
        assert row["too_few"] == scale.too_few
        assert row["proposed"] == (scale.id in exact.themes)
        assert row["level"] == (scale.parent is not None)
        if scale.too_few:
            assert not {"now", "index", "gap"} & row.keys()
            continue
        assert number(row["now"]) == rounded(scale.mean)
        assert number(row["index"]) == number(row["index_text"]) == rounded(scale.index)
        assert row["now_pct"] == pytest.approx(float(scale.index))
        assert row["index"].partition(".")[2].isdigit(), "the page's attribute always has one decimal"
        if scale.gap is not None:
            assert number(row["wished"]) == rounded(scale.wished_mean)
            assert number(row["gap"]) == rounded(scale.wished_mean - scale.mean)
            assert number(row["wished_index"]) == rounded(scale.wished_index)
            assert number(row["gap_index"]) == rounded(scale.gap)
        if scale.priority is not None:
            assert number(row["importance"]) == rounded(scale.importance_mean)
            assert number(row["importance_index"]) == rounded(scale.importance_index)
            assert number(row["priority"]) == number(row["priority_index"]) == rounded(scale.priority)
        assert [view["pct"] is None for view in row.get("respondents", ())] == [
            each.index is None for each in scale.respondents
        ]
        for view, each in zip(row.get("respondents", ()), scale.respondents, strict=True):
            assert number(view["value"]) == rounded(each.mean) if each.index is not None else view["value"]
        for name in ("spread", "own_gap"):
            apart = getattr(scale, name)
            assert (name in row) == (apart is not None)
            if apart is not None:
                item = definition(assessment).items[0]
                points = item.values[-1] - item.values[0]
                assert number(row[name]) == rounded(apart * points / 100)
                assert number(row[f"{name}_index"]) == rounded(apart)


@given(st.data(), assessments)
def test_the_table_holds_the_same_numbers_as_the_picture(data, assessment):
    report = response(assessment, data.draw(valid_answers(definition(assessment))))
    rules = definition(assessment)
    if rules.respondents:
        respondents_table(report["report"])
        return
    keys = {"pair": ("title", "now", "wished", "gap"), "weighted": ("title", "now", "importance", "priority")}.get(
        rules.answers, ("title", "now", "index_text")
    )
    report = report["report"]
    if rules.placement:
        point_table(report, rules.placement, texts(assessment)["subscales"])
        return
    for row, cells in zip(report["rows"], report["table"]["rows"], strict=True):
        if row["too_few"]:
            assert cells == [row["title"], *["–"] * (len(keys) - 2), row["note"]]
        else:
            assert cells == [row[key] for key in keys]
            assert all(row[key] in row["spoken"] for key in keys)
    assert len(report["table"]["head"]) == len(keys)


def point_table(report: dict[str, Any], placement: Placement, words: dict[str, Any]) -> None:
    """Both axes by name with the numbers of the point, and the field; nothing when there is no point."""
    table, point = report["table"], report["point"]
    if "too_few" in point:
        assert table["rows"] == []
        return
    assert [name for name, _ in table["rows"]] == [words[axis.id]["title"] for axis in (placement.x, placement.y)]
    assert [number(value) for _, value in table["rows"]] == [number(point["x"]), number(point["y"])]
    assert point["title"] in table["caption"]


def respondents_table(report: dict[str, Any]) -> None:
    """A column for each respondent, and one for how far apart they are."""
    for row, cells in zip(report["rows"], report["table"]["rows"], strict=True):
        assert len(cells) == len(report["table"]["head"])
        assert cells[0] == row["title"]
        if row["too_few"]:
            assert set(cells[1:]) == {"–", row["note"]}
            continue
        for view, cell in zip(row["respondents"], cells[1:-1], strict=True):
            assert cell == ("–" if view["pct"] is None else view["value"])
            assert f"{view['title']} {view['value']}" in row["spoken"]
        assert cells[-1] == row.get("own_gap" if "own" in row else "spread", "–")


@given(st.data(), assessments)
def test_themes_points_figures_and_counts_are_those_of_the_result(data, assessment):
    answers = data.draw(valid_answers(definition(assessment)))
    given = response(assessment, answers)
    report, exact = given["report"], result(assessment, answers)
    assert [theme["id"] for theme in report["themes"]] == list(exact.themes)
    assert all(theme["title"] and theme["prompt"] for theme in report["themes"])
    assert {count["id"]: count["n"] for count in report["counts"]} == dict(exact.counts)
    if exact.point is None:
        assert report["point"] is None
    elif exact.point.field is None:
        assert report["point"]["too_few"]
    else:
        assert number(report["point"]["x"]) == rounded(exact.point.x)
        assert number(report["point"]["y"]) == rounded(exact.point.y)
        assert report["point"]["field"] == exact.point.field
    for shown, figure in zip(report["figures"], exact.figures, strict=True):
        assert shown["suppressed"] == figure.suppressed
        assert bool(shown["data_value"]) == (figure.value is not None)
        if figure.value is not None:
            assert number(shown["value"]) == number(shown["data_value"]) == rounded(figure.value)


@given(st.data(), assessments)
def test_the_account_of_each_number_ends_at_that_number(data, assessment):
    answers = data.draw(valid_answers(definition(assessment)))
    report, exact = response(assessment, answers)["report"], result(assessment, answers)
    accounts = {account["id"]: account["steps"] for account in report["working"]}
    ends = {scale.id: last_number(scale) for scale in exact.scales}
    ends |= {figure.id: figure.value for figure in exact.figures}
    rules = definition(assessment).placement
    if rules and exact.point and exact.point.field:
        ends |= {rules.x.id: exact.point.x, rules.y.id: exact.point.y}
    for key, value in ends.items():
        last = accounts[key][-1]["value"]
        if value is None:
            assert not re.search(r"\d", last)
        else:
            assert re.split("[=≈] ", last)[-1] == in_words(value)
            assert ("≈" in last) == (rounded(value) != value)


def last_number(scale: ScaleScore) -> Fraction | None:
    """What the account of a subscale comes to in the end."""
    for value in (scale.gap, scale.priority, scale.own_gap, None if scale.own else scale.spread):
        if value is not None:
            return value
    return scale.index


@given(st.data(), assessments)
def test_every_sum_in_an_account_is_right(data, assessment):
    report = response(assessment, data.draw(valid_answers(definition(assessment))))["report"]
    for account in report["working"]:
        for step in account["steps"]:
            for left, sign, right in re.findall(r"([\d+−×/(),\s]+?) ([=≈]) (−?[\d,]+)", step["value"]):
                exact = worked_out(left)
                if "," in left and "×" not in left:  # one rounded index less another
                    assert abs(exact - number(right)) <= Fraction(1, 10), step
                else:
                    assert rounded(exact) == number(right), step
                    assert (sign == "=") == (exact == number(right)), step


def test_the_accounts_can_be_left_for_later():
    whole = {"definition": to_json(definition("raus")), "answers": {"relasjon": 4}, "texts": texts("raus")}
    now = score_request(whole)
    assert now["report"].pop("working")
    assert score_request({**whole, "working": False}) == now


def test_an_answer_that_is_turned_round_shows_how():
    (step,) = [
        step
        for account in response("suksesskriterier", {"ensomme-roller": 1})["report"]["working"]
        for step in account["steps"]
        if "snudd" in step["value"]
    ]
    assert step["value"] == "1, snudd: 1 + 3 − 1 = 3"


def worked_out(text: str) -> Fraction:
    """The value of a sum as it is printed."""
    python = re.sub(r"\d+(,\d+)?", lambda match: f"Fraction('{match[0].replace(',', '.')}')", text.strip())
    value = eval(python.replace("−", "-").replace("×", "*"), {"Fraction": Fraction})
    assert isinstance(value, Fraction)
    return value


@given(st.data(), assessments)
def test_the_account_names_every_answer_that_was_given(data, assessment):
    answers = data.draw(valid_answers(definition(assessment)))
    report = response(assessment, answers)["report"]
    steps = {step["label"]: step["value"] for account in report["working"] for step in account["steps"]}
    words = texts(assessment)["items"]
    skipped = read_answers(definition(assessment), answers)[0].skipped
    for name, answer in answers.items():
        item, _, side = name.partition(".")
        if side == "relevant" or item in skipped:
            continue
        assert str(answer).replace("-", "−") in steps[words[item]["title"]]


def test_the_first_sentence_names_the_themes():
    report = response("raus", {"relasjon": 2, "anerkjennelse": 4, "utvikling": 2, "smil": 5})["report"]
    names = texts("raus")["subscales"]
    strong = [segment["text"] for segment in report["verdict"] if segment["strong"]]
    assert [name.casefold() for name in strong] == [names[key]["title"].casefold() for key in ("relasjon", "utvikling")]


@pytest.mark.parametrize("assessment", SCORED)
def test_no_answers_are_told_in_words_and_never_as_zero(assessment):
    report = response(assessment, {})["report"]
    assert spoken(report) == "Det er for få svar til å si noe ennå."
    assert report["basis"].startswith("Bygger på 0 av ")
    assert not any("now" in row for row in report["rows"])


def test_gaps_are_shown_largest_first():
    answers = {f"{item.id}.{side}": 3 for item in definition("kjennetegn").items for side in ("now", "wished")}
    answers |= {"balanse.wished": 5, "helhet.wished": 4, "mestring.wished": 1}
    rows = [row["id"] for row in response("kjennetegn", answers)["report"]["rows"]]
    assert rows[:2] == ["balanse", "helhet"]
    assert rows[-1] == "mestring"


def test_subscales_stand_under_their_parents():
    answers = {f"{item.id}.{side}": 3 for item in definition("sammenheng").items for side in ("now", "wished")}
    rows = response("sammenheng", answers)["report"]["rows"]
    parents = {scale.id: scale.parent for scale in definition("sammenheng").subscales}
    above = None
    for row in rows:
        above = row["id"] if row["level"] == 0 else above
        assert parents[row["id"]] == (above if row["level"] else None)


@pytest.mark.parametrize(
    ("unit", "value", "shown"),
    [
        ("percent", Fraction(25, 2), "12,5 %"),
        ("points", Fraction(-8), "−8 prosentpoeng"),
        ("points", Fraction(3, 2), "+1,5 prosentpoeng"),
        ("ratio", Fraction(7, 2), "3,5:1"),
        ("number", Fraction(-2), "−2"),
    ],
)
def test_a_figure_is_shown_in_its_unit(unit, value, shown):
    assert in_unit(value, unit, read_words(texts("langtidsfriskandel"))) == shown


def test_the_warning_of_a_calculator_is_always_there():
    for answers in ({}, {"ansatte": 40, "uten_fravar": 17}):
        assert response("langtidsfriskandel", answers)["report"]["warning"]


@pytest.mark.parametrize(("share", "words"), [(29, "under"), (30, "på grensa"), (31, "over")])
def test_a_figure_is_held_against_its_line(share, words):
    figures = response("langtidsfriskandel", {"ansatte": 100, "uten_fravar": share})["report"]["figures"]
    assert words in figures[0]["compared"]
    assert "compared" not in figures[1]


@pytest.mark.parametrize(
    ("assessment", "answers", "sentence"),
    [
        ("respondents", {"a.leader": 5, "b.leader": 1}, "Det er for få svar til å sammenligne hvordan dere ser det."),
        ("respondents", {"a.leader": 5, "a.staff": 5}, "Dere ser likt på det flere av dere har svart på."),
        ("respondents", {"a.leader": 5, "a.staff": 4}, "Dere ser mest ulikt på theme ab."),
        ("own", {"c.leader": 2, "c.safety": 4}, "Størst forskjell på eget og andres syn er det på theme cd."),
        ("own", {"c.leader": 2, "c.staff": 4}, "Det er for få svar til å sammenligne hvordan dere ser det."),
        ("weighted", {"a.now": 1, "a.importance": 0}, "Ingen temaer peker seg ut."),
        ("weighted", {"a.now": 1, "a.importance": 1}, "Mest å hente er det på theme ab."),
        (
            "gates",
            {"a": 0, "b": 1},
            "Dette må på plass først: theme b. Grønt: 0. Gult: 1. Rødt: 1. Begynn med theme b og theme a.",
        ),
        (
            "gates",
            {"a": 2, "c": 1},
            (
                "Svar også på dette, som må være på plass: theme d og theme b. "
                "Grønt: 1. Gult: 1. Rødt: 0. Begynn med theme c."
            ),
        ),
    ],
)
def test_the_sentence_says_no_more_than_is_known(assessment, answers, sentence):
    assert spoken(response(assessment, answers)["report"]) == sentence


def test_a_gate_is_told_with_the_names_of_what_is_missing():
    gate = response("gates", {"a": 2, "b": 1, "d": 1})["report"]["gate"]
    assert gate == {
        "state": "closed",
        "text": "Dette må på plass først: theme d og theme b.",
        "missing": ["theme d", "theme b"],
    }
    assert response("raus", {})["report"]["gate"] is None


def test_the_account_of_a_weighted_mean_shows_the_weights():
    accounts = response("by-weight", {"a": 5, "b": 5})["report"]["working"]
    steps = {step["label"]: step["value"] for step in accounts[0]["steps"]}
    assert steps["Snitt"] == "(0,66 × 5 + 0,3 × 1) / (0,66 + 0,3) ≈ 3,8"
    assert steps["På skala 0–100"] == "(15 / 4 − 1) / (5 − 1) × 100 ≈ 68,8"


def test_the_account_of_a_priority_and_of_several_views():
    steps = response("weighted", {"a.now": 2, "a.importance": 2})["report"]["working"][0]["steps"]
    assert steps[-1]["value"] == "(100 − 25) × (200 / 3) / 100 = 50"
    answers = {"a.leader": 5, "b.leader": 1, "a.staff": 3, "b.staff": 3, "a.safety": 1, "b.safety": 4}
    steps = response("own", answers)["report"]["working"][0]["steps"]
    assert [each["value"] for each in steps[-2:]] == ["(100 + 50 + 12,5) / 3 ≈ 54,2", "100 − (50 + 12,5) / 2 ≈ 68,8"]


PICKED_BY = {"gap": "gap", "lowest": "index", "lowest-first": "index", "priority": "priority", "spread": "distance"}


@given(st.data(), assessments)
def test_the_verdict_tells_of_themes_that_are_just_as_far_out_as_the_last_it_names(data, assessment):
    answers = data.draw(valid_answers(definition(assessment)))
    rules, exact = definition(assessment).themes, result(assessment, answers)
    sentence = spoken(response(assessment, answers)["report"])
    said = re.search(r"(Ett|\d+) tema(er)? til ligger likt", sentence)

    scores = {scale.id: getattr(scale, PICKED_BY.get(rules.rule, "id")) for scale in exact.scales}
    among = set(rules.among or scores) & scores.keys()
    equal = [key for key in among if exact.themes and scores[key] == scores.get(exact.themes[-1])]
    more = len(set(equal) - set(exact.themes))
    if more and len(equal) == len(among):
        assert f"alle {len(among)} temaene" in sentence.lower()
        assert not said
        assert "mest" not in sentence.lower()
    else:
        assert (said[1] if said else "0") == ("Ett" if more == 1 else str(more))
        assert "Begynn for eksempel" not in sentence


def gaps(answered: dict[str, tuple[int, int]]) -> dict[str, int]:
    """Twelve equal gaps, but for those of the items that are named."""
    return {
        f"{item.id}.{part}": value
        for item in definition("kjennetegn").items
        for part, value in zip(("now", "wished"), answered.get(item.id, (2, 4)), strict=True)
    }


def test_twelve_equal_gaps_are_no_order_of_themes():
    assert spoken(response("kjennetegn", gaps({}))["report"]) == (
        "Du ønsker like mye endring i alle 12 temaene. "
        "Begynn for eksempel med forankring, helhetlig perspektiv og medvirkning."
    )


def test_eleven_equal_gaps_name_three_and_count_the_rest():
    sentence = spoken(response("kjennetegn", gaps({"medvirkning": (1, 5)}))["report"])
    assert sentence == (
        "Du ønsker mest endring i medvirkning, forankring og helhetlig perspektiv. "
        "9 temaer til ligger likt med helhetlig perspektiv."
    )


@pytest.mark.parametrize(
    ("assessment", "each", "sentence"),
    [
        ("engasjementsfaktorer", {".now": 1, ".importance": 5}, "Det er like mye å hente på alle 8 temaene."),
        ("grunnmursjekk", {".leder": 5, ".verneombud": 2}, "Dere ser like ulikt på alle 5 temaene."),
        (
            "own",
            {".leader": 5, ".staff": 1, ".safety": 5},
            "Forskjellen på eget og andres syn er like stor for alle 2 temaene.",
        ),
    ],
)
def test_all_alike_is_said_as_the_rule_has_it(assessment, each, sentence):
    answers = {
        f"{item.id}{part}": 6 - value if item.reverse else value
        for item in definition(assessment).items
        for part, value in each.items()
    }
    said, _, examples = spoken(response(assessment, answers)["report"]).partition(" Begynn for eksempel med ")
    assert said == sentence
    assert examples
