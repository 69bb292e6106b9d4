"""Hypothesis strategies: answers a reader can give, and JSON nobody should send."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from hypothesis import strategies as st

from friskfaktor_scoring.answers import control_names, side_values
from friskfaktor_scoring.planners.entries import FIRST_YEAR, LAST_YEAR, controls

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

    from friskfaktor_scoring.calculator import InputSum, NumberInput
    from friskfaktor_scoring.definition import Definition
    from friskfaktor_scoring.planner import PlanField, Planner

Choice = tuple[int, ...]


def choices(definition: Definition) -> dict[str, Choice]:
    """Every control that has points to choose among, with their values."""
    points = {
        name: side_values(definition, item, name.partition(".")[2])
        for item in definition.items
        for name in control_names(definition, item.id)
    }
    picked = {f"{item.id}.relevant": (0, 1) for item in definition.items if definition.relevance}
    return points | picked


def inputs(definition: Definition) -> tuple[NumberInput, ...]:
    """The numbers a calculator asks for."""
    return definition.calculator.inputs if definition.calculator else ()


@st.composite
def valid_answers(draw: st.DrawFn, definition: Definition) -> dict[str, int]:
    """Answers the definition takes: any controls left out, each of the others on its scale."""
    points = {name: st.sampled_from(values) for name, values in choices(definition).items()}
    answers: dict[str, int] = draw(st.fixed_dictionaries({}, optional=points))
    for number in inputs(definition):
        most = answers.get(number.at_most or "", number.maximum)
        few_or_many = st.integers(number.minimum, min(most, 40)) | st.integers(number.minimum, most)
        value = draw(st.none() | few_or_many) if most >= number.minimum else None
        if value is not None:
            answers[number.id] = value
    for total in definition.calculator.sums if definition.calculator else ():
        _add_up(draw, definition, total, answers)
    return answers


def _add_up(draw: st.DrawFn, definition: Definition, total: InputSum, answers: dict[str, int]) -> None:
    """Make the numbers of a sum add up, or leave one of them out."""
    bounds = {number.id: number for number in inputs(definition)}
    *first, last = total.inputs
    if draw(st.booleans()):
        answers.pop(last, None)
        return
    left, rest = total.equals, list(total.inputs)
    for name in first:
        rest.remove(name)
        low = max(bounds[name].minimum, left - sum(bounds[other].maximum for other in rest))
        high = min(bounds[name].maximum, left - sum(bounds[other].minimum for other in rest))
        answers[name] = draw(st.integers(low, high))
        left -= answers[name]
    answers[last] = left


def planned_answers(planner: Planner, most: int = 30) -> SearchStrategy[dict[str, Any]]:
    """What a reader can fill in of a planner: up to *most* controls, each with what it takes."""
    fields = controls(planner)
    names = st.lists(st.sampled_from([*fields]), max_size=most, unique=True)
    return names.flatmap(lambda chosen: st.fixed_dictionaries({name: entry(fields[name]) for name in chosen}))


def entry(field: PlanField) -> SearchStrategy[Any]:
    """Anything the field takes."""
    if field.type == "choice":
        return st.sampled_from(field.options)
    if field.type == "number":
        return st.integers(field.minimum, field.maximum)
    if field.type == "date":
        return st.dates(date(FIRST_YEAR, 1, 1), date(LAST_YEAR, 12, 31)).map(date.isoformat)
    return st.text(max_size=field.maximum)


def full_answers(definition: Definition) -> SearchStrategy[dict[str, int]]:
    """Answers to every item, whatever is relevant."""
    points = {name: values for name, values in choices(definition).items() if not name.endswith(".relevant")}
    return st.fixed_dictionaries({name: st.sampled_from(values) for name, values in points.items()})


scalars: SearchStrategy[Any] = (
    st.none()
    | st.booleans()
    | st.integers(-10, 10)
    | st.integers()
    | st.floats()
    | st.text(max_size=8)
    | st.sampled_from(["\ud800", "", "__proto__", "10" * 60, 10**400, 1e308, "{name}", "{0.__class__}"])
)
anything: SearchStrategy[Any] = st.recursive(
    scalars,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=12,
)


def nearly_answers(definition: Definition) -> SearchStrategy[Any]:
    """Real control names with anything at all as values, among names that do not exist."""
    real = [*choices(definition), *(number.id for number in inputs(definition))]
    real += controls(definition.planner) if definition.planner else ()
    names = st.sampled_from([*real, *(item.id for item in definition.items), "now", ".now", "relevant"])
    return st.dictionaries(names | st.text(max_size=8), scalars | anything, max_size=8)
