"""Every definition there is to score: the shipped instruments, and small ones for rules that few of those use.

They are asked for by name and scored through the same door as the page uses.
"""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import shipped
from friskfaktor.interface import scoring_sentences, translation
from friskfaktor_scoring.answers import read_answers
from friskfaktor_scoring.api import score_json
from friskfaktor_scoring.definition import Definition, ItemRule, to_json
from friskfaktor_scoring.scales import Band, Condition, Subscale, Themes
from friskfaktor_scoring.score import score

if TYPE_CHECKING:
    from collections.abc import Mapping

    from friskfaktor_scoring.result import Result

FIVE, THREE = (1, 2, 3, 4, 5), (0, 1, 2)


def _items(names: str, *, values: tuple[int, ...] = FIVE, turned: str = "") -> tuple[ItemRule, ...]:
    return tuple(ItemRule(id=name, values=values, reverse=name in turned) for name in names)


def _definition(key: str, **parts: Any) -> Definition:
    whole = Definition(
        id=key,
        version="1.0.0",
        kind="scale",
        answers="single",
        relevance=False,
        items=_items("abcd", turned="b"),
        subscales=(
            Subscale(id="ab", items=("a", "b"), minimum_answered="1/2"),
            Subscale(id="cd", items=("c", "d"), minimum_answered="1/2"),
        ),
        bands=(),
        themes=Themes(rule="none"),
        placement=None,
        calculator=None,
    )
    return replace(whole, **parts)


_BANDS = (Band(id="low", start=0, end=50), Band(id="high", start=50, end=100))
_ROLES = ("leader", "staff", "safety")
_THREE_SCALES = tuple(Subscale(id=name * 2, items=(name,)) for name in "abc")

EXAMPLES: Mapping[str, Definition] = {
    definition.id: definition
    for definition in (
        _definition(
            "weighted", answers="weighted", importance=(0, 1, 2, 3), themes=Themes(rule="priority"), relevance=True
        ),
        _definition("respondents", answers="respondents", respondents=_ROLES, themes=Themes(rule="spread")),
        _definition(
            "own",
            answers="respondents",
            respondents=_ROLES,
            bands=_BANDS,
            subscales=(
                Subscale(id="ab", items=("a", "b"), own="leader"),
                Subscale(id="cd", items=("c", "d"), own="safety", minimum_answered="1/2"),
            ),
            themes=Themes(rule="spread", maximum=1),
        ),
        _definition(
            "by-weight",
            subscales=(
                Subscale(
                    id="all",
                    items=("a", "b", "c", "d"),
                    minimum_answered="1/2",
                    weights={"a": "0.66", "b": "0.3", "c": "2", "d": "0.07"},
                ),
                Subscale(id="cd", items=("c", "d"), parent="all"),
            ),
        ),
        _definition(
            "from-the-bottom",
            subscales=_THREE_SCALES,
            items=_items("abc"),
            themes=Themes(rule="lowest-first", maximum=2),
        ),
        _definition(
            "conditions",
            answers="pair",
            themes=Themes(rule="gap"),
            items=(
                *_items("ab", turned="b"),
                ItemRule(id="c", values=FIVE, reverse=False, when=Condition(item="b", values=(1, 2))),
                ItemRule(id="d", values=FIVE, reverse=True, when=Condition(item="c", values=(3, 4, 5))),
            ),
        ),
        _definition(
            "gates",
            kind="checklist",
            themes=Themes(rule="agenda"),
            gates=("d", "b"),
            items=(
                *_items("abc", values=THREE, turned="b"),
                ItemRule(id="d", values=THREE, reverse=False, when=Condition(item="a", values=(1, 2))),
            ),
        ),
    )
}
NAMES = (*shipped.ASSESSMENTS, *EXAMPLES)
SCORED = (*shipped.SCORED, *EXAMPLES)
"""Those that give numbers; the others give plans (test_planners.py)."""


def definition(name: str) -> Definition:
    """The definition of that name."""
    return EXAMPLES[name] if name in EXAMPLES else shipped.definition(name)


def texts(name: str) -> dict[str, Any]:
    """The words its page hands to the scorer; an example is spoken of by its ids."""
    if name not in EXAMPLES:
        return shipped.texts(name)
    rules = EXAMPLES[name]
    return {
        "items": {item.id: {"title": f"theme {item.id}", "text": item.id} for item in rules.items},
        "subscales": {
            each.id: {"title": f"theme {each.id}", "text": "", "prompt": "Why?"}
            for each in (*rules.subscales, *rules.items)
        },
        "bands": {band.id: band.id for band in rules.bands},
        "labels": {item.id: [f"point {value}" for value in item.values] for item in rules.items},
        "sentences": scoring_sentences(translation("nb").gettext),
        "rule": "The mean.",
        "warning": "",
        "respondents": {key: key.title() for key in rules.respondents},
    }


def response(name: str, answers: Any) -> dict[str, Any]:
    """What the scorer answers: text in, text out."""
    request = {"definition": to_json(definition(name)), "answers": answers, "texts": texts(name)}
    return shipped.read_json(score_json(json.dumps(request)))


def result(name: str, answers: Mapping[str, int]) -> Result:
    """The exact result, before any rounding, of valid answers."""
    valid, errors = read_answers(definition(name), dict(answers))
    assert not errors
    return score(definition(name), valid)
