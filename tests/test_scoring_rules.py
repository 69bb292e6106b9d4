"""Rules that no shipped instrument uses to their limits, on small definitions made here."""

from __future__ import annotations

import dataclasses
import json
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from friskfaktor_scoring.answers import read_answers
from friskfaktor_scoring.calculator import Calculator, Figure, InputSum, NumberInput
from friskfaktor_scoring.definition import Definition, ItemRule, from_json, to_json
from friskfaktor_scoring.result import Result
from friskfaktor_scoring.scales import Band, Condition, Subscale, Themes
from friskfaktor_scoring.score import score
from friskfaktor_scoring.subscale import band_of

BANDS = (Band(id="low", start=0, end=40), Band(id="middle", start=40, end=70), Band(id="high", start=70, end=100))
ITEMS = tuple(ItemRule(id=key, values=(1, 2, 3, 4, 5), reverse=False) for key in "abc")


def scale_definition(**other) -> Definition:
    """Three items and a subscale over all of them; *other* replaces parts of it."""
    whole = Definition(
        id="example",
        version="1.0.0",
        kind="scale",
        answers="single",
        relevance=False,
        items=ITEMS,
        subscales=(Subscale(id="all", items=("a", "b", "c")),),
        bands=(),
        themes=Themes(rule="none"),
        placement=None,
        calculator=None,
    )
    return dataclasses.replace(whole, **other)


def scored(definition: Definition, **answers: int) -> Result:
    valid, errors = read_answers(definition, answers)
    assert not errors
    return score(definition, valid)


@pytest.mark.parametrize(
    ("index", "band"),
    [("0", "low"), ("3999/100", "low"), ("40", "middle"), ("69.99", "middle"), ("70", "high"), ("100", "high")],
)
def test_a_band_begins_at_its_start_and_only_the_top_one_takes_its_end(index, band):
    assert band_of(BANDS, Fraction(index)) == band


@given(st.fractions(0, 100))
def test_bands_that_cover_everything_give_every_index_exactly_one(index):
    assert [band.id for band in BANDS if band_of((band,), index)] == [band_of(BANDS, index)]


def test_no_bands_no_band():
    assert band_of((), Fraction(50)) is None


def test_a_result_names_its_band():
    given = scored(scale_definition(bands=BANDS), a=1, b=2, c=3)
    assert [scale.band for scale in given.scales] == ["low"]


@pytest.mark.parametrize(
    ("share", "answered", "enough"),
    [("1", 2, False), ("1", 3, True), ("2/3", 1, False), ("2/3", 2, True), ("1/2", 1, False), ("1/2", 2, True)],
)
def test_the_share_that_must_be_answered_is_rounded_up(share, answered, enough):
    subscale = Subscale(id="all", items=("a", "b", "c"), minimum_answered=share)
    given = scored(scale_definition(subscales=(subscale,)), **dict.fromkeys("abc"[:answered], 4))
    assert given.scales[0].too_few != enough


def test_a_tiny_share_still_needs_one_answer():
    given = scored(scale_definition(subscales=(Subscale(id="all", items=("a",), minimum_answered="1/100"),)))
    assert given.scales[0].too_few


@pytest.mark.parametrize("answer", [1, 2, 3, 4, 5])
def test_reversing_turns_the_scale_round_its_middle(answer):
    turned = ItemRule(id="a", values=(1, 2, 3, 4, 5), reverse=True)
    given = scored(scale_definition(items=(turned,), subscales=(Subscale(id="all", items=("a",)),)), a=answer)
    assert given.scales[0].mean == 6 - answer


def lowest(maximum: int = 3, among: tuple[str, ...] = ()) -> Definition:
    subscales = tuple(Subscale(id=key, items=(key,)) for key in "abc")
    return scale_definition(subscales=subscales, themes=Themes(rule="lowest", maximum=maximum, among=among))


def test_the_lowest_are_cut_at_the_maximum_in_the_order_of_the_file():
    assert scored(lowest(maximum=1), a=2, b=1, c=1).themes == ("b",)


def test_themes_are_taken_only_from_those_named():
    assert scored(lowest(among=("b", "c")), a=1, b=3, c=2).themes == ("c",)


def test_one_scale_alone_is_not_the_lowest_of_anything():
    assert scored(lowest(), a=1).themes == ()


def shares(*, smallest_group: int = 1) -> Definition:
    """A calculator whose first figure can divide by zero, and whose second needs a number of its own."""
    figures = (
        Figure(id="share", formula="a / (b - a)", group="b"),
        Figure(id="other", formula="c + 1", unit="number"),
    )
    inputs = tuple(NumberInput(id=key, required=key != "c") for key in "abc")
    calculator = Calculator(inputs=inputs, figures=figures, smallest_group=smallest_group)
    return scale_definition(kind="calculator", items=(), subscales=(), calculator=calculator)


