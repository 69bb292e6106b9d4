"""What must hold for every instrument and every set of answers."""

from __future__ import annotations

import dataclasses
import json
from fractions import Fraction
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from answering import choices, full_answers, valid_answers
from friskfaktor_scoring.answers import control_names, read_answers
from friskfaktor_scoring.definition import Definition, definition_hash, from_json, to_json
from friskfaktor_scoring.score import score
from shipped import ASSESSMENTS, definition, response, result

if TYPE_CHECKING:
    from friskfaktor_scoring.result import Result

WITH_ITEMS = tuple(name for name in ASSESSMENTS if definition(name).items)
PAIRS = tuple(name for name in ASSESSMENTS if definition(name).answers == "pair")

assessments = st.sampled_from(ASSESSMENTS)
with_items = st.sampled_from(WITH_ITEMS)


def given_values(rules: Definition, items: tuple[str, ...], side: int, answers: dict[str, int]) -> list[int]:
    """The answers that count on one side, in the scoring direction; worked out here, not by the package."""
    values = []
    for key in items:
        rule = rules.item(key)
        pair = [answers.get(name) for name in control_names(rules, key)]
        if answers.get(f"{key}.relevant", 1) == 0 or None in pair:
            continue
        low, high = min(rule.values), max(rule.values)
        values.append(low + high - pair[side] if rule.reverse else pair[side])
    return values


def indices(given: Result) -> dict[str, Fraction | None]:
    """Every index of a result, the wished ones and the axes included."""
    found: dict[str, Fraction | None] = {}
    for scale in given.scales:
        found |= {f"{scale.id}.now": scale.index, f"{scale.id}.wished": scale.wished_index}
    if given.point:
        found |= {"x": given.point.x, "y": given.point.y}
    return found


@given(st.data(), with_items)
def test_an_index_lies_within_0_and_100(data, assessment):
    for index in indices(result(assessment, data.draw(valid_answers(definition(assessment))))).values():
        assert index is None or 0 <= index <= 100


@given(st.data(), with_items)
def test_the_ends_of_the_scale_are_0_and_100(data, assessment):
    rules = definition(assessment)
    top = data.draw(st.booleans())
    answers = {
        name: item.values[-1 if top != item.reverse else 0]
        for item in rules.items
        for name in control_names(rules, item.id)
    }
    assert set(indices(result(assessment, answers)).values()) - {None} == {100 if top else 0}


@given(st.data(), with_items)
def test_a_better_answer_never_lowers_an_index(data, assessment):
    rules = definition(assessment)
    answers = data.draw(full_answers(rules))
    item = data.draw(st.sampled_from(rules.items))
    control = data.draw(st.sampled_from(control_names(rules, item.id)))
    order = item.values[::-1] if item.reverse else item.values
    assume(answers[control] != order[-1])
    better = {**answers, control: order[order.index(answers[control]) + 1]}
    before, after = indices(result(assessment, answers)), indices(result(assessment, better))
    raised = {key for key in before if after[key] != before[key]}
    assert raised, f"{control} counts nowhere"
    assert all(after[key] > before[key] for key in raised)
    side = control.partition(".")[2]
    assert all(key.endswith(side) for key in raised), "the other side stays"


@given(st.data(), with_items)
def test_a_mean_is_that_of_the_answers_given_and_a_missing_one_is_never_zero(data, assessment):
    rules = definition(assessment)
    answers = data.draw(valid_answers(rules))
    for scale, rule in zip(result(assessment, answers).scales, rules.subscales, strict=True):
        counted = given_values(rules, rule.items, 0, answers)
        assert scale.counted == len(counted)
        needed = Fraction(rule.minimum_answered) * scale.asked
        assert scale.too_few == (not counted or len(counted) < needed)
        if not scale.too_few:
            assert scale.mean == Fraction(sum(counted), len(counted))
            assert min(counted) <= scale.mean <= max(counted)


