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
from every import NAMES, definition, response, result
from friskfaktor_scoring.answers import control_names, read_answers
from friskfaktor_scoring.definition import Definition, definition_hash, from_json, to_json
from friskfaktor_scoring.score import score

if TYPE_CHECKING:
    from friskfaktor_scoring.result import Result
    from friskfaktor_scoring.scales import Subscale

WITH_ITEMS = tuple(name for name in NAMES if definition(name).items)
PAIRS = tuple(name for name in NAMES if definition(name).answers == "pair")
WEIGHTED = tuple(name for name in NAMES if definition(name).answers == "weighted")
BY_SEVERAL = tuple(name for name in NAMES if definition(name).answers == "respondents")
BY_ONE = tuple(name for name in WITH_ITEMS if name not in BY_SEVERAL)
GATED = tuple(name for name in NAMES if definition(name).gates)

assessments = st.sampled_from(NAMES)
with_items = st.sampled_from(WITH_ITEMS)


def is_asked(rules: Definition, key: str, answers: dict[str, int]) -> bool:
    """Whether an item is asked, given the answers; worked out here, not by the package."""
    rule = rules.item(key)
    if answers.get(f"{key}.relevant", 1) == 0:
        return False
    if rule.when is None:
        return True
    side = "" if rules.answers == "single" else ".now"
    looked_at = answers.get(f"{rule.when.item}{side}")
    return is_asked(rules, rule.when.item, answers) and looked_at in rule.when.values


def given_values(rules: Definition, items: tuple[str, ...], side: str, answers: dict[str, int]) -> dict[str, int]:
    """The answers that count on one side, in the scoring direction; worked out here, not by the package."""
    values = {}
    for key in items:
        rule = rules.item(key)
        needed = [f"{key}.{side}"] if rules.respondents else control_names(rules, key)
        if not is_asked(rules, key, answers) or None in [answers.get(name) for name in needed]:
            continue
        answer = answers[f"{key}.{side}" if side else key]
        low, high = min(rule.values), max(rule.values)
        values[key] = low + high - answer if rule.reverse and side != "importance" else answer
    return values


def mean(rule: Subscale, values: dict[str, int]) -> Fraction:
    """The mean of values by the weights of the subscale; worked out here, not by the package."""
    weights = {key: Fraction(rule.weights.get(key, "1")) for key in values}
    return sum(weights[key] * value for key, value in values.items()) / sum(weights.values())


def first_side(rules: Definition) -> str:
    return "" if rules.answers == "single" else "now"


def indices(given: Result) -> dict[str, Fraction | None]:
    """Every index of a result, the wished ones and the axes included."""
    found: dict[str, Fraction | None] = {}
    for scale in given.scales:
        found |= {f"{scale.id}.now": scale.index, f"{scale.id}.wished": scale.wished_index}
        found |= {f"{scale.id}.importance": scale.importance_index}
        found |= {f"{scale.id}.{each.id}": each.index for each in scale.respondents}
    if given.point:
        found |= {"x": given.point.x, "y": given.point.y}
    return found


@given(st.data(), with_items)
def test_an_index_lies_within_0_and_100(data, assessment):
    for index in indices(result(assessment, data.draw(valid_answers(definition(assessment))))).values():
        assert index is None or 0 <= index <= 100


def best(rules: Definition, control: str) -> tuple[int, ...]:
    """The answers of a control from the least to the most favourable."""
    key, _, side = control.partition(".")
    return choices(rules)[control][:: -1 if rules.item(key).reverse and side != "importance" else 1]


@given(st.data(), with_items)
def test_the_ends_of_the_scale_are_0_and_100(data, assessment):
    rules = definition(assessment)
    top = data.draw(st.booleans())
    answers = {name: best(rules, name)[-1 if top else 0] for name in choices(rules) if not name.endswith(".relevant")}
    assert set(indices(result(assessment, answers)).values()) - {None} == {100 if top else 0}


@given(st.data(), with_items)
def test_a_better_answer_never_lowers_an_index(data, assessment):
    rules = definition(assessment)
    answers = data.draw(full_answers(rules))
    item = data.draw(st.sampled_from(rules.items))
    control = data.draw(st.sampled_from(control_names(rules, item.id)))
    order = best(rules, control)
    assume(answers[control] != order[-1])
    better = {**answers, control: order[order.index(answers[control]) + 1]}
    asked = [key.id for key in rules.items if is_asked(rules, key.id, answers)]
    assume(item.id in asked)
    assume(asked == [key.id for key in rules.items if is_asked(rules, key.id, better)])
    before, after = indices(result(assessment, answers)), indices(result(assessment, better))
    raised = {key for key in before if after[key] != before[key]}
    assert raised, f"{control} counts nowhere"
    assert all(after[key] > before[key] for key in raised)
    side = control.partition(".")[2]
    both = (side, ".now") if rules.respondents else (side,)
    assert all(key.endswith(both) for key in raised), "the other side stays"


@given(st.data(), st.sampled_from(BY_ONE))
def test_a_mean_is_that_of_the_answers_given_and_a_missing_one_is_never_zero(data, assessment):
    rules = definition(assessment)
    answers = data.draw(valid_answers(rules))
    for scale, rule in zip(result(assessment, answers).scales, rules.subscales, strict=True):
        counted = given_values(rules, rule.items, first_side(rules), answers)
        assert scale.counted == len(counted)
        needed = Fraction(rule.minimum_answered) * scale.asked
        assert scale.too_few == (not counted or len(counted) < needed)
        if not scale.too_few:
            assert scale.mean == mean(rule, counted)
            assert min(counted.values()) <= scale.mean <= max(counted.values())