@pytest.mark.parametrize(
    ("answers", "share", "other"),
    [
        ({"a": 1, "b": 4}, Fraction(1, 3), None),
        ({"a": 4, "b": 4}, None, None),
        ({"a": 1}, None, None),
        ({"b": 4}, None, None),
        ({"a": 0, "b": 4, "c": 0}, 0, 1),
    ],
    ids=["exact", "divided by zero", "no group", "no number", "zero is a number"],
)
def test_a_figure_without_its_numbers_is_missing_and_never_zero(answers, share, other):
    given = scored(shares(), **answers)
    assert [figure.value for figure in given.figures] == [share, other]
    assert [figure.missing for figure in given.figures] == [share is None, other is None]


def test_a_group_that_is_too_small_hides_its_figure_and_no_other():
    given = scored(shares(smallest_group=5), a=1, b=4, c=2)
    assert [(figure.value, figure.suppressed) for figure in given.figures] == [(None, True), (3, False)]


def test_only_numbers_that_are_required_are_asked_for():
    given = scored(shares(), a=1, c=2)
    assert (given.asked, given.answered) == (2, 1)


def parts(*, equals: int = 100) -> Definition:
    """A calculator whose three numbers must add up."""
    total = InputSum(id="all", inputs=("a", "b", "c"), equals=equals)
    figures = (Figure(id="change", formula="b - a", unit="points"), Figure(id="ratio", formula="a / b", unit="ratio"))
    inputs = tuple(NumberInput(id=key, maximum=100) for key in "abc")
    calculator = Calculator(inputs=inputs, figures=figures, sums=(total,))
    return scale_definition(kind="calculator", items=(), subscales=(), calculator=calculator)


@given(st.tuples(*[st.integers(0, 100)] * 3), st.integers(0, 300))
def test_numbers_that_must_add_up_do_or_the_sum_is_told(numbers, equals):
    answers = dict(zip("abc", numbers, strict=True))
    _, errors = read_answers(parts(equals=equals), answers)
    wanted = [] if sum(numbers) == equals else [("wrong-sum", "all", str(equals), str(sum(numbers)), ("a", "b", "c"))]
    assert [(each.code, each.name, each.allowed, each.found, each.controls) for each in errors] == wanted


@pytest.mark.parametrize("answers", [{}, {"a": 100}, {"a": 99, "b": 99}, {"a": 5, "b": 5, "c": None}])
def test_numbers_still_to_be_given_are_no_wrong_sum(answers):
    assert read_answers(parts(), answers)[1] == ()


def test_a_definition_without_the_later_rules_has_the_json_it_always_had():
    (share, other), plain = shares().calculator.figures, to_json(shares())
    assert share.unit == "percent"
    assert other.unit == "number"
    assert "sums" not in plain["calculator"]
    assert to_json(parts())["calculator"]["sums"] == [{"id": "all", "inputs": ["a", "b", "c"], "equals": 100}]
    for each in (shares(), parts()):
        assert from_json(json.loads(json.dumps(to_json(each)))) == each


@pytest.mark.parametrize(("value", "code"), [(2.0, None), (2.5, "not-a-number"), (float("inf"), "not-a-number")])
def test_a_whole_number_written_with_a_point_is_a_whole_number(value, code):
    _, errors = read_answers(scale_definition(), {"a": value})
    assert [error.code for error in errors] == ([code] if code else [])


def of_each(**answers: int) -> dict[str, int]:
    """Answers named `a_leader` as the controls are: `a.leader`."""
    return {name.replace("_", "."): value for name, value in answers.items()}


def three_see(own: str | None = None, share: str = "1") -> Definition:
    subscale = Subscale(id="all", items=("a", "b"), own=own, minimum_answered=share)
    respondents = ("leader", "staff", "safety")
    return scale_definition(
        answers="respondents",
        items=ITEMS[:2],
        subscales=(subscale,),
        respondents=respondents,
        themes=Themes(rule="spread"),
    )


def test_three_views_of_one_thing():
    answers = of_each(a_leader=5, b_leader=5, a_staff=3, b_staff=1, a_safety=2, b_safety=2)
    (view,) = scored(three_see(), **answers).scales
    assert [each.index for each in view.respondents] == [100, 25, 25]
    assert (view.index, view.spread, view.own_gap) == (50, 75, None)
    (view,) = scored(three_see(own="leader"), **answers).scales
    assert (view.own_gap, view.distance) == (75, 75)
    (view,) = scored(three_see(own="staff"), **answers).scales
    assert (view.own_gap, view.distance) == (Fraction(-75, 2), Fraction(75, 2))