@given(st.data(), with_items)
def test_an_item_that_is_not_answered_might_as_well_not_be_there(data, assessment):
    rules = definition(assessment)
    answers = data.draw(full_answers(rules))
    item = data.draw(st.sampled_from(rules.items))
    without = {name: value for name, value in answers.items() if name not in control_names(rules, item.id)}
    smaller = dataclasses.replace(
        rules,
        subscales=tuple(
            dataclasses.replace(scale, items=tuple(key for key in scale.items if key != item.id))
            for scale in rules.subscales
        ),
    )
    for scale, alone in zip(result(assessment, without).scales, scored(smaller, without).scales, strict=True):
        assert scale.counted == alone.counted
        if not scale.too_few:
            assert (scale.index, scale.wished_index) == (alone.index, alone.wished_index)


def scored(rules: Definition, answers: dict[str, int]) -> Result:
    valid, errors = read_answers(rules, answers)
    assert not errors
    return score(rules, valid)


@given(st.data(), assessments)
def test_null_is_the_same_as_no_answer(data, assessment):
    answers = data.draw(valid_answers(definition(assessment)))
    nulls = {name: None for name in choices(definition(assessment)) if name not in answers}
    assert response(assessment, answers | nulls) == response(assessment, answers)


@given(st.data(), assessments)
def test_the_order_of_the_answers_means_nothing(data, assessment):
    answers = data.draw(valid_answers(definition(assessment)))
    shuffled = dict(data.draw(st.permutations(list(answers.items()))))
    assert response(assessment, shuffled) == response(assessment, answers)


@given(st.data(), with_items)
def test_the_order_of_the_items_moves_no_number(data, assessment):
    rules = definition(assessment)
    answers = data.draw(valid_answers(rules))
    shuffled = dataclasses.replace(
        rules,
        items=tuple(data.draw(st.permutations(rules.items))),
        subscales=tuple(
            dataclasses.replace(scale, items=tuple(data.draw(st.permutations(scale.items))))
            for scale in rules.subscales
        ),
    )
    one, other = scored(rules, answers), scored(shuffled, answers)
    assert (one.scales, one.point, one.counts) == (other.scales, other.point, other.counts)
    assert (one.asked, one.answered) == (other.asked, other.answered)


@given(st.data(), st.sampled_from(PAIRS))
def test_a_gap_is_wished_minus_now(data, assessment):
    rules = definition(assessment)
    answers = data.draw(valid_answers(rules))
    exact = result(assessment, answers)
    shown = {row["id"]: row for row in response(assessment, answers)["result"]["scales"]}
    for scale, rule in zip(exact.scales, rules.subscales, strict=True):
        if scale.too_few:
            assert scale.gap is None
            assert "gap" not in shown[scale.id]
            continue
        now, wished = (given_values(rules, rule.items, side, answers) for side in (0, 1))
        low, high = rules.item(rule.items[0]).values[0], rules.item(rule.items[0]).values[-1]
        gap = Fraction(sum(wished) - sum(now), len(now)) / (high - low) * 100
        assert scale.gap == scale.wished_index - scale.index == gap
        assert Fraction(str(shown[scale.id]["gap"])) - gap <= Fraction(1, 20)
        assert gap - Fraction(str(shown[scale.id]["gap"])) < Fraction(1, 20)


