"""The command line, as people run it: exit codes, what is printed, and never a traceback."""

from __future__ import annotations

import csv
import json
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
import yaml
from click.testing import CliRunner

from friskfaktor.cli import main
from friskfaktor.reading.folders import SCHEMAS
from shipped import ASSESSMENTS, ROOT, definition, handbook, response
from test_vectors import answers_of, vectors

if TYPE_CHECKING:
    from pathlib import Path

LANGUAGES = ("nb", "en")


def run(*arguments: object, cwd: Path = ROOT) -> subprocess.CompletedProcess[str]:
    """Run `friskfaktor`; whatever happens, there is no traceback."""
    command = [sys.executable, "-m", "friskfaktor", *map(str, arguments)]
    done = subprocess.run(command, cwd=cwd, capture_output=True, text=True, encoding="utf-8", check=False)
    assert "Traceback" not in done.stderr + done.stdout, done.stderr
    return done


def called(*arguments: object) -> subprocess.CompletedProcess[str]:
    """The same without a process of its own, for tables of small cases."""
    done = CliRunner().invoke(main, list(map(str, arguments)))
    assert isinstance(done.exception, SystemExit | None), done.exception
    return subprocess.CompletedProcess(arguments, done.exit_code, done.stdout, done.stderr)


def refused(done: subprocess.CompletedProcess[str], code: int) -> str:
    """The one line that says why."""
    assert done.returncode == code, done.stderr + done.stdout
    assert done.stdout == ""
    lines = done.stderr.splitlines()
    assert len(lines) == 1, done.stderr
    return lines[0]


def written(folder: Path, name: str, content: str | bytes) -> Path:
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """A project of one page laid over the base handbook."""
    folder = tmp_path / "own"
    page = folder / "content" / "nb" / "pages" / "lokalt.yml"
    page.parent.mkdir(parents=True)
    page.write_text(
        'id: lokalt\ntitle: Hos oss\nsummary: Våre rutiner.\nupdated: "2026-11-20"\n'
        "sections:\n  - title: Rutiner\n    body: Se [[apu]].\n",
        encoding="utf-8",
    )
    return folder


class TestCheck:
    def test_the_shipped_handbook_has_no_faults(self):
        done = run("check")
        assert (done.returncode, done.stderr) == (0, "")
        said, *translations = done.stdout.splitlines()
        assert said == f"Ingen feil i {len(handbook().entries)} sider."
        assert [line.partition(":")[0] for line in translations] == ["Nynorsk", "English"]

    @pytest.mark.parametrize(
        ("lang", "words"),
        [
            ("nb", ["content/nb/pages/lokalt.yml:7:14: ", "1 feil i 1 fil. Ingenting ble bygd."]),
            ("en", ["content/nb/pages/lokalt.yml:7:14: ", "1 problem in 1 file. Nothing was built."]),
        ],
    )
    def test_a_fault_is_told_in_the_language_asked_for(self, small, lang, words):
        page = small / "content/nb/pages/lokalt.yml"
        page.write_text(page.read_text(encoding="utf-8").replace("apu", "aapu"), encoding="utf-8")
        done = run("check", small, "--lang", lang)
        assert done.returncode == 1
        assert all(word in done.stdout for word in words), done.stdout
        assert "«aapu»" in done.stdout if lang == "nb" else "aapu" in done.stdout

    def test_faults_as_json(self, small):
        page = small / "content/nb/pages/lokalt.yml"
        page.write_text(page.read_text(encoding="utf-8") + "colour: blue\n", encoding="utf-8")
        done = run("check", small, "--format", "json", "--lang", "en")
        assert done.returncode == 1
        faults = json.loads(done.stdout)
        assert [(fault["file"], fault["line"], fault["column"]) for fault in faults] == [
            ("content/nb/pages/lokalt.yml", 8, 1)
        ]
        assert faults[0].keys() == {"file", "line", "column", "code", "message", "hint"}

    def test_no_faults_as_json_is_an_empty_list(self, small):
        done = run("check", small, "--format", "json")
        assert (done.returncode, json.loads(done.stdout)) == (0, [])

    @pytest.mark.parametrize(("lang", "words"), [("nb", "Finner ikke mappa"), ("en", "There is no folder")])
    def test_a_folder_that_is_not_there(self, tmp_path, lang, words):
        assert words in refused(called("check", tmp_path / "nothing", "--lang", lang), 2)

    def test_an_option_that_does_not_exist(self):
        done = run("check", "--colour")
        assert done.returncode == 2
        assert "--colour" in done.stderr


