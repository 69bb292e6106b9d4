"""The files that go along with the pages: scripts, the Python runtime, schemas, search index."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from friskfaktor.bundled import Base
from friskfaktor.pages.paths import LICENCES
from friskfaktor.problems import HandbookError, Place, Problem
from friskfaktor.site.places import RUNTIME, SCRIPTS

BY_DOUBLE_CLICK = "file"
"""Folder of the runtime as classic scripts, which a page may load wherever it stands."""
WORKER = "python-worker.js"
"""What fetches the other runtime, and so only works over http."""
SERVICE_WORKER = "service-worker.js"
"""Stands at the root of a site, and in no copy (see `site.offline`)."""


@dataclass(frozen=True, slots=True)
class Asset:
    """One file of the site: either text made now or a file to copy."""

    path: str
    content: str | bytes | None = None
    copy_from: Path | None = None


def browser_assets(base: Base, *, copy: bool = False) -> Iterator[Asset]:
    """The scripts and the runtime, of a *copy* only as double-click needs it; HandbookError when they are not built."""
    for name, folder in (("friskfaktor.js", base.browser), ("manifest.json", base.runtime)):
        if not (folder / name).is_file():
            raise HandbookError([Problem(Place(f"{folder.name}/{name}"), "not-built", {"name": folder.name})])
    for path in _files(base.browser):
        unused = {SERVICE_WORKER, *((WORKER,) if copy else ())}
        if path.suffix == ".js" and path.name not in unused:
            yield Asset(f"{SCRIPTS}/{path.relative_to(base.browser).as_posix()}", copy_from=path)
    for path in _files(base.runtime):
        part = path.relative_to(base.runtime)
        if not copy or part.parts[0] == BY_DOUBLE_CLICK:
            yield Asset(f"{RUNTIME}/{part.as_posix()}", copy_from=path)


def licence_assets(base: Base) -> Iterator[Asset]:
    """The licence of everything that is carried along: the overview as a page, the texts beside it."""
    for path in _files(base.licences):
        name = LICENCES if path.name == "README.md" else f"{LICENCES.rpartition('/')[0]}/{path.name}"
        yield Asset(name, copy_from=path)


def is_unused(path: str) -> bool:
    """Whether a file of Material's is one of its scripts, or for a debugger: no page asks for it."""
    return path.startswith("assets/javascripts/") or path.endswith(".map")


def _files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file())


def content_security_policy(base: Base, way: str) -> str:
    """The policy each page carries, for `http` or `file`."""
    policies = json.loads(base.csp.read_text(encoding="utf-8"))
    return "; ".join(f"{directive} {' '.join(sources)}" for directive, sources in policies[way].items())
