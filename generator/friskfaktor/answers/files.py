"""Answers in a file: one respondent as JSON, or one a row as CSV."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

LARGEST = 20_000_000
"""Bytes an answer file may have: some hundred thousand rows."""


# Python's own int() would also take 1_0 and digits of other scripts.
_WHOLE = re.compile(r"[-+]?[0-9]{1,15}")
_DECIMAL = re.compile(r"[-+]?[0-9]{1,15}\.[0-9]{1,15}")


class AnswerFileError(Exception):
    """The file cannot be read as answers; `code` says why, `detail` where."""

    def __init__(self, code: str, detail: str = "") -> None:
        super().__init__(f"{code}: {detail}")
        self.code, self.detail = code, detail


@dataclass(frozen=True, slots=True)
class Submission:
    """One respondent's answers, and what they say they belong to (empty when they say nothing)."""

    answers: Any
    assessment: str = ""
    version: str = ""


def read_answer_file(path: Path) -> Submission | tuple[Submission, ...]:
    """A `.json` file gives one submission, a `.csv` file one a row."""
    text = _text(path)
    if path.suffix.lower() == ".csv":
        rows = tuple(_rows(text))
        if not rows:
            raise AnswerFileError("no-rows")
        return rows
    try:
        data = json.loads(text)
    except json.JSONDecodeError as error:
        raise AnswerFileError("not-json", f"{error.lineno}:{error.colno}") from None
    except (ValueError, RecursionError):  # a number of thousands of digits, endless nesting
        raise AnswerFileError("not-answers") from None
    return _submission(data)


def _text(path: Path) -> str:
    try:
        if path.stat().st_size > LARGEST:
            raise AnswerFileError("too-large", str(LARGEST // 1_000_000))
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        raise AnswerFileError("not-utf8") from None
    except FileNotFoundError:
        raise AnswerFileError("missing") from None
    except OSError as error:
        raise AnswerFileError("unreadable", error.strerror or "") from None


def _submission(data: Any) -> Submission:
    """An export of the page wraps the answers; a plain mapping is the answers themselves."""
    if isinstance(data, dict) and isinstance(data.get("answers"), dict):
        named = {key: str(data.get(key) or "") for key in ("assessment", "version")}
        return Submission(answers=data["answers"], **named)
    return Submission(answers=data)


def _rows(text: str) -> Iterator[Submission]:
    sample = text.partition("\n")[0]
    delimiter = ";" if sample.count(";") > sample.count(",") else ","
    reader = csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        names = [name.strip() for name in reader.fieldnames or ()]
        reader.fieldnames = names
        _refuse_twice(names)
        for row in reader:
            if None in row:
                raise AnswerFileError("too-many-cells", str(reader.line_num))
            yield Submission(answers={name: _number(cell) for name, cell in row.items() if (cell or "").strip()})
    except csv.Error:
        raise AnswerFileError("not-csv", str(reader.reader.line_num)) from None


def _refuse_twice(names: Sequence[str]) -> None:
    """Two columns of one name would hide each other."""
    for place, name in enumerate(names):
        if name and name in names[:place]:
            raise AnswerFileError("column-twice", name)


def _number(cell: str) -> int | float | str:
    """The cell as a number; text that is none stays text, so that scoring can refuse it by name."""
    text = cell.strip().replace(",", ".")
    if _WHOLE.fullmatch(text):
        return int(text)
    return float(text) if _DECIMAL.fullmatch(text) else cell