UNREADABLE: dict[str, tuple[str, str | bytes, str, str]] = {
    "not JSON": (
        "a.json",
        "{\n  smil: 3}",
        "a.json:2:3: er ikke gyldig JSON her.",
        "a.json:2:3: is not valid JSON here.",
    ),
    "empty": ("a.json", "", "a.json:1:1: er ikke gyldig JSON her.", "a.json:1:1: is not valid JSON here."),
    "not UTF-8": ("a.json", b'{"smil": "\xe5"}', "er ikke lagret som UTF-8.", "is not saved as UTF-8."),
    "endless nesting": ("a.json", "[" * 200_000, "for dypt eller for stort", "too deep or too large"),
    "endless number": ("a.json", "1" * 5000, "for dypt eller for stort", "too deep or too large"),
    "too large": ("a.json", b" " * 20_000_001, "er større enn 20 MB.", "is larger than 20 MB."),
    "table not UTF-8": ("a.csv", b"smil\n\xe5\n", "er ikke lagret som UTF-8.", "is not saved as UTF-8."),
    "empty table": ("a.csv", "", "a.csv har ingen svar", "a.csv has no answers"),
    "only names": ("a.csv", "smil,relasjon\n", "a.csv har ingen svar", "a.csv has no answers"),
    "open quote": ("a.csv", 'smil\n"3\n', "a.csv:2: kan ikke leses som CSV.", "a.csv:2: cannot be read as CSV."),
    "too many cells": ("a.csv", "smil\n3,4\n", "a.csv:2: flere felt enn", "a.csv:2: more cells than"),
    "two of one name": ("a.csv", "smil,smil\n3,4\n", "to kolonner som heter «smil».", "two columns called “smil”."),
}


def written_alike(value: object) -> bool:
    """Whether a cell is read back as it was written: a number, or words that do not look like one, but not nothing."""
    looks_like_one = isinstance(value, str) and value.lstrip("-").replace(".", "").isdecimal()
    return type(value) in (int, float, str) and value != "" and not looks_like_one


class TestScore:
    @pytest.mark.parametrize("assessment", ASSESSMENTS)
    def test_rows_of_a_table_give_what_the_page_gives(self, tmp_path, assessment):
        rows = [answers_of(assessment, vector) for vector in vectors(assessment)]
        rows = [row for row in rows if row and all(written_alike(value) for value in row.values())]
        names = sorted({name for row in rows for name in row})
        path = tmp_path / "answers.csv"
        with path.open("w", encoding="utf-8", newline="") as file:
            table = csv.DictWriter(file, names, restval="")
            table.writeheader()
            table.writerows({name: str(value) for name, value in row.items()} for row in rows)
        done = run("score", assessment, path)
        expected = [response(assessment, {n: csv_value(v) for n, v in row.items()}) for row in rows]
        assert json.loads(done.stdout) == expected
        assert len(expected) > 5
        assert done.returncode == (1 if any(one["status"] == "error" for one in expected) else 0)

    def test_plain_answers_as_json(self, tmp_path):
        answers = {"relasjon": 2, "smil": 5}
        done = run("score", "raus", written(tmp_path, "answers.json", json.dumps(answers)))
        assert (done.returncode, done.stderr) == (0, "")
        assert json.loads(done.stdout) == response("raus", answers)

    def test_what_the_page_exports(self, tmp_path):
        export = {
            "format": "friskfaktor-answers",
            "formatVersion": 1,
            "assessment": "raus",
            "version": "1.4.9",
            "definition": "0" * 16,
            "saved": "2026-11-20T08:00:00.000Z",
            "answers": {"relasjon": 2},
        }
        done = run("score", "raus", written(tmp_path, "answers.json", json.dumps(export)))
        assert done.returncode == 0
        assert json.loads(done.stdout) == response("raus", {"relasjon": 2})

    def test_a_table_as_spreadsheets_in_norway_save_it(self, tmp_path):
        table = "\ufeffrelasjon;smil;\r\n2;5;\r\n;3,0;\r\n"
        done = called("score", "raus", written(tmp_path, "Svar.CSV", table))
        assert json.loads(done.stdout) == [response("raus", {"relasjon": 2, "smil": 5}), response("raus", {"smil": 3})]

    @pytest.mark.parametrize(
        ("answers", "code", "message"),
        [
            ({"smil": 6}, "not-on-scale", "må være et svar på skalaen (1–5)."),
            ({"smil": "fem"}, "not-a-number", "må være et helt tall."),
            ({"nobody": 1}, "unknown-name", "«nobody» finnes ikke i dette skjemaet."),
            ([1, 2], "not-an-object", "Svarene har ikke den formen de skal ha."),
            ({"\ud800": 1}, "unknown-name", "«?» finnes ikke i dette skjemaet."),
            ({"assessment": "apu", "answers": {}}, "other-assessment", "Svarene hører til en annen kartlegging."),
            (
                {"assessment": "raus", "version": "2.0.0", "answers": {"smil": 3}},
                "other-version",
                "Svarene er gitt i en annen utgave av skjemaet.",
            ),
        ],
    )
    def test_wrong_answers_are_told_as_the_page_tells_them(self, tmp_path, answers, code, message):
        done = called("score", "raus", written(tmp_path, "answers.json", json.dumps(answers)))
        assert (done.returncode, done.stderr) == (1, "")
        given = json.loads(done.stdout)
        assert given["status"] == "error"
        assert [error["code"] for error in given["errors"]] == [code]
        assert given["errors"][0]["message"].endswith(message)

    @pytest.mark.parametrize(("name", "content", "nb", "en"), UNREADABLE.values(), ids=UNREADABLE)
    def test_a_file_that_cannot_be_read(self, tmp_path, name, content, nb, en):
        path = written(tmp_path, name, content)
        for lang, words in (("nb", nb), ("en", en)):
            line = refused(called("score", "raus", path, "--lang", lang), 1)
            assert words in line
            assert name in line

    def test_a_file_that_cannot_be_read_by_a_process_of_its_own(self, tmp_path):
        path = written(tmp_path, "a.json", b"\xff")
        assert refused(run("score", "raus", path), 1) == f"{path} er ikke lagret som UTF-8."

    @pytest.mark.parametrize(("lang", "words"), [("nb", "Finner ikke fila"), ("en", "There is no file")])
    def test_a_file_that_is_not_there(self, tmp_path, lang, words):
        assert words in refused(called("score", "raus", tmp_path / "nothing.json", "--lang", lang), 1)

    @pytest.mark.parametrize(
        ("lang", "words"),
        [
            ("nb", "Ingen kartlegging heter «rais». De som finnes: "),
            ("en", "No assessment is called “rais”. There are: "),
        ],
    )
    def test_an_assessment_that_does_not_exist(self, tmp_path, lang, words):
        line = refused(called("score", "rais", written(tmp_path, "a.json", "{}"), "--lang", lang), 2)
        assert line == words + ", ".join(ASSESSMENTS) + "."


