"""What Lighthouse says of one page of each kind, on a phone and a slow line."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Mapping
from pathlib import Path
from statistics import median

from .report import Row, Table
from .scoring import PROJECT, build_site

MEASURE = PROJECT / "bench" / "pages" / "measure.mjs"

PAGES: Mapping[str, str] = {
    "": "Front page",
    "metoder/apu/": "A method",
    "forsta/eksempler/nesset/": "A case",
    "kartlegg/raus/": "An assessment",
}

TARGETS: Mapping[str, tuple[str, int]] = {
    "performance": ("performance", 98),
    "accessibility": ("accessibility", 100),
    "best-practices": ("best practices", 100),
    "seo": ("SEO", 100),
}
"""Category → what it is called, and the least it is to be."""

NOTE = """\
Lighthouse's scores, of 100, with its own settings for a mobile phone; medians of visits made in turn, each with a \
profile of its own. The site is served with brotli."""


def lighthouse_table(scratch: Path, rounds: int) -> Table:
    """One row for each page."""
    task = {"site": str(build_site(scratch)), "pages": list(PAGES), "rounds": rounds}
    command = ["node", str(MEASURE), json.dumps(task)]
    told = subprocess.run(command, cwd=PROJECT, check=True, stdout=subprocess.PIPE, text=True)  # noqa: S603 - our own
    rows = [_row(PAGES[page], visits) for page, visits in json.loads(told.stdout).items()]
    return Table("Lighthouse", "", rows, NOTE)


def _row(title: str, visits: list[dict[str, float]]) -> Row:
    scores = {name: median(visit[name] for visit in visits) for name in TARGETS}
    said = ", ".join(f"{called} {scores[name]:.0f}" for name, (called, _) in TARGETS.items())
    wanted = ", ".join(f"≥ {least}" for _, least in TARGETS.values())
    return Row(title, said, target=wanted, met=all(scores[name] >= least for name, (_, least) in TARGETS.items()))
