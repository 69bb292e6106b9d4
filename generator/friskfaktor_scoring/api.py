"""The door between the page and scoring: JSON text in, JSON text out, never an exception.

Request: `{"definition": ..., "answers": {...}, "texts": ...}`; `texts` may be
left out, then there is no report.  With `"before": {...}`, the answers of an
earlier round, there is a comparison too.  With `"working": false` the report
does without its accounts of how the numbers came about, which take long and
which few readers open.  Response: `{"status": "ok", "result": ...,
"report": ..., "comparison": ...}` or `{"status": "error", "errors": [{"code", "name", "message"}]}`.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from .answers import AnswerError, ErrorCode, read_answers
from .comparison import compare
from .definition import from_json
from .planners.door import planned
from .report import error_messages, report
from .result import to_json
from .score import score
from .words import read_words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .definition import Definition
    from .result import Result
    from .words import Words


def score_json(text: str) -> str:
    """Score the request in *text*; total, whatever the text is."""
    try:
        request = json.loads(text)
    except (ValueError, RecursionError, TypeError):
        return _dump(_failure("not-json"))
    try:
        return _dump(score_request(request))
    except (ValueError, RecursionError):  # NaN or endless nesting where the definition should have a name
        return _dump(_failure("bad-definition"))


def score_request(request: Any) -> dict[str, Any]:
    """Score a request that has been read from JSON."""
    if not isinstance(request, dict):
        return _failure("not-json")
    try:
        return _scored(request)
    except Exception:  # noqa: BLE001 - nothing may cross this boundary
        # The definition or the words contradict themselves.  The checker refuses such
        # instruments, so only a damaged or forged page comes here.
        return _failure("bad-definition")


def _scored(request: Mapping[str, Any]) -> dict[str, Any]:
    definition = from_json(request.get("definition"))
    words = read_words(request["texts"]) if request.get("texts") is not None else None
    if definition.planner:
        return planned(definition, request.get("answers"), words)
    answers, errors = read_answers(definition, request.get("answers"))
    if errors:
        return {"status": "error", "errors": error_messages(errors, words)}
    result = score(definition, answers)
    response: dict[str, Any] = {"status": "ok", "result": to_json(result)}
    if words is not None:
        response["report"] = report(definition, answers, result, words, working=request.get("working") is not False)
        response |= _compared(definition, request.get("before"), result, words)
    return response


def _compared(definition: Definition, given: Any, now: Result, words: Words) -> dict[str, Any]:
    """The comparison, when an earlier round is given; answers that do not belong here are not compared with."""
    if given is None:
        return {}
    before, errors = read_answers(definition, given)
    return {} if errors else {"comparison": compare(definition, score(definition, before), now, words)}


def _failure(code: ErrorCode) -> dict[str, Any]:
    return {"status": "error", "errors": error_messages((AnswerError(code),), None)}


def _dump(response: Mapping[str, Any]) -> str:
    # ASCII alone: half a surrogate pair in a name could not leave Python in any other way.
    return json.dumps(response, allow_nan=False, separators=(",", ":"))
