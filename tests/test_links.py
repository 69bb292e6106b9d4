"""Addresses in three styles, citations, and words of the glossary."""

from __future__ import annotations

from dataclasses import replace
from urllib.parse import urljoin

import pytest
from hypothesis import given
from hypothesis import strategies as st

from friskfaktor.model import Glossary, Term
from friskfaktor.pages.glossing import page_glossary
from friskfaktor.pages.links import backlinks, outgoing, page_links, plain
from friskfaktor.pages.paths import FRONT, GLOSSARY, SOURCES, LinkStyle, page_path, part_path
from friskfaktor.pages.prose import CITATION, LINK, prose_of
from friskfaktor_scoring.instrument import Advice
from shipped import handbook

STYLES = ("directory", "html", "markdown")
styles = st.sampled_from(STYLES).map(LinkStyle)
names = st.from_regex(r"[a-z][a-z0-9-]{0,8}", fullmatch=True)
page_paths = st.lists(names, min_size=1, max_size=4).map(lambda parts: "/".join(parts) + ".md") | st.lists(
    names, max_size=3
).map(lambda parts: "/".join([*parts, "index.md"]))

APU = "metoder/apu.md"


def term(word: str, *forms: str, see: str | None = None) -> Term:
    return Term(id=f"ord-{word.casefold()}", term=word, forms=forms, definition="…", english="…", see=see)


def linked(text: str, *terms: Term, own: frozenset[str] = frozenset()) -> str:
    """*text* with the words of a small glossary marked as `{word}`."""
    return page_glossary(Glossary(terms=terms), own).link(text, lambda _, word: f"{{{word}}}")


class TestAddresses:
    @given(styles, page_paths, page_paths)
    def test_a_browser_finds_the_page_from_any_depth(self, style, target, here):
        site = "https://example.org/some/where/"
        start = urljoin(site, style.url(here))
        assert urljoin(start, style.relative(target, here)) == urljoin(site, style.url(target))

    @given(styles, page_paths)
    def test_a_browser_finds_a_file_from_any_depth(self, style, here):
        found = urljoin(urljoin("https://example.org/", style.url(here)), style.between("assets/x.js", here))
        assert found == "https://example.org/assets/x.js"

    @given(styles, page_paths, page_paths)
    def test_an_address_is_always_relative(self, style, target, here):
        address = style.relative(target, here)
        assert address
        assert not address.startswith("/")
        assert ":" not in address

    @pytest.mark.parametrize(
        ("form", "page", "url"),
        [
            ("directory", FRONT, ""),
            ("directory", "metoder/index.md", "metoder/"),
            ("directory", APU, "metoder/apu/"),
            ("html", FRONT, "index.html"),
            ("html", "metoder/index.md", "metoder/index.html"),
            ("html", APU, "metoder/apu.html"),
            ("markdown", APU, APU),
        ],
    )
    def test_the_forms(self, form, page, url):
        assert LinkStyle(form).url(page) == url

    @pytest.mark.parametrize(
        ("form", "here", "target", "address"),
        [
            ("directory", FRONT, FRONT, "./"),
            ("directory", FRONT, APU, "metoder/apu/"),
            ("directory", APU, FRONT, "../../"),
            ("directory", APU, "metoder/loft.md", "../loft/"),
            ("directory", APU, APU, "./"),
            ("html", APU, FRONT, "../index.html"),
            ("html", APU, "metoder/loft.md", "loft.html"),
            ("markdown", "forsta/funn/x.md", APU, "../../metoder/apu.md"),
        ],
    )
    def test_relative(self, form, here, target, address):
        assert LinkStyle(form).relative(target, here) == address

    def test_every_entry_has_a_page_of_its_own(self):
        paths = [page_path(handbook(), entry_id) for entry_id in handbook().entries]
        parts = [part_path(part.slug) for part in handbook().info.parts]
        every = [*paths, *parts, FRONT, GLOSSARY, SOURCES]
        assert len(set(every)) == len(every)

    def test_an_entry_that_does_not_exist_has_none(self):
        with pytest.raises(KeyError):
            page_path(handbook(), "nothing")


