"""Files are read strictly, and every value knows where it stands."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from friskfaktor.problems import Place, Problem
from friskfaktor.reading.source import LARGEST, SourceFile, parse_source, read_source, read_text
from friskfaktor.reading.strict_yaml import DEEPEST
from friskfaktor.wording import in_words
from model_data import ANYTHING, WORDS


def parse(text: str) -> SourceFile:
    source = parse_source(text, "fil.yml")
    assert isinstance(source, SourceFile), source
    return source


def fault(text: str) -> Problem:
    problem = parse_source(text, "fil.yml")
    assert isinstance(problem, Problem), problem
    return problem


@given(st.dictionaries(WORDS, ANYTHING, min_size=1, max_size=4))
def test_what_is_written_is_what_is_read(data):
    assert parse(json.dumps(data, ensure_ascii=False)).data == data


@given(st.text())
def test_any_text_is_read_or_refused_in_words(text):
    read = parse_source(text, "fil.yml")

    if isinstance(read, Problem):
        assert in_words(read, "nb") != ("", "")


@given(st.text(st.sampled_from("a b:-[]{}'\"|>#&*!%@`,?\n\t~0.")))
def test_any_mixture_of_signs_is_read_or_refused_in_words(text):
    read = parse_source(text, "fil.yml")

    if isinstance(read, Problem):
        assert in_words(read, "nb") != ("", "")
        assert 1 <= read.place.line <= text.count("\n") + 1


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(tmp_path_factory, data):
    path = tmp_path_factory.mktemp("bytes") / "fil.yml"
    path.write_bytes(data)

    assert isinstance(read_source(path, "fil.yml"), SourceFile | Problem)


@pytest.mark.parametrize(
    "word", ["no", "yes", "on", "off", "y", "n", "No", "TRUE", "2026-11-20", "1:30", "0o7", "1e3", "=", "<<"]
)
def test_words_of_yaml_1_1_stay_words(word):
    assert parse(f"a: {word}\n").data == {"a": word}


def test_only_these_are_not_text():
    data = parse("a: true\nb: false\nc: 10\nd: -3\ne: 1.5\nf:\ng: ~\nh: null\n").data

    assert data == {"a": True, "b": False, "c": 10, "d": -3, "e": 1.5, "f": None, "g": None, "h": None}


def test_a_byte_order_mark_and_windows_line_ends_change_nothing(tmp_path):
    path = tmp_path / "fil.yml"
    path.write_bytes("\ufefftitle: Å lese\r\nsummary: to\r\n".encode())

    source = read_source(path, "fil.yml")

    assert isinstance(source, SourceFile)
    assert source.data == {"title": "Å lese", "summary": "to"}
    assert source.place(("summary",)) == Place("fil.yml", 2, 10)


TEXT = """\
# merknad
title: Tittel
steps:
  - name: en
    body: >-
      Les [[helse]] og
      [[helse|om
      helse]] og [[helse]].
  - name: to
    body: "[[helse]]"
