"""How each number was worked out, step by step, down to the item."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .answers import control_names, side_values, sides
from .exact import whole
from .formula import parse_formula
from .scales import Subscale
from .steps import Side, Step, equals, index_steps, last_step, respondent_steps, step
from .subscale import score_subscale, scored_values

if TYPE_CHECKING:
    from collections.abc import Iterator
    from fractions import Fraction

    from .answers import Answers
    from .calculator import Figure
    from .definition import Definition, ItemRule
    from .result import Result, ScaleScore
    from .words import Words


def work_out(definition: Definition, answers: Answers, result: Result, words: Words) -> list[dict[str, object]]:
    """One account per number of the result: id, title and steps of label and value."""
    numbers = [*zip(definition.subscales, result.scales, strict=True), *_axes(definition, answers)]
    steps = {score.id: _subscale_steps(definition, scale, score, answers, words) for scale, score in numbers}
    for figure in definition.calculator.figures if definition.calculator else ():
        steps[figure.id] = _figure_steps(figure, answers, result, words)
    return [{"id": key, "title": words.title(key), "steps": value} for key, value in steps.items()]


def _axes(definition: Definition, answers: Answers) -> Iterator[tuple[Subscale, ScaleScore]]:
    """The axes of a placement are scored as subscales are."""
    placement = definition.placement
    for axis in (placement.x, placement.y) if placement else ():
        subscale = Subscale(id=axis.id, items=axis.items)
        yield subscale, score_subscale(definition, subscale, answers)


def _subscale_steps(
    definition: Definition, subscale: Subscale, score: ScaleScore, answers: Answers, words: Words
) -> list[Step]:
    items = [definition.item(item_id) for item_id in subscale.items if answers.asks(item_id)]
    steps = [_item_step(definition, item, answers, words) for item in items]
    if definition.answers == "respondents":
        return [*steps, *respondent_steps(items, subscale, score, answers, words)]
    count = words.say("working.count", counted=score.counted, asked=score.asked, needed=score.needed)
    steps.append(step(words.sentences["working.counted"], count))
    if score.too_few:
        return [*steps, step(words.sentences["working.result"], words.sentences["few"])]
    scored = [(item, values) for item in items if (values := scored_values(definition, item, answers))]
    for place, (name, (mean, index)) in enumerate(zip(sides(definition) or ("",), _numbers(score), strict=True)):
        one_side = [(item, values[place]) for item, values in scored]
        side = Side(name, side_values(definition, items[0], name), mean, index)
        steps.extend(index_steps(side, one_side, subscale, words))
    return [*steps, *last_step(score, words)]


def _numbers(score: ScaleScore) -> list[tuple[Fraction, Fraction]]:
    """The mean and the index of each side that was asked about."""
    pairs = (
        (score.mean, score.index),
        (score.wished_mean, score.wished_index),
        (score.importance_mean, score.importance_index),
    )
    return [(mean, index) for mean, index in pairs if mean is not None and index is not None]


def _item_step(definition: Definition, item: ItemRule, answers: Answers, words: Words) -> Step:
    parts = []
    for name in control_names(definition, item.id):
        answer = answers.get(name)
        side = name.partition(".")[2]
        label = f"{words.side(side)} " if side else ""
        turned = item.reverse and side != "importance"
        shown = words.sentences["unanswered"] if answer is None else whole(answer)
        parts.append(label + (shown if answer is None or not turned else _turned(item, answer, words)))
    return step(words.item(item.id), " · ".join(parts))


def _turned(item: ItemRule, answer: int, words: Words) -> str:
    low, high = whole(item.values[0]), whole(item.values[-1], inside=True)
    sums = f"{low} + {high} − {whole(answer, inside=True)} = {whole(item.scored(answer))}"
    return words.say("working.reversed", answer=whole(answer), sum=sums)


def _figure_steps(figure: Figure, answers: Answers, result: Result, words: Words) -> list[Step]:
    formula = parse_formula(figure.formula)
    score = next(score for score in result.figures if score.id == figure.id)
    steps = [step(words.title(name), _given(answers.get(name), words)) for name in formula.names]
    steps.append(step(words.sentences["working.formula"], _spelled(formula.tokens, words.title)))
    if score.suppressed:
        return [*steps, step(words.sentences["working.result"], words.sentences["suppressed"])]
    if score.value is None:
        return [*steps, step(words.sentences["working.result"], words.sentences["missing"])]
    numbers = _spelled(formula.tokens, lambda name: str(answers.get(name)))
    value = words.number(score.value)
    return [*steps, step(words.sentences["working.result"], equals(f"{numbers} = {value}", score.value))]


def _given(answer: int | None, words: Words) -> str:
    return words.sentences["unanswered"] if answer is None else str(answer)


def _spelled(tokens: tuple[str, ...], name_of: object) -> str:
    signs = {"*": " × ", "/": " / ", "+": " + ", "-": " − "}
    assert callable(name_of)
    return "".join(
        signs.get(token) or (str(name_of(token)) if token[0].isalpha() or token[0] == "_" else token)
        for token in tokens
    )
