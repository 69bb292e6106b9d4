"""The result in one sentence, said before any figure."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .themes import left_out, level
from .words import around, in_sentence, listed, plain

if TYPE_CHECKING:
    from fractions import Fraction

    from .definition import Definition
    from .kind_scores import GateScore
    from .result import Result
    from .words import Words

Segments = list[dict[str, Any]]


def verdict(definition: Definition, result: Result, words: Words) -> Segments:
    """The sentence as segments `{"text", "strong"}`, to be shown one after the other."""
    if definition.kind == "placement":
        return _point(definition, result, words)
    if definition.kind == "calculator":
        return _figures(definition, result, words)
    if definition.kind == "checklist":
        return _counts(result, words)
    return _scales(definition, result, words)


def _titles(ids: tuple[str, ...] | list[str], words: Words) -> list[str]:
    return [in_sentence(words.title(key)) for key in ids]


def _scales(definition: Definition, result: Result, words: Words) -> Segments:
    if all(score.too_few for score in result.scales):
        return [plain(words.sentences["verdict.few"])]
    rule = _spoken_rule(definition)
    if rule in {"spread", "own"} and all(score.distance is None for score in result.scales):
        return [plain(words.sentences["verdict.alone"])]
    if not result.themes:
        less = any(score.gap is not None and score.gap < 0 for score in result.scales)
        return [plain(words.sentences[f"verdict.{rule}.{'less' if less else 'none'}"])]
    names = listed(words, _titles(result.themes, words))
    everyone = level(definition, result.scales)
    if everyone > len(result.themes):
        return around(words, f"verdict.{rule}.level", names, n=everyone)
    return [
        *around(words, f"verdict.{rule}", names),
        *_as_far_out(definition, result, words),
        *_as_wished(definition, result, words),
    ]


def _spoken_rule(definition: Definition) -> str:
    """The rule as it is spoken of: seeing differently is one thing, seeing oneself differently another."""
    rule = definition.themes.rule
    if rule == "spread" and any(subscale.own for subscale in definition.subscales):
        return "own"
    return "lowest" if rule == "lowest-first" else rule


def gate_sentence(gate: GateScore, words: Words) -> Segments:
    """Whether what must be in place is, and what is not."""
    return around(words, f"gate.{gate.state}", listed(words, _titles(gate.missing, words)))


def _as_far_out(definition: Definition, result: Result, words: Words) -> Segments:
    """That the limit on themes has left some out that are just as far out as the last that is named."""
    more = left_out(definition, result.scales, result.themes)
    if not more:
        return []
    name = in_sentence(words.title(result.themes[-1]))
    return [plain(" " + words.say("verdict.equal" if more == 1 else "verdict.equal.many", n=more, name=name))]


def _as_wished(definition: Definition, result: Result, words: Words) -> Segments:
    """What already is as the reader wants it, when that is worth a sentence."""
    among = definition.themes.among
    same = [score.id for score in result.scales if score.gap == 0 and (not among or score.id in among)]
    if not same:
        return []
    if len(same) > 2:
        return [plain(" " + words.say("verdict.same.many", n=len(same)))]
    names = words.sentences["and"].join(_titles(same, words))
    text = words.say("verdict.same", names=names)
    return [plain(" " + text[:1].upper() + text[1:])]


def _point(definition: Definition, result: Result, words: Words) -> Segments:
    if result.point is None or result.point.field is None:
        return [plain(words.sentences["verdict.few"])]
    between = definition.placement is not None and result.point.field == definition.placement.between
    if between:
        return [plain(words.sentences["verdict.between"])]
    return around(words, "verdict.point", [{"text": words.title(result.point.field), "strong": True}])


def _figures(definition: Definition, result: Result, words: Words) -> Segments:
    assert definition.calculator is not None
    said = [
        segment
        for figure, score in zip(definition.calculator.figures, result.figures, strict=True)
        if score.value is not None
        for segment in _figure(words.title(score.id), score.value, figure.unit, words)
    ]
    if said:
        return said
    few = any(score.suppressed for score in result.figures)
    return [plain(words.sentences["verdict.suppressed" if few else "verdict.few"])]


def _figure(title: str, value: Fraction, unit: str, words: Words) -> Segments:
    number = in_unit(value, unit, words)
    return [*around(words, "verdict.figure", [{"text": number, "strong": True}], title=title), plain(" ")]


def in_unit(value: Fraction, unit: str, words: Words) -> str:
    """A figure as it is shown; a change in percentage points always says which way it went."""
    return words.say(f"unit.{unit}", number=words.number(value, sign=unit == "points"))


def _counts(result: Result, words: Words) -> Segments:
    counts = dict(result.counts)
    if not sum(counts.values()):
        return [plain(words.sentences["verdict.few"])]
    if result.gate:
        return [*gate_sentence(result.gate, words), plain(" "), *_lights(result, counts, words)]
    return _lights(result, counts, words)


def _lights(result: Result, counts: dict[str, int], words: Words) -> Segments:
    text = words.say("verdict.counts", green=counts["green"], yellow=counts["yellow"], red=counts["red"])
    if not result.themes:
        return [plain(f"{text} {words.sentences['verdict.agenda.none']}")]
    titles = listed(words, _titles(result.themes, words))
    return [plain(f"{text} "), *around(words, "verdict.agenda", titles)]
