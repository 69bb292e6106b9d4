"""An instrument as JSON: all that its files say, in one language, and the definition that is scored."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from friskfaktor.reading.handbook import AssessmentEntry
from friskfaktor_scoring.definition import definition_hash, definition_of, to_json

FORMAT = "friskfaktor-instrument"
FORMAT_VERSION = 1


def instrument_json(entry: AssessmentEntry, language: str) -> dict[str, Any]:
    """`instrument` and `text` as they stand in the files, `definition` as `score_json` takes it."""
    definition = definition_of(entry.instrument, entry.scales)
    used = {entry.scale_of(item.id).id for item in entry.instrument.items} | {entry.instrument.importance_scale}
    return {
        "format": FORMAT,
        "formatVersion": FORMAT_VERSION,
        "language": language,
        "hash": definition_hash(definition),
        "definition": to_json(definition),
        "instrument": asdict(entry.instrument),
        "scales": [asdict(scale) for key, scale in entry.scales.items() if key in used],
        "text": asdict(entry.text),
    }
