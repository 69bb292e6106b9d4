"""A table as CSV that a Norwegian spreadsheet opens as it is: BOM, semicolons, decimal comma."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence

BOM = "\ufeff"
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet takes for the beginning of a formula."""

Cell = str | int | float | None


def csv_text(table: Sequence[Sequence[Cell]]) -> str:
    """The table as text; words that begin as a formula get an apostrophe first, numbers are left as they are."""
    target = io.StringIO(newline="")
    target.write(BOM)
    csv.writer(target, delimiter=";", lineterminator="\r\n").writerows([list(map(_cell, row)) for row in table])
    return target.getvalue()


def _cell(value: Cell) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return f"'{value}" if value.startswith(_FORMULA) else value
    return str(value).replace(".", ",")
