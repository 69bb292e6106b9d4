"""How the handbook is written: spelling by Debian's Norwegian dictionary, and how hard the pages are to read."""

from __future__ import annotations

import re
import subprocess
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from friskfaktor.language.readability import AIM, LIMIT, lix, middle, readability
from friskfaktor.pages.links import plain
from friskfaktor.pages.prose import plain_text_of
from friskfaktor.reading.handbook import AssessmentEntry
from shipped import handbook

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

WORDS = Path(__file__).parent / "spelling" / "nb.txt"
NOT_WORDS = {"id", "updated", "key", "lines", "see", "figure", "version", "licence", "related", "sources", "source"}
NOT_WORDS |= {"english", "links", "methods", "assessments", "do", "challenges", "stages", "span", "levels", "level"}
NOT_WORDS |= {"order", "roles", "footer", "part", "slug", "picks_id", "listing", "kind", "via", "axis", "of"}
NOT_WORDS |= {"belongs_to", "purposes", "mode", "standing", "citation", "authors", "publisher", "title_of_work"}


def misspelled(texts: Iterable[str]) -> list[str]:
    """The words that hunspell does not know, once each."""
    command = ["hunspell", "-d", "nb_NO", "-i", "utf-8", "-l"]
    run = subprocess.run(command, input="\n".join(texts), capture_output=True, text=True, timeout=120, check=False)
    assert run.returncode == 0, run.stderr
    return sorted(set(run.stdout.split()))


@cache
def own_words() -> frozenset[str]:
    lines = WORDS.read_text(encoding="utf-8").splitlines()
    return frozenset(line for line in lines if line and not line.startswith("#"))


@cache
def texts() -> tuple[tuple[str, str], ...]:
    """Each text a reader meets, with the name of its page."""
    return tuple((name, re.sub(r"\S+@\S+|\S+\.(?:no|org|com)\b|\{names\}", " ", text)) for name, text in _texts())


def _texts() -> Iterator[tuple[str, str]]:
    book = handbook()
    values = {key: located.entry for key, located in book.entries.items()}
    named = [(key, entry.text if isinstance(entry, AssessmentEntry) else entry) for key, entry in values.items()]
    named += [(f"ordlista: {term.id}", term) for term in book.glossary.terms]
    named += [(f"figur: {key}", figure.drawing) for key, figure in book.figures.items()]
    for name, value in [*named, ("handbook.yml", book.info)]:
        for path, text in plain_text_of(value):
            if not any(step in NOT_WORDS for step in path):
                yield name, plain(book, text)


def known(word: str) -> bool:
    """Whether the word list has the word as it stands, or as it would stand inside a sentence."""
    return word in own_words() or word[:1].lower() + word[1:] in own_words()


def test_every_word_is_spelled_as_the_dictionary_or_the_word_list_has_it():
    unknown = [word for word in misspelled(text for _, text in texts()) if not known(word)]
    found = {word: next((name for name, text in texts() if word in text), "?") for word in unknown}
    assert not found, f"not in the dictionary and not in {WORDS.name}: {found}"


def test_the_word_list_holds_nothing_that_nobody_needs():
    needed = set(misspelled(text for _, text in texts()))
    needed |= {word[:1].lower() + word[1:] for word in needed}
    assert sorted(own_words() - needed) == []


def test_a_word_that_is_misspelled_is_found():
    assert misspelled(["Arbeidsmiljøet er godt, sier verneombudet."]) == []
    assert misspelled(["Arbeidsmijøet er godtt, sier verneombbudet."]) == ["Arbeidsmijøet", "godtt", "verneombbudet"]


@pytest.mark.parametrize(
    ("text", "score"),
    [
        ("", 0),
        ("Vi ser.", 2),  # 2 words in a sentence, none of them long
        ("Vi kartlegger arbeidsmiljøet.", 70),  # 3 words a sentence, 2 of 3 are long: 3 + 66.7
        ("Vi ser. Du ser.", 2),
        ("Vi ser\n\n- det ene\n- det andre", 2),  # each point of a list is read as a sentence
    ],
)
def test_lix_of_texts_counted_by_hand(text, score):
    assert lix(text) == score


def test_the_middle_page_is_as_easy_to_read_as_we_aim_for():
    assert middle(readability(handbook())) <= AIM


def test_no_page_is_harder_than_the_limit_without_a_reason():
    assert [page.file for page in readability(handbook()) if page.too_hard] == [], f"above LIX {LIMIT}"
