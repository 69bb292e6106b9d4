"""A page that an edition hides is nowhere: not as a page, in no list, behind no link and in no search."""

from __future__ import annotations

import json
import re
from dataclasses import fields, replace

import pytest

from friskfaktor.interface import translation
from friskfaktor.pages.hiding import LISTS, without_hidden
from friskfaktor.pages.links import backlinks
from friskfaktor.pages.nav import navigation
from friskfaktor.pages.paths import LinkStyle, page_path
from friskfaktor.pages.rendering import render_pages
from friskfaktor.pages.search_index import search_index
from shipped import handbook

BOOK = handbook()
STYLE = LinkStyle("markdown")
KINDS = sorted({located.kind for located in BOOK.entries.values()} - {"page"})
LINKED = backlinks(BOOK)


def most_linked(kind: str) -> str:
    """The page of a kind that most others point to."""
    ids = [key for key, located in BOOK.entries.items() if located.kind == kind]
    return max(ids, key=lambda key: len(LINKED.get(key, ())))


def hiding(*hidden: str):
    return without_hidden(replace(BOOK, info=replace(BOOK.info, hide=hidden)))


def test_nothing_hidden_changes_nothing():
    assert without_hidden(BOOK) is BOOK


@pytest.mark.parametrize("kind", KINDS)
def test_a_hidden_page_is_nowhere(kind):
    gone = most_linked(kind)
    address = page_path(BOOK, gone)
    assert LINKED.get(gone), "nothing points to it, so nothing is tried"

    book = hiding(gone)
    pages = list(render_pages(book, STYLE))
    index = search_index(book, STYLE, translation("nb").gettext)

    assert address not in {page.path for page in pages}
    assert gone not in json.dumps(navigation(book)).replace(".md", " ").replace("/", " ").split()
    assert f'"id":"{gone}"' not in index
    name = re.escape(address.removeprefix("/").rsplit("/", 1)[-1])
    led = [page.path for page in pages if re.search(rf'[("/]{name}[)"#]', page.text)]
    others = {path.rsplit("/", 1)[-1] for path in (page.path for page in pages)}
    assert not led or address.rsplit("/", 1)[-1] in others


def test_links_to_what_is_hidden_are_words():
    loft = BOOK.entry("loft")
    section = replace(BOOK.entry("helse").sections[0], body="Les [[loft]] og [[loft|om håp]]. Se [[apu]].")
    located = BOOK.entries["helse"]
    entries = {**BOOK.entries, "helse": replace(located, entry=replace(located.entry, sections=(section,)))}
    info = replace(BOOK.info, hide=("loft",))

    book = without_hidden(replace(BOOK, entries=entries, info=info))

    assert book.entry("helse").sections[0].body == f"Les {loft.title} og om håp. Se [[apu]]."


def test_no_heading_stands_over_nothing():
    role = BOOK.entry("verneombud")
    book = hiding(*role.methods, *role.assessments)
    page = next(page for page in render_pages(book, STYLE) if page.entry_id == "verneombud")

    assert "Metoder som passer for deg" not in page.text
    assert "Kartlegginger som passer for deg" not in page.text


def test_every_list_of_pages_is_a_field():
    assert all(set(names) <= {field.name for field in fields(kind)} for kind, names in LISTS.items())
