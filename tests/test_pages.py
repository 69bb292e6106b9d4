"""Every page of the real handbook, in all three link styles, before MkDocs sees it."""

from __future__ import annotations

import json
import re
from collections import Counter
from dataclasses import replace
from functools import cache
from html import escape, unescape
from itertools import pairwise
from urllib.parse import urldefrag, urljoin

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st
from markdown import Markdown

from friskfaktor.pages.assessment_form import for_template, form_groups
from friskfaktor.pages.bibliography import BIBTEX, CSL
from friskfaktor.pages.links import page_links
from friskfaktor.pages.nav import navigation
from friskfaktor.pages.paths import FRONT, GLOSSARY, SOURCES, WAYS, LinkStyle, page_path, part_path, way_path
from friskfaktor.pages.rendered import RenderedPage
from friskfaktor.pages.rendering import render_pages
from friskfaktor.reading.handbook import AssessmentEntry
from friskfaktor.site.settings import MARKDOWN_EXTENSIONS
from friskfaktor_scoring.answers import control_names, side_values
from friskfaktor_scoring.definition import definition_of, from_json
from friskfaktor_scoring.planners.entries import controls
from reading import Page, outside
from shipped import handbook

NEVER_NESTED = {"a", "button", "dialog", "form", "h1", "h2", "h3", "label", "p"}
STYLES = ("directory", "html", "markdown")
SITE = "https://example.org/handbook/"
LITERATURE = {urljoin(SITE, BIBTEX), urljoin(SITE, CSL)}


@cache
def rendered(form: str) -> dict[str, RenderedPage]:
    return {page.path: page for page in render_pages(handbook(), LinkStyle(form))}


@cache
def split(form: str, path: str) -> tuple[dict, str]:
    """A page's front matter and body."""
    _, front, body = rendered(form)[path].text.split("---\n", 2)
    return yaml.safe_load(front), body


@cache
def read(form: str, path: str) -> Page:
    """A page as HTML, made by the Markdown the site is built with."""
    extensions = list(MARKDOWN_EXTENSIONS)
    markdown = Markdown(
        extensions=extensions, extension_configs={name: dict(MARKDOWN_EXTENSIONS[name]) for name in extensions}
    )
    return Page(markdown.convert(split(form, path)[1]))


PATHS = tuple(rendered("markdown"))
ASSESSMENTS = {page_path(handbook(), key): key for key in handbook().instruments}
every_page = pytest.mark.parametrize("path", PATHS)
every_style = pytest.mark.parametrize("form", STYLES)


def test_there_is_a_page_for_every_entry_and_overview_and_list():
    entries = [page_path(handbook(), key) for key in handbook().entries]
    parts = [part_path(part.slug) for part in handbook().info.parts]
    ways = [way_path(handbook(), way) for way in WAYS]
    assert sorted(PATHS) == sorted([FRONT, GLOSSARY, SOURCES, *parts, *ways, *entries])


def test_every_style_has_the_same_pages():
    assert len({tuple(rendered(form)) for form in STYLES}) == 1


@every_page
def test_ids_are_unique(path):
    twice = {name: number for name, number in Counter(read("html", path).ids()).items() if number > 1}
    assert twice == {}


@every_style
@every_page
def test_every_link_goes_to_a_page_and_a_place_that_exist(form, path):
    style = LinkStyle(form)
    by_url = {urljoin(SITE, style.url(other)): other for other in PATHS}
    by_file = {urljoin(SITE, other): other for other in PATHS}
    page = read(form, path)
    for link in page.links():
        if outside(link):
            continue
        address, place = urldefrag(link)
        assert not address.startswith(("/", "javascript:", "data:")), link
        if urljoin(urljoin(SITE, style.url(path)), address) in LITERATURE:
            continue
        if address.endswith(".md"):  # Markdown: MkDocs rewrites it
            target = by_file.get(urljoin(urljoin(SITE, path), address))
        elif address:
            target = by_url.get(urljoin(urljoin(SITE, style.url(path)), address))
        else:
            target = path
        assert target, f"{link} on {path} goes nowhere"
        assert not place or place in read(form, target).ids(), f"{link}: no such place on {target}"


