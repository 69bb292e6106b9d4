"""Scoring answers from a file: the same result as the page gives, as JSON data."""

from __future__ import annotations

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


def score_submission(handbook: Handbook, assessment: str, submission: Submission) -> dict[str, Any]:
    """The response of `friskfaktor_scoring.api` for one submission.

    KeyError when there is no such assessment.  Answers that say they belong to
    another assessment, or to another main version, are refused in words.
    """
    entry = handbook.entry(assessment)
    if not isinstance(entry, AssessmentEntry):
        raise KeyError(assessment)
    definition = definition_of(entry.instrument, handbook.scales)
    texts = scoring_texts(entry, handbook.language, translation(handbook.language).gettext)
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