@given(st.data(), st.sampled_from(WEIGHTED))
def test_a_priority_is_what_is_left_times_the_importance(data, assessment):
    rules = definition(assessment)
    answers = data.draw(valid_answers(rules))
    for scale, rule in zip(result(assessment, answers).scales, rules.subscales, strict=True):
        now, importance = (given_values(rules, rule.items, side, answers) for side in ("now", "importance"))
        assert (scale.priority is None) == scale.too_few == (scale.importance_mean is None)
        if scale.priority is None:
            continue
        assert scale.importance_mean == mean(rule, importance)
        low, high = rules.item(rule.items[0]).values[0], rules.item(rule.items[0]).values[-1]
        left = (high - mean(rule, now)) / (high - low)
        share = (mean(rule, importance) - rules.importance[0]) / (rules.importance[-1] - rules.importance[0])
        assert scale.priority == left * share * 100
        assert 0 <= scale.priority <= 100


@given(st.data(), st.sampled_from(BY_SEVERAL))
def test_each_respondent_counts_alike_and_only_with_answers_enough(data, assessment):
    rules = definition(assessment)
    answers = data.draw(valid_answers(rules))
    for scale, rule in zip(result(assessment, answers).scales, rules.subscales, strict=True):
        low, high = rules.item(rule.items[0]).values[0], rules.item(rule.items[0]).values[-1]
        views = {key: given_values(rules, rule.items, key, answers) for key in rules.respondents}
        enough = Fraction(rule.minimum_answered) * len(rule.items)
        seen = {
            key: (mean(rule, each) - low) / (high - low) * 100 for key, each in views.items() if len(each) >= enough
        }
        assert scale.too_few == (not seen)
        assert scale.counted == sum(map(len, views.values()))
        if scale.too_few:
            assert (scale.spread, scale.own_gap, scale.distance) == (None, None, None)
            continue
        assert {each.id: each.index for each in scale.respondents if each.index is not None} == seen
        assert scale.index == sum(seen.values()) / len(seen)
        assert scale.spread == (max(seen.values()) - min(seen.values()) if len(seen) > 1 else None)
        others = [index for key, index in seen.items() if key != rule.own]
        both = rule.own in seen and others
        assert scale.own_gap == (seen[rule.own] - sum(others) / len(others) if both else None)


@given(st.data(), st.sampled_from(GATED))
def test_a_gate_is_open_when_every_one_of_its_items_is_at_the_top(data, assessment):
    rules = definition(assessment)
    answers = data.draw(valid_answers(rules))
    gate = result(assessment, answers).gate
    asked = [key for key in rules.gates if is_asked(rules, key, answers)]
    below = [key for key in asked if key in answers and answers[key] != best(rules, key)[-1]]
    unanswered = [key for key in asked if key not in answers]
    assert list(gate.missing) == (below or unanswered)
    assert gate.state == ("closed" if below else "unanswered" if unanswered else "open")


@given(st.data(), with_items)
def test_answers_to_what_is_not_asked_change_nothing(data, assessment):
    rules = definition(assessment)
    answers = data.draw(valid_answers(rules))
    asked = {
        name: value
        for name, value in answers.items()
        if name.endswith(".relevant") or is_asked(rules, name.partition(".")[0], answers)
    }
    assert response(assessment, asked) == response(assessment, answers)


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
        now, wished = (given_values(rules, rule.items, side, answers).values() for side in ("now", "wished"))
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
    elif rules.themes.rule in {"priority", "spread"}:
        far = {key: scale.priority if rules.importance else scale.distance for key, scale in scales.items()}
        chosen, rest = [far[key] for key in given.themes], [far[key] for key in far if key not in given.themes]
        assert chosen == sorted(chosen, reverse=True)
        assert all(number > 0 for number in chosen)
        least = min(chosen) if len(chosen) == rules.themes.maximum else 0
        assert all(number <= least for number in rest if number is not None)
    elif rules.themes.rule == "lowest-first":
        known = sorted(scale.index for scale in scales.values() if scale.index is not None)
        below = [index for index in known if index < known[-1]]
        assert [scales[key].index for key in given.themes] == below[: rules.themes.maximum]
    elif rules.themes.rule == "lowest":
        known = [scale.index for scale in scales.values() if scale.index is not None]
        assert all(scales[key].index == min(known) < max(known) for key in given.themes)
    elif rules.themes.rule == "agenda":
        assert not given.themes or {"red", "yellow"} & {colour for colour, number in given.counts if number}
    else:
        assert given.themes == ()


@given(st.data())
def test_an_agenda_never_holds_what_is_in_place_and_takes_gates_before_red_before_yellow(data):
    name = data.draw(st.sampled_from(["suksesskriterier", "klar-for-partsarbeid"]))
    rules = definition(name)
    answers = data.draw(valid_answers(rules))
    given = result(name, answers)
    items = [rules.item(key) for key in given.themes]
    order = [(item.id not in rules.gates, item.scored(answers[item.id])) for item in items]
    assert order == sorted(order)
    assert all(item.scored(answers[item.id]) != item.values[-1] for item in items)
    wanting = sum(number for colour, number in given.counts if colour != "green")
    assert len(items) == min(3, wanting)
    missing = given.gate.missing if given.gate and given.gate.state == "closed" else ()
    assert set(given.themes) >= set(missing) or set(given.themes) < set(missing)


@given(st.data(), assessments)
def test_counts_and_answered_add_up(data, assessment):
    answers = data.draw(valid_answers(definition(assessment)))
    given = result(assessment, answers)
    assert given.answered <= given.asked
    if given.counts:
        asked = [name for name in answers if is_asked(definition(assessment), name, answers)]
        assert sum(number for _, number in given.counts) == given.answered == len(asked)


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


@pytest.mark.parametrize("assessment", NAMES)
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