@every_page
def test_one_heading_of_the_first_level_and_none_is_skipped(path):
    levels = [int(element.tag[1]) for element in read("html", path).elements if re.fullmatch(r"h[1-6]", element.tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels)), levels


@every_page
def test_nothing_of_the_grammar_of_prose_or_templates_is_left(path):
    html = re.sub(r"<template.*?</template>", "", read("html", path).html, flags=re.DOTALL)
    assert not re.search(r"\[\[|\[@|\{\{|\{%|markdown=\"|None\b", html)


@every_page
def test_no_markdown_is_left_as_text(path):
    html = re.sub(r"<(template|svg).*?</\1>", "", read("html", path).html, flags=re.DOTALL)
    words = re.sub(r"<[^>]*>", " ", html)
    assert not re.search(r"\*\*|^#{1,6} |\]\(", words, re.MULTILINE)


@every_page
def test_no_block_of_html_was_taken_for_code(path):
    assert "&lt;" not in re.sub(r"<template.*?</template>", "", read("html", path).html, flags=re.DOTALL)


@every_page
def test_every_element_is_closed(path):
    """A tag that is left open swallows the rest of the page."""
    open_tags = []
    html = re.sub(r"<template.*?</template>", "", read("html", path).html, flags=re.DOTALL)
    for closing, tag, alone in re.findall(r"<(/?)([a-z][a-z0-9-]*)\b[^>]*?(/?)>", html, re.IGNORECASE):
        if tag in {"br", "hr", "img", "input", "link", "meta", "wbr", "col"} or alone:
            continue
        if not closing:
            assert tag not in NEVER_NESTED & set(open_tags), f"<{tag}> inside <{tag}>"
            open_tags.append(tag)
        else:
            assert open_tags, f"</{tag}> closes nothing"
            assert open_tags.pop() == tag, f"</{tag}> closes something else"
    assert open_tags == []


@every_page
def test_front_matter_has_what_the_theme_asks_for(path):
    meta, _ = split("html", path)
    assert meta["title"]
    assert meta["kind"]
    assert isinstance(meta["crumbs"], list)
    if path in (FRONT, GLOSSARY, SOURCES):
        return
    assert meta["summary"]
    assert len(meta["summary"]) <= 200 or meta["kind"] == "part"


@pytest.mark.parametrize("path", [path for path in PATHS if rendered("html")[path].entry_id])
def test_a_page_names_the_file_an_author_edits(path):
    source = rendered("html")[path].source
    assert source is not None
    assert source.startswith(("content/nb/", "assessments/"))


def test_a_title_can_break_out_of_neither_front_matter_nor_html():
    title = "Så: \"bra\" & <b>\n---\n# [x](y) '{{ 1 }}'"
    located = handbook().entries["om"]
    entries = {**handbook().entries, "om": replace(located, entry=replace(located.entry, title=title))}
    pages = {page.path: page.text for page in render_pages(replace(handbook(), entries=entries), LinkStyle("html"))}
    _, front, body = pages["om.md"].split("---\n", 2)
    assert yaml.safe_load(front)["title"] == title
    assert "<b>\n" not in body


@every_page
def test_a_word_of_the_glossary_is_linked_once_at_most_and_never_in_a_heading(path):
    places = {term.id for term in handbook().glossary.terms}
    page = read("html", path)
    found = [link.partition("#")[2] for link in page.links() if GLOSSARY in link]
    counted = Counter(place for place in found if place in places)
    assert all(number == 1 for number in counted.values()), counted
    for heading in re.findall(r"<h[1-6].*?</h[1-6]>", page.html, re.DOTALL):
        assert GLOSSARY not in heading


@pytest.mark.parametrize("term", [term for term in handbook().glossary.terms if term.see], ids=lambda term: term.id)
def test_a_page_does_not_link_the_word_it_explains(term):
    own = [
        link for link in read("html", page_path(handbook(), term.see)).links() if link.endswith(f"{GLOSSARY}#{term.id}")
    ]
    assert own == []


def test_words_of_the_glossary_are_linked_where_pages_use_them():
    linked = {link.partition("#")[2] for path in PATHS for link in read("html", path).links() if GLOSSARY in link}
    assert len(linked & {term.id for term in handbook().glossary.terms}) >= 15


