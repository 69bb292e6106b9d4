"""First and later scores in real browsers: builds what readers get, and lets `bench/browser` visit it."""

from __future__ import annotations

import json
import subprocess
import sys
import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from .builds import environment
from .measures import Series

PROJECT = Path(__file__).resolve().parents[1]
MEASURE = PROJECT / "bench" / "browser" / "measure.mjs"
PACKAGE = PROJECT / "generator" / "friskfaktor_scoring"


@dataclass(frozen=True, slots=True)
class Visits:
    """All visits in one way (`http`, `stock` or `file`), in the order they were made."""

    visits: tuple[dict[str, Any], ...]

    def first(self, name: str, profile: str = "cold") -> Series:
        """One figure of the first scores, such as `score`, `runtime`, `gap` or `bytes`."""
        return Series(visit[profile][name] for visit in self.visits)

    @property
    def later(self) -> Series:
        """Every later score of every visit."""
        return Series(value for visit in self.visits for value in visit["later"])

    @property
    def compiling(self) -> Series:
        """How long the browser compiled WebAssembly during the later scores of each visit, in milliseconds."""
        return Series(visit["compiling"] for visit in self.visits)

    @property
    def version(self) -> str:
        """The browser, as it calls itself."""
        return str(self.visits[0]["version"])


@dataclass(frozen=True, slots=True)
class Scores:
    """What was measured."""

    browsers: dict[str, dict[str, Visits]]
    """Browser → way → visits."""
    traced: dict[str, Visits]
    """Way → visits in Chromium with its own account of what it did."""
    slow: dict[str, Visits]
    """Way → visits in Chromium over a slow line."""
    line: float
    """That line's speed, in megabits a second."""


def measure_scores(scratch: Path, rounds: dict[str, int]) -> Scores:
    """Build the site, its copy and a stock twin, and visit them in turn: *rounds* of each kind of visit."""
    task = {
        "site": str(build_site(scratch)),
        "copy": str(_pack(scratch)),
        "wheel": str(_archive(scratch)),
        "scratch": str(scratch),
        "rounds": rounds,
    }
    command = ["node", str(MEASURE), json.dumps(task)]
    told = subprocess.run(command, cwd=PROJECT, check=True, stdout=subprocess.PIPE, text=True)  # noqa: S603 - our own
    data = json.loads(told.stdout)
    return Scores(
        browsers={name: _visits(ways) for name, ways in data["browsers"].items()},
        traced=_visits(data["traced"]),
        slow=_visits(data["slow"]),
        line=data["line"],
    )


def _visits(ways: dict[str, list[dict[str, Any]]]) -> dict[str, Visits]:
    return {way: Visits(tuple(visits)) for way, visits in ways.items()}


def build_site(scratch: Path) -> Path:
    """The site that readers get, in a folder of *scratch*."""
    site = scratch / "served"
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(site)]
    subprocess.run(command, cwd=PROJECT, env=environment(scratch), check=True)  # noqa: S603 - our own command
    return site


def _pack(scratch: Path) -> Path:
    archive, copy = scratch / "copy.zip", scratch / "copy"
    command = [sys.executable, "-m", "friskfaktor", "pack", "--project", str(PROJECT), "--output", str(archive)]
    subprocess.run(command, env=environment(scratch), check=True, stdout=subprocess.DEVNULL)  # noqa: S603 - our own
    with zipfile.ZipFile(archive) as packed:
        packed.extractall(copy)
    return copy


def _archive(scratch: Path) -> Path:
    """The scoring package as stock Pyodide would get it: its source, zipped."""
    archive = scratch / "scoring.zip"
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as packed:
        for file in sorted(PACKAGE.rglob("*.py")):
            packed.write(file, file.relative_to(PACKAGE.parent))
    return archive