class TestProse:
    @pytest.mark.parametrize("form", STYLES)
    def test_markdown_links_go_to_the_md_file_in_every_style(self, form):
        links = page_links(handbook(), APU, LinkStyle(form))
        title = handbook().entry("loft").title
        assert links.prose("Se [[loft]].", gloss=False) == f"Se [{title}](loft.md)."
        assert links.prose("Se [[helse|om helse]].", gloss=False) == "Se [om helse](../forsta/helse.md)."

    def test_a_citation_names_the_work_and_the_place_in_it(self):
        links = page_links(handbook(), APU, LinkStyle("html"))
        short = handbook().sources["sintef"].short
        assert links.prose("Slik [@sintef].", gloss=False) == f"Slik ([{short}](../kilder.md#sintef))."
        cited = links.prose("Slik [@sintef, kapittel 7].", gloss=False)
        assert cited == f"Slik ([{short}](../kilder.md#sintef), kapittel 7)."

    @pytest.mark.parametrize(("form", "start"), [("directory", "../../kilder/"), ("html", "../kilder.html")])
    def test_an_address_in_html_follows_the_style(self, form, start):
        assert page_links(handbook(), APU, LinkStyle(form)).href_source("sintef") == f"{start}#sintef"

    @pytest.mark.parametrize("text", ["[[nothing]]", "[@nobody]"])
    def test_what_points_nowhere_is_never_passed_over(self, text):
        with pytest.raises(KeyError):
            page_links(handbook(), APU, LinkStyle("html")).prose(text)

    def test_as_plain_words_a_link_is_its_text_and_a_citation_is_gone(self):
        text = "**Les** [[loft|om LØFT]] og `dette` [@sintef, s. 3]."
        assert plain(handbook(), text) == "Les om LØFT og dette."

    def test_every_kind_of_entry_has_prose_that_is_found(self):
        for located in handbook().entries.values():
            value = getattr(located.entry, "text", located.entry)
            assert any(text for _, text in prose_of(value)), located.source.name


class TestBacklinks:
    def test_they_are_the_outgoing_links_turned_round(self):
        entries = handbook().entries
        back = backlinks(handbook())
        for entry_id, located in entries.items():
            for target in set(outgoing(located.entry)) - {entry_id}:
                assert entry_id in back[target]
        pairs = {(source, target) for target, sources in back.items() for source in sources}
        assert all(target in set(outgoing(entries[source].entry)) for source, target in pairs)

    def test_a_page_is_not_named_twice_nor_by_itself(self):
        for target, sources in backlinks(handbook()).items():
            assert len(set(sources)) == len(sources)
            assert target not in sources

    def test_a_page_that_points_to_itself_is_not_among_those_that_point_to_it(self):
        located = handbook().entries["apu"]
        itself = replace(located, entry=replace(located.entry, related=("apu", "loft")))
        back = backlinks(replace(handbook(), entries={**handbook().entries, "apu": itself}))
        assert "apu" not in back["apu"]
        assert "apu" in back["loft"]

    def test_every_kind_of_page_an_advice_names_counts(self):
        located = handbook().entry("kjennetegn")
        advice = Advice(of="x", methods=("apu",), practices=("daglig-trim",), theory=("loft",))
        itself = replace(located, instrument=replace(located.instrument, advice=(advice,)))
        assert {"apu", "daglig-trim", "loft"} <= set(outgoing(itself))

    def test_links_in_prose_and_advice_count(self):
        assert "apu" in set(outgoing(handbook().entry("kjennetegn")))
        prose = {
            target[1]
            for located in handbook().entries.values()
            for _, text in prose_of(getattr(located.entry, "text", located.entry))
            for target in LINK.finditer(text)
        }
        assert prose <= backlinks(handbook()).keys()


