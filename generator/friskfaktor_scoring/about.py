"""What a field is for, told to the author."""

from __future__ import annotations

from dataclasses import field
from typing import Any


def about(text: str, **more: Any) -> Any:
    """A dataclass field that carries *text* for the author (shown in editors via the JSON Schema)."""
    return field(metadata={"about": text}, **more)
