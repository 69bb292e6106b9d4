"""A planner's answers in, its plan and report out: what `api` hands on for instruments that plan."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from friskfaktor_scoring.definition import definition_hash
from friskfaktor_scoring.report import error_messages

from . import rotation
from .calendar import calendar
from .entries import Entries, controls, read_entries
from .mix import mix
from .plan import Plan, to_json
from .report import control_name, report

if TYPE_CHECKING:
    from friskfaktor_scoring.answers import AnswerError
    from friskfaktor_scoring.definition import Definition
    from friskfaktor_scoring.words import Words

RULES = {"mix": mix, "rotation": rotation.rotation, "calendar": calendar}


def planned(definition: Definition, data: Any, words: Words | None) -> dict[str, Any]:
    """The response for *data*, which may be anything JSON can carry."""
    assert definition.planner is not None
    entries, errors = read_planned(definition, data)
    if errors:
        return {"status": "error", "errors": error_messages(errors, words, partial(control_name, definition.planner))}
    plan = plan_of(entries)
    result = {
        "assessment": definition.id,
        "version": definition.version,
        "definition": definition_hash(definition),
        "asked": len(controls(definition.planner)),
        "answered": len(entries.values),
        **to_json(plan),
    }
    response: dict[str, Any] = {"status": "ok", "result": result}
    return response | ({"report": report(definition, entries, plan, words)} if words else {})


def read_planned(definition: Definition, data: Any) -> tuple[Entries, tuple[AnswerError, ...]]:
    """The entries, and every fault of them, those against each other too."""
    assert definition.planner is not None
    entries, errors = read_entries(definition.planner, data)
    if not errors and definition.planner.rule == "rotation":
        errors = rotation.faults(entries)
    return entries, errors


def plan_of(entries: Entries) -> Plan:
    """The plan of valid entries."""
    return RULES[entries.planner.rule](entries)
