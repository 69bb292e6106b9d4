"""`friskfaktor score` as a table: what the spreadsheet holds is what scoring gave, and nothing in it can run."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING, Any

import openpyxl
import pytest
from click.testing import CliRunner

from friskfaktor.answers.spreadsheet_csv import BOM, csv_text
from friskfaktor.answers.table import control_columns, flattened
from friskfaktor.cli import main
from friskfaktor.exchange.workbook import workbook
from shipped import definition, handbook, response
from test_vectors import answers_of, vectors

if TYPE_CHECKING:
    from pathlib import Path

INSTRUMENTS = sorted(handbook().instruments)


def results_of(folder: Path, assessment: str, content: str, form: str) -> list[dict[str, Any]]:
    """The rows of the file `friskfaktor score` writes, by the names in its first line; empty cells left out."""
    source, target = folder / "answers.csv", folder / f"result.{form}"
    source.write_text(content, encoding="utf-8")
    command = ["score", assessment, str(source), "--format", form, "-o", str(target)]
    done = CliRunner().invoke(main, command)
    assert done.stderr == "", done.stderr
    rows = rows_of_xlsx(target) if form == "xlsx" else rows_of_csv(target)
    head, *rest = rows
    return [{name: cell for name, cell in zip(head, row, strict=True) if cell not in {None, ""}} for row in rest]


def rows_of_csv(path: Path) -> list[list[Any]]:
    text = path.read_bytes().decode("utf-8")
    assert text.startswith(BOM)
    return [[number_or_text(cell) for cell in row] for row in csv.reader(io.StringIO(text[1:]), delimiter=";")]


def rows_of_xlsx(path: Path) -> list[list[Any]]:
    (sheet,) = openpyxl.load_workbook(path).worksheets
    assert all(cell.data_type != "f" for row in sheet.iter_rows() for cell in row)
    return [list(row) for row in sheet.values]


def number_or_text(cell: str) -> Any:
    try:
        return float(cell.replace(",", "."))
    except ValueError:
        return cell


def given(assessment: str) -> list[dict[str, Any]]:
    """The answers of the worked examples, as far as a table can hold them: words of digits would be numbers there."""
    columns = list(control_columns(definition(assessment)))
    examples = [answers_of(assessment, vector) for vector in vectors(assessment)]
    kept = [{name: one[name] for name in columns if name in one} for one in examples]
    return [one for one in kept if all(type(value) in {int, float} for value in one.values())]


def table_of(assessment: str) -> str:
    """Those answers as a table to be scored."""
    columns = list(control_columns(definition(assessment)))
    target = io.StringIO()
    writer = csv.DictWriter(target, columns, delimiter=";")
    writer.writeheader()
    writer.writerows(given(assessment))
    return target.getvalue()


@pytest.mark.parametrize("form", ["csv", "xlsx"])
@pytest.mark.parametrize("assessment", INSTRUMENTS)
def test_what_is_read_back_is_what_was_scored(tmp_path, assessment, form):
    columns = list(control_columns(definition(assessment)))
    rows = results_of(tmp_path, assessment, table_of(assessment), form)
    # Where there is one column alone, a line without an answer is blank, and no row.
    asked = [one for one in given(assessment) if one or len(columns) > 1]
    assert len(rows) == len(asked)
    for number, (row, one) in enumerate(zip(rows, asked, strict=True), start=1):
        assert row["respondent"] == number
        outcome = response(assessment, one)
        assert row["status"] == outcome["status"]
        if outcome["status"] == "error":
            assert not any(name.startswith("result.") for name in row)
            assert all(error["message"] in row["errors"] for error in outcome["errors"])
            continue
        assert {name: row[name] for name in columns if name in row} == one
        own = {
            key: value for key, value in outcome["result"].items() if key not in {"assessment", "version", "definition"}
        }
        numbers = {name: value for name, value in flattened(own, "result") if value not in {"", None}}
        assert {name: value for name, value in row.items() if name.startswith("result.")} == numbers


def test_columns_of_one_thing_stand_together_whoever_has_them(tmp_path):
    """The first respondent has no index for `smil`, the next one has."""
    source = tmp_path / "a.csv"
    source.write_text("relasjon;smil\n2;\n;5\n", encoding="utf-8")
    done = CliRunner().invoke(main, ["score", "raus", str(source), "--format", "csv"])
    head = done.output.splitlines()[0].split(";")
    things = [name.rpartition(".")[0] for name in head if name.startswith("result.scales.")]
    assert "result.scales.smil.index" in head
    assert [thing for place, thing in enumerate(things) if thing not in things[:place]] == [
        thing for place, thing in enumerate(things) if place == 0 or things[place - 1] != thing
    ]


DANGEROUS = ["=1+1", "+1", "-1+2", "@SUM(A1)", "\t=1", "\r=1"]


@pytest.mark.parametrize("words", DANGEROUS)
def test_words_cannot_become_formulas(words):
    (row,) = csv.reader(io.StringIO(csv_text([[words]])[1:], newline=""), delimiter=";")
    assert row == [f"'{words}"]
    book = openpyxl.load_workbook(io.BytesIO(workbook({"a": [["x"], [words]]})))
    assert book["a"]["A2"].data_type == "s"


def test_a_minus_number_stays_a_number():
    assert csv_text([[-6.2, 3, None, "ja"]]) == f"{BOM}-6,2;3;;ja\r\n"


@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_an_answer_that_is_a_formula_is_refused_and_written_as_words(tmp_path, form):
    (row,) = results_of(tmp_path, "raus", 'smil;relasjon\n"=cmd|1";3\n', form)
    assert row["status"] == "error"
    assert row["smil"] == ("'=cmd|1" if form == "csv" else "=cmd|1")


ANYTHING = {
    "half a character": "\ud800",
    "zero": "a\x00b",
    "nested": [1, {"x": 2}],
    "huge": 10**300,
    "long": "x" * 100_000,
}


@pytest.mark.parametrize("value", ANYTHING.values(), ids=ANYTHING)
@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_any_json_as_an_answer_gives_a_table(tmp_path, form, value):
    source, target = tmp_path / "a.json", tmp_path / f"b.{form}"
    source.write_text(json.dumps({"smil": value}), encoding="utf-8")
    done = CliRunner().invoke(main, ["score", "raus", str(source), "--format", form, "-o", str(target)])
    assert isinstance(done.exception, SystemExit), done.exception
    assert done.exit_code == 1
    head, row = rows_of_xlsx(target) if form == "xlsx" else rows_of_csv(target)
    assert dict(zip(head, row, strict=True))["status"] == "error"


@pytest.mark.parametrize(
    "command", [["instrument", "raus", "--format", "xlsform"], ["score", "raus", "a.json", "--format", "xlsx"]]
)
@pytest.mark.parametrize(
    ("lang", "words"), [("nb", "Et regneark kan ikke vises"), ("en", "A spreadsheet cannot be shown")]
)
def test_a_spreadsheet_needs_a_file(tmp_path, monkeypatch, command, lang, words):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.json").write_text('{"smil": 3}', encoding="utf-8")
    done = CliRunner().invoke(main, [*command, "--lang", lang])
    assert done.exit_code == 2
    assert words in done.stderr


@pytest.mark.parametrize("form", ["json", "fhir"])
def test_an_instrument_as_text_on_the_screen(form):
    done = CliRunner().invoke(main, ["instrument", "raus", "--format", form])
    assert done.exit_code == 0
    data = json.loads(done.output)
    text = handbook().entry("raus").text
    if form == "fhir":
        assert data["title"] == text.title
    else:
        assert data["text"]["items"]["smil"]["text"] == text.items["smil"].text
        assert data["definition"]["items"][0]["values"] == [1, 2, 3, 4, 5]
        assert [scale["id"] for scale in data["scales"]] == ["agree5"]
