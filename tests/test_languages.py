"""Several languages in one site: the same addresses, each page in its own words, and a way from one to the other."""

from __future__ import annotations

import re
import shutil
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from string import Formatter

import pytest
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po
from jinja2 import Environment, nodes

from friskfaktor import check
from friskfaktor.interface import LOCALE, language_name, translation
from friskfaktor.language.freshness import freshness
from friskfaktor.pages.paths import LinkStyle
from friskfaktor.pages.rendering import TEMPLATES, render_pages
from friskfaktor.reading.folders import Layer
from friskfaktor.reading.translated import translated
from shipped import ROOT

LANGUAGES = ("nn", "en")
PACKAGE = ROOT / "generator" / "friskfaktor"
LETTERS = re.compile(r"[^\W\d_]{2,}")
EXTRACT = [("**.py", "python"), ("**/templates/**.j2", "jinja2")]


# The words of the interface.


@cache
def messages() -> frozenset[str]:
    """Every sentence the interface asks a catalogue for."""
    options = {"**/templates/**.j2": {"trim_blocks": "True", "lstrip_blocks": "True", "encoding": "utf-8"}}
    found = extract_from_dir(PACKAGE, EXTRACT, options)
    return frozenset(message for _, _, message, _, _ in found if isinstance(message, str))


def catalogue(language: str) -> Catalog:
    with (LOCALE / language / "LC_MESSAGES" / "friskfaktor.po").open("rb") as file:
        return read_po(file, locale=language, abort_invalid=True)


def places(text: str) -> list[str]:
    return sorted(name for _, name, _, _ in Formatter().parse(text) if name is not None)


@pytest.mark.parametrize("language", LANGUAGES)
class TestCatalogue:
    def test_holds_every_sentence_and_no_other(self, language):
        known = {message.id for message in catalogue(language) if message.id}
        assert len(messages()) > 500
        assert messages() - known == set(), "not in the catalogue: run `make messages`"
        assert known - messages() == set(), "no longer asked for: run `make messages`"

    def test_every_sentence_is_translated(self, language):
        assert [
            message.id for message in catalogue(language) if message.id and (not message.string or message.fuzzy)
        ] == []

    def test_places_and_marks_are_kept(self, language):
        for message in catalogue(language):
            if message.id:
                assert places(message.string) == places(message.id), message.id
                assert re.findall(r"</?\w+", message.string) == re.findall(r"</?\w+", message.id), message.id

    def test_the_frame_has_the_same_words(self, language):
        keys = re.compile(r'^  "([\w.]+)":', re.MULTILINE)
        words = ROOT / "site_overrides" / "partials" / "words"
        own = {*keys.findall((words / f"{language}.html").read_text("utf-8"))} - {"language"}
        assert own == {*keys.findall((words / "nb.html").read_text("utf-8"))}


def test_the_original_is_its_own_catalogue():
    assert translation("nb").gettext("Metode") == "Metode"
    assert translation("nn").gettext("Kartlegging") == "Kartlegging"
    assert translation("en").gettext("Metode") == "Method"


def test_languages_are_called_what_their_readers_call_them():
    assert [language_name(code) for code in ("nb", "nn", "en", "se", "xx")] == [
        "Bokmål",
        "Nynorsk",
        "English",
        "Davvisámegiella",
        "xx",
    ]


def raw(template: Path) -> str:
    """What a template writes that comes from nowhere else: its own text and literal values, without tags."""
    tree = Environment(extensions=["jinja2.ext.do"], autoescape=False).parse(template.read_text("utf-8"))
    text = "".join(_written(tree))
    text = re.sub(r"<!--.*?-->", "", text, flags=re.DOTALL)
    shown = " ".join(re.findall(r'(?:aria-label|title|alt|placeholder)="([^"]*)"', text))
    return re.sub(r"<[^>]*>", " ", text) + shown


def _written(tree: nodes.Template):
    for output in tree.find_all(nodes.Output):
        for node in output.nodes:
            if isinstance(node, nodes.TemplateData):
                yield node.data
            elif isinstance(node, nodes.Const):
                yield str(node.value)
            else:
                yield "\0"


OURS = sorted(TEMPLATES.rglob("*.j2")) + sorted((ROOT / "site_overrides").rglob("*.html"))


