"""The search on small handbooks: what finds what, what goes first, and what `friskfaktor search` says."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest
from bench.search.quality import ask_ours, queries
from click.testing import CliRunner

from friskfaktor.bundled import base
from friskfaktor.cli import main
from friskfaktor.interface import translation
from friskfaktor.model import Glossary
from friskfaktor.pages.paths import LinkStyle
from friskfaktor.pages.search_index import FIELDS, index_script, search_index
from friskfaktor.site.places import SCRIPTS, SEARCH, search_index_of
from friskfaktor.site.searching import SearchError, SiteSearch
from shipped import handbook

GROUPS = {"theory": "Artikler", "method": "Metoder", "case": "Eksempler", "term": "Ord"}
ALIKE = (("leder", "sjef"), ("bedriftshelsetjeneste", "BHT"), ("fallulykke", "uhell"))
NYNORSK = (("sjuk", "syk"), ("fråvær", "fravær"), ("leiar", "leder"))


def page(title: str, text: str = "", /, kind: str = "theory", **more: object) -> dict[str, object]:
    page_id = more.pop("id", title.casefold().replace(" ", "-"))
    shown = {"id": page_id, "url": f"{page_id}/", "kind": kind, "kind_label": kind, "group": GROUPS[kind]}
    looked_through = {"title": title, "names": "", "headings": "", "summary": "", "text": text}
    return {**shown, **looked_through, "related": [], **more}


def site_of(folder: Path, *pages: dict[str, object], language: str = "nb") -> Path:
    scripts = folder / SCRIPTS
    scripts.mkdir(parents=True)
    shutil.copy(base().browser / SEARCH, scripts)
    glossary = Glossary(terms=(), alike=ALIKE, nynorsk=NYNORSK)
    (scripts / search_index_of("nb")).write_text(index_script(language, pages, glossary), encoding="utf-8")
    return folder


def found(folder: Path, query: str, *pages: dict[str, object], language: str = "nb") -> list[str]:
    answer = SiteSearch(site_of(folder, *pages, language=language)).answer(query)
    return [hit.id for hit in answer.hits]


@pytest.mark.parametrize(
    ("query", "written"),
    [
        ("verneombudet", "Spør et verneombud om råd."),
        ("verneombud", "Verneombudenes dag."),
        ("drøfte", "En drøfting med partene."),
        ("miljø", "Om arbeidsmiljøet."),
        ("miljø", "I arbeidsmiljøutvalget."),
        ("arbeids miljø", "Om arbeidsmiljø."),
        ("støymåling", "Måling av støy i hallen."),
        ("verneombudsamling", "Hvert verneombud møter."),
        ("sykefravaer", "Om sykefravær."),
        ("sykefravar", "Om sykefravær."),
        ("loefte", "Å løfte tungt."),
        ("aarshjul", "Et årshjul."),
        ("sjukefråværet", "Om sykefravær."),
        ("leiar", "En leder lytter."),
        ("trakkasering", "Mot trakassering."),
        ("sjefen", "En leder lytter."),
        ("BHT", "Ring bedriftshelsetjenesten."),
        ("bhtt uhell", "En fallulykke."),
        ("arb", "Om arbeidsmiljø."),
        ("hva er", "Hva er det?"),
    ],
)
def test_a_word_is_found_however_it_is_written(tmp_path, query, written):
    assert found(tmp_path, query, page("Riktig", written), page("Annet", "Blomster og bær.")) == ["riktig"]


def test_an_adjective_finds_its_other_forms_beside_the_one_that_is_typed(tmp_path):
    pages = page("Typed", "Det er tungt."), page("Kin", "Tunge tak."), page("Annet")

    assert found(tmp_path, "tungt", *pages) == ["typed", "kin"]


@pytest.mark.parametrize("query", ["", "  ", "?!", "xyzzyq", "<b>", "a"])
def test_nothing_finds_nothing(tmp_path, query):
    assert found(tmp_path, query, page("Riktig", "Om sykefravær.")) == []


def test_stems_are_those_of_the_handbooks_language(tmp_path):
    pages = (page("Right", "The employees' absences."), page("Other", "Flowers and berries."))
    assert found(tmp_path / "en", "absence employee", *pages, language="en") == ["right"]
    assert found(tmp_path / "en2", "the", *pages, language="en") == ["right"]


class TestOrder:
    def test_a_title_goes_before_a_text(self, tmp_path):
        assert found(tmp_path, "tillit", page("Annet", "tillit " * 3), page("Tillit"))[0] == "tillit"

    def test_another_word_does_not_go_before_a_word_the_handbook_knows(self, tmp_path):
        known = [page(f"P{at}", "noe annet", headings="sjef") for at in range(8)]
        listed = found(tmp_path, "sjef", page("Leder", "leder leder leder", headings="leder"), *known)
        assert listed.index("leder") == len(known)

    def test_another_word_does_more_the_less_the_handbook_knows_the_word(self, tmp_path):
        pages = (page("Leder", "leder leder leder", headings="leder"), page("Kontor", "Et rom med en sjef og et bord."))
        assert found(tmp_path, "sjef", *pages) == ["leder", "kontor"]

    def test_a_page_goes_before_a_word_of_the_glossary(self, tmp_path):
        pages = (page("Tillit", kind="term", id="ord-a"), page("Tillit", id="tillit"))
        assert found(tmp_path, "tillit", *pages) == ["tillit", "ord-a"]

    def test_a_page_with_all_of_it_goes_before_one_with_half(self, tmp_path):
        pages = (page("A", "støv, mer støv"), page("B", "luft, mer luft"), page("Hel", "støv i lufta"))
        assert found(tmp_path, "støv luft", *pages)[0] == "hel"

    def test_words_side_by_side_go_before_words_apart(self, tmp_path):
        apart = page("A", "sosial dag med mye å gjøre og mange regler, og dessuten kapital")
        together = page("B", "dag med mye å gjøre og mange regler, og dessuten sosial kapital")
        assert found(tmp_path, "sosial kapital", apart, together) == ["b", "a"]

    def test_pages_that_belong_together_lift_each_other(self, tmp_path):
        pages = (page("A", "tillit"), page("B", "tillit", related=["c"]), page("C", "tillit"), page("D", "tillit"))
        assert set(found(tmp_path, "tillit", *pages)[:2]) == {"b", "c"}

    def test_pages_that_are_equally_good_go_by_their_ids(self, tmp_path):
        assert found(tmp_path, "tillit", *(page(name, "tillit") for name in "CAB")) == ["a", "b", "c"]

    def test_the_best_three_go_first_and_the_rest_by_kind(self, tmp_path):
        kinds = ["method", "case", "method", "case", "method", "case", "method"]
        site = site_of(tmp_path, *(page(f"P{at}", "tillit", kind=kind) for at, kind in enumerate(kinds)))
        groups = [(hit.id, hit.group) for hit in SiteSearch(site).answer("tillit").hits]
        assert groups[:3] == [("p0", ""), ("p1", ""), ("p2", "")]
        assert groups[3:] == [("p3", "Eksempler"), ("p5", "Eksempler"), ("p4", "Metoder"), ("p6", "Metoder")]

    def test_ten_are_shown(self, tmp_path):
        assert len(found(tmp_path, "tillit", *(page(f"P{at}", "tillit") for at in range(30)))) == 10


@pytest.mark.parametrize(
    ("query", "meant"),
    [
        ("trakkasering", "trakassering"),
        ("mot trakkasering på jobben", "mot trakassering på jobben"),
        ("tillitsvalgt", ""),
        ("tillit", ""),
        ("uhell", ""),
        ("xyzzyq", ""),
        ("abc", ""),
    ],
)
def test_what_was_meant(tmp_path, query, meant):
    site = site_of(tmp_path, page("A", "Mot trakassering på jobben. En tillitsvalgt. Fallulykke."))
    assert SiteSearch(site).answer(query).instead == meant


class TestCommandLine:
    @pytest.fixture
    def site(self, tmp_path) -> Path:
        pages = (page("Verneombud", "Spør.", time="5 min", roles="leder"), page("Annet", "Noe helt annet."))
        return site_of(tmp_path / "site", *pages)

    def test_json_has_what_the_page_shows(self, site):
        done = CliRunner().invoke(main, ["search", "verneombudet", "--json", "-d", str(site)])
        assert done.exit_code == 0, done.output
        hit = {"id": "verneombud", "title": "Verneombud", "kind": "theory", "kind_label": "theory", "group": ""}
        shown = {"url": "verneombud/", "summary": "", "time": "5 min", "roles": "leder"}
        assert json.loads(done.output) == {"hits": [{**hit, **shown}], "instead": ""}

    def test_text_is_for_people(self, site):
        done = CliRunner().invoke(main, ["search", "vernombud", "-C", str(site.parent)])
        lines = [
            "Mente du «verneombud»?",
            "",
            "Beste treff",
            "  Verneombud (theory · 5 min · leder)",
            "    verneombud/",
        ]
        assert done.output.splitlines() == lines

    def test_nothing_found_is_said(self, site):
        done = CliRunner().invoke(main, ["search", "xyzzyq", "-d", str(site)])
        assert (done.exit_code, done.output) == (0, "Ingen treff. Prøv et annet ord.\n")

    def test_a_folder_without_a_site_is_told_of(self, tmp_path):
        done = CliRunner().invoke(main, ["search", "a", "-d", str(tmp_path), "--lang", "en"])
        assert (done.exit_code, done.output) == (
            2,
            f"There is no search in {tmp_path}. Build the site first with: friskfaktor build\n",
        )

    @pytest.mark.parametrize("broken", ["no script (", "__ffSearchIndex({})", "while (true) {}"])
    def test_a_spoilt_script_is_told_of(self, site, monkeypatch, broken):
        monkeypatch.setattr("friskfaktor.site.searching._SECONDS", 1)
        (site / SCRIPTS / search_index_of("nb")).write_text(broken, encoding="utf-8")
        done = CliRunner().invoke(main, ["search", "a", "-d", str(site)])
        assert done.exit_code == 2
        assert done.output.startswith(f"Søket i {site} kan ikke brukes: ")

    def test_the_scripts_reach_nothing(self, site):
        (site / SCRIPTS / search_index_of("nb")).write_text(
            "fetch('https://example.org'); std.open('/etc/hosts')", encoding="utf-8"
        )
        with pytest.raises(SearchError, match="bad-search"):
            SiteSearch(site)


def test_both_engines_list_the_same_for_every_query(tmp_path):
    script = search_index(handbook(), LinkStyle("directory"), translation("nb").gettext)
    folder = tmp_path / SCRIPTS
    folder.mkdir(parents=True)
    shutil.copy(base().browser / SEARCH, folder)
    (folder / search_index_of("nb")).write_text(script, encoding="utf-8")
    asked = (*queries("tune"), *queries("report"))
    search = SiteSearch(tmp_path)
    here = [[hit.id for hit in search.answer(one.query).hits] for one in asked]
    there = ask_ours(json.loads(script.removeprefix("__ffSearchIndex(").removesuffix(");\n")), asked)
    # How many differ, and not which: half of the queries are not to be read.
    assert sum(one != other for one, other in zip(here, there, strict=True)) == 0


def test_records_are_words_for_readers():
    script = search_index(handbook(), LinkStyle("directory"), translation("nb").gettext)
    records = json.loads(script.removeprefix("__ffSearchIndex(").removesuffix(");\n"))["docs"]

    ids = {entry_id for entry_id in handbook().entries if "-" in entry_id}
    assert not [(each["id"], word) for each in records for word in each["text"].split() if word.strip(".,:;") in ids]
    assert not [each["id"] for each in records for field in FIELDS if re.search(r"\{\w+\}| [.,;]|\*\*", each[field])]
