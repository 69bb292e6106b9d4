"""The rows of the picture and of the table: one for each subscale, in the order they are shown."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any

from .exact import tenths, whole

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .definition import Definition
    from .kind_scores import RespondentScore
    from .result import Result, ScaleScore
    from .words import Words

Row = dict[str, Any]
COLUMNS = {
    "single": ("now", "index_text"),
    "pair": ("now", "wished", "gap"),
    "weighted": ("now", "importance", "priority"),
}
HEADS = {
    "single": ("theme", "mean", "index"),
    "pair": ("theme", "now", "wished", "gap"),
    "weighted": ("theme", "now", "importance", "priority"),
}
NOTHING = "–"


def score_rows(definition: Definition, result: Result, words: Words) -> list[Row]:
    """The rows, top to bottom."""
    return [_row(score, result, words) for score in _display_order(definition, result.scales)]


def axis(definition: Definition, words: Words) -> dict[str, Any]:
    """What stands at the ends and the points of the line that numbers are shown on."""
    if definition.answers == "weighted":  # two scales on one line
        return {"ticks": [], "low": words.sentences["axis.low"], "high": words.sentences["axis.high"]}
    labelled = {tuple(words.labels[item.id]) for item in definition.items}
    if len(labelled) != 1:  # nothing to label, or scales with words of their own
        return {"ticks": [], "low": "", "high": ""}
    values = definition.items[0].values
    labels = labelled.pop()
    return {"ticks": [whole(value) for value in values], "low": labels[0], "high": labels[-1]}


def table(definition: Definition, rows: Sequence[Row], words: Words) -> dict[str, Any]:
    """The same numbers as a table."""
    say = words.sentences
    if definition.answers == "respondents":
        names = [words.respondent(name) for name in definition.respondents]
        head = [say["head.theme"], *names, say["head.spread"]]
        cells = [[row["title"], *_views(row, len(names))] for row in rows]
    else:
        head = [say[f"head.{name}"] for name in HEADS[definition.answers]]
        keys = COLUMNS[definition.answers]
        cells = [[row["title"], *(_cell(row, key, keys[-1]) for key in keys)] for row in rows]
    return {"caption": say["table.caption"], "head": head, "rows": cells}


def one_decimal(value: Fraction) -> str:
    """An index as the page's attributes carry it: always one decimal, with a point."""
    return f"{tenths(value) / 10:.1f}"


def _display_order(definition: Definition, scores: Sequence[ScaleScore]) -> list[ScaleScore]:
    """Parents in the instrument's order, each with its own after it; the largest first where a number calls for it."""
    tops = [score for score in scores if score.parent is None]
    nested = any(score.parent for score in scores)
    ordered = []
    for top in tops if nested else _largest_first(definition, tops):
        ordered.append(top)
        ordered.extend(_largest_first(definition, [score for score in scores if score.parent == top.id]))
    return ordered


def _largest_first(definition: Definition, scores: Sequence[ScaleScore]) -> list[ScaleScore]:
    if definition.answers not in {"pair", "weighted"}:
        return list(scores)
    return sorted(scores, key=lambda score: (score.too_few, -(score.gap or score.priority or 0), score.index or 0))


def _row(score: ScaleScore, result: Result, words: Words) -> Row:
    title = words.title(score.id)
    row: Row = {
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
    row |= {"now": words.number(score.mean), "now_pct": float(score.index), "index": one_decimal(score.index)}
    row["index_text"] = words.number(score.index)
    if score.band is not None:
        row |= {"band": words.bands[score.band], "band_id": score.band}
    row["spoken"] = words.say("spoken.single", title=title, now=row["now"], index=row["index_text"])
    if score.wished_mean is not None and score.wished_index is not None and score.gap is not None:
        gap = words.number(score.wished_mean - score.mean, sign=True)
        row |= {"wished": words.number(score.wished_mean), "gap": gap, "wished_pct": float(score.wished_index)}
        row |= {"wished_index": one_decimal(score.wished_index), "gap_index": one_decimal(score.gap)}
        row["spoken"] = words.say("spoken.pair", title=title, now=row["now"], wished=row["wished"], gap=gap)
    if score.priority is not None:
        row |= _weighted(score, score.priority, title, row["now"], words)
    if score.respondents:
        row |= _seen(score, title, words)
    return row


def _weighted(score: ScaleScore, priority: Fraction, title: str, now: str, words: Words) -> Row:
    assert score.importance_mean is not None
    assert score.importance_index is not None
    shown = {"importance": words.number(score.importance_mean), "priority": words.number(priority)}
    labels = {"first": words.sentences["side.now"], "second": words.sentences["side.importance"]}
    return {
        **shown,
        "importance_pct": float(score.importance_index),
        "importance_index": one_decimal(score.importance_index),
        "priority_pct": float(priority),
        "priority_index": one_decimal(priority),
        "spoken": words.say("spoken.weighted", title=title, now=now, **shown, **labels),
    }


def _seen(score: ScaleScore, title: str, words: Words) -> Row:
    """How each respondent sees the subscale, and how far apart they are, on the scale they answered on."""
    views = [_view(each, words) for each in score.respondents]
    means = {each.id: each.mean for each in score.respondents if each.mean is not None}
    row: Row = {"respondents": views}
    if score.spread is not None:
        apart = max(means.values()) - min(means.values())
        row |= {"spread": words.number(apart), "spread_index": one_decimal(score.spread)}
    if score.own is not None:
        row["own"] = score.own
    if score.own is not None and score.own_gap is not None:
        others = [mean for name, mean in means.items() if name != score.own]
        apart = means[score.own] - sum(others, Fraction(0)) / len(others)
        row |= {"own_gap": words.number(apart, sign=True), "own_gap_index": one_decimal(score.own_gap)}
    each = ", ".join(f"{view['title']} {view['value']}" for view in views)
    row["spoken"] = words.say("spoken.respondents", title=title, each=each, distance=_distance(row))
    return row


def _view(each: RespondentScore, words: Words) -> Row:
    value = words.sentences["few"] if each.mean is None else words.number(each.mean)
    pct = None if each.index is None else float(each.index)
    return {"id": each.id, "title": words.respondent(each.id), "value": value, "pct": pct}


def _views(row: Row, number: int) -> list[str]:
    if row["too_few"]:
        return [*[NOTHING] * number, str(row["note"])]
    return [
        *(NOTHING if view["pct"] is None else view["value"] for view in row["respondents"]),
        _distance(row),
    ]


def _distance(row: Row) -> str:
    """Own less the others' where the subscale is about one of them, else the spread."""
    return str(row.get("own_gap" if "own" in row else "spread", NOTHING))


def _cell(row: Row, key: str, last: str) -> str:
    if row["too_few"]:
        return str(row["note"]) if key == last else NOTHING
    return str(row[key])
