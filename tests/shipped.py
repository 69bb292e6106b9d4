"""The handbook that is shipped, loaded once, and its instruments as they are scored."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from friskfaktor.bundled import base
from friskfaktor.interface import translation
from friskfaktor.pages.assessment_form import scoring_texts
from friskfaktor.reading.handbook import AssessmentEntry, Handbook
from friskfaktor.reading.load import load_handbook, require
from friskfaktor_scoring.answers import read_answers
from friskfaktor_scoring.api import score_json
from friskfaktor_scoring.definition import Definition, definition_of, to_json
from friskfaktor_scoring.score import score

if TYPE_CHECKING:
    from collections.abc import Mapping

    from friskfaktor_scoring.result import Result

ROOT = Path(__file__).resolve().parents[1]
ASSESSMENTS = tuple(sorted(path.parent.name for path in (ROOT / "assessments").glob("*/vectors.yml")))


@cache
def handbook() -> Handbook:
    """The shipped handbook; HandbookError when a file of it is broken."""
    return require(*load_handbook([base().layer]))


@cache
def definition(assessment: str) -> Definition:
    """The scoring side of a shipped instrument."""
    return definition_of(handbook().instruments[assessment].instrument, handbook().scales)


SCORED = tuple(name for name in ASSESSMENTS if not definition(name).planner)
PLANNED = tuple(name for name in ASSESSMENTS if definition(name).planner)


@cache
def texts(assessment: str) -> dict[str, Any]:
    """The words its page hands to the scorer."""
    entry = handbook().entry(assessment)
    assert isinstance(entry, AssessmentEntry)
    return scoring_texts(entry, "nb", translation("nb").gettext)


def request(assessment: str, answers: Any, *, words: bool = True) -> dict[str, Any]:
    """A request as the page makes it."""
    data = {"definition": to_json(definition(assessment)), "answers": answers}
    return {**data, "texts": texts(assessment)} if words else data


def response(assessment: str, answers: Any, *, words: bool = True) -> dict[str, Any]:
    """What the scorer answers, through the same door as the page uses: text in, text out."""
    return read_json(score_json(json.dumps(request(assessment, answers, words=words))))


def read_json(text: str) -> dict[str, Any]:
    """JSON as a browser reads it: NaN and Infinity are refused, and the text can be sent as UTF-8."""
    text.encode()
    data = json.loads(text, parse_constant=_refused)
    assert isinstance(data, dict)
    return data


def result(assessment: str, answers: Mapping[str, int]) -> Result:
    """The exact result, before any rounding, of valid answers."""
    valid, errors = read_answers(definition(assessment), dict(answers))
    assert not errors
    return score(definition(assessment), valid)


def _refused(constant: str) -> float:
    raise ValueError(constant)


def build_site(target: Path, *, copy: bool = False) -> Path:
    """The repository's own `mkdocs.yml` built strictly into *target*, by a process of its own as people do."""
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(target)]
    if copy:
        build = "from friskfaktor.site.mkdocs_build import build_with_mkdocs as build; import pathlib, sys; "
        command = [
            sys.executable,
            "-c",
            f"{build}build(pathlib.Path('mkdocs.yml'), pathlib.Path(sys.argv[1]), copy=True)",
        ]
        command.append(str(target))
    settings = {"SOURCE_DATE_EPOCH": "1760000000", "NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run(command, cwd=ROOT, env=os.environ | settings, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return target
