"""The result in words: what a reader sees, put together from the page's own texts.

Everything is ready to be shown: names, numbers in the language's form, order.
The page only puts it in place.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .exact import tenths
from .verdict import in_unit, verdict
from .working import work_out

if TYPE_CHECKING:
    from collections.abc import Sequence
    from fractions import Fraction

    from .answers import AnswerError, Answers
    from .definition import Definition
    from .instrument import Figure
    from .result import FigureScore, Result, ScaleScore
    from .words import Words

SIGNS = {"red": "!", "yellow": "→", "green": "✓"}


def report(definition: Definition, answers: Answers, result: Result, words: Words) -> dict[str, Any]:
    """The whole report as JSON data; its shape is described in CONTRIBUTING."""
    ordered = _display_order(definition, result.scales)
    rows = [_row(score, result, words) for score in ordered]
    return {
        "verdict": verdict(definition, result, words),
        "basis": words.say("basis", answered=result.answered, asked=result.asked),
        "axis": _axis(definition, words),
        "rows": rows,
        "table": _table(definition, rows, words),
        "themes": [_theme(theme, definition, answers, result, words) for theme in result.themes],
        "working": work_out(definition, answers, result, words),
        "rule": words.rule,
        "warning": words.warning,
        "point": _point(result, words),
        "figures": [_figure(figure, score, words) for figure, score in _figures(definition, result)],
        "counts": [
            {"id": colour, "label": words.sentences[f"count.{colour}"], "sign": SIGNS[colour], "n": number}
            for colour, number in result.counts
        ],
    }


def error_messages(errors: Sequence[AnswerError], words: Words | None) -> list[dict[str, Any]]:
    """Each error with a sentence for the reader; bare codes when the page gave no words."""
    return [
        {"code": error.code, "name": _printable(error.name), "message": _printable(_message(error, words))}
        | ({"controls": list(error.controls)} if error.controls else {})
        for error in errors
    ]


def _printable(text: str) -> str:
    """Text that can be written anywhere: JSON lets half a surrogate pair through, UTF-8 does not."""
    return text.encode("utf-8", "replace").decode()


def _message(error: AnswerError, words: Words | None) -> str:
    if words is None:
        return error.code
    name = words.title(error.name.partition(".")[0]) if error.code != "unknown-name" else error.name
    sentence = words.sentences.get(f"error.{error.code}", error.code)
    return sentence.format(name=name, allowed=error.allowed, found=error.found)


def _display_order(definition: Definition, scores: Sequence[ScaleScore]) -> list[ScaleScore]:
    """Parents in the instrument's order, each with its own after it; by gap where there is one."""
    tops = [score for score in scores if score.parent is None]
    nested = any(score.parent for score in scores)
    ordered = []
    for top in tops if nested else _by_gap(definition, tops):
        ordered.append(top)
        ordered.extend(_by_gap(definition, [score for score in scores if score.parent == top.id]))
    return ordered


def _by_gap(definition: Definition, scores: Sequence[ScaleScore]) -> list[ScaleScore]:
    if definition.answers != "pair":
        return list(scores)
    return sorted(scores, key=lambda score: (score.too_few, -(score.gap or 0), score.index or 0))


def _axis(definition: Definition, words: Words) -> dict[str, Any]:
    labelled = {tuple(words.labels[item.id]) for item in definition.items}
    if len(labelled) != 1:  # nothing to label, or scales with words of their own
        return {"ticks": [], "low": "", "high": ""}
    values = definition.items[0].values
    labels = labelled.pop()
    return {"ticks": [str(value) for value in values], "low": labels[0], "high": labels[-1]}


def _row(score: ScaleScore, result: Result, words: Words) -> dict[str, Any]:
    title = words.title(score.id)
    row: dict[str, Any] = {
        "id": score.id,
        "title": title,
        "level": 1 if score.parent else 0,
        "too_few": score.too_few,
        "note": words.sentences["few"] if score.too_few else "",
        "proposed": score.id in result.themes,
        "spoken": words.say("spoken.few", title=title),
    }
    if score.mean is None or score.index is None:
        return row
    row |= {"now": words.number(score.mean), "now_pct": float(score.index), "index": _one(score.index)}
    row |= {"band": words.bands.get(score.band or "", ""), "index_text": words.number(score.index)}
    row["spoken"] = words.say("spoken.single", title=title, now=row["now"], index=row["index_text"])
    if score.wished_mean is not None and score.wished_index is not None and score.gap is not None:
        gap = words.number(score.wished_mean - score.mean, sign=True)
        row |= {"wished": words.number(score.wished_mean), "gap": gap, "wished_pct": float(score.wished_index)}
        row |= {"wished_index": _one(score.wished_index), "gap_index": _one(score.gap)}
        row["spoken"] = words.say("spoken.pair", title=title, now=row["now"], wished=row["wished"], gap=gap)
    return row


def _one(value: Fraction) -> str:
    """An index as the page's attributes carry it: always one decimal, with a point."""
    return f"{tenths(value) / 10:.1f}"


def _table(definition: Definition, rows: Sequence[dict[str, Any]], words: Words) -> dict[str, Any]:
    say = words.sentences
    pair = definition.answers == "pair"
    heads = ("theme", "now", "wished", "gap") if pair else ("theme", "mean", "index")
    head = [say[f"head.{name}"] for name in heads]
    keys = ("now", "wished", "gap") if pair else ("now", "index_text")
    cells = [[row["title"], *(_cell(row, key, keys[-1]) for key in keys)] for row in rows]
    return {"caption": say["table.caption"], "head": head, "rows": cells}


def _cell(row: dict[str, Any], key: str, last: str) -> str:
    if row["too_few"]:
        return str(row["note"]) if key == last else "–"
    return str(row[key])


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
            if score.wished_mean is None:
                return words.say("detail.single", now=words.number(score.mean))
            return words.say("detail.pair", now=words.number(score.mean), wished=words.number(score.wished_mean))
    item, answer = definition.item(theme), answers.get(theme)
    return words.labels[theme][item.values.index(answer)] if answer is not None else ""


def _point(result: Result, words: Words) -> dict[str, Any] | None:
    if result.point is None:
        return None
    if result.point.field is None or result.point.x is None or result.point.y is None:
        return {"too_few": True, "text": words.sentences["few"]}
    field = result.point.field
    return {
        "x": _one(result.point.x),
        "y": _one(result.point.y),
        "field": field,
        "title": words.title(field),
        "text": str(words.subscales.get(field, {}).get("text") or ""),
    }


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
    shown |= {"value": in_unit(score.value, figure.unit, words), "data_value": _one(score.value)}
    if figure.line is not None:
        side = "over" if score.value > figure.line else "under" if score.value < figure.line else "on"
        shown["compared"] = words.say(f"line.{side}", line=shown["line"])
    return shown
