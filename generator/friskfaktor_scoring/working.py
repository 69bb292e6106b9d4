"""How each number was worked out, step by step, down to the item."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .answers import control_names
from .exact import is_exact
from .formula import parse_formula
from .instrument import Subscale
from .subscale import score_subscale, scored_values

if TYPE_CHECKING:
    from collections.abc import Iterator
    from fractions import Fraction

    from .answers import Answers
    from .definition import Definition, ItemRule
    from .instrument import Figure
    from .result import Result, ScaleScore
    from .words import Words

Step = dict[str, str]
SIDES = ("now", "wished")


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
    items = [definition.item(item_id) for item_id in subscale.items if answers.relevant(item_id)]
    steps = [_item_step(definition, item, answers, words) for item in items]
    count = words.say("working.count", counted=score.counted, asked=score.asked, needed=score.needed)
    steps.append(_step(words.sentences["working.counted"], count))
    if score.too_few:
        return [*steps, _step(words.sentences["working.result"], words.sentences["few"])]
    scored = [values for item in items if (values := scored_values(definition, item, answers))]
    ends = (items[0].values[0], items[0].values[-1])
    for side, name in enumerate(SIDES[: len(scored[0])]):
        steps.extend(_index_steps([values[side] for values in scored], ends, score, name, words))
    if score.gap is not None and score.wished_index is not None and score.index is not None:
        sums = f"{words.number(score.wished_index)} − {_bracketed(score.index, words)} = {words.number(score.gap)}"
        steps.append(_step(words.sentences["working.gap"], _equals(sums, score.gap)))
    return steps


def _item_step(definition: Definition, item: ItemRule, answers: Answers, words: Words) -> Step:
    parts = []
    for name in control_names(definition, item.id):
        answer = answers.get(name)
        side = name.partition(".")[2]
        label = f"{words.sentences['side.' + side]} " if side else ""
        parts.append(label + (words.sentences["unanswered"] if answer is None else _scored(item, answer, words)))
    return _step(words.title(item.id), " · ".join(parts))


def _scored(item: ItemRule, answer: int, words: Words) -> str:
    if not item.reverse:
        return str(answer)
    low, high = item.values[0], item.values[-1]
    return words.say("working.reversed", answer=answer, sum=f"{low} + {high} − {answer} = {item.scored(answer)}")


def _index_steps(values: list[int], ends: tuple[int, int], score: ScaleScore, side: str, words: Words) -> list[Step]:
    mean = score.mean if side == "now" else score.wished_mean
    index = score.index if side == "now" else score.wished_index
    assert mean is not None
    assert index is not None
    low, high = ends
    name = f".{side}" if score.wished_index is not None else ""
    steps = []
    if len(values) > 1:
        sums = f"({' + '.join(map(str, values))}) / {len(values)} = {words.number(mean)}"
        steps.append(_step(words.sentences[f"working.mean{name}"], _equals(sums, mean)))
    # A rounded mean would not give the index it stands for: who checks the sum must get our answer.
    shown = words.number(mean) if is_exact(mean) else f"{sum(values)} / {len(values)}"
    sums = f"({shown} − {low}) / ({high} − {low}) × 100 = {words.number(index)}"
    return [*steps, _step(words.sentences[f"working.index{name}"], _equals(sums, index))]


def _figure_steps(figure: Figure, answers: Answers, result: Result, words: Words) -> list[Step]:
    formula = parse_formula(figure.formula)
    score = next(score for score in result.figures if score.id == figure.id)
    steps = [_step(words.title(name), _given(answers.get(name), words)) for name in formula.names]
    steps.append(_step(words.sentences["working.formula"], _spelled(formula.tokens, words.title)))
    if score.suppressed:
        return [*steps, _step(words.sentences["working.result"], words.sentences["suppressed"])]
    if score.value is None:
        return [*steps, _step(words.sentences["working.result"], words.sentences["missing"])]
    numbers = _spelled(formula.tokens, lambda name: str(answers.get(name)))
    value = words.number(score.value)
    return [*steps, _step(words.sentences["working.result"], _equals(f"{numbers} = {value}", score.value))]


def _given(answer: int | None, words: Words) -> str:
    return words.sentences["unanswered"] if answer is None else str(answer)


def _spelled(tokens: tuple[str, ...], name_of: object) -> str:
    signs = {"*": " × ", "/": " / ", "+": " + ", "-": " − "}
    assert callable(name_of)
    return "".join(
        signs.get(token) or (str(name_of(token)) if token[0].isalpha() or token[0] == "_" else token)
        for token in tokens
    )


def _bracketed(value: Fraction, words: Words) -> str:
    return f"({words.number(value)})" if value < 0 else words.number(value)


def _equals(sums: str, value: Fraction) -> str:
    """The sum with a true sign before its answer: ≈ when that was rounded."""
    if is_exact(value):
        return sums
    head, _, tail = sums.rpartition(" = ")
    return f"{head} ≈ {tail}"


def _step(label: str, value: str) -> Step:
    return {"label": label, "value": value}
