"""The score of one subscale.

Sources of the rules: reverse scoring as min + max - x, the mean of the answered
items when a stated share of them is answered, and the linear index from 0 to
100 are common practice in questionnaire research; the shares themselves are
each instrument's own choice and stand in its file.
"""

from __future__ import annotations

from fractions import Fraction
from math import ceil
from typing import TYPE_CHECKING

from .answers import control_names
from .exact import parse_share
from .result import ScaleScore

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .answers import Answers
    from .definition import Definition, ItemRule
    from .instrument import Band, Subscale


def score_subscale(definition: Definition, subscale: Subscale, answers: Answers) -> ScaleScore:
    """Score *subscale*; too few answers give a score without numbers, never a guess."""
    items = [definition.item(item_id) for item_id in subscale.items if answers.relevant(item_id)]
    scored = [pair for item in items if (pair := scored_values(definition, item, answers))]
    needed = max(1, ceil(parse_share(subscale.minimum_answered) * len(items)))
    few = ScaleScore(id=subscale.id, parent=subscale.parent, asked=len(items), counted=len(scored), needed=needed)
    if len(scored) < needed:
        return few
    low, high = items[0].values[0], items[0].values[-1]
    means = [_mean([values[side] for values in scored]) for side in range(len(scored[0]))]
    indices = [(mean - low) / (high - low) * 100 for mean in means]
    return ScaleScore(
        id=few.id,
        parent=few.parent,
        asked=few.asked,
        counted=few.counted,
        needed=needed,
        mean=means[0],
        index=indices[0],
        wished_mean=means[1] if len(means) > 1 else None,
        wished_index=indices[1] if len(indices) > 1 else None,
        gap=indices[1] - indices[0] if len(indices) > 1 else None,
        band=band_of(definition.bands, indices[0]),
    )


def scored_values(definition: Definition, item: ItemRule, answers: Answers) -> tuple[int, ...] | None:
    """The item's answers in the scoring direction, or None unless each of its controls is answered."""
    given = [answers.get(name) for name in control_names(definition, item.id)]
    if any(answer is None for answer in given):
        return None
    return tuple(item.scored(answer) for answer in given if answer is not None)


def band_of(bands: Sequence[Band], index: Fraction) -> str | None:
    """The band an index falls in: from start up to, not including, end; the top one takes in 100."""
    for band in bands:
        if band.start <= index < band.end or index == band.end == 100:
            return band.id
    return None


def _mean(values: Sequence[int]) -> Fraction:
    return Fraction(sum(values), len(values))
