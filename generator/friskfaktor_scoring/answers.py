"""Answers as they arrive, and what can be wrong with them.

Answers are one flat mapping from the name of a control to a whole number:
`<item>`, or `<item>.now` and `<item>.wished` for pairs, `<item>.relevant`
(1 or 0, 1 when absent) where the reader picks what is relevant, or the id of
a calculator's input.  Absent or None is not answered; it is never zero.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from .definition import Definition
    from .instrument import NumberInput

ErrorCode = Literal[
    "not-json",
    "not-an-object",
    "bad-definition",
    "other-assessment",
    "other-version",
    "unknown-name",
    "not-a-number",
    "not-on-scale",
    "out-of-range",
    "wrong-sum",
]


@dataclass(frozen=True, slots=True)
class AnswerError:
    """One thing that is wrong: which control (or sum, with its *controls*), and how."""

    code: ErrorCode
    name: str = ""
    allowed: str = ""
    found: str = ""
    controls: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Answers:
    """Valid answers: control name to number, only what was answered."""

    values: Mapping[str, int] = field(default_factory=dict)

    def get(self, name: str) -> int | None:
        """The number given for the control, or None when it was not answered."""
        return self.values.get(name)

    def relevant(self, item_id: str) -> bool:
        """Whether the item was left among the relevant ones."""
        return self.values.get(f"{item_id}.relevant", 1) != 0


def control_names(definition: Definition, item_id: str) -> tuple[str, ...]:
    """The controls of one item: itself, or its now and wished."""
    return (item_id,) if definition.answers == "single" else (f"{item_id}.now", f"{item_id}.wished")


def read_answers(definition: Definition, data: Any) -> tuple[Answers, tuple[AnswerError, ...]]:
    """Check *data* (anything JSON can carry) against the definition; every fault is listed, in order of name."""
    if not isinstance(data, dict):
        return Answers(), (AnswerError("not-an-object"),)
    allowed = dict(_allowed(definition))
    values: dict[str, int] = {}
    errors = []
    for name, value in data.items():
        if value is None:
            continue
        error = _fault(name, value, allowed)
        if error:
            errors.append(error)
        else:
            values[name] = int(value)
    errors.extend(_too_large(definition, values))
    errors.extend(_wrong_sums(definition, values))
    return Answers(values), tuple(sorted(errors, key=lambda error: (error.name, error.code)))


def _allowed(definition: Definition) -> Iterator[tuple[str, tuple[int, ...] | NumberInput]]:
    for item in definition.items:
        for name in control_names(definition, item.id):
            yield name, item.values
        if definition.relevance:
            yield f"{item.id}.relevant", (0, 1)
    if definition.calculator:
        for number in definition.calculator.inputs:
            yield number.id, number


def _fault(name: Any, value: Any, allowed: Mapping[str, tuple[int, ...] | NumberInput]) -> AnswerError | None:
    if not isinstance(name, str) or name not in allowed:
        return AnswerError("unknown-name", str(name)[:80])
    if not is_whole(value):
        return AnswerError("not-a-number", name)
    rule = allowed[name]
    if isinstance(rule, tuple):
        return None if value in rule else AnswerError("not-on-scale", name, f"{rule[0]}–{rule[-1]}")
    if not rule.minimum <= value <= rule.maximum:
        return AnswerError("out-of-range", name, f"{rule.minimum}–{rule.maximum}")
    return None


def is_whole(value: Any) -> bool:
    """Whether *value* is a whole number: 2 and 2.0 are; true, 2.5, infinity and "2" are not."""
    if isinstance(value, float):
        return value.is_integer()
    return isinstance(value, int) and not isinstance(value, bool)


def _too_large(definition: Definition, values: Mapping[str, int]) -> Iterator[AnswerError]:
    for number in definition.calculator.inputs if definition.calculator else ():
        limit = values.get(number.at_most or "")
        if limit is not None and number.id in values and values[number.id] > limit:
            yield AnswerError("out-of-range", number.id, f"{number.minimum}–{limit}")


def _wrong_sums(definition: Definition, values: Mapping[str, int]) -> Iterator[AnswerError]:
    """Sums of which every number is given, but which come to something else."""
    for wanted in definition.calculator.sums if definition.calculator else ():
        given = [values[name] for name in wanted.inputs if name in values]
        if len(given) == len(wanted.inputs) and sum(given) != wanted.equals:
            yield AnswerError("wrong-sum", wanted.id, str(wanted.equals), str(sum(given)), wanted.inputs)
