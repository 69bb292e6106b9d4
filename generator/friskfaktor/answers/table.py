"""Answers and results of many respondents as one table: a row for each, the same columns for all."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from friskfaktor_scoring.answers import control_names
from friskfaktor_scoring.definition import Definition
from friskfaktor_scoring.planners.entries import controls

Cell = str | int | float | None
Row = Mapping[str, Cell]

LARGEST_NUMBER = 10**15
"""Spreadsheets hold fifteen digits."""
LONGEST_WORDS = 200
SAME_FOR_ALL = ("assessment", "version", "definition")


def result_table(
    definition: Definition, answers: Sequence[Any], responses: Sequence[Mapping[str, Any]]
) -> list[list[Cell]]:
    """A line of names, then one row for each respondent.

    `respondent` counts from 1.  The controls have their own names, empty where
    nothing was answered; the result is spread out from `result.`, as in
    `result.scales.smil.index`.  Where the answers were refused there is no
    result, and `errors` says why.
    """
    controls = tuple(control_columns(definition))
    rows = [
        {"respondent": number, **_given(controls, given), **_outcome(response)}
        for number, (given, response) in enumerate(zip(answers, responses, strict=True), start=1)
    ]
    first = ("respondent", *SAME_FOR_ALL, *controls, "status", "errors")
    columns = tuple(dict.fromkeys([*first, *_by_thing(rows)]))
    same = {"assessment": definition.id, "version": definition.version}
    return [list(columns), *([{**same, **row}.get(column) for column in columns] for row in rows)]


def control_columns(definition: Definition) -> Iterator[str]:
    """The name of every control, in the order they are asked."""
    for item in definition.items:
        if definition.relevance:
            yield f"{item.id}.relevant"
        yield from control_names(definition, item.id)
    if definition.calculator:
        yield from (number.id for number in definition.calculator.inputs)
    if definition.planner:
        yield from controls(definition.planner)


def flattened(data: Any, name: str) -> Iterator[tuple[str, Cell]]:
    """JSON data as names and single values: rows with an id go under it, words in a list in one cell."""
    if isinstance(data, Mapping):
        for key, value in data.items():
            if key != "id":
                yield from flattened(value, f"{name}.{key}")
    elif isinstance(data, list) and any(isinstance(row, Mapping) for row in data):
        for place, row in enumerate(data):
            yield from flattened(row, f"{name}.{row.get('id', place)}")
    elif isinstance(data, list):
        yield name, ", ".join(map(str, data))
    else:
        yield name, int(data) if isinstance(data, bool) else data


def _given(controls: Sequence[str], answers: Any) -> Row:
    """The answers as they came, also those that were refused; nothing where there were no answers at all."""
    known = answers if isinstance(answers, Mapping) else {}
    return {name: _cell(known[name]) for name in controls if known.get(name) is not None}


def _cell(value: Any) -> Cell:
    """Numbers a spreadsheet can hold as numbers; anything else as words that can be written, and not too many."""
    if isinstance(value, int | float) and not isinstance(value, bool) and abs(value) < LARGEST_NUMBER:
        return value
    return str(value)[:LONGEST_WORDS].encode("utf-8", "replace").decode()


def _outcome(response: Mapping[str, Any]) -> Row:
    if response["status"] == "error":
        return {"status": "error", "errors": " ".join(error["message"] for error in response["errors"])}
    result = dict(response["result"])
    return {"status": "ok", "definition": result["definition"], **_result(result)}


def _result(result: Mapping[str, Any]) -> Row:
    own = {key: value for key, value in result.items() if key not in SAME_FOR_ALL}
    return dict(flattened(own, "result"))


def _by_thing(rows: Sequence[Row]) -> list[str]:
    """The columns of the results, those about one thing side by side, whichever respondent has them first."""
    names = dict.fromkeys(name for row in rows for name in row if name.startswith("result."))
    things = {thing: place for place, thing in enumerate(dict.fromkeys(name.rpartition(".")[0] for name in names))}
    return sorted(names, key=lambda name: things[name.rpartition(".")[0]])
