"""The golden cases: a small complete handbook, and what each case lays over it.

A case is a YAML file below `golden/<area>/`:

`files`   path → the whole text; null removes the file; or one of
          `{base64: …}`, `{repeat: {text: …, times: …}}`, `{folder: true}`, `{link: …}`
`change`  path → list of `{from: …, to: …}`, each replaced exactly once
`nb`, `en`  the exact text an author sees
`exit`    what the command line ends with
`faults`  how many were planted, when it is more than one
`schema`  the changed file that its JSON Schema refuses as well, when a schema can see the fault
"""

from __future__ import annotations

import base64
import shutil
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from friskfaktor import check
from friskfaktor.problems import Problem
from friskfaktor.reading.folders import Layer

GOLDEN = Path(__file__).parent / "golden"
VALID = GOLDEN / "valid"


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One planted fault, and what is said about it."""

    nb: str
    en: str
    exit: int
    faults: int = 1
    files: dict[str, Any] = field(default_factory=dict)
    change: dict[str, list[dict[str, str]]] = field(default_factory=dict)
    schema: str | None = None


def case_names() -> list[str]:
    """Every case as `<area>/<name>`."""
    paths = (path for path in GOLDEN.glob("*/*.yml") if path.parent != VALID)
    return sorted(f"{path.parent.name}/{path.stem}" for path in paths)


def read_case(name: str) -> Case:
    """The case called *name*."""
    return Case(**yaml.safe_load((GOLDEN / f"{name}.yml").read_text(encoding="utf-8")))


def plant(case: Case, folder: Path) -> None:
    """Write the valid handbook with the case's faults into *folder*."""
    shutil.copytree(VALID, folder, dirs_exist_ok=True)
    for path, content in case.files.items():
        _put(folder / path, content)
    for path, changes in case.change.items():
        text = (folder / path).read_text(encoding="utf-8")
        for change in changes:
            assert text.count(change["from"]) == 1, (
                f"{path}: {change['from']!r} stands {text.count(change['from'])} times"
            )
            text = text.replace(change["from"], change["to"])
        (folder / path).write_text(text, encoding="utf-8")


def _put(target: Path, content: Any) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    match content:
        case None:
            shutil.rmtree(target) if target.is_dir() else target.unlink()
        case str():
            target.write_text(content, encoding="utf-8")
        case {"base64": data}:
            target.write_bytes(base64.b64decode(data))
        case {"repeat": {"text": text, "times": times}}:
            target.write_text(text * times, encoding="utf-8")
        case {"folder": True}:
            target.unlink(missing_ok=True)
            target.mkdir()
        case {"link": to}:
            target.unlink(missing_ok=True)
            target.symlink_to(to)


def layer(folder: Path) -> Layer:
    """The handbook in *folder*, alone."""
    return Layer(content=folder / "content", assessments=folder / "assessments", root=folder)


def problems_in(folder: Path) -> tuple[Problem, ...]:
    """What the loader and the checker find, as the command line runs them."""
    return check.run([layer(folder)])[1]