@pytest.mark.parametrize("key", ASSESSMENTS.values())
def test_the_form_asks_each_item_once_under_every_heading_the_instrument_gives(key):
    entry = handbook().entry(key)
    assert isinstance(entry, AssessmentEntry)
    groups = form_groups(entry)
    assert [item for group in groups for item in group.items] == [item.id for item in entry.instrument.items]
    assert {title for group in groups for title in (group.title, group.parent)} >= set(entry.text.groups.values())


@pytest.mark.parametrize("key", [key for key, one in handbook().instruments.items() if one.instrument.placement])
def test_the_ends_of_an_axis_say_what_the_axis_means(key):
    entry = handbook().entry(key)
    placement = entry.instrument.placement
    html = read("html", page_path(handbook(), key)).html
    for axis, low, high in ((placement.x, "left", "right"), (placement.y, "bottom", "top")):
        words = entry.text.subscales[axis.id]
        points = entry.scale_of(axis.items[0]).points
        own = (words.low, words.high) if len(axis.items) > 1 else (points[0].label["nb"], points[-1].label["nb"])
        for place, word in zip((low, high), own, strict=True):
            assert {escape(word or "")} == {*re.findall(rf'<span class="pole pole-{place}">(.*?)</span>', html)}


def advice_on(key: str) -> dict[str, str]:
    """What stands in the cards of a result, by what it is about."""
    html = read("html", page_path(handbook(), key)).html
    return dict(re.findall(r'<template data-advice="([^"]+)">(.*?)</template>', html, re.DOTALL))


@pytest.mark.parametrize("key", ASSESSMENTS.values())
def test_a_point_and_a_figure_come_with_their_question(key):
    """The question of a theme or of a plan's finding comes with the report; where there are none, the page has it."""
    entry = handbook().entry(key)
    picked = entry.instrument.themes.rule != "none" or entry.instrument.kind == "planner"
    html = read("html", page_path(handbook(), key)).html
    chosen = re.search(r'<section[^>]*data-section="questions".*?</section>', html, re.DOTALL)
    given = advice_on(key)
    for advice in entry.instrument.advice:
        said = given.get(advice.of) or (chosen and chosen[0])
        words = entry.text.subscales.get(advice.of)
        assert said
        assert picked or words.prompt in unescape(said)


def test_a_private_result_says_what_one_can_do_oneself_before_what_a_group_can_do():
    text = handbook().entry("helsekorset").text
    for field, said in advice_on("helsekorset").items():
        assert said.index(escape(text.alone[field])) < said.index(escape(text.together)) < said.index("<a ")


def test_what_a_weighted_sum_is_good_for_is_said_in_the_same_words_in_both_places():
    def said(key: str) -> set[str]:
        text = re.sub(r"<[^>]+>|\s+", " ", read("html", page_path(handbook(), key)).html)
        return {sentence.strip() for sentence in text.split(".")}

    both = " ".join(said("transformasjonsledelse") & said("transformasjonsprofil"))
    assert "god til én ting" in both


def test_navigation_names_every_page_of_every_part_once():
    def files(value) -> list[str]:
        if isinstance(value, dict | list):
            inner = value.values() if isinstance(value, dict) else value
            return [name for one in inner for name in files(one)]
        return [value]

    named = files(navigation(handbook()))
    assert len(set(named)) == len(named)
    outside_parts = {page_path(handbook(), page.id) for page in handbook().pages()} | {GLOSSARY, SOURCES}
    assert set(named) == set(PATHS) - outside_parts


@given(st.dictionaries(st.text("<>&\u2028\"'\\`*[]ø", max_size=9), st.text('</template>&\u2028"\\ø', max_size=20)))
@example({"<": "</template><script>&amp;\u2028"})
def test_data_in_a_template_passes_through_the_parsers_unharmed(data):
    text = for_template(data)
    assert not set("<>&\u2028") & set(text)
    assert json.loads(text) == data


