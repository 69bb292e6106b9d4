"""`python -m bench`: measure, print, and write `bench/RESULTS.md`."""

from __future__ import annotations

import tempfile
from pathlib import Path

import click

from .bare import write_bare
from .build_report import build_table
from .builds import Pair, compare_builds, compare_sizes, warm_up
from .lighthouse import lighthouse_table
from .machine import load, machine
from .report import Table, report
from .saves import compare_saves
from .scoring import PROJECT, Scores, measure_scores
from .scoring_report import scoring_tables
from .search.table import search_table
from .synthetic import write_config, write_project

RESULTS = PROJECT / "bench" / "RESULTS.md"
CONTENT = PROJECT / "content" / "nb"
PAGES = 400
EDITED = "helse-1"
"""The page that is saved: the first copy of the page on health."""
PARTS = ("builds", "lighthouse", "scores", "search")


@click.command()
@click.option("--only", type=click.Choice(PARTS), help="Measure only this, and leave RESULTS.md as it is.")
@click.option(
    "--quick", is_flag=True, help="Each once: to see that it works, not to trust; leaves RESULTS.md as it is."
)
def main(only: str | None, quick: bool) -> None:  # noqa: FBT001 - click gives flags so
    """Measure builds and scores side by side with what they are compared to."""
    before = load()
    tables: list[Table] = []
    browsers: list[str] = []
    with tempfile.TemporaryDirectory(prefix="friskfaktor-bench-") as folder:
        if only in {None, "search"}:
            tables.append(search_table(Path(folder)))
        if only in {None, "scores"}:
            scores = _scores(Path(folder), quick)
            browsers = [ways["http"].version for ways in scores.browsers.values()]
            tables += scoring_tables(scores)
        if only in {None, "lighthouse"}:
            _say("Lighthouse")
            tables.append(lighthouse_table(Path(folder), 1 if quick else 3))
        if only in {None, "builds"}:
            tables.append(_builds(Path(folder), quick))
    text = report(machine(PROJECT, (before, load()), browsers), "make bench", tables)
    click.echo(text)
    if not only and not quick:
        RESULTS.write_text(text, encoding="utf-8")


def _scores(scratch: Path, quick: bool) -> Scores:  # noqa: FBT001 - as above
    _say("Scores in the browsers")
    rounds = {"chromium": 9, "firefox": 5, "traced": 4, "slow": 3}
    return measure_scores(scratch, dict.fromkeys(rounds, 1) if quick else rounds)


def _builds(scratch: Path, quick: bool) -> Table:  # noqa: FBT001 - as above
    times = 1 if quick else 3
    handbook = Pair(write_config(scratch / "handbook", str(CONTENT.parent)), write_bare(PROJECT, scratch / "bare"))
    _say("Builds of this handbook")
    warm_up(handbook, scratch)
    builds = [compare_builds("This handbook, in one language", handbook, scratch, times)]
    pages = _pages(handbook.bare)
    middle = _synthetic(scratch / "middle", PAGES - pages)
    _say(f"Builds of {PAGES} pages")
    builds.append(compare_builds(f"{_pages(middle.bare)} pages", middle, scratch, times))
    _say(f"Saves with {PAGES} pages")
    saves = [compare_saves(f"From a save to the page, {PAGES} pages", middle, EDITED, scratch, 2 * times)]
    large = Pair(write_project(CONTENT, scratch / "large", 4 * PAGES - pages), handbook.bare)
    _say(f"Builds of {4 * PAGES} pages")
    return build_table(builds, saves, [compare_sizes(f"{4 * PAGES} pages", middle, large, scratch, times)])


def _synthetic(folder: Path, copies: int) -> Pair:
    """A handbook with *copies* pages more than this one."""
    project = write_project(CONTENT, folder / "project", copies)
    return Pair(project, write_bare(project, folder / "bare"))


def _pages(bare: Path) -> int:
    return sum(1 for _ in (bare / "docs").rglob("*.md"))


def _say(what: str) -> None:
    click.echo(f"{what} …", err=True)


if __name__ == "__main__":
    main()
