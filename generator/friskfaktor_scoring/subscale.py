"""The score of one subscale.

Sources of the rules: reverse scoring as min + max - x, the mean of the answered
items when a stated share of them is answered, its weighted form, and the linear
index from 0 to 100 are common practice in questionnaire research; the shares themselves are
each instrument's own choice and stand in its file.
"""

from __future__ import annotations

from fractions import Fraction
from math import ceil
from typing import TYPE_CHECKING, Any

from .answers import control_names, side_values, sides
from .exact import parse_share, parse_weight
from .result import ScaleScore

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .answers import Answers
    from .definition import Definition, ItemRule
    from .scales import Band, Subscale


def score_subscale(definition: Definition, subscale: Subscale, answers: Answers) -> ScaleScore:
    """Score *subscale* for one respondent; too few answers give a score without numbers, never a guess."""
    items = [definition.item(item_id) for item_id in subscale.items if answers.asks(item_id)]
    scored = [(item, values) for item in items if (values := scored_values(definition, item, answers))]
    needed = needed_of(subscale, items)
    few = ScaleScore(id=subscale.id, parent=subscale.parent, asked=len(items), counted=len(scored), needed=needed)
    if len(scored) < needed:
        return few
    names = sides(definition) or ("now",)
    means = [mean_of(subscale, [(item, values[side]) for item, values in scored]) for side in range(len(names))]
    indices = [index_of(mean, side_values(definition, items[0], name)) for mean, name in zip(means, names, strict=True)]
    return ScaleScore(
        id=few.id,
        parent=few.parent,
        asked=few.asked,
        counted=few.counted,
        needed=needed,
        mean=means[0],
        index=indices[0],
        band=band_of(definition.bands, indices[0]),
        **_second(names[-1], means[-1], indices),
    )


def _second(side: str, mean: Fraction, indices: Sequence[Fraction]) -> dict[str, Any]:
    """What the second answer to each item adds."""
    index, other = indices[0], indices[-1]
    if side == "wished":
        return {"wished_mean": mean, "wished_index": other, "gap": other - index}
    if side == "importance":
        return {"importance_mean": mean, "importance_index": other, "priority": (100 - index) * other / 100}
    return {}


def needed_of(subscale: Subscale, items: Sequence[ItemRule]) -> int:
    """How many of the *items* that are asked must be answered for there to be a number."""
    return max(1, ceil(parse_share(subscale.minimum_answered) * len(items)))


def mean_of(subscale: Subscale, scored: Sequence[tuple[ItemRule, int]]) -> Fraction:
    """The mean of scored answers, by the weights of the subscale where it has any."""
    if not subscale.weights:
        return Fraction(sum(value for _, value in scored), len(scored))
    weighted = [(parse_weight(subscale.weights[item.id]), value) for item, value in scored]
    return Fraction(sum(weight * value for weight, value in weighted)) / sum(weight for weight, _ in weighted)


def index_of(mean: Fraction, values: Sequence[int]) -> Fraction:
    """Where a mean lies between the ends of its scale, from 0 to 100.

    100 (mean - lowest) / (highest - lowest), as one fraction: each operation on fractions costs as much again.
    """
    over = mean.numerator - values[0] * mean.denominator
    return Fraction(100 * over, (values[-1] - values[0]) * mean.denominator)


def scored_values(definition: Definition, item: ItemRule, answers: Answers) -> tuple[int, ...] | None:
    """The item's answers in the scoring direction, or None unless each of its controls is answered.

    How important something is has no other direction, so it is never turned round.
    """
    given = []
    for name in control_names(definition, item.id):
        answer = answers.get(name)
        if answer is None:
            return None
        given.append(answer if name.endswith(".importance") else item.scored(answer))
    return tuple(given)


def band_of(bands: Sequence[Band], index: Fraction) -> str | None:
    """The band an index falls in: from start up to, not including, end; the top one takes in 100."""
    for band in bands:
        if band.start <= index < band.end or index == band.end == 100:
            return band.id
    return None
