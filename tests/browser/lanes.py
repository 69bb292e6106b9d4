"""The browser cases as pytest sees them: their names before, their outcomes while they run.

A lane is one browser before one edition of the handbook.  `run.mjs` runs a lane's cases suite by suite, one
start of the browser for each, and prints a line a case; two lanes run at a time, and a
test waits for the line of its own case.
"""

from __future__ import annotations

import json
import re
import subprocess
import threading
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import yaml

HERE = Path(__file__).parent
ROOT = HERE.parents[1]

AT_A_TIME = 2
"""As many as the machine has cores: browsers that share one are slow and late."""


@dataclass(frozen=True, slots=True)
class Case:
    """One statement about the pages, in one lane."""

    suite: str
    lane: str
    name: str

    @property
    def shown(self) -> str:
        """The edition, as `drive/lane.mjs` knows it: `http`, `file`, `brand`, …"""
        return self.lane.split("-")[1]

    @property
    def id(self) -> str:
        """As pytest shows it: `firefox-file-kjennetegn-alle-laveste`."""
        return f"{self.lane}-{self.name}"

    @property
    def key(self) -> str:
        """As `run.mjs` knows it within its lane."""
        return f"{self.suite}/{self.name}"


@cache
def vectors() -> dict[str, list[dict[str, Any]]]:
    """The worked examples of every instrument."""
    return {
        file.parent.name: [_example(vector) for vector in yaml.safe_load(file.read_text(encoding="utf-8"))["vectors"]]
        for file in sorted((ROOT / "assessments").glob("*/vectors.yml"))
    }


def _example(vector: Mapping[str, Any]) -> dict[str, Any]:
    return {"fill": {}, "answers": {}, **vector, "slug": slug(vector["name"])}


def slug(name: str) -> str:
    """The name as part of a test's id."""
    plain = unicodedata.normalize("NFKD", name.lower().replace("æ", "ae").replace("ø", "o"))
    words = re.sub(r"[^a-z0-9]+", "-", plain.encode("ascii", "ignore").decode())
    return words.strip("-")[:60].strip("-")


@cache
def all_cases() -> tuple[Case, ...]:
    """Every case there is; the JavaScript side says which."""
    listed = subprocess.run(
        ["node", HERE / "run.mjs", "list"], input=_plan(), capture_output=True, text=True, timeout=60, check=False
    )
    assert listed.returncode == 0, listed.stderr
    return tuple(Case(**json.loads(line)) for line in listed.stdout.splitlines())


def cases_of(suite: str) -> list[Case]:
    """The cases of one suite, in all its lanes."""
    return [case for case in all_cases() if case.suite == suite]


def _plan(**more: Any) -> str:
    return json.dumps({"vectors": vectors(), **more})


@dataclass(slots=True)
class Run:
    """One lane under way: its outcomes so far, and why it ended when it did."""

    lane: str
    only: Sequence[str]
    folders: Mapping[str, str]
    turn: threading.Semaphore
    outcomes: dict[str, dict[str, Any]] = field(default_factory=dict)
    ended: str | None = None
    changed: threading.Condition = field(default_factory=threading.Condition)

    def start(self) -> None:
        """Run it when it is its turn."""
        threading.Thread(target=self._run, daemon=True).start()

    def outcome(self, case: Case) -> dict[str, Any]:
        """What became of the case, waited for."""
        with self.changed:
            self.changed.wait_for(lambda: case.key in self.outcomes or self.ended is not None)
            return self.outcomes.get(case.key) or {"ok": False, "error": f"the lane ended first: {self.ended}"}

    def _run(self) -> None:
        with self.turn:
            said = self._read()
        with self.changed:
            self.ended = said
            self.changed.notify_all()

    def _read(self) -> str:
        command = ["node", str(HERE / "run.mjs"), "lane", self.lane]
        pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.STDOUT}
        with subprocess.Popen(command, text=True, **pipes) as process:
            assert process.stdin
            assert process.stdout
            process.stdin.write(_plan(folders=self.folders, only=self.only))
            process.stdin.close()
            other = [line for line in process.stdout if not self._take(line)]
        return f"exit {process.returncode} {''.join(other)[-2000:]}"

    def _take(self, line: str) -> bool:
        if not line.startswith("{"):
            return False
        outcome = json.loads(line)
        with self.changed:
            self.outcomes[f"{outcome['suite']}/{outcome['name']}"] = outcome
            self.changed.notify_all()
        return True


def start_runs(cases: Iterable[Case], folders: Mapping[str, str]) -> dict[str, Run]:
    """Start every lane that has a case here, two at a time, in the order they are first needed."""
    turn = threading.Semaphore(AT_A_TIME)
    wanted: dict[str, list[str]] = {}
    for case in cases:
        wanted.setdefault(case.lane, []).append(case.key)
    runs = {lane: Run(lane, only, folders, turn) for lane, only in wanted.items()}
    for run in runs.values():
        run.start()
    return runs
