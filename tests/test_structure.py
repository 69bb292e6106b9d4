"""Data fills the model, or every fault of its shape is told where it stands."""

from __future__ import annotations

import json
from dataclasses import is_dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from friskfaktor.model import Method, Sources, Theory
from friskfaktor.problems import Problem
from friskfaktor.reading.folders import SCHEMAS
from friskfaktor.reading.source import SourceFile, parse_source
from friskfaktor.reading.structure import structure
from friskfaktor.wording import in_words
from model_data import ANYTHING, WORDS, broken, data_for

KINDS = tuple(SCHEMAS.values())


def source_of(data) -> SourceFile:
    """The data as a file: JSON is YAML, so every value has a place."""
    return SourceFile("fil.yml", json.dumps(data, ensure_ascii=False, indent=1), data)


def read(text: str) -> SourceFile:
    source = parse_source(text, "fil.yml")
    assert isinstance(source, SourceFile)
    return source


def faults(text: str, kind: type) -> list[tuple[str, int, int]]:
    found = structure(read(text), kind)
    assert isinstance(found, tuple)
    return [(problem.code, problem.place.line, problem.place.column) for problem in found]


@given(st.data(), st.sampled_from(KINDS))
def test_data_of_the_right_shape_fills_the_model(data, kind):
    filled = structure(source_of(data.draw(data_for(kind))), kind)

    assert isinstance(filled, kind)


@given(st.data(), st.sampled_from(KINDS))
def test_broken_data_fills_the_model_or_is_told_in_words(data, kind):
    filled = structure(source_of(data.draw(broken(kind))), kind)

    if not is_dataclass(filled):
        assert filled
        assert all(in_words(problem, lang) for problem in filled for lang in ("nb", "en"))


@given(st.dictionaries(WORDS, ANYTHING), st.sampled_from(KINDS))
def test_any_mapping_at_all_is_told_in_words(data, kind):
    found = structure(source_of(data), kind)

    assert isinstance(found, tuple)
    assert found
    assert all(isinstance(problem, Problem) and in_words(problem) for problem in found)


def test_all_faults_of_a_file_come_at_once_each_at_its_place():
    text = "sources:\n  - key: 1\n    short: [a]\n    titel: x\n  - liste\n"

    assert sorted(faults(text, Sources), key=lambda fault: fault[1:]) == [
        ("missing", 2, 5),
        ("missing", 2, 5),
        ("missing", 2, 5),
        ("missing", 2, 5),
        ("not-text", 2, 10),
        ("not-text", 3, 12),
        ("unknown-key", 4, 5),
        ("not-mapping", 5, 5),
    ]


def test_a_misspelt_field_is_one_fault_not_two():
    text = "id: a\ntitle: A\nsumary: Kort.\nupdated: '2026-11-20'\ngroup: G\nsections:\n  - {title: T, body: B}\n"

    assert faults(text, Theory) == [("unknown-key", 3, 1)]


def test_two_misspelt_fields_are_two_faults():
    text = "id: a\ntitel: A\nsumary: Kort.\nupdated: '2026-11-20'\ngroup: G\nsections: []\n"

    assert sorted(faults(text, Theory)) == [("unknown-key", 2, 1), ("unknown-key", 3, 1)]


def test_a_key_that_is_there_does_not_hide_that_another_is_missing():
    text = "id: a\ntitle: A\ntitel: B\nupdated: '2026-11-20'\ngroup: G\nsections: []\n"

    assert sorted(faults(text, Theory)) == [("missing", 1, 1), ("unknown-key", 3, 1)]


@pytest.mark.parametrize("value", ["1", "yes", "ja", "'true'", "True", "~", "[]"])
def test_only_true_and_false_are_yes_and_no(value):
    codes = {code for code, *_ in faults(f"conflict_safe: {value}\n", Method)}

    assert "not-boolean" in codes


@pytest.mark.parametrize("value", ["true", "1.0", "'1'", "1e3", "0x10", "1_000", "~"])
def test_only_whole_numbers_are_numbers(value):
    codes = {code for code, *_ in faults(f"minutes: {value}\n", Method)}

    assert "not-number" in codes


@pytest.mark.parametrize("value", ["10", "1.5", "true", "~", "[a]", "{a: b}"])
def test_only_text_is_text(value):
    codes = [code for code, *_ in faults(f"title: {value}\n", Method)]

    assert codes.count("not-text") == 1


def test_long_values_are_cut_and_shown_on_one_line():
    found = structure(read("title: A\nminutes: |\n  " + "lang tekst " * 20 + "\n  og mer\n"), Method)
    assert isinstance(found, tuple)
    number = next(problem for problem in found if problem.code == "not-number")

    sentence, _ = in_words(number, "nb")

    assert len(sentence) < 120
    assert "\n" not in sentence
