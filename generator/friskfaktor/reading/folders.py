"""Which files a handbook has, and which dataclass each of them fills."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from friskfaktor import model

ENTRY_FOLDERS: Mapping[str, tuple[str, type[model.Entry]]] = {
    "theory": ("theory", model.Theory),
    "methods": ("method", model.Method),
    "practices": ("practice", model.Practice),
    "materials": ("material", model.Material),
    "challenges": ("challenge", model.Challenge),
    "cases": ("case", model.Case),
    "voices": ("voice", model.Voice),
    "evidence": ("evidence", model.Evidence),
    "tensions": ("tension", model.Tension),
    "law": ("law", model.Law),
    "roles": ("role", model.Role),
    "pages": ("page", model.Page),
}
"""Folder below a language → kind of entry and its dataclass."""

SCHEMAS: Mapping[str, type] = {
    **dict(ENTRY_FOLDERS.values()),
    "figure": model.Drawing,
    "glossary": model.Glossary,
    "headings": model.Headings,
    "originals": model.Originals,
    "handbook": model.HandbookInfo,
    "sources": model.Sources,
    "scales": model.Scales,
    "instrument": model.Instrument,
    "instrument-text": model.InstrumentText,
    "vectors": model.Vectors,
}
"""Name of the published schema → dataclass."""


@dataclass(frozen=True, slots=True)
class Layer:
    """One layer of a handbook: the base, or an organisation's own folder over it."""

    content: Path
    assessments: Path
    root: Path
    """File names in messages are relative to this."""

    def name(self, path: Path) -> str:
        """How a file of this layer is called in messages: relative to the root, with forward slashes."""
        try:
            return path.relative_to(self.root).as_posix()
        except ValueError:
            return path.as_posix()


def schema_of(path: Path) -> str | None:
    """The schema for a file, by where it stands: `content/nb/methods/apu.yml` → `method`; None when it has none."""
    if path.parent.parent.name == "assessments":
        named = {"instrument.yml": "instrument", "vectors.yml": "vectors"}
        return named.get(path.name, "instrument-text")
    if path.parent.name == "figures":
        return "figure"
    if path.parent.name in ENTRY_FOLDERS:
        return ENTRY_FOLDERS[path.parent.name][0]
    return path.stem if path.stem in {"glossary", "handbook", "headings", "originals", "sources", "scales"} else None
