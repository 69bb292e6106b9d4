"""The single steps from answers to a number, each a label and a sum that can be worked out again."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from .exact import is_exact, whole

if TYPE_CHECKING:
    from collections.abc import Sequence
    from fractions import Fraction

    from .answers import Answers
    from .definition import ItemRule
    from .kind_scores import RespondentScore
    from .result import ScaleScore
    from .scales import Subscale
    from .words import Words

Step = dict[str, str]
Scored = tuple["ItemRule", int]


def step(label: str, value: str) -> Step:
    """One step of an account."""
    return {"label": label, "value": value}


def equals(sums: str, value: Fraction) -> str:
    """The sum with a true sign before its answer: ≈ when that was rounded."""
    if is_exact(value):
        return sums
    head, _, tail = sums.rpartition(" = ")
    return f"{head} ≈ {tail}"


class Side(NamedTuple):
    """One of the things asked about each item: its name, the values of its scale, and what the answers came to."""

    name: str
    values: Sequence[int]
    mean: Fraction
    of_100: Fraction


def index_steps(side: Side, scored: Sequence[Scored], subscale: Subscale, words: Words) -> list[Step]:
    """How scored answers came to a mean, and that to an index from 0 to 100."""
    name, values, mean, index = side
    steps = []
    if len(scored) > 1:
        sums = f"{_mean_sum(scored, subscale, words)} = {words.number(mean)}"
        steps.append(step(_mean_label(name, words), equals(sums, mean)))
    # A rounded mean would not give the index it stands for: who checks the sum must get our answer.
    plain_sum = f"{whole(sum(value for _, value in scored))} / {len(scored)}"
    shown = exact_text(mean, words) if subscale.weights or is_exact(mean) else plain_sum
    low, high = whole(values[0], inside=True), whole(values[-1])
    sums = f"({shown} − {low}) / ({high} − {low}) × 100 = {words.number(index)}"
    return [*steps, step(_index_label(name, words), equals(sums, index))]


def last_step(score: ScaleScore, words: Words) -> list[Step]:
    """What two answers to each item come to together."""
    if score.index is None:
        return []
    if score.gap is not None and score.wished_index is not None:
        sums = f"{words.number(score.wished_index)} − {_bracketed(score.index, words)} = {words.number(score.gap)}"
        return [step(words.sentences["working.gap"], equals(sums, score.gap))]
    if score.priority is not None and score.importance_index is not None:
        left, importance = _whole(score.index, words), _whole(score.importance_index, words)
        sums = f"(100 − {left}) × {importance} / 100 = {words.number(score.priority)}"
        return [step(words.sentences["working.priority"], equals(sums, score.priority))]
    return []


def respondent_steps(
    items: Sequence[ItemRule], subscale: Subscale, score: ScaleScore, answers: Answers, words: Words
) -> list[Step]:
    """The index of each respondent, the mean of them, and how far apart they are."""
    steps = []
    for each in score.respondents:
        steps.append(_counted(each, len(items), score.needed, words))
        if each.mean is not None and each.index is not None:
            names = [(item, answers.get(f"{item.id}.{each.id}")) for item in items]
            scored = [(item, item.scored(answer)) for item, answer in names if answer is not None]
            side = Side(each.id, items[0].values, each.mean, each.index)
            steps.extend(index_steps(side, scored, subscale, words))
    if score.index is None:
        return [*steps, step(words.sentences["working.result"], words.sentences["few"])]
    indices = {each.id: each.index for each in score.respondents if each.index is not None}
    shown = words.number(score.index)
    sums = f"{_mean_text(list(indices.values()), words)} = {shown}"
    alone = len(indices) == 1 and is_exact(score.index)
    steps.append(step(words.sentences["working.together"], shown if alone else equals(sums, score.index)))
    return [*steps, *_apart(score, indices, words)]


def exact_text(value: Fraction, words: Words) -> str:
    """The number itself where one decimal can say it, else as a fraction."""
    return words.number(value) if is_exact(value) else f"{whole(value.numerator)} / {value.denominator}"


def _counted(each: RespondentScore, asked: int, needed: int, words: Words) -> Step:
    count = words.say("working.count", counted=each.counted, asked=asked, needed=needed)
    return step(words.say("working.counted.by", name=words.respondent(each.id)), count)


def _apart(score: ScaleScore, indices: dict[str, Fraction], words: Words) -> list[Step]:
    if score.own is not None and score.own_gap is not None:
        others = [index for name, index in indices.items() if name != score.own]
        sums = f"{_whole(indices[score.own], words)} − {_mean_text(others, words)} = {words.number(score.own_gap)}"
        return [step(words.say("working.own", name=words.respondent(score.own)), equals(sums, score.own_gap))]
    if score.spread is not None and score.own is None:
        high, low = (_whole(end(indices.values()), words) for end in (max, min))
        sums = f"{high} − {low} = {words.number(score.spread)}"
        return [step(words.sentences["working.spread"], equals(sums, score.spread))]
    return []


def _mean_text(values: Sequence[Fraction], words: Words) -> str:
    if len(values) == 1:
        return _whole(values[0], words)
    return f"({' + '.join(exact_text(value, words) for value in values)}) / {len(values)}"


def _mean_sum(scored: Sequence[Scored], subscale: Subscale, words: Words) -> str:
    if not subscale.weights:
        return f"({' + '.join(whole(value, inside=True) for _, value in scored)}) / {len(scored)}"
    weights = [subscale.weights[item.id].replace(".", words.sentences["decimal"]) for item, _ in scored]
    products = " + ".join(
        f"{weight} × {whole(value, inside=True)}" for weight, (_, value) in zip(weights, scored, strict=True)
    )
    return f"({products}) / ({' + '.join(weights)})"


def _mean_label(side: str, words: Words) -> str:
    return words.say("working.mean.side", side=words.side(side)) if side else words.sentences["working.mean"]


def _index_label(side: str, words: Words) -> str:
    return words.say("working.index.side", side=words.side(side)) if side else words.sentences["working.index"]


def _whole(value: Fraction, words: Words) -> str:
    text = exact_text(value, words)
    return f"({text})" if "/" in text or value < 0 else text


def _bracketed(value: Fraction, words: Words) -> str:
    return f"({words.number(value)})" if value < 0 else words.number(value)
