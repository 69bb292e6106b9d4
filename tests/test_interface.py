"""The fixed words: every sentence that is asked for is there, and none is there for nothing."""

from __future__ import annotations

import ast
import re
from string import Formatter
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from friskfaktor.interface import date_in_words, kind_labels, minutes_in_words, scoring_sentences, translation
from friskfaktor.planner_words import planner_sentences
from friskfaktor.reading.handbook import EntryKind
from friskfaktor_scoring.answers import ErrorCode
from shipped import ROOT

_ = translation("nb").gettext
SENTENCES = scoring_sentences(_) | planner_sentences(_)
SCORING = ROOT / "generator" / "friskfaktor_scoring"


def asked_for() -> list[str]:
    """Patterns of every key the scoring package looks up among the sentences."""
    patterns = []
    for path in sorted(SCORING.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            key = _key(node)
            if key is not None:
                patterns.extend(_patterns(key))
    return patterns


def _key(node: ast.AST) -> ast.expr | None:
    """The key of `words.sentences[key]`, `say[key]`, `words.say(key, …)` and `around(words, key, …)`."""
    if isinstance(node, ast.Subscript) and ast.unparse(node.value) in {
        "words.sentences",
        "say",
        "self.sentences",
        "self.words.sentences",
    }:
        return node.slice
    if isinstance(node, ast.Call) and ast.unparse(node.func) in {"words.say", "self.words.say"}:
        return node.args[0]
    if isinstance(node, ast.Call) and ast.unparse(node.func) == "around":
        return node.args[1]
    if isinstance(node, ast.Call) and ast.unparse(node.func) == "words.sentences.get":
        return node.args[0]
    return None


def _patterns(key: ast.expr) -> list[str]:
    if isinstance(key, ast.IfExp):
        return [*_patterns(key.body), *_patterns(key.orelse)]
    if isinstance(key, ast.BinOp):
        return [left + ".*" for left in _patterns(key.left)]
    if isinstance(key, ast.JoinedStr):
        parts = [re.escape(part.value) if isinstance(part, ast.Constant) else ".*" for part in key.values]
        return ["".join(parts)]
    return [re.escape(key.value)] if isinstance(key, ast.Constant) else []


def test_every_sentence_that_scoring_asks_for_is_there():
    asked = asked_for()
    assert len(asked) > 30
    assert [pattern for pattern in asked if not any(re.fullmatch(pattern, key) for key in SENTENCES)] == []


def test_no_sentence_is_there_for_nothing():
    asked = asked_for()
    assert [key for key in SENTENCES if not any(re.fullmatch(pattern, key) for pattern in asked)] == []


@pytest.mark.parametrize("code", get_args(ErrorCode))
def test_every_error_of_scoring_has_a_sentence(code):
    sentence = SENTENCES[f"error.{code}"]
    assert {name for _, name, _, _ in Formatter().parse(sentence) if name} <= {"name", "allowed", "found"}
    assert sentence.endswith(".")


@pytest.mark.parametrize("kind", get_args(EntryKind))
def test_every_kind_of_page_has_a_name(kind):
    assert kind_labels(_)[kind]


def test_names_of_kinds_differ():
    labels = kind_labels(_)
    assert len(set(labels.values())) == len(labels)


def test_a_language_without_a_catalogue_falls_back_to_bokmal():
    assert translation("xx").gettext("Ordliste") == "Ordliste"


@pytest.mark.parametrize(
    ("iso", "words"),
    [("2026-11-20", "20. november 2026"), ("2027-01-01", "1. januar 2027"), ("2026-05-09", "9. mai 2026")],
)
def test_dates(iso, words):
    assert date_in_words(iso, _) == words


@pytest.mark.parametrize(
    ("minutes", "words"),
    [(0, "0 min"), (5, "5 min"), (59, "59 min"), (60, "1 t"), (61, "1 t 1 min"), (100, "1 t 40 min"), (480, "8 t")],
)
def test_lengths_of_time(minutes, words):
    assert minutes_in_words(minutes, _) == words


@given(st.integers(0, 10_000))
def test_no_minute_is_lost(minutes):
    numbers = {unit: int(number) for number, unit in re.findall(r"(\d+) (t|min)", minutes_in_words(minutes, _))}
    assert numbers.get("t", 0) * 60 + numbers.get("min", 0) == minutes


def template_words() -> list[tuple[str, str]]:
    """Every `_("…")` of every template, with the template's name."""
    folder = ROOT / "generator" / "friskfaktor" / "pages" / "templates"
    found = []
    for path in sorted(folder.rglob("*.j2")):
        text = re.sub(r"\{#.*?#\}", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
        found += [(path.name, match[2]) for match in re.finditer(r"""\b_\((["'])(.*?)\1""", text)]
    return found


def test_templates_take_every_word_from_the_catalogue():
    """Text between tags that is not put there by an expression would stay Norwegian in every language."""
    folder = ROOT / "generator" / "friskfaktor" / "pages" / "templates"
    loose = []
    for path in sorted(folder.rglob("*.j2")):
        text = re.sub(
            r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}|<!--.*?-->", "", path.read_text(encoding="utf-8"), flags=re.DOTALL
        )
        text = re.sub(r"<[^>]*>", "\n", text)
        loose += [(path.name, word) for word in re.findall(r"[A-ZÆØÅa-zæøå]{3,}", text)]
    assert loose == []


def test_templates_say_something():
    words = template_words()
    assert len(words) > 50
    assert [(name, text) for name, text in words if not text.strip()] == []
