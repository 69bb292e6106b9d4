"""Results as JSON for programs, or as a table for a spreadsheet."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from friskfaktor.answers.files import Submission
from friskfaktor.answers.spreadsheet_csv import csv_text
from friskfaktor.answers.table import result_table
from friskfaktor.exchange.workbook import workbook
from friskfaktor.reading.handbook import AssessmentEntry
from friskfaktor_scoring.definition import definition_of

SHEET = "Svar og resultat"


def results_as(
    form: str, entry: AssessmentEntry, given: Submission | Sequence[Submission], responses: Sequence[dict[str, Any]]
) -> str | bytes:
    """The responses in the form `json`, `csv` or `xlsx`; one submission alone gives one JSON object, not a list."""
    alone = isinstance(given, Submission)
    if form == "json":
        return json.dumps(responses[0] if alone else responses, ensure_ascii=False, indent=2) + "\n"
    answers = [submission.answers for submission in ([given] if isinstance(given, Submission) else given)]
    table = result_table(definition_of(entry.instrument, entry.scales), answers, responses)
    return csv_text(table) if form == "csv" else workbook({SHEET: table})
