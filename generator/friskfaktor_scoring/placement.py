"""The parts of an instrument that say where answers place the reader on two axes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from .about import about


@dataclass(frozen=True, slots=True, kw_only=True)
class Axis:
    """One axis of a placement."""

    id: str = about("Fast navn på aksen.")
    items: tuple[str, ...] = about("Utsagnene som plasserer punktet på aksen.")


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacementField:
    """A quarter of the plane."""

    id: str = about("Fast navn på feltet.")
    x: Literal["low", "high"] = about("Lav (under 50) eller høy (over 50) på den første aksen.")
    y: Literal["low", "high"] = about("Lav (under 50) eller høy (over 50) på den andre aksen.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Placement:
    """Two axes and the four fields between them; on a line between fields the point is in *between*."""

    x: Axis = about("Vannrett akse.")
    y: Axis = about("Loddrett akse.")
    fields: tuple[PlacementField, ...] = about("De fire feltene.")
    between: str = about("Navnet når punktet står midt på en av aksene (nøyaktig 50).")


def from_json(data: Any) -> Placement:
    """Read what `definition.to_json` made of a placement; KeyError or TypeError when it is not that."""
    axes = {name: Axis(id=data[name]["id"], items=tuple(data[name]["items"])) for name in ("x", "y")}
    fields = tuple(PlacementField(**field) for field in data["fields"])
    return Placement(**axes, fields=fields, between=data["between"])
