"""Every fault an author can make is told in fixed words, at its place, once."""

from __future__ import annotations

import ast
import json
import subprocess
import sys
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from friskfaktor.problems import Problem, in_order
from friskfaktor.wording import WORDING, as_json, as_text
from friskfaktor.wording.assessments import ASSESSMENT_WORDING
from friskfaktor.wording.figures import FIGURE_WORDING
from friskfaktor.wording.folders import FOLDER_WORDING
from friskfaktor.wording.pages import PAGE_WORDING
from friskfaktor.wording.planners import PLANNER_WORDING
from friskfaktor.wording.reading import READING_WORDING
from friskfaktor.wording.rules import RULE_WORDING
from golden_cases import VALID, case_names, plant, problems_in, read_case

NAMES = case_names()
NOT_OF_AN_AUTHOR = "not-built"
"""Said when the package itself is incomplete; no file of a handbook can bring it about."""

PACKAGE = Path(__file__).parents[1] / "generator" / "friskfaktor"


@cache
def found(name: str) -> tuple[Problem, ...]:
    """What is found in the case called *name*."""
    with TemporaryDirectory() as folder:
        plant(read_case(name), Path(folder))
        return problems_in(Path(folder))


@pytest.mark.parametrize("name", NAMES)
def test_a_fault_is_told_in_these_words(name):
    case, problems = read_case(name), found(name)

    assert as_text(problems, "nb") + "\n" == case.nb
    assert as_text(problems, "en") + "\n" == case.en
    assert (1 if problems else 0) == case.exit


@pytest.mark.parametrize("name", NAMES)
def test_a_case_says_how_many_faults_it_plants_and_no_others_are_told(name):
    case = read_case(name)
    closing = case.nb.splitlines()[-1]

    assert closing.startswith(f"{case.faults} feil i ")
    assert len([line for line in case.nb.splitlines()[:-1] if not line.startswith("    ")]) == case.faults


def test_the_handbook_the_cases_are_laid_over_is_without_fault():
    assert problems_in(VALID) == ()


def test_there_are_cases_enough():
    assert len(NAMES) >= 60


def test_every_kind_of_fault_is_produced_by_a_case():
    produced = {problem.code for name in NAMES for problem in found(name)}

    assert produced == (
        set(READING_WORDING)
        | set(FOLDER_WORDING)
        | set(PAGE_WORDING)
        | set(FIGURE_WORDING)
        | set(ASSESSMENT_WORDING)
        | set(PLANNER_WORDING)
        | set(RULE_WORDING)
    ) - {NOT_OF_AN_AUTHOR}


def test_faults_come_in_the_order_of_the_files():
    problems = found("shape/several-files")

    assert problems == in_order(reversed(problems))
    assert [problem.place for problem in problems] == sorted(problem.place for problem in problems)


def test_every_code_in_the_source_has_words_in_both_languages():
    codes = {code for path in PACKAGE.rglob("*.py") for code in _codes(path)}

    assert len(codes) > 60
    assert codes <= set(WORDING)
    assert all(set(languages) == {"nb", "en"} for languages in WORDING.values())


def test_no_words_are_left_of_a_code_that_is_gone():
    used = {text for path in PACKAGE.rglob("*.py") if "wording" not in path.parts for text in _texts(path)}
    formed = {f"not-{kind}" for kind in ("text", "number", "boolean", "list", "mapping")}

    assert set(WORDING) - formed <= used


def _codes(path: Path) -> set[str]:
    """The codes that are given to `Problem(place, code)` and `….problem(code)`."""
    found = set()
    for call in (node for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.Call)):
        place = {"Problem": 1, "problem": 0, "_add": 0}.get(getattr(call.func, "attr", getattr(call.func, "id", "")))
        if place is not None and len(call.args) > place and isinstance(call.args[place], ast.Constant):
            found.add(call.args[place].value)
    return found


def _texts(path: Path) -> set[str]:
    nodes = ast.walk(ast.parse(path.read_text("utf-8")))
    return {node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)}


# The command line says the same, and ends with 0, 1 or 2.

FAULTY = """\
# Vår egen side
id: lokale-rutiner
title: Rutinene våre
summary: Hvem gjør hva hos oss.
updated: "2026-11-20"
related: [helse]
sections:
  - title: Avvik
    body: |
      Meld avvik til [[verneombudet]].
"""


def check_command(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "friskfaktor", "check", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, encoding="utf-8", check=False, timeout=60)


@pytest.fixture
def own_folder(tmp_path):
    """An organisation's folder with one page of its own, laid over the shipped handbook."""
    page = tmp_path / "content" / "nb" / "pages" / "lokale-rutiner.yml"
    page.parent.mkdir(parents=True)
    page.write_text(FAULTY, encoding="utf-8")
    return tmp_path


def test_the_command_tells_the_faults_in_norwegian_and_ends_with_1(own_folder):
    run = check_command(own_folder)

    assert run.stdout == (
        "content/nb/pages/lokale-rutiner.yml:10:22: Ingen side har id-en «verneombudet».\n"
        "    Mente du «verneombud»? Id-en er navnet på fila eller mappa.\n"
        "1 feil i 1 fil. Ingenting ble bygd.\n"
    )
    assert (run.returncode, run.stderr) == (1, "")


def test_the_command_gives_the_same_as_data_in_english(own_folder):
    run = check_command("--lang", "en", "--format", "json", own_folder)

    assert json.loads(run.stdout) == [
        {
            "file": "content/nb/pages/lokale-rutiner.yml",
            "line": 10,
            "column": 22,
            "code": "unknown-page",
            "message": "No page has the id “verneombudet”.",
            "hint": "Did you mean “verneombud”? The id is the name of the file or folder.",
        }
    ]
    assert run.returncode == 1


def test_the_command_ends_with_0_when_nothing_is_wrong(own_folder):
    page = own_folder / "content" / "nb" / "pages" / "lokale-rutiner.yml"
    page.write_text(FAULTY.replace("[[verneombudet]]", "[[verneombud]]"), encoding="utf-8")

    text, data = check_command(own_folder), check_command("--format", "json", own_folder)

    assert (text.returncode, text.stderr) == (0, "")
    assert (data.returncode, json.loads(data.stdout)) == (0, [])


def test_the_command_ends_with_2_when_there_is_nothing_to_check(tmp_path):
    run = check_command(tmp_path / "finnes-ikke")

    assert run.returncode == 2
    assert "Traceback" not in run.stderr


def test_an_author_s_mistake_shows_no_traceback_even_when_the_file_is_a_bomb(own_folder):
    page = own_folder / "content" / "nb" / "pages" / "lokale-rutiner.yml"
    page.write_text("[" * 400_000, encoding="utf-8")

    run = check_command(own_folder)

    assert "lokale-rutiner.yml:1:21: Her er det mer enn 20 nivåer under hverandre." in run.stdout
    assert (run.returncode, run.stderr) == (1, "")


def test_problems_as_data_say_the_same_as_the_text():
    problems = found("shape/several-files")

    for lang in ("nb", "en"):
        lines = as_text(problems, lang).splitlines()[:-1]
        told = [
            line
            for row in as_json(problems, lang)
            for line in (f"{row['file']}:{row['line']}:{row['column']}: {row['message']}", f"    {row['hint']}")
        ]
        assert told == lines
