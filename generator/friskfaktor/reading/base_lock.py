"""What a host's folder last saw of the handbook below it, kept as `base.lock.json` in that folder.

Only what the host replaces is noted: enough to tell, after an upgrade, what has changed underneath.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from friskfaktor.problems import Place, Problem
from friskfaktor.reading.differences import Difference
from friskfaktor.reading.source import read_text

LOCK = "base.lock.json"
FORM = 1
"""The form of the file; a newer program may write another."""

Noted = Mapping[str, Mapping[str, Any]]
"""Field → `{"is": value}` as the base had it, or `{}` when the base had no such field."""

State = Mapping[str, Noted | None]
"""File of the host → the base's values of what it replaces there; None when the base has no such file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BaseLock:
    """The version of the base that was looked at, and what stood in it."""

    base: str
    files: State = field(default_factory=dict)


def state_of(found: Sequence[Difference]) -> State:
    """What the base says now of everything the host replaces, as it looks when read back from the file."""
    state = {
        each.name: None
        if each.new
        else {change.name: {} if change.kind == "new" else {"is": change.before} for change in each.changes}
        for each in found
    }
    return json.loads(json.dumps(state, default=str))  # type: ignore[no-any-return]  # the same shape, as JSON has it


def lock_text(lock: BaseLock) -> str:
    """The file: the same state gives the same bytes, a field a line for whoever compares versions."""
    content = {"version": FORM, "base": lock.base, "files": lock.files}
    return json.dumps(content, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def read_lock(path: Path) -> BaseLock | Problem | None:
    """The lock at *path*; None when there is none, a problem when it cannot be used."""
    if not path.exists():
        return None
    text = read_text(path, path.name)
    if isinstance(text, Problem):
        return text
    try:
        content = json.loads(text)
    except json.JSONDecodeError as error:
        return Problem(Place(path.name, error.lineno, error.colno), "lock-damaged")
    except RecursionError:
        return Problem(Place(path.name), "lock-damaged")
    return _lock(content, Place(path.name))


def _lock(content: Any, place: Place) -> BaseLock | Problem:
    form = content.get("version") if isinstance(content, dict) else None
    if type(form) is int and form > FORM:
        return Problem(place, "lock-newer", {"number": str(form), "known": str(FORM)})
    if form != FORM or not isinstance(content.get("base"), str) or not _is_state(content.get("files")):
        return Problem(place, "lock-damaged")
    return BaseLock(base=content["base"], files=content["files"])


def _is_state(files: Any) -> bool:
    return isinstance(files, dict) and all(noted is None or _is_noted(noted) for noted in files.values())


def _is_noted(noted: Any) -> bool:
    return isinstance(noted, dict) and all(isinstance(was, dict) and was.keys() <= {"is"} for was in noted.values())
