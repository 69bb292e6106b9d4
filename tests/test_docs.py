"""What CONTRIBUTING and README show is true: files load, commands run."""

from __future__ import annotations

import json
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path
from typing import get_args

import pytest
import yaml

from friskfaktor import check
from friskfaktor.problems import Problem
from friskfaktor.reading.folders import Layer
from friskfaktor_scoring.calculator import Unit

ROOT = Path(__file__).parents[1]
BLOCK = re.compile(r"^```(\w+)(?: (\S+))?\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def blocks(name: str) -> list[tuple[str, str, str]]:
    """Language, file name and text of each fenced block."""
    text = (ROOT / name).read_text(encoding="utf-8")
    return [(match[1], match[2] or "", match[3]) for match in BLOCK.finditer(text)]


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The handbook with the files of CONTRIBUTING laid over it."""
    folder = tmp_path_factory.mktemp("docs")
    for name in ("content", "assessments"):
        shutil.copytree(ROOT / name, folder / name)
    shutil.copy(ROOT / "mkdocs.yml", folder)
    for _, name, text in blocks("CONTRIBUTING.md"):
        if name and "+" not in name:
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_text(text, encoding="utf-8")
    return folder


def variants() -> dict[str, dict[str, str]]:
    """What is shown as laid over an instrument: `<instrument>+<what>`, then file name and text."""
    found: dict[str, dict[str, str]] = {}
    for _, name, text in blocks("CONTRIBUTING.md"):
        if "+" in name:
            found.setdefault(name.partition("/")[0], {})[name.partition("/")[2]] = text
    return found


@pytest.fixture(scope="module")
def faults(project: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Problem, ...]:
    """What the checker says when each variant is an instrument of its own in the handbook."""
    project = shutil.copytree(project, tmp_path_factory.mktemp("variants"), dirs_exist_ok=True)
    for name, files in variants().items():
        base, target = project / "assessments" / name.partition("+")[0], project / "assessments" / folder_of(name)
        shutil.copytree(base, target, ignore=shutil.ignore_patterns("nn.yml", "en.yml"))
        for file in ("instrument.yml", "nb.yml", "vectors.yml"):
            whole = yaml.safe_load((target / file).read_text(encoding="utf-8"))
            whole |= yaml.safe_load(files.get(file, "{}"))
            whole |= {"id": folder_of(name)} if file == "instrument.yml" else {}
            (target / file).write_text(yaml.safe_dump(whole, allow_unicode=True), encoding="utf-8")
    return check.run([Layer(content=project / "content", assessments=project / "assessments", root=project)])[1]


def folder_of(variant: str) -> str:
    return variant.replace("+", "-")


@pytest.mark.parametrize("variant", sorted(variants()))
def test_a_rule_that_is_shown_is_sound_and_scores_as_it_says(variant: str, faults: tuple[Problem, ...]) -> None:
    """The only fault is that it shows fewer worked examples than an instrument must have."""
    shown = f"assessments/{folder_of(variant)}/"
    told = [problem for problem in faults if problem.place.file.startswith(shown)]

    assert [str(problem) for problem in told if problem.code != "too-few-vectors"] == []
    assert bool(told) == ("vectors.yml" in variants()[variant])


def test_every_rule_beyond_the_first_is_shown() -> None:
    """Each optional field of scoring stands in an example."""
    shown = "".join(text for files in variants().values() for text in files.values())
    for field in ("practices", "importance_scale", "respondents", "own", "weights", "gates", "when", "notes", "order"):
        assert re.search(rf"\b{field}: ", shown), field
    assert {unit for unit in get_args(Unit) if f"unit: {unit}" in shown} == {"points", "ratio"}


def run(command: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """A `friskfaktor …` command as a reader would type it."""
    words = shlex.split(command)
    assert words[0] == "friskfaktor"
    return subprocess.run(
        [sys.executable, "-m", "friskfaktor", *words[1:]],
        cwd=folder,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def test_every_command_of_contributing_runs(project: Path) -> None:
    """Each `$ friskfaktor …` line exits 0 in a handbook with the files shown."""
    lines = [line for kind, _, text in blocks("CONTRIBUTING.md") if kind == "console" for line in text.splitlines()]
    commands = [line.removeprefix("$ ") for line in lines if line.startswith("$ ")]

    assert len(commands) >= 4
    for command in commands:
        done = run(command, project)
        assert (command, 0) == (command, done.returncode), done.stdout + done.stderr


def test_the_new_instrument_scores_as_shown(project: Path) -> None:
    """The small instrument of CONTRIBUTING gives the number one works out by hand: (4 + (1+5-2)) / 2 → 75."""
    done = run("friskfaktor score pausesjekk answers.json", project)

    assert '"index": 75.0' in done.stdout


def test_the_files_shown_are_part_of_the_handbook(project: Path) -> None:
    """Without them the checker counts four pages fewer."""
    with_them = run("friskfaktor check", project).stdout
    without = run(f"friskfaktor check {ROOT}", project).stdout

    counts = [int(re.search(r"\d+", text)[0]) for text in (with_them, without)]  # type: ignore[index]
    assert counts[0] - counts[1] == 4


def test_readme_names_only_make_targets_that_exist() -> None:
    """Every `make x` in the README is a target of the Makefile."""
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z]+):", makefile, re.MULTILINE))
    named = set(re.findall(r"(?:`|^)make ([a-z]+)", (ROOT / "README.md").read_text(encoding="utf-8"), re.MULTILINE))

    assert named
    assert named <= targets


@pytest.mark.parametrize("name", ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md"])
def test_files_named_in_the_docs_exist(name: str) -> None:
    """Paths in backticks and link targets point at something."""
    text = (ROOT / name).read_text(encoding="utf-8")
    shown = {shown for _, shown, _ in blocks("CONTRIBUTING.md")}
    paths = set(re.findall(r"`([\w./-]+/[\w./-]*)`", text)) | set(re.findall(r"\]\((?!https?:|#)([^)#]+)\)", text))
    made = ("site/", "dist/", "build/", ".venv/", "generator/friskfaktor/locale/")
    missing = {path for path in paths if path not in shown and not path.startswith(made) and not (ROOT / path).exists()}

    assert not missing


@pytest.mark.parametrize("file", ["package.json", "bench/pages/package.json"])
def test_each_npm_package_is_pinned_and_has_its_reason(file):
    told = json.loads((ROOT / file).read_text(encoding="utf-8"))
    kinds = [kind for kind in ("dependencies", "devDependencies") if kind in told]

    assert kinds
    for kind in kinds:
        assert told[f"//{kind}"].keys() == told[kind].keys()
        assert all(version[0].isdigit() for version in told[kind].values())