@given(st.data(), assessments)
def test_themes_are_few_and_are_those_the_rule_names(data, assessment):
    rules = definition(assessment)
    answers = data.draw(valid_answers(rules))
    given = result(assessment, answers)
    assert len(given.themes) == len(set(given.themes)) <= rules.themes.maximum <= 3
    scales = {scale.id: scale for scale in given.scales if not rules.themes.among or scale.id in rules.themes.among}
    if rules.themes.rule == "gap":
        chosen = [scales[key].gap for key in given.themes]
        rest = [scale.gap for key, scale in scales.items() if key not in given.themes and scale.gap is not None]
        assert chosen == sorted(chosen, reverse=True)
        assert all(gap > 0 for gap in chosen)
        assert all(gap <= (min(chosen) if len(chosen) == rules.themes.maximum else 0) for gap in rest)
    elif rules.themes.rule == "lowest":
        known = [scale.index for scale in scales.values() if scale.index is not None]
        assert all(scales[key].index == min(known) < max(known) for key in given.themes)
    elif rules.themes.rule == "agenda":
        assert not given.themes or {"red", "yellow"} & {colour for colour, number in given.counts if number}
    else:
        assert given.themes == ()


@given(st.data())
def test_an_agenda_never_holds_what_is_in_place_and_takes_red_before_yellow(data):
    rules = definition("suksesskriterier")
    answers = data.draw(valid_answers(rules))
    given = result("suksesskriterier", answers)
    values = [rules.item(key).scored(answers[key]) for key in given.themes]
    assert values == sorted(values)
    assert 3 not in values
    not_green = sum(number for colour, number in given.counts if colour != "green")
    assert len(values) == min(3, not_green)


@given(st.data(), assessments)
def test_counts_and_answered_add_up(data, assessment):
    answers = data.draw(valid_answers(definition(assessment)))
    given = result(assessment, answers)
    assert given.answered <= given.asked
    if given.counts:
        assert sum(number for _, number in given.counts) == given.answered == len(answers)


@given(st.integers(5, 5000), st.data())
def test_shares_of_a_calculator_are_percentages_of_the_group(staff, data):
    without = data.draw(st.integers(0, staff))
    figures = {
        figure.id: figure for figure in result("langtidsfriskandel", {"ansatte": staff, "uten_fravar": without}).figures
    }
    assert figures["streng"].value == Fraction(100 * without, staff)
    assert figures["myk"].missing


@given(st.integers(1, 4), st.data())
def test_a_small_group_is_never_shown(staff, data):
    answers = {"ansatte": staff, "uten_fravar": data.draw(st.integers(0, staff))}
    given = response("langtidsfriskandel", answers)
    assert given["result"]["figures"] == [{"id": name, "suppressed": True} for name in ("streng", "myk")]
    assert all(row["data_value"] == "" for row in given["report"]["figures"])


@pytest.mark.parametrize("assessment", ASSESSMENTS)
class TestADefinition:
    def test_survives_json(self, assessment):
        assert from_json(json.loads(json.dumps(to_json(definition(assessment))))) == definition(assessment)

    def test_has_a_hash_that_survives_json_too(self, assessment):
        again = from_json(json.loads(json.dumps(to_json(definition(assessment)))))
        assert definition_hash(again) == definition_hash(definition(assessment))
        assert len(definition_hash(again)) == 16

    def test_holds_no_words(self, assessment):
        keys = {key for path in leaves(to_json(definition(assessment))) for key in path[:-1]}
        assert not keys & {"label", "text", "title", "prompt", "summary"}


@given(st.data(), assessments)
def test_the_hash_changes_with_any_part_of_the_definition(data, assessment):
    whole = to_json(definition(assessment))
    *outer, last, value = data.draw(st.sampled_from(sorted(leaves(whole), key=str)))
    assume(outer or last not in {"format", "placement", "calculator"})
    changed = json.loads(json.dumps(whole))
    place = changed
    for step in outer:
        place = place[step]
    place[last] = not value if isinstance(value, bool) else value + 1 if isinstance(value, int) else f"{value}x"
    assert definition_hash(from_json(changed)) != definition_hash(definition(assessment))


def leaves(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """The path and value of everything that is neither a list nor a mapping."""
    if isinstance(value, dict | list | tuple):
        pairs = value.items() if isinstance(value, dict) else enumerate(value)
        return [leaf for key, inner in pairs for leaf in leaves(inner, (*path, key))]
    return [(*path, value)]
