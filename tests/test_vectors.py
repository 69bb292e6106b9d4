"""Every worked example of every instrument, scored by CPython through the door the page uses."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from answering import choices
from friskfaktor_scoring.answers import control_names
from friskfaktor_scoring.planners.entries import controls
from shipped import ASSESSMENTS, PLANNED, SCORED, definition, handbook, response

if TYPE_CHECKING:
    from collections.abc import Iterator

    from friskfaktor.model import Vector
    from friskfaktor_scoring.definition import Definition
    from friskfaktor_scoring.planner import PlanField

ENOUGH = 8
EXPECTABLE = {"scales", "themes", "point", "figures", "counts", "gate", "cells", "findings", "events"}


def vectors(assessment: str) -> tuple[Vector, ...]:
    loaded = handbook().instruments[assessment].vectors
    assert loaded is not None
    return loaded.vectors


def bounds(assessment: str) -> dict[str, tuple[int, int]]:
    """Each control with the lowest and highest number it takes."""
    rules = definition(assessment)
    scaled = {
        name: (values[0], values[-1]) for name, values in choices(rules).items() if not name.endswith(".relevant")
    }
    inputs = rules.calculator.inputs if rules.calculator else ()
    planned = {name: (field.minimum, field.maximum) for name, field in entries(rules).items()}
    return scaled | planned | {number.id: (number.minimum, number.maximum) for number in inputs}


def answers_of(assessment: str, vector: Vector) -> dict[str, Any]:
    """The answers an example describes: `fill` on every control, then its own over them."""
    filled = {
        name: vector.fill[side]
        for name in bounds(assessment)
        if (side := name.partition(".")[2] or "value") in vector.fill
    }
    return {name: value for name, value in (filled | vector.answers).items() if value is not None}


def examples() -> Iterator[Any]:
    for assessment in ASSESSMENTS:
        for vector in vectors(assessment):
            yield pytest.param(assessment, vector, id=f"{assessment}: {vector.name}")


def by_id(rows: list[dict[str, Any]]) -> dict[str, dict[str, Any]]:
    return {row["id"]: row for row in rows}


def only(expected: dict[str, Any], row: dict[str, Any]) -> dict[str, Any]:
    """The part of *row* that the example says something about; a row without numbers says nothing else."""
    return {key: row.get(key) for key in expected}


@pytest.mark.parametrize(("assessment", "vector"), list(examples()))
def test_example_is_scored_as_it_says(assessment, vector):
    given = response(assessment, answers_of(assessment, vector))
    expected = dict(vector.expect)
    if "error" in expected:
        assert given["status"] == "error"
        errors = [(error["code"], error["name"]) for error in given["errors"]]
        if "name" in expected:
            assert errors == [(expected["error"], expected["name"])]
        else:
            assert {code for code, _ in errors} == {expected["error"]}
        return
    assert given["status"] == "ok", given
    assert expected.keys() <= EXPECTABLE
    assert given["report"]["verdict"]
    result = given["result"]
    for kind in ("scales", "figures"):
        rows = by_id(result.get(kind, []))
        for key, row in expected.pop(kind, {}).items():
            assert only(row, rows[key]) == row, key
            assert ("index" in row) <= (not rows[key].get("too_few", False))
    for kind in ("cells", "events"):
        assert only(expected.get(kind, {}), result.get(kind, {})) == expected.pop(kind, {})
    assert {key: result.get(key) for key in expected} == expected


def entries(rules: Definition) -> dict[str, PlanField]:
    """What the reader of a planner fills in; nothing for other instruments."""
    return controls(rules.planner) if rules.planner else {}


@pytest.mark.parametrize("assessment", ASSESSMENTS)
class TestWhatTheExamplesOfAnInstrumentCover:
    def test_there_are_enough_with_names_of_their_own(self, assessment):
        names = [vector.name for vector in vectors(assessment)]
        assert len(names) >= ENOUGH
        assert len(set(names)) == len(names)

    def test_missing_answers(self, assessment):
        partly = [
            given
            for vector in vectors(assessment)
            if "error" not in vector.expect
            and (given := answers_of(assessment, vector)).keys() < bounds(assessment).keys()
        ]
        assert any(partly), "some answered, some not"
        assert {} in partly, "nothing answered"


@pytest.mark.parametrize("assessment", SCORED)
class TestWhatTheExamplesOfScoringCover:
    @pytest.mark.parametrize("end", [0, 1], ids=["all-minimum", "all-maximum"])
    def test_the_ends_of_the_scale(self, assessment, end):
        extreme = {name: ends[end] for name, ends in bounds(assessment).items()}
        assert extreme in [answers_of(assessment, vector) for vector in vectors(assessment)]

    def test_bad_input(self, assessment):
        codes = {vector.expect["error"] for vector in vectors(assessment) if "error" in vector.expect}
        assert "not-a-number" in codes
        assert "unknown-name" in codes
        assert codes & {"not-on-scale", "out-of-range"}

    def test_reversed_items(self, assessment):
        turned = [item for item in definition(assessment).items if item.reverse]
        scales = {scale.id for item in turned for scale in definition(assessment).subscales if item.id in scale.items}
        told = [
            vector
            for vector in vectors(assessment)
            if scales <= {key for key, row in vector.expect.get("scales", {}).items() if "index" in row}
            and any(
                off_centre(item.values, answers_of(assessment, vector).get(name))
                for item in turned
                for name in control_names(definition(assessment), item.id)
                if not name.endswith(".importance")
            )
        ]
        assert bool(told) == bool(turned)


@pytest.mark.parametrize("assessment", PLANNED)
class TestWhatTheExamplesOfPlanningCover:
    def test_bad_input(self, assessment):
        codes = {vector.expect["error"] for vector in vectors(assessment) if "error" in vector.expect}
        assert "unknown-name" in codes
        assert len(codes) >= 3

    def test_every_finding_and_a_plan_without_any(self, assessment):
        found = [tuple(vector.expect["findings"]) for vector in vectors(assessment) if "findings" in vector.expect]
        planner = definition(assessment).planner
        assert planner
        assert {name for each in found for name in each} == {finding.id for finding in planner.findings}
        assert () in found


def off_centre(values: tuple[int, ...], answer: int | None) -> bool:
    """Whether turning the answer round changes it."""
    return answer is not None and 2 * answer != values[0] + values[-1]
