"""The door between the page and scoring: JSON text in, JSON text out, never an exception.

Request: `{"definition": ..., "answers": {...}, "texts": ...}`; `texts` may be
left out, then there is no report.  Response: `{"status": "ok", "result": ...,
"report": ...}` or `{"status": "error", "errors": [{"code", "name", "message"}]}`.
"""

from __future__ import annotations

import json
from typing import Any

from .answers import AnswerError, read_answers
from .definition import Definition, from_json
from .report import error_messages, report
from .result import to_json
from .score import score
from .words import Words, read_words


def score_json(text: str) -> str:
    """Score the request in *text*; total, whatever the text is."""
    try:
        request = json.loads(text)
    except (ValueError, RecursionError, TypeError):
        return _dump(_failure((AnswerError("not-json"),), None))
    return _dump(score_request(request))


def score_request(request: Any) -> dict[str, Any]:
    """Score a request that has been read from JSON."""
    if not isinstance(request, dict):
        return _failure((AnswerError("not-json"),), None)
    try:
        definition = from_json(request.get("definition"))
        words = read_words(request["texts"]) if request.get("texts") is not None else None
    except (KeyError, TypeError, ValueError, AttributeError):
        return _failure((AnswerError("bad-definition"),), None)
    return _scored(definition, request.get("answers"), words)


def _scored(definition: Definition, data: Any, words: Words | None) -> dict[str, Any]:
    answers, errors = read_answers(definition, data)
    if errors:
        return _failure(errors, words)
    try:
        result = score(definition, answers)
        response = {"status": "ok", "result": to_json(result)}
        if words is not None:
            response["report"] = report(definition, answers, result, words)
    except (KeyError, TypeError, ValueError, StopIteration, IndexError, AttributeError, ArithmeticError, AssertionError):
        # A definition of the right shape that contradicts itself: the checker refuses such
        # instruments, so only a damaged or forged definition comes here.
        return _failure((AnswerError("bad-definition"),), None)
    return response


def _failure(errors: tuple[AnswerError, ...], words: Words | None) -> dict[str, Any]:
    return {"status": "error", "errors": error_messages(errors, words)}


def _dump(response: dict[str, Any]) -> str:
    return json.dumps(response, ensure_ascii=False, separators=(",", ":"))
