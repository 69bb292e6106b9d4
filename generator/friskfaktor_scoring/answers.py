"""Answers as they arrive, and what can be wrong with them.

Answers are one flat mapping from the name of a control to a whole number:
`<item>`, or `<item>.now` and `<item>.wished` for pairs, `<item>.now` and
`<item>.importance` where answers are weighted, `<item>.<respondent>` where
several answer, `<item>.relevant` (1 or 0, 1 when absent) where the reader picks
what is relevant, or the id of a calculator's input.  Absent or None is not
answered; it is never zero.  What is answered about an item that is not asked
is left aside.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from .calculator import NumberInput
    from .definition import Definition, ItemRule
    from .instrument import AnswerMode

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
    "not-text",
    "too-long",
    "not-a-date",
    "not-a-choice",
]

SIDES: Mapping[AnswerMode, tuple[str, ...]] = {
    "single": (),
    "pair": ("now", "wished"),
    "weighted": ("now", "importance"),
}
"""What is asked about each item, where that is the same for every instrument."""


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
    """Valid answers: control name to number, only what was answered of what is asked."""

    values: Mapping[str, int] = field(default_factory=dict)
    skipped: frozenset[str] = frozenset()
    """Items that are not asked: not relevant, or their condition is not met."""

    def get(self, name: str) -> int | None:
        """The number given for the control, or None when it was not answered."""
        return self.values.get(name)

    def asks(self, item_id: str) -> bool:
        """Whether the item is asked."""
        return item_id not in self.skipped


def control_names(definition: Definition, item_id: str) -> tuple[str, ...]:
    """The controls of one item: itself, or one for each of its sides."""
    return _names(item_id, sides(definition))


@lru_cache(maxsize=1024)
def _names(item_id: str, of_sides: tuple[str, ...]) -> tuple[str, ...]:
    """Remembered: one scoring asks for the names of each item some eight times."""
    return tuple(f"{item_id}.{side}" for side in of_sides) or (item_id,)


def sides(definition: Definition) -> tuple[str, ...]:
    """What is asked about each item: nothing in particular, two things, or the same of each respondent."""
    return definition.respondents if definition.answers == "respondents" else SIDES[definition.answers]


def side_values(definition: Definition, item: ItemRule, side: str) -> tuple[int, ...]:
    """The values of the scale that one side of an item is answered on."""
    return definition.importance if definition.answers == "weighted" and side == "importance" else item.values


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
    skipped = _skipped(definition, values)
    asked = {name: value for name, value in values.items() if name.partition(".")[0] not in skipped}
    return Answers(asked, skipped), tuple(sorted(errors, key=lambda error: (error.name, error.code)))


def _skipped(definition: Definition, values: Mapping[str, int]) -> frozenset[str]:
    """The items that are not asked; one that waits for an item that is not asked is not asked either."""
    skipped = {item.id for item in definition.items if values.get(f"{item.id}.relevant") == 0}
    waiting = [(item.id, item.when) for item in definition.items if item.when]
    while True:
        more = {
            key
            for key, when in waiting
            if key not in skipped
            and (when.item in skipped or values.get(control_names(definition, when.item)[0]) not in when.values)
        }
        if not more:
            return frozenset(skipped)
        skipped |= more


def _allowed(definition: Definition) -> Iterator[tuple[str, tuple[int, ...] | NumberInput]]:
    for item in definition.items:
        for name in control_names(definition, item.id):
            yield name, side_values(definition, item, name.partition(".")[2])
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
