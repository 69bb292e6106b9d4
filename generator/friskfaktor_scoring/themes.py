"""Which themes to talk about: at most a few, picked by the instrument's rule.

The rules are the handbook's own; the limit of three follows the advice in the
APU guide to take one to three wishes at a time.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from fractions import Fraction

    from .answers import Answers
    from .definition import Definition
    from .result import ScaleScore


_DECIDES: Mapping[str, Callable[[ScaleScore], Fraction | None]] = {
    "gap": lambda score: score.gap,
    "lowest": lambda score: score.index,
    "lowest-first": lambda score: score.index,
    "priority": lambda score: score.priority,
    "spread": lambda score: score.distance,
}
"""What themes are picked by, where they are scales."""


def pick_themes(definition: Definition, scores: Sequence[ScaleScore], answers: Answers) -> tuple[str, ...]:
    """The ids of the themes: subscales, or items where the rule is `agenda`."""
    among = definition.themes.among
    chosen = [score for score in scores if not score.too_few and (not among or score.id in among)]
    rule = definition.themes.rule
    if rule in {"gap", "priority", "spread"}:
        ids = _largest(chosen, [_DECIDES[rule](score) for score in chosen])
    elif rule == "lowest":
        ids = _lowest(chosen)
    elif rule == "lowest-first":
        ids = _lowest_first(chosen)
    elif rule == "agenda":
        ids = _agenda(definition, answers)
    else:
        ids = []
    return tuple(ids[: definition.themes.maximum])


def left_out(definition: Definition, scores: Sequence[ScaleScore], themes: Sequence[str]) -> int:
    """How many scales have the same number as the last of *themes*, and are not among them for want of room."""
    numbers = _numbers(definition, scores)
    last = numbers.get(themes[-1]) if themes else None
    return 0 if last is None else sum(number == last and key not in themes for key, number in numbers.items())


def level(definition: Definition, scores: Sequence[ScaleScore]) -> int:
    """How many scales there are to pick from, when all have the same number; 0 when they have not."""
    numbers = _numbers(definition, scores)
    return len(numbers) if len(set(numbers.values())) == 1 else 0


def _numbers(definition: Definition, scores: Sequence[ScaleScore]) -> dict[str, Fraction | None]:
    """What themes are picked by, of each scale that can be one; empty where themes are no scales."""
    number = _DECIDES.get(definition.themes.rule)
    among = definition.themes.among
    return {score.id: number(score) for score in scores if number and (not among or score.id in among)}


def colour_of(values: Sequence[int], scored: int) -> str:
    """The traffic light of an item: red at the bottom of its scale, green at the top, yellow between."""
    if scored == values[0]:
        return "red"
    return "green" if scored == values[-1] else "yellow"


def _largest(scores: Sequence[ScaleScore], by: Sequence[Fraction | None]) -> list[str]:
    """Those with a number above 0, the largest first; of equals the lower index, then the order of the file."""
    wanted = [
        (-number, score.index or 0, place, score.id)
        for place, (score, number) in enumerate(zip(scores, by, strict=True))
        if number is not None and number > 0
    ]
    return [each[-1] for each in sorted(wanted)]


def _lowest(scores: Sequence[ScaleScore]) -> list[str]:
    indices = [score.index for score in scores if score.index is not None]
    if len(set(indices)) < 2:
        return []
    bottom = min(indices)
    return [score.id for score in scores if score.index == bottom]


def _lowest_first(scores: Sequence[ScaleScore]) -> list[str]:
    """From the bottom up, without those at the top."""
    indices = [(score.index, place, score.id) for place, score in enumerate(scores) if score.index is not None]
    top = max((index for index, _, _ in indices), default=None)
    return [key for index, _, key in sorted(indices) if index != top]


def _agenda(definition: Definition, answers: Answers) -> list[str]:
    """What must be in place and is not comes first; then red before yellow, in the order of the file."""
    wanting = []
    for place, item in enumerate(definition.items):
        answer = answers.get(item.id)
        colour = None if answer is None else colour_of(item.values, item.scored(answer))
        if colour in {"red", "yellow"}:
            wanting.append((item.id not in definition.gates, colour == "yellow", place, item.id))
    return [each[-1] for each in sorted(wanting)]
