"""An organisation's own folder, as `friskfaktor new` makes it, for tests that put their own into it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from friskfaktor.delivery.scaffold import new

if TYPE_CHECKING:
    from pathlib import Path


def host_folder(below: Path, name: str = "Nesset kommune", today: str = "2026-11-20") -> Path:
    """The folder of a new host, in *below*."""
    new(below / "nesset", name, today=today)
    return below / "nesset"


def put(folder: Path, path: str, text: str) -> None:
    """A file of the host's own."""
    (folder / path).parent.mkdir(parents=True, exist_ok=True)
    (folder / path).write_text(text, encoding="utf-8")