def test_one_who_answers_too_little_has_no_number_and_pulls_nobody_down():
    (view,) = scored(three_see(), **of_each(a_leader=5, b_leader=5, a_staff=1)).scales
    assert [each.index for each in view.respondents] == [100, None, None]
    assert (view.index, view.spread, view.counted, view.asked) == (100, None, 3, 6)


def test_seeing_alike_is_no_theme():
    answers = of_each(a_leader=2, b_leader=4, a_staff=4, b_staff=2)
    assert scored(three_see(), **answers).themes == ()
    assert scored(three_see(), **(answers | of_each(b_staff=3))).themes == ("all",)


def test_weights_decide_how_much_an_item_counts():
    subscale = Subscale(id="all", items=("a", "b", "c"), weights={"a": "0.5", "b": "1", "c": "2.5"})
    given = scored(scale_definition(subscales=(subscale,)), a=5, b=3, c=1)
    assert given.scales[0].mean == Fraction(2) == Fraction("0.5") * 5 / 4 + Fraction(3, 4) + Fraction("2.5") / 4
    assert given.scales[0].index == 25


def waiting() -> Definition:
    items = (
        ITEMS[0],
        *(dataclasses.replace(ITEMS[n], when=Condition(item="ab"[n - 1], values=(1, 2))) for n in (1, 2)),
    )
    return scale_definition(items=items, subscales=(Subscale(id="all", items=("a", "b", "c"), minimum_answered="1/2"),))


@pytest.mark.parametrize(
    ("answers", "asked", "mean"),
    [
        ({"a": 5}, 1, 5),
        ({"a": 5, "b": 1, "c": 1}, 1, 5),
        ({"a": 1, "b": 5, "c": 1}, 2, 3),
        ({"a": 1, "b": 2, "c": 3}, 3, 2),
        ({"b": 1, "c": 1}, 1, None),
    ],
    ids=["waits", "left aside", "the second opens nothing", "all", "nobody knows yet"],
)
def test_an_item_that_waits_counts_only_when_it_is_asked(answers, asked, mean):
    given = scored(waiting(), **answers)
    assert (given.asked, given.scales[0].asked, given.scales[0].mean) == (asked, asked, mean)


def gated() -> Definition:
    items = tuple(ItemRule(id=key, values=(0, 1, 2), reverse=key == "c") for key in "abc")
    return scale_definition(kind="checklist", items=items, gates=("a", "c"))


@pytest.mark.parametrize(
    ("answers", "state", "missing"),
    [
        ({}, "unanswered", ("a", "c")),
        ({"a": 2}, "unanswered", ("c",)),
        ({"a": 1}, "closed", ("a",)),
        ({"a": 1, "c": 2}, "closed", ("a", "c")),
        ({"a": 2, "b": 0, "c": 0}, "open", ()),
    ],
    ids=["nothing", "one in place", "one short", "both short", "both in place, the third does not matter"],
)
def test_a_gate_asks_for_the_best_answer_and_says_what_lacks(answers, state, missing):
    gate = scored(gated(), **answers).gate
    assert (gate.state, gate.missing) == (state, missing)


@pytest.mark.parametrize(
    ("answers", "themes"),
    [
        ({"a": 1, "b": 2, "c": 3}, ("a", "b")),
        ({"a": 3, "b": 1, "c": 1}, ("b", "c")),
        ({"a": 1, "b": 3, "c": 3}, ("a",)),
        ({"a": 2, "b": 2, "c": 2}, ()),
        ({"a": 2}, ()),
    ],
)
def test_the_two_lowest_without_those_at_the_top(answers, themes):
    rules = lowest(maximum=2)
    rules = dataclasses.replace(rules, themes=dataclasses.replace(rules.themes, rule="lowest-first"))
    assert scored(rules, **answers).themes == themes


def test_importance_is_not_turned_round_with_its_item():
    turned = tuple(dataclasses.replace(item, reverse=True) for item in ITEMS)
    rules = scale_definition(answers="weighted", items=turned, importance=(1, 2, 3), themes=Themes(rule="priority"))
    given = scored(rules, **{f"{key}.now": 4 for key in "abc"}, **{f"{key}.importance": 3 for key in "abc"})
    assert (given.scales[0].index, given.scales[0].importance_index, given.scales[0].priority) == (25, 100, 75)
    assert given.themes == ("all",)