@pytest.mark.parametrize("template", OURS, ids=lambda path: path.name)
def test_no_template_has_words_of_its_own(template):
    if template.parent.name == "words":
        return
    assert [word for word in LETTERS.findall(raw(template)) if word not in NO_WORDS] == []


NO_WORDS = {"BibTeX", "nbsp", "amp", "shy"}


# The content.


def test_a_translation_keeps_the_address_of_every_page():
    for language in LANGUAGES:
        paths = {page.path for page in pages(language)}
        assert paths == {f"{language}/{page.path}" for page in pages("nb")}


@cache
def handbooks():
    books, problems = check.run_all([Layer(content=ROOT / "content", assessments=ROOT / "assessments", root=ROOT)])
    assert problems == ()
    return books


@cache
def pages(language: str):
    original = handbooks()["nb"]
    if language == "nb":
        return tuple(render_pages(original, LinkStyle("directory")))
    book = translated(handbooks()[language], original)
    return tuple(render_pages(book, LinkStyle("directory"), f"{language}/", original))


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_everybody_meets_is_translated(language):
    book = handbooks()[language]
    original = handbooks()["nb"]
    wanted = {key for key, it in original.entries.items() if it.kind in {"assessment", "role"}}
    wanted |= {"personvern", "tilgjengelighet", "om", "arshjul"}
    assert wanted - book.entries.keys() == set()
    assert original.figures.keys() - book.figures.keys() == set()
    assert original.entries.keys() - book.entries.keys() - book.headings.keys() == set(), "a page without a heading"


@pytest.mark.parametrize("language", LANGUAGES)
def test_translations_are_in_step_with_their_originals(language):
    state = freshness(handbooks()[language], handbooks()["nb"])
    assert state.outdated == (), "look at them again, then run `friskfaktor translated`"


def test_a_page_that_is_not_translated_says_so_in_its_front_matter():
    by_id = {page.entry_id: page for page in pages("en") if page.entry_id}
    assert 'text_language: "nb"' in by_id["apu"].text
    assert "text_language" not in by_id["raus"].text
    assert "Formål" in by_id["apu"].text


def test_no_bokmal_is_left_in_what_is_translated():
    """Words that only bokmål has, in what the English pages say themselves."""
    only = re.compile(r"\b(ikke|og|eller|hvordan|dere|arbeidsmiljøet|spørsmål)\b")
    shown = {page.path: TextOf.of(page.text) for page in pages("en") if "text_language" not in page.text}
    found = {path: only.findall(NAMED.sub("", text)) for path, text in shown.items()}
    assert len(found) >= 60
    assert {path: words for path, words in found.items() if words} == {}


NAMED = re.compile(r"\]\([^)]*\)|\S+ og (Midje|Elsborg)|God og dårlig ledelse|naervaer-og-press")
"""What stands in bokmål in any language: addresses, works and their titles."""


class TextOf(HTMLParser):
    """The words of a page outside of what is marked as another language, and outside data."""

    @classmethod
    def of(cls, text: str) -> str:
        reader = cls()
        reader.feed(text)
        return " ".join(reader.said)

    def __init__(self) -> None:
        super().__init__()
        self.said: list[str] = []
        self.silent: list[str] = []

    def handle_starttag(self, tag, attrs):
        foreign = dict(attrs).get("lang") not in (None, "en")
        silent = self.silent or foreign or tag in {"script", "style", "template"}
        if silent and tag not in {"br", "img", "input", "hr", "meta", "link", "path", "circle"}:
            self.silent.append(tag)

    def handle_endtag(self, tag):
        if self.silent and self.silent[-1] == tag:
            self.silent.pop()

    def handle_data(self, data):
        if not self.silent:
            self.said.append(data)


# Out of step.


def test_an_original_that_changes_is_told(tmp_path):
    for folder in ("content", "assessments"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    role = tmp_path / "content" / "nb" / "roles" / "leder.yml"
    role.write_text(role.read_text("utf-8").replace("title: Leder", "title: Lederen"), encoding="utf-8")
    layer = Layer(content=tmp_path / "content", assessments=tmp_path / "assessments", root=tmp_path)

    books, problems = check.run_all([layer])

    assert problems == ()
    assert freshness(books["en"], books["nb"]).outdated == ("content/nb/roles/leder.yml",)
