"""How long a build takes, beside the same pages under Material alone."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from .measures import Took, in_turn


@dataclass(frozen=True, slots=True)
class Pair:
    """A project, and the same pages as a bare site."""

    ours: Path
    bare: Path

    def page(self, name: str) -> tuple[Path, Path]:
        """The file to edit of the page *name*, in each of the two."""
        return next(self.ours.glob(f"content/**/{name}.yml")), next(self.bare.glob(f"docs/**/{name}.md"))


@dataclass(frozen=True, slots=True)
class Compared:
    """One thing done both ways, side by side."""

    what: str
    ours: list[Took]
    bare: list[Took]


def environment(scratch: Path) -> dict[str, str]:
    """The environment of every build: Python may keep what it compiled, as it does for everybody."""
    inherited = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**inherited, "PYTHONPYCACHEPREFIX": str(scratch / "compiled"), "NO_MKDOCS_2_WARNING": "1"}


def warm_up(pair: Pair, scratch: Path) -> None:
    """Build both once, so that no measured build has to compile Python or templates."""
    in_turn(_builds(pair, scratch), 1)


def compare_builds(what: str, pair: Pair, scratch: Path, repetitions: int) -> Compared:
    """Whole builds by the command line, each in a process of its own."""
    return Compared(what, **in_turn(_builds(pair, scratch), repetitions))


def compare_sizes(what: str, small: Pair, large: Pair, scratch: Path, repetitions: int) -> Compared:
    """Whole builds of a large handbook, beside those of a small one."""
    builds = {"ours": _builds(large, scratch)["ours"], "bare": _builds(small, scratch)["ours"]}
    return Compared(what, **in_turn(builds, repetitions))


def _builds(pair: Pair, scratch: Path) -> dict[str, Callable[[], Took]]:
    projects = {"ours": pair.ours, "bare": pair.bare}
    return {name: _build(project, scratch / "site" / name, environment(scratch)) for name, project in projects.items()}


def _build(project: Path, site: Path, variables: dict[str, str]) -> Callable[[], Took]:
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(site)]

    def run() -> Took:
        before, start = _processor_seconds(), time.perf_counter()
        subprocess.run(command, cwd=project, env=variables, check=True)  # noqa: S603 - our own command
        return Took(time.perf_counter() - start, _processor_seconds() - before)

    return run


def _processor_seconds() -> float:
    """Of all the processes this one started and saw end."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime
