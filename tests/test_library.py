"""The overview of assessments: each stands under one theme, and says what a reader can choose by."""

from __future__ import annotations

from dataclasses import replace

import pytest

from friskfaktor.pages.library import roles_named, shelves, suited
from friskfaktor.pages.paths import LinkStyle
from friskfaktor.pages.rendering import render_pages
from shipped import handbook

BOOK = handbook()
ALL = [entry.id for entry in BOOK.of_kind("assessment")]


def without_themes():
    """The same handbook, its overview without themes."""
    parts = tuple(
        replace(part, sections=tuple(replace(section, themes=()) for section in part.sections))
        for part in BOOK.info.parts
    )
    return replace(BOOK, info=replace(BOOK.info, parts=parts))


def test_every_assessment_stands_on_one_shelf():
    held = [entry.id for shelf in shelves(BOOK) for entry in shelf.entries]
    assert sorted(held) == sorted(ALL)


def test_a_shelf_holds_what_names_its_theme_in_reading_order():
    for shelf in shelves(BOOK):
        held = [entry.id for entry in shelf.entries]
        assert held == [entry_id for entry_id in ALL if entry_id in held]
        assert {entry.instrument.theme or "" for entry in shelf.entries} == {shelf.id}


def test_an_overview_without_themes_is_one_shelf():
    (shelf,) = shelves(without_themes())
    assert (shelf.id, [entry.id for entry in shelf.entries]) == ("", ALL)


def test_roles_to_choose_by_are_those_some_assessment_names():
    named = {role for entry in BOOK.of_kind("assessment") for role in entry.instrument.roles}
    assert set(roles_named(BOOK)) == named


@pytest.mark.parametrize(
    ("change", "ways"),
    [
        ({"alone": True, "group": True, "private": False, "roles": ()}, ("alone", "group")),
        ({"alone": False, "group": True, "private": False, "roles": ("leder",)}, ("group",)),
        ({"alone": True, "group": False, "private": True, "roles": ("leder",)}, ("alone", "leader")),
        ({"alone": True, "group": False, "private": True, "roles": ("tillitsvalgt",)}, ("alone",)),
    ],
)
def test_who_answers(change, ways):
    instrument = replace(BOOK.instruments["raus"].instrument, **change)
    assert suited(instrument) == ways


def test_the_page_holds_every_assessment_with_its_link():
    page = next(page for page in render_pages(BOOK, LinkStyle("markdown")) if page.path == "kartlegg/index.md")
    for entry in BOOK.of_kind("assessment"):
        assert f'<h3><a href="{entry.id}.md">{entry.title}</a></h3>' in page.text
