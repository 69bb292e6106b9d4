"""An edition says some words otherwise: in every text that readers see, in the same form, and nowhere else."""

from __future__ import annotations

import json
import re
from dataclasses import replace

import pytest

from friskfaktor.interface import translation
from friskfaktor.model import OwnWord
from friskfaktor.pages.links import backlinks
from friskfaktor.pages.own_words import in_own_words
from friskfaktor.pages.paths import LinkStyle, page_path
from friskfaktor.pages.rendering import render_pages
from friskfaktor.pages.search_index import search_index
from friskfaktor_scoring.definition import definition_hash, definition_of
from shipped import handbook

BOOK = handbook()
STYLE = LinkStyle("markdown")
SAFETY = OwnWord(
    from_=("verneombud", "verneombudet", "verneomboda", "verneombudene"),
    to=("HMS-ombud", "HMS-ombudet", "HMS-omboda", "HMS-ombudene"),
)
BOSS = OwnWord(from_=("leder", "lederen", "ledere", "lederne"), to=("sjef", "sjefen", "sjefer", "sjefene"))
HEALTH = OwnWord(from_=("bedriftshelsetjeneste", "bedriftshelsetjenesten"), to=("BHT", "BHT"))
BOX = OwnWord(from_=("hus",), to=("boks",))


def saying(*terms):
    return in_own_words(replace(BOOK, info=replace(BOOK.info, terms=terms)))


def said(text, *terms):
    """A text of a page as the edition says it."""
    located = BOOK.entries["helse"]
    section = replace(located.entry.sections[0], body=text)
    entries = {**BOOK.entries, "helse": replace(located, entry=replace(located.entry, sections=(section,)))}
    book = in_own_words(replace(BOOK, entries=entries, info=replace(BOOK.info, terms=terms)))
    return book.entry("helse").sections[0].body


def joined(term):
    return replace(term, compounds=True)


def test_without_terms_nothing_changes():
    assert in_own_words(BOOK) is BOOK


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Spør verneombudet.", "Spør HMS-ombudet."),
        ("Verneombudene og et verneombud", "HMS-ombudene og et HMS-ombud"),
        ("Lederen spør en leder.", "Sjefen spør en sjef."),
        ("lederens, Lederes og verneombudets", "sjefens, Sjefers og HMS-ombudets"),
        ("ledelse, lederskap, hovedverneombud, leder-rolle", "ledelse, lederskap, hovedverneombud, leder-rolle"),
        ("**Leder** og *leder*, (leder)", "**Sjef** og *sjef*, (sjef)"),
        ("Se [[leder]] og [[leder|lederen din]].", "Se [[leder]] og [[leder|sjefen din]]."),
        ("Står det [@sintef, leder side 3]?", "Står det [@sintef, leder side 3]?"),
        ("[leder](leder.md#leder) `leder`", "[sjef](leder.md#leder) `leder`"),
        ("<abbr title='leder'>leder</abbr>", "<abbr title='leder'>sjef</abbr>"),
        ("https://eksempel.no/leder og leder", "https://eksempel.no/leder og sjef"),
        ("```\nleder\n```\n\nleder", "```\nleder\n```\n\nsjef"),
    ],
)
def test_a_word_is_said_otherwise_in_its_form_and_nowhere_else(text, expected):
    assert said(text, SAFETY, BOSS) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("verneombudsrollen", "HMS-ombudsrollen"),
        ("Verneombudsrollen", "HMS-ombudsrollen"),
        ("hovedverneombudet", "hoved-HMS-ombudet"),
        ("Hoved-verneombudets", "Hoved-HMS-ombudets"),
        ("verneombud- og lederroller", "HMS-ombud- og lederroller"),
        ("bedriftshelsetjenesterapport og bedriftshelsetjenestens", "BHT-rapport og BHTs"),
        ("rådhus og husvert", "rådboks og boksvert"),
    ],
)
def test_compounds_are_when_that_is_said(text, expected):
    assert said(text, *map(joined, (SAFETY, HEALTH, BOX))) == expected


