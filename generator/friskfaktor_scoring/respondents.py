"""The score of one subscale that several have answered, each for herself.

The index is the mean of the respondents' own, so each counts alike however
many items she answered.  How far apart they are is the point of asking:
sources that let leader, safety representative and employees fill in the same
sheet do it to see where they differ, not to add them up.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .kind_scores import RespondentScore
from .result import ScaleScore
from .subscale import band_of, index_of, mean_of, needed_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from fractions import Fraction

    from .answers import Answers
    from .definition import Definition, ItemRule
    from .scales import Subscale


def score_respondents(definition: Definition, subscale: Subscale, answers: Answers) -> ScaleScore:
    """The subscale as each respondent sees it; `needed` is what one of them must answer to have a number."""
    items = [definition.item(item_id) for item_id in subscale.items if answers.asks(item_id)]
    each = tuple(_one(subscale, items, name, answers) for name in definition.respondents)
    few = ScaleScore(
        id=subscale.id,
        parent=subscale.parent,
        asked=len(items) * len(each),
        counted=sum(one.counted for one in each),
        needed=needed_of(subscale, items),
    )
    indices = {one.id: one.index for one in each if one.index is not None}
    if not indices:
        return few
    index = _mean(tuple(indices.values()))
    return ScaleScore(
        id=few.id,
        parent=few.parent,
        asked=few.asked,
        counted=few.counted,
        needed=few.needed,
        mean=_mean([one.mean for one in each if one.mean is not None]),
        index=index,
        band=band_of(definition.bands, index),
        respondents=each,
        own=subscale.own,
        spread=max(indices.values()) - min(indices.values()) if len(indices) > 1 else None,
        own_gap=_own_gap(indices, subscale.own),
    )


def _one(subscale: Subscale, items: Sequence[ItemRule], name: str, answers: Answers) -> RespondentScore:
    given = [(item, answer) for item in items if (answer := answers.get(f"{item.id}.{name}")) is not None]
    if len(given) < needed_of(subscale, items):
        return RespondentScore(id=name, counted=len(given))
    mean = mean_of(subscale, [(item, item.scored(answer)) for item, answer in given])
    return RespondentScore(id=name, counted=len(given), mean=mean, index=index_of(mean, items[0].values))


def _own_gap(indices: dict[str, Fraction], own: str | None) -> Fraction | None:
    others = [index for name, index in indices.items() if name != own]
    return indices[own] - _mean(others) if own in indices and others else None


def _mean(values: Sequence[Fraction]) -> Fraction:
    return sum(values[1:], values[0]) / len(values)
