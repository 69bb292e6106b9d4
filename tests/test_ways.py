"""The ways into the handbook, and that no page of it is a dead end."""

from __future__ import annotations

from dataclasses import replace

import pytest

from friskfaktor.model import Method, Practice
from friskfaktor.pages.links import backlinks, outgoing
from friskfaktor.pages.ways import SPANS, STAGES, against, alphabet, by_span, by_stage, span_of
from friskfaktor.reading.handbook import AssessmentEntry
from shipped import handbook

BOOK = handbook()
DOABLE = {"method", "practice", "material", "assessment"}
EXPLAINED = {"theory"}
SHOWN = {"case", "evidence", "voice"}
EVERY = [entry for kind in ("method", "practice", "assessment") for entry in BOOK.of_kind(kind)]


def kinds_from(entry_id: str) -> set[str]:
    """The kinds of page a reader can go on to: what the page names, and what it lists because it is named there."""
    there = {*outgoing(BOOK.entry(entry_id)), *backlinks(BOOK).get(entry_id, ())} - {entry_id}
    return {BOOK.kind(other) for other in there}


def method(minutes: int, span=None) -> Method:
    return replace(BOOK.entry("apu"), minutes=minutes, span=span)


@pytest.mark.parametrize(
    ("minutes", "span"),
    [(1, "kvarter"), (15, "kvarter"), (16, "time"), (75, "time"), (76, "halv-dag"), (270, "halv-dag"), (271, "uker")],
)
def test_how_long_a_method_takes_follows_from_its_minutes(minutes, span):
    assert span_of(method(minutes)) == span


def test_what_the_author_says_of_the_time_goes_before_the_minutes():
    assert span_of(method(30, "aar")) == "aar"


def test_what_is_only_read_takes_no_time():
    assert span_of(BOOK.entry("helse")) is None


def test_everything_that_can_be_done_is_found_by_time_once():
    found = [entry.id for span in SPANS for entry in by_span(BOOK)[span]]
    assert sorted(found) == sorted(entry.id for entry in EVERY)


def test_everything_that_can_be_done_is_found_by_phase():
    found = {entry.id for stage in STAGES for entry in by_stage(BOOK)[stage]}
    assert {entry.id for entry in EVERY} - found == set()


def test_each_kind_of_time_and_each_phase_has_something_to_do():
    assert [span for span in SPANS if not by_span(BOOK)[span]] == []
    assert [stage for stage in STAGES if not by_stage(BOOK)[stage]] == []


@pytest.mark.parametrize("challenge", [entry.id for entry in BOOK.of_kind("challenge")])
def test_each_challenge_has_practice_cards_and_a_beginning(challenge):
    assert against(BOOK, challenge)["practice"]
    assert kinds_from(challenge) & {"method", "assessment"}


def test_the_index_has_every_page_and_every_word_once_in_norwegian_order():
    lines = [line for _, lines in alphabet(BOOK) for line in lines]
    assert sorted(line.entry for line in lines if line.entry) == sorted(BOOK.entries)
    assert sorted(line.term for line in lines if line.term) == sorted(term.id for term in BOOK.glossary.terms)
    letters = [letter[0] for letter, _ in alphabet(BOOK)]
    assert letters == sorted(letters, key="ABCDEFGHIJKLMNOPQRSTUVWXYZÆØÅ0".index)


@pytest.mark.parametrize("entry", BOOK.of_kind("theory"), ids=lambda entry: entry.id)
def test_every_article_leads_to_something_to_do(entry):
    assert {BOOK.kind(other) for other in outgoing(entry)} & DOABLE


@pytest.mark.parametrize("entry", BOOK.of_kind("method"), ids=lambda entry: entry.id)
def test_every_method_leads_to_what_explains_it_to_where_it_was_used_and_to_another(entry):
    assert entry.alternatives
    assert kinds_from(entry.id) & EXPLAINED
    assert kinds_from(entry.id) & SHOWN


@pytest.mark.parametrize("entry_id", BOOK.entries)
def test_no_page_is_a_dead_end(entry_id):
    """Every page names others to go on to, and is named by another."""
    entry = BOOK.entry(entry_id)
    assert set(outgoing(entry)) - {entry_id}
    assert backlinks(BOOK).get(entry_id) or entry_id in BOOK.info.footer


@pytest.mark.parametrize("entry", [*BOOK.of_kind("method"), *BOOK.of_kind("practice")], ids=lambda entry: entry.id)
def test_every_method_and_card_says_which_phase_it_belongs_to(entry):
    assert isinstance(entry, Method | Practice)
    assert entry.stages


def test_an_assessment_stands_with_the_methods_for_finding_out_when_it_says_nothing_else():
    found = {stage: {it.id for it in by_stage(BOOK)[stage] if isinstance(it, AssessmentEntry)} for stage in STAGES}
    assert "kjennetegn" in found["kartlegge"]
    assert "tiltaksmiks" in found["prioritere"] - found["kartlegge"]
