"""Scoring answers from a file: the same result as the page gives, as JSON data."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from friskfaktor.answers.files import Submission
from friskfaktor.interface import translation
from friskfaktor.pages.assessment_form import scoring_texts
from friskfaktor.reading.handbook import AssessmentEntry, Handbook
from friskfaktor_scoring.answers import AnswerError
from friskfaktor_scoring.api import score_request
from friskfaktor_scoring.definition import Definition, definition_of, to_json
from friskfaktor_scoring.report import error_messages
from friskfaktor_scoring.words import read_words


def score_submissions(
    handbook: Handbook, entry: AssessmentEntry, given: Submission | Sequence[Submission]
) -> list[dict[str, Any]]:
    """The response of `friskfaktor_scoring.api` for each submission.

    Answers that say they belong to another assessment, or to another main
    version, are refused in words.
    """
    definition = definition_of(entry.instrument, handbook.scales)
    texts = scoring_texts(entry, handbook.language, translation(handbook.language).gettext)
    submissions = [given] if isinstance(given, Submission) else given
    return [_scored(definition, texts, submission) for submission in submissions]


def _scored(definition: Definition, texts: dict[str, Any], submission: Submission) -> dict[str, Any]:
    refused = _refused(definition, submission)
    if refused:
        return {"status": "error", "errors": error_messages([refused], read_words(texts))}
    return score_request({"definition": to_json(definition), "texts": texts, "answers": submission.answers})


def _refused(definition: Definition, submission: Submission) -> AnswerError | None:
    if submission.assessment and submission.assessment != definition.id:
        return AnswerError("other-assessment", submission.assessment)
    if submission.version and _main(submission.version) != _main(definition.version):
        return AnswerError("other-version", submission.version, definition.version)
    return None


def _main(version: str) -> str:
    return version.partition(".")[0]