class TestTheFrontPage:
    def test_has_a_door_for_each_role_in_order(self):
        doors = [
            a.attributes["href"]
            for a in read("html", FRONT).all("a")
            if "door" in a.attributes.get("class", "").split()
        ]
        roles = handbook().info.front.roles
        assert doors == [LinkStyle("html").relative(page_path(handbook(), role), FRONT) for role in roles]
        assert sorted(roles) == sorted(role.id for role in handbook().of_kind("role"))

    def test_has_the_three_ways_to_begin(self):
        ways = [a for a in read("html", FRONT).all("a") if "way" in a.attributes.get("class", "").split()]
        assert len(ways) == len(handbook().info.front.ways) == 3


KINDS = {"text": "text", "number": "text", "date": "date", "choice": "choice"}
"""What a planner's fields are on the page."""


def planned(instrument):
    return controls(instrument.planner) if instrument.planner else {}


@pytest.mark.parametrize("path", ASSESSMENTS)
class TestAnAssessmentPage:
    """The contract for anything that drives the page."""

    def test_has_a_form_with_a_control_for_every_point_of_every_item(self, path):
        instrument = handbook().instruments[ASSESSMENTS[path]].instrument
        definition = definition_of(instrument, handbook().scales)
        page = read("directory", path)
        forms = [form.attributes.get("data-assessment") for form in page.all("form")]
        assert forms.count(instrument.id) == 1
        given = Counter(
            (element.attributes["name"], element.attributes["value"])
            for element in page.all("input")
            if element.attributes.get("type") == "radio"
        )
        expected = Counter(
            (name, str(value))
            for item in definition.items
            for name in control_names(definition, item.id)
            for value in side_values(definition, item, name.partition(".")[2])
        )
        assert given == expected

    def test_has_a_number_field_for_every_number_that_is_typed(self, path):
        instrument = handbook().instruments[ASSESSMENTS[path]].instrument
        inputs = {number.id for number in instrument.calculator.inputs} if instrument.calculator else set()
        inputs |= {name for name, field in planned(instrument).items() if field.type == "number"}
        given = {
            element.attributes["name"]: element.attributes
            for element in read("directory", path).all("input")
            if element.attributes.get("inputmode") == "numeric" or element.attributes.get("type") == "number"
        }
        assert given.keys() == inputs

    def test_has_a_control_of_its_kind_for_everything_a_planner_asks(self, path):
        instrument = handbook().instruments[ASSESSMENTS[path]].instrument
        page = read("directory", path)
        fields = [element.attributes for name in ("input", "select") for element in page.all(name)]
        kinds = [
            (one.get("name"), one.get("type", "choice")) for one in fields if one.get("id", "").startswith("svar-")
        ]
        asked = {name: KINDS[field.type] for name, field in planned(instrument).items()}
        assert Counter(kinds if asked else ()) == Counter(asked.items())

    def test_hands_over_the_definition_that_is_scored(self, path):
        instrument = handbook().instruments[ASSESSMENTS[path]].instrument
        templates = re.findall(r"<template[^>]*>\s*(\{.*?\})\s*</template>", read("directory", path).html, re.DOTALL)
        data = [json.loads(text) for text in templates if '"definition"' in text]
        assert len(data) == 1
        assert from_json(data[0]["definition"]) == definition_of(instrument, handbook().scales)
        assert data[0]["texts"]["items"].keys() == handbook().entry(instrument.id).text.items.keys()

    def test_every_control_has_a_name_that_is_read_aloud(self, path):
        page = read("directory", path)
        labelled = {label.attributes.get("for") for label in page.all("label")}
        fields = [element.attributes for name in ("input", "select") for element in page.all(name)]
        inputs = [one for one in fields if one.get("type") != "hidden"]
        assert inputs
        nameless = [
            one
            for one in inputs
            if one.get("id") not in labelled and not one.keys() & {"aria-label", "aria-labelledby"}
        ]
        wrapped = len(re.findall(r"<label[^>]*>(?:(?!</label>).)*<input", page.html, re.DOTALL))
        assert len(nameless) <= wrapped


def test_pages_link_only_to_what_exists_when_asked_by_id():
    links = page_links(handbook(), FRONT, LinkStyle("html"))
    with pytest.raises(KeyError):
        links.href("nothing")