"""


def test_values_and_keys_know_where_they_stand():
    source = parse(TEXT)

    assert source.place(("title",)) == Place("fil.yml", 2, 8)
    assert source.place(("title",), key=True) == Place("fil.yml", 2, 1)
    assert source.place(("steps", 1, "name")) == Place("fil.yml", 9, 11)


def test_a_path_that_is_not_there_gets_the_nearest_place_outside_it():
    source = parse(TEXT)

    assert source.place(("steps", 1, "minutes")) == source.place(("steps", 1)) == Place("fil.yml", 9, 5)
    assert source.place(("steps", 1, "minutes"), key=True) == Place("fil.yml", 9, 5)
    assert source.place(("nothing",)) == Place("fil.yml", 1, 1)


def test_words_in_a_text_have_a_place_of_their_own():
    source, path = parse(TEXT), ("steps", 0, "body")

    assert source.place_of(path, "[[helse]]", 0) == Place("fil.yml", 6, 11)
    assert source.place_of(path, "[[helse]]", 1) == Place("fil.yml", 8, 18)
    assert source.place_of(path, "[[helse|om helse]]") == Place("fil.yml", 7, 7)
    assert source.place_of(("steps", 1, "body"), "[[helse]]") == Place("fil.yml", 10, 12)


def test_words_are_not_sought_beyond_their_text():
    source = parse(TEXT)

    assert source.place_of(("steps", 0, "body"), "[[helse]]", 2) == source.place(("steps", 0, "body"))


@given(st.dictionaries(WORDS, WORDS, min_size=1, max_size=4))
def test_the_place_of_a_value_is_where_its_text_begins(data):
    text = json.dumps(data, ensure_ascii=False, indent=1)
    source, lines = parse(text), text.split("\n")

    for key, value in data.items():
        place = source.place((key,))
        assert lines[place.line - 1][place.column - 1 :].startswith(json.dumps(value, ensure_ascii=False))


BOMBS = {
    "brackets": "[" * 400_000,
    "braces": "{a: " * 200_000,
    "dashes": "- " * 400_000,
    "questions": "? " * 400_000,
    "stairs": "\n".join(" " * step + "a:" for step in range(1_300)),
    "aliases": "a: &a [x, x]\n" + "\n".join(f"{n}: [*a, *a]" for n in "bcdefgh"),
}


@pytest.mark.parametrize("name", BOMBS)
def test_a_bomb_is_refused_and_does_not_take_the_process_with_it(name, tmp_path):
    """In a process of its own: libyaml overflows the stack, and no except clause would see that."""
    path = tmp_path / "bombe.yml"
    path.write_text(BOMBS[name], encoding="utf-8")
    code = (
        "import sys; from pathlib import Path; from friskfaktor.reading.source import read_source;"
        "print(read_source(Path(sys.argv[1]), 'bombe.yml').code)"
    )

    run = subprocess.run(
        [sys.executable, "-c", code, str(path)], capture_output=True, text=True, check=False, timeout=60
    )

    assert (run.returncode, run.stderr) == (0, "")
    assert run.stdout.strip() == ("alias" if name == "aliases" else "too-deep")


def test_nesting_up_to_the_limit_is_read():
    inside = DEEPEST - 1
    assert parse("a: " + "[" * inside + "]" * inside).data["a"] is not None
    assert fault("a: " + "[" * DEEPEST + "]" * DEEPEST).code == "too-deep"


def test_many_links_are_not_taken_for_nesting():
    text = "a: |\n" + "  Se [[helse]] og [[arbeid]].\n" * 400

    assert parse(text).data["a"].count("[[") == 800


def test_stars_for_stress_are_no_aliases():
    assert parse("a: |\n  *Les* **dette** - *nå*.\nb: 2*3\n").data == {"a": "*Les* **dette** - *nå*.\n", "b": "2*3"}


def test_a_file_of_just_the_largest_size_is_read(tmp_path):
    path = tmp_path / "fil.yml"
    path.write_bytes(b"a: " + b"x" * (LARGEST - 3))
    assert isinstance(read_source(path, "fil.yml"), SourceFile)

    path.write_bytes(b"a: " + b"x" * (LARGEST - 2))
    assert read_source(path, "fil.yml").code == "too-large"


def test_a_bad_byte_is_counted_in_characters(tmp_path):
    path = tmp_path / "fil.yml"
    path.write_bytes("a: 1\nåæø: ".encode() + b"\xff")

    assert read_text(path, "fil.yml") == Problem(Place("fil.yml", 2, 6), "not-utf8")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes are a Unix thing")
def test_a_pipe_is_not_waited_for(tmp_path):
    path = tmp_path / "fil.yml"
    os.mkfifo(path)

    assert read_source(path, "fil.yml").code == "unreadable"


@pytest.mark.parametrize(
    ("text", "code", "line", "column"),
    [
        ("a: 1\n\tb: 2\n", "tab", 2, 1),
        ("a: 'x\nb: c\n", "unclosed-quote", 1, 4),
        ("a: [x, y\nb: c\n", "unclosed-bracket", 1, 4),
        ("a: 1\nb\nc: 2\n", "missing-colon", 2, 1),
        ("a: &\n", "quote-needed", 1, 4),
        ("a: %x\n", "quote-needed", 1, 4),
        ("a: 1\nb: 2\na: 3\n", "duplicate-key", 3, 1),
        ("a: {b: 1, b: 2}\n", "duplicate-key", 1, 11),
        ("1: a\n", "key-not-text", 1, 1),
    ],
)
def test_a_fault_of_form_is_told_where_it_began(text, code, line, column):
    assert (fault(text).code, fault(text).place) == (code, Place("fil.yml", line, column))
