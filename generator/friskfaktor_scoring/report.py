"""The result in words: what a reader sees, put together from the page's own texts.

Everything is ready to be shown: names, numbers in the language's form, order.
The page only puts it in place.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .point import point, point_table
from .rows import axis, one_decimal, score_rows, table
from .verdict import gate_sentence, in_unit, verdict
from .working import work_out

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from fractions import Fraction

    from .answers import AnswerError, Answers
    from .calculator import Figure
    from .definition import Definition
    from .kind_scores import FigureScore
    from .result import Result, ScaleScore
    from .words import Words

SIGNS = {"red": "!", "yellow": "→", "green": "✓"}


def report(
    definition: Definition, answers: Answers, result: Result, words: Words, *, working: bool = True
) -> dict[str, Any]:
    """The whole report as JSON data; its shape is described in CONTRIBUTING.

    Without *working* there are no accounts of how the numbers came about.
    """
    rows = score_rows(definition, result, words)
    return {
        "verdict": verdict(definition, result, words),
        "basis": words.say("basis", answered=result.answered, asked=result.asked),
        "axis": axis(definition, words),
        "rows": rows,
        "table": point_table(definition.placement, result, words)
        if definition.placement
        else table(definition, rows, words),
        "themes": [_theme(theme, definition, answers, result, words) for theme in result.themes],
        **(_working(definition, answers, result, words) if working else {}),
        "rule": words.rule,
        "warning": words.warning,
        "point": point(result, words),
        "figures": [_figure(figure, score, words) for figure, score in _figures(definition, result)],
        "counts": [
            {"id": colour, "label": words.sentences[f"count.{colour}"], "sign": SIGNS[colour], "n": number}
            for colour, number in result.counts
        ],
        "gate": _gate(result, words),
    }


def _working(definition: Definition, answers: Answers, result: Result, words: Words) -> dict[str, Any]:
    return {"working": work_out(definition, answers, result, words)}


def _gate(result: Result, words: Words) -> dict[str, Any] | None:
    if result.gate is None:
        return None
    text = "".join(segment["text"] for segment in gate_sentence(result.gate, words))
    return {"state": result.gate.state, "text": text, "missing": [words.title(key) for key in result.gate.missing]}


def error_messages(
    errors: Sequence[AnswerError], words: Words | None, name_of: Callable[[str, Words], str] | None = None
) -> list[dict[str, Any]]:
    """Each error with a sentence for the reader; bare codes when the page gave no words.

    *name_of* a control is what the form calls it; without it, what the item is called.
    """
    named = name_of or _item_of
    return [
        {"code": error.code, "name": _printable(error.name), "message": _printable(_message(error, words, named))}
        | ({"controls": list(error.controls)} if error.controls else {})
        for error in errors
    ]


def _printable(text: str) -> str:
    """Text that can be written anywhere: JSON lets half a surrogate pair through, UTF-8 does not."""
    return text.encode("utf-8", "replace").decode()


def _item_of(control: str, words: Words) -> str:
    return words.title(control.partition(".")[0])


def _message(error: AnswerError, words: Words | None, name_of: Callable[[str, Words], str]) -> str:
    if words is None:
        return error.code
    name = name_of(error.name, words) if error.code != "unknown-name" else error.name
    sentence = words.sentences.get(f"error.{error.code}", error.code)
    return sentence.format(name=name, allowed=error.allowed, found=error.found)


def _theme(theme: str, definition: Definition, answers: Answers, result: Result, words: Words) -> dict[str, str]:
    return {
        "id": theme,
        "title": words.title(theme),
        "detail": _detail(theme, definition, answers, result, words),
        "prompt": str(words.subscales.get(theme, {}).get("prompt") or ""),
    }


def _detail(theme: str, definition: Definition, answers: Answers, result: Result, words: Words) -> str:
    for score in result.scales:
        if score.id == theme and score.mean is not None:
            return _numbers(score, score.mean, words)
    item, answer = definition.item(theme), answers.get(theme)
    return words.labels[theme][item.values.index(answer)] if answer is not None else ""


def _numbers(score: ScaleScore, mean: Fraction, words: Words) -> str:
    """The answers behind a theme, on the scales they were given on."""
    now = words.number(mean)
    if score.wished_mean is not None:
        return words.say(
            "detail.two",
            first=words.sentences["side.now"],
            now=now,
            side=words.sentences["side.wished"],
            other=words.number(score.wished_mean),
        )
    if score.importance_mean is not None:
        other = words.number(score.importance_mean)
        return words.say(
            "detail.two",
            first=words.sentences["side.now"],
            now=now,
            side=words.sentences["side.importance"],
            other=other,
        )
    if not score.respondents:
        return words.say("detail.single", now=now)
    given = [
        f"{words.respondent(each.id)} {words.number(each.mean)}" for each in score.respondents if each.mean is not None
    ]
    return " · ".join(given)


def _figures(definition: Definition, result: Result) -> list[tuple[Figure, FigureScore]]:
    figures = definition.calculator.figures if definition.calculator else ()
    return list(zip(figures, result.figures, strict=True))


def _figure(figure: Figure, score: FigureScore, words: Words) -> dict[str, Any]:
    shown = {
        "id": figure.id,
        "title": words.title(figure.id),
        "text": str(words.subscales.get(figure.id, {}).get("text") or ""),
        "suppressed": score.suppressed,
        "unit": figure.unit,
        "line": "" if figure.line is None else words.say(f"unit.{figure.unit}", number=figure.line),
        "value": words.sentences["suppressed" if score.suppressed else "missing"],
        "data_value": "",
    }
    if score.value is None:
        return shown
    shown |= {"value": in_unit(score.value, figure.unit, words), "data_value": one_decimal(score.value)}
    if figure.line is not None:
        side = "over" if score.value > figure.line else "under" if score.value < figure.line else "on"
        shown["compared"] = words.say(f"line.{side}", line=shown["line"])
    return shown
