"""The files that go along with the pages: scripts, the Python runtime, schemas, search index."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from friskfaktor.bundled import Base
from friskfaktor.pages.paths import LICENCES
from friskfaktor.problems import HandbookError, Place, Problem

FOLDER = "assets/friskfaktor"
RUNTIME = f"{FOLDER}/python"


@dataclass(frozen=True, slots=True)
class Asset:
    """One file of the site: either text made now or a file to copy."""

    path: str
    content: str | bytes | None = None
    copy_from: Path | None = None


def browser_assets(base: Base) -> Iterator[Asset]:
    """The scripts and the runtime; HandbookError when they have not been built."""
    for name, folder in (("friskfaktor.js", base.browser), ("manifest.json", base.runtime)):
        if not (folder / name).is_file():
            raise HandbookError([Problem(Place(f"{folder.name}/{name}"), "not-built", {"name": folder.name})])
    for path in _files(base.browser):
        if path.suffix == ".js":
            yield Asset(f"{FOLDER}/{path.relative_to(base.browser).as_posix()}", copy_from=path)
    for path in _files(base.runtime):
        yield Asset(f"{RUNTIME}/{path.relative_to(base.runtime).as_posix()}", copy_from=path)


def licence_assets(base: Base) -> Iterator[Asset]:
    """The licence of everything that is carried along: the overview as a page, the texts beside it."""
    for path in _files(base.licences):
        name = LICENCES if path.name == "README.md" else f"{LICENCES.rpartition('/')[0]}/{path.name}"
        yield Asset(name, copy_from=path)


def is_unused(path: str) -> bool:
    """Whether a file of Material's is for its own search (ours replaces it) or for a debugger: no page asks for it."""
    return path.startswith(("assets/javascripts/lunr/", "assets/javascripts/workers/")) or path.endswith(".map")


def _files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file())


def content_security_policy(base: Base, way: str) -> str:
    """The policy each page carries, for `http` or `file`."""
    policies = json.loads(base.csp.read_text(encoding="utf-8"))
    return "; ".join(f"{directive} {' '.join(sources)}" for directive, sources in policies[way].items())