def test_the_genitive_of_what_ends_in_s_is_an_apostrophe():
    mark = "\N{RIGHT SINGLE QUOTATION MARK}"
    shop = OwnWord(from_=("butikk",), to=("kiosk i hus",))

    assert said("butikks, Butikks og butikker", shop) == f"kiosk i hus{mark}, Kiosk i hus{mark} og butikker"


def test_one_word_is_not_exchanged_twice():
    back = OwnWord(from_=("sjef",), to=("leder",))

    assert said("leder og sjef", BOSS, back) == "sjef og leder"


IDS = OwnWord(
    from_=tuple(sorted(key for key in BOOK.entries if key.isalpha())),
    to=tuple("byttet" for key in sorted(BOOK.entries) if key.isalpha()),
)
"""Every id that could be a word: exchanged where it is one, and kept where it is an id."""


def test_ids_links_works_and_scoring_stay_what_they_are():
    book = saying(IDS, BOSS, SAFETY)

    assert book.entries.keys() == BOOK.entries.keys()
    assert backlinks(book) == backlinks(BOOK)
    assert book.sources is BOOK.sources
    assert [page_path(book, key) for key in book.entries] == [page_path(BOOK, key) for key in BOOK.entries]
    for key, loaded in BOOK.instruments.items():
        before, after = (definition_of(loaded.instrument, each.scales) for each in (BOOK, book))
        assert definition_hash(before) == definition_hash(after), key


TARGET = re.compile(r"\]\(([^)]*)\)|href=\"([^\"]*)\"|^(?:entry|kind|part): .*$", re.MULTILINE)


def test_every_page_leads_where_it_led():
    """Only words differ: targets, ids and kinds are the same, but for the glossary's first mentions."""
    before = {page.path: page.text for page in render_pages(BOOK, STYLE)}
    after = {page.path: page.text for page in render_pages(saying(IDS, BOSS), STYLE)}

    assert after.keys() == before.keys()

    def targets(text):
        return {match[0] for match in TARGET.finditer(text) if "ordliste" not in match[0]}

    assert [path for path in before if targets(before[path]) != targets(after[path])] == []
    assert sum(before[path] != after[path] for path in before) > 100


def test_the_old_word_is_in_no_text_for_readers():
    book = saying(SAFETY)
    forms = re.compile(rf"(?<![\w-])(?:{'|'.join(SAFETY.from_)})(?![\w-])", re.IGNORECASE)
    works = {work.short for work in BOOK.sources.values()}
    left = []
    for page in render_pages(book, STYLE):
        text = TARGET.sub("", page.text)
        text = re.sub(
            r"<template.*?</template>|\[\[.*?\]\]|[\w-]+=\"[^\"]*\"|^\w+: .*$", "", text, flags=re.DOTALL | re.MULTILINE
        )
        left += [f"{page.path}: {line}" for line in text.splitlines() if forms.search(line)]

    assert works
    assert [line for line in left if not line.startswith(("kilder.md", "kilder/"))] == []


def test_titles_assessments_and_the_glossary_say_it_too():
    book = saying(SAFETY, BOSS)

    assert book.entry("verneombud").title == "HMS-ombud"
    term = BOOK.glossary.terms[0]
    word = OwnWord(from_=(term.term,), to=("nyord",))
    assert saying(word).glossary.terms[0].term.casefold() == "nyord"
    asked = json.dumps([str(book.entry(key).text) for key in book.instruments])
    assert "sjef" in asked.lower()
    assert not re.search(r"(?<![\w-])lederen(?![\w-])", asked)


def test_search_is_told_both_words():
    index = search_index(saying(SAFETY), STYLE, translation("nb").gettext)
    wording = json.loads(index[len("__ffSearchIndex(") : -3])["wording"]

    assert ["verneombud", "HMS-ombud"] in wording["alike"]
    assert all(group in wording["alike"] for group in map(list, BOOK.glossary.alike))