def csv_value(value: float | str) -> float | str:
    """A number after it has been text in a table; words, none of which here is a number, stay what they are."""
    if isinstance(value, str):
        return value
    return int(value) if float(value).is_integer() else value


class TestSchema:
    def test_writes_one_for_each_kind_of_file(self, tmp_path):
        done = run("schema", tmp_path / "deep" / "schema")
        assert (done.returncode, done.stderr) == (0, "")
        files = {path.name for path in (tmp_path / "deep" / "schema").iterdir()}
        assert {f"{name}.schema.json" for name in SCHEMAS} <= files
        for path in (tmp_path / "deep" / "schema").iterdir():
            assert json.loads(path.read_text(encoding="utf-8"))["$schema"].startswith("https://json-schema.org/")


class TestExport:
    def test_writes_the_handbook_as_markdown(self, tmp_path):
        done = run("export", tmp_path / "plain")
        assert (done.returncode, done.stderr) == (0, "")
        pages = {path.relative_to(tmp_path / "plain").as_posix() for path in (tmp_path / "plain").rglob("*.md")}
        assert {"index.md", "metoder/apu.md", "ordliste.md"} <= pages
        front = (tmp_path / "plain" / "metoder" / "apu.md").read_text(encoding="utf-8").split("---\n")[1]
        assert yaml.safe_load(front)["title"] == handbook().entry("apu").title

    @pytest.mark.parametrize("lang", LANGUAGES)
    def test_leaves_a_folder_with_other_things_alone(self, tmp_path, lang):
        mine = written(tmp_path, "mine.txt", "mine")
        done = called("export", tmp_path, "--lang", lang)
        assert done.returncode == 2
        assert str(tmp_path) in done.stderr
        assert list(tmp_path.iterdir()) == [mine]


class TestNew:
    @pytest.mark.parametrize(("options", "name"), [((), "demo"), (("--name", "Nesset kommune"), "Nesset kommune")])
    def test_the_folder_is_named_after_the_organisation_or_the_organisation_after_it(self, tmp_path, options, name):
        done = run("new", tmp_path / "demo", *options)
        assert (done.returncode, done.stderr) == (0, "")
        assert yaml.safe_load((tmp_path / "demo" / "brand.yml").read_text(encoding="utf-8"))["name"] == name

    def test_no_name_at_all_is_refused(self, tmp_path):
        done = run("new", tmp_path / "demo", "--name", "")
        assert done.returncode == 2
        assert not (tmp_path / "demo").exists()


class TestTheWhole:
    def test_help_names_every_command(self):
        done = run("--help")
        assert done.returncode == 0
        for command in ("build", "check", "export", "instrument", "instrument", "new", "pack", "schema", "score"):
            assert f"\n  {command} " in done.stdout

    def test_version(self):
        assert run("--version").stdout.strip().endswith("0.1.0")

    def test_a_broken_handbook_stops_every_command_with_the_same_lines(self, small, tmp_path):
        (small / "content/nb/pages/lokalt.yml").write_text("id: lokalt\ntitle: [\n", encoding="utf-8")
        told = run("check", small).stdout
        for command in (("score", "raus", written(tmp_path, "a.json", "{}")), ("export", tmp_path / "out")):
            done = run(*command, "-C", small)
            assert done.returncode == 1
            assert done.stderr == told
        assert not (tmp_path / "out").exists()


def test_definitions_are_the_same_in_a_host_folder(small, tmp_path):
    done = run("score", "raus", written(tmp_path, "a.json", '{"smil": 3}'), "-C", small)
    assert json.loads(done.stdout)["result"]["assessment"] == definition("raus").id