class TestGlossary:
    def test_only_the_first_occurrence_is_linked(self):
        assert linked("mestring og mestring", term("mestring")) == "{mestring} og mestring"

    def test_also_when_it_comes_in_another_form_or_another_text(self):
        page = page_glossary(Glossary(terms=(term("mestring", "mestringen"),)), frozenset())
        texts = [page.link(text, lambda _, word: f"{{{word}}}") for text in ("Mestringen.", "mestring", "mestringen")]
        assert texts == ["{Mestringen}.", "mestring", "mestringen"]

    def test_each_page_begins_anew(self):
        glossary = Glossary(terms=(term("mestring"),))
        for _ in range(2):
            assert page_glossary(glossary, frozenset()).link("mestring", lambda _, word: f"{{{word}}}") == "{mestring}"

    @pytest.mark.parametrize(
        "text",
        [
            "[mestring](apu.md)",
            "![mestring](apu.md)",
            "[les om mestring her](apu.md)",
            "[[apu|mestring]]",
            "[[mestring]]",
            "[@sintef, om mestring]",
            "`mestring`",
            "```\nmestring\n```",
            "# mestring",
            "### Om mestring",
            "Tekst\n## mestring\n",
            '<abbr title="mestring">',
            "**mestring**",
            "| mestring | x |\n|---|---|",
        ],
    )
    def test_never_inside_links_headings_code_or_tags(self, text):
        assert linked(text, term("mestring")) == text

    def test_what_comes_after_such_a_place_is_linked(self):
        assert (
            linked("# mestring\n\n`mestring` og mestring", term("mestring")) == "# mestring\n\n`mestring` og {mestring}"
        )

    @pytest.mark.parametrize("word", ["egenmestring", "mestring-tiltak", "mestringer", "mestring_", "u-mestring"])
    def test_only_whole_words(self, word):
        assert linked(word, term("mestring")) == word

    @pytest.mark.parametrize("mark", [".", ",", ")", "»", "!", "?", ":", " –", "\n"])
    def test_a_mark_ends_a_word(self, mark):
        assert linked(f"mestring{mark}", term("mestring")) == f"{{mestring}}{mark}"

    def test_the_longest_form_wins(self):
        assert linked("psykososialt arbeidsmiljø", term("arbeidsmiljø"), term("psykososialt arbeidsmiljø")) == (
            "{psykososialt arbeidsmiljø}"
        )

    def test_a_capital_at_the_start_of_a_sentence_is_the_same_word(self):
        assert linked("Mestring.", term("mestring")) == "{Mestring}."

    @pytest.mark.parametrize(
        ("abbreviation", "word"),
        [(term("LØFT"), "løft"), (term("LØFT"), "Løft"), (term("RAUS"), "raus"), (term("utvalg", "AMU"), "amu")],
        ids=["løft", "Løft", "raus", "amu"],
    )
    def test_an_abbreviation_is_written_in_capitals(self, abbreviation, word):
        assert linked(word, abbreviation) == word
        assert linked(word.upper(), abbreviation) == f"{{{word.upper()}}}"

    def test_a_lower_case_look_alike_does_not_use_up_the_link(self):
        assert linked("Et løft med LØFT", term("LØFT")) == "Et løft med {LØFT}"

    def test_a_page_does_not_link_its_own_subject(self):
        assert linked("mestring", term("mestring", see="helse"), own=frozenset({"helse"})) == "mestring"

    def test_without_terms_nothing_changes(self):
        assert linked("mestring") == "mestring"

    @given(st.text(alphabet="ab mestring[]()*`#|<>@\n", max_size=60))
    def test_linking_only_adds_marks(self, text):
        marked = linked(text, term("mestring"))
        assert marked.replace("{", "").replace("}", "") == text
        assert marked.count("{") <= 1

    def test_a_term_links_to_its_place_in_the_list(self):
        book = replace(handbook(), glossary=Glossary(terms=(term("mestring"),)))
        links = page_links(book, APU, LinkStyle("directory"))
        assert links.prose("God mestring.") == "God [mestring](../ordliste.md#ord-mestring)."


@pytest.mark.parametrize("text", ["[[apu]]", "[[apu|om APU]]"])
def test_the_grammar_of_links(text):
    assert LINK.fullmatch(text)
    assert not CITATION.search(text)
