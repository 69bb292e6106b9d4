"""What kind of machine this is, and what was measured on it: figures without it say little."""

from __future__ import annotations

import os
import platform
import subprocess
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

GIBI = 1024**3


@dataclass(frozen=True, slots=True)
class Machine:
    """What belongs beside every measurement."""

    date: str
    revision: str
    facts: tuple[tuple[str, str], ...]


def machine(project: Path, busy: tuple[float, float], browsers: Iterable[str]) -> Machine:
    """This machine; *busy* is how many processes wanted to run (the load) before and after measuring."""
    before, after = busy
    facts = [
        ("Processor", f"{os.cpu_count()} cores, {_processor()}"),
        ("Memory", f"{os.sysconf('SC_PAGE_SIZE') * os.sysconf('SC_PHYS_PAGES') / GIBI:.0f} GiB"),
        ("System", f"{_system()}, {platform.machine()}, Python {platform.python_version()}"),
        ("Load", f"{before:.1f} before, {after:.1f} after (processes that want to run, average of a minute)"),
    ]
    if versions := ", ".join(browsers):
        facts.insert(3, ("Browsers", versions))
    return Machine(datetime.now(UTC).date().isoformat(), _revision(project), tuple(facts))


def load() -> float:
    """How many processes wanted to run, on average over the last minute."""
    return os.getloadavg()[0]


def _processor() -> str:
    for line in _lines(Path("/proc/cpuinfo")):
        name, _, value = line.partition(":")
        if name.strip() == "model name":
            return value.strip()
    return platform.processor() or "unknown processor"


def _system() -> str:
    for line in _lines(Path("/etc/os-release")):
        if line.startswith("PRETTY_NAME="):
            return line.partition("=")[2].strip('"')
    return f"{platform.system()} {platform.release()}"


def _lines(file: Path) -> list[str]:
    return file.read_text(encoding="utf-8").splitlines() if file.is_file() else []


def _revision(project: Path) -> str:
    command = ["git", "-C", str(project), "describe", "--always", "--dirty"]
    told = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - fixed words
    return told.stdout.strip() or "unknown"
