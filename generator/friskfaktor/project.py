"""A folder on disk as a handbook project: the base itself, or an organisation's folder over it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from friskfaktor.bundled import Base
from friskfaktor.reading.folders import Layer

CONFIG = "mkdocs.yml"


@dataclass(frozen=True, slots=True)
class Project:
    """Where a project stands and which layers it is made of, the lowest first."""

    root: Path
    layers: tuple[Layer, ...]

    @property
    def config(self) -> Path:
        """The project's `mkdocs.yml`."""
        return self.root / CONFIG


def layers_over(base: Base, own: Layer) -> tuple[Layer, ...]:
    """The layers of a folder: its own over the base, or the base alone when the folder is the base."""
    below = base.layer
    if own.content.resolve() == below.content.resolve() or not own.content.is_dir():
        return (below,)
    return (below, own)


def project_at(folder: Path, base: Base) -> Project:
    """The project in *folder*; a folder without content of its own gives the base handbook."""
    root = folder.resolve()
    own = Layer(content=root / "content", assessments=root / "assessments", root=root)
    return Project(root=root, layers=layers_over(base, own))
