"""Puts the base handbook and its built parts into the wheel, in `friskfaktor/_base/` (see `bundled.py`).

An editable install needs none of it: there the package finds the repository's
own folders.  The sdist carries what Node built, so that a wheel can be made of
it without Node.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

INSIDE = "friskfaktor/_base"

BASE = {
    "mkdocs.yml": "mkdocs.yml",
    "content": "content",
    "assessments": "assessments",
    "site_overrides": "site_overrides",
    "schema": "schema",
    "LICENSES": "LICENSES",
    "browser/csp.json": "browser/csp.json",
}
"""Source in the repository → place in the base."""

BUILT = {
    "build/browser": "browser",
    "build/runtime": "runtime",
}
"""The same, for what `make runtime` and `make setup` build."""

WITNESSES = ("build/browser/friskfaktor.js", "build/runtime/manifest.json")
"""Written last: when these are there, the rest is."""


class BaseHandbook(BuildHookInterface[Any]):
    """Adds the base to a wheel, and what was built to an sdist."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Before the archive is written; stops with one sentence when something is not built yet."""
        if version == "editable":
            return
        root = Path(self.root)
        missing = [name for name in WITNESSES if not (root / name).is_file()]
        if missing:
            self.app.abort(f"{' and '.join(missing)} not found: run `make setup` first, then build again.")
        if self.target_name == "wheel":
            places = {source: f"{INSIDE}/{place}" for source, place in (BASE | BUILT).items()}
        else:
            places = {source: source for source in BUILT}
        build_data["force_include"].update({str(root / source): place for source, place in places.items()})
