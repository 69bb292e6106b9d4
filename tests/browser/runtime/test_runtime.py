"""The packed Python runtime, and the client that starts it, in real browsers over http and `file://`.

The cases are JavaScript beside this file; each is reported as a test of its own.
"""

from __future__ import annotations

import base64
import gzip
import hashlib
import json
import os
import re
import subprocess
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from friskfaktor_scoring.api import score_json
from shipped import ASSESSMENTS, handbook, request

HERE = Path(__file__).parent
RUNTIME = HERE.parents[2] / "build" / "runtime"


def run_node(*arguments: str) -> list[Any]:
    """The lines of JSON a script of this folder prints; its complaints are part of a failure."""
    done = subprocess.run(["node", *arguments], cwd=HERE, capture_output=True, text=True, timeout=600, check=False)
    assert done.returncode == 0, done.stderr[-2000:]
    return [json.loads(line) for line in done.stdout.splitlines()]


@cache
def cases() -> list[tuple[str, str]]:
    listed = run_node("run.mjs", "list")[0]
    return [(browser, case) for browser, names in listed for case in names]


def vectors() -> list[dict[str, str]]:
    """Every worked example as the page asks for it, and as CPython answers."""
    requests = [
        json.dumps(request(assessment, dict(vector.answers)))
        for assessment in ASSESSMENTS
        for vector in loaded_vectors(assessment)
    ]
    return [{"request": text, "response": score_json(text)} for text in requests]


def loaded_vectors(assessment: str) -> Any:
    loaded = handbook().instruments[assessment].vectors
    assert loaded is not None
    return loaded.vectors


@pytest.fixture(scope="session")
def outcomes(tmp_path_factory: pytest.TempPathFactory) -> Any:
    """Runs all cases of a browser once; a function from browser and case to what went wrong."""
    file = tmp_path_factory.mktemp("runtime") / "vectors.json"
    file.write_text(json.dumps(vectors()), encoding="utf-8")

    @cache
    def of(browser: str) -> dict[str, str | None]:
        return {line["name"]: line["fault"] for line in run_node("run.mjs", browser, str(file))}

    return of


@pytest.fixture(scope="session")
def needs() -> dict[str, str | None]:
    """What a restored Python can do: each need with what went wrong."""
    return {line["name"]: line["fault"] for line in run_node("restored.mjs")}


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "browser" in metafunc.fixturenames:
        metafunc.parametrize(("browser", "case"), cases(), ids=[": ".join(case) for case in cases()])
    elif "need" in metafunc.fixturenames:
        metafunc.parametrize("need", run_node("restored.mjs", "list")[0])


@pytest.mark.browser
def test_in_the_browser(browser: str, case: str, outcomes: Any) -> None:
    fault = outcomes(browser)[case]
    assert fault is None, fault


def test_what_is_restored_can_do_what_is_needed(need: str, needs: dict[str, str | None]) -> None:
    assert needs[need] is None, needs[need]


@pytest.mark.slow
def test_packing_again_gives_the_same_bytes() -> None:
    files = manifest()["files"]
    assert run_node("repack.mjs")[0] == {"memory.bin": files["memory.bin"]["sha256"]}


def test_nothing_of_the_machine_that_packs_is_shipped() -> None:
    memory = (RUNTIME / "memory.bin").read_bytes()
    for own in (str(HERE.parents[2]), os.environ["PATH"], "Node.js"):
        assert own.encode() not in memory


def test_packing_says_which_module_was_not_kept() -> None:
    (told,) = run_node("unkept.mjs")
    assert told == "ImportError: averages imports statistics: name its file in browser/runtime/stdlib-keep.txt"


def test_the_manifest_tells_the_truth() -> None:
    assert manifest()["lock"]["packages"] == {}
    for name, entry in manifest()["files"].items():
        assert hashlib.sha256((RUNTIME / name).read_bytes()).hexdigest() == entry["sha256"]
        scripts = [(RUNTIME / script).read_text(encoding="ascii") for script in entry["scripts"]]
        slices = [re.fullmatch(r'__friskfaktorPart\("(.+)",(\d+),"(.+)"\);\n', script).groups() for script in scripts]
        assert [(part, int(nth)) for part, nth, _ in slices] == [(name, nth) for nth in range(len(slices))]
        assert b"".join(base64.b64decode(text) for _, _, text in slices) == (RUNTIME / f"{name}.gz").read_bytes()
        assert gzip.decompress((RUNTIME / f"{name}.gz").read_bytes()) == (RUNTIME / name).read_bytes()


def manifest() -> Any:
    return json.loads((RUNTIME / "manifest.json").read_text(encoding="utf-8"))
