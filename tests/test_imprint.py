"""An edition says what it is and what it changes, the same each time it is made."""

from __future__ import annotations

import re
from html import unescape

import pytest

from friskfaktor.bundled import base
from friskfaktor.pages.hiding import without_hidden
from friskfaktor.pages.nav import footer
from friskfaktor.pages.own_words import in_own_words
from friskfaktor.pages.paths import IMPRINT, LinkStyle
from friskfaktor.project import project_at
from friskfaktor.reading.load import load_handbook, require
from friskfaktor.site.brand import SiteBrand, site_brand
from friskfaktor.site.imprint import imprint_page
from host_folders import host_folder, put
from shipped import handbook

STYLE = LinkStyle("directory")


@pytest.fixture(autouse=True)
def _no_date(monkeypatch):
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)


@pytest.fixture
def own(tmp_path):
    return host_folder(tmp_path, "Nesset & kommune", "2027-01-20")


def page_of(folder):
    """The text of the page, its marks taken off."""
    layers = project_at(folder, base()).layers
    book = in_own_words(without_hidden(require(*load_handbook(layers))))
    page = imprint_page(layers, book, site_brand(folder / "brand.yml", folder), STYLE)
    assert page.path == IMPRINT
    return unescape(re.sub(r"<[^>]*>", "", page.text)), page.text


def test_the_handbook_itself_is_as_it_was_made():
    text = imprint_page((base().layer,), handbook(), SiteBrand({}), STYLE).text

    assert "Ingenting. Dette er håndboka slik den er laget." in text
    assert "<strong>Navn:</strong> Friskfaktor</li>" in text
    assert "<strong>Laget:</strong>" not in text


def test_everything_a_host_changes_is_named_once(own):
    put(own, "content/nb/methods/apu.yml", "id: apu\nminutes_note: Våre tider.\n")
    put(own, "content/nb/theory/helse.yml", f"id: helse\ntitle: {handbook().entry('helse').title}\n")
    put(own, "content/sources.yml", "sources: [{key: sintef, short: Rapporten}]\n")
    put(own, "assessments/kjennetegn/nb.yml", "short: Våre tolv\n")
    put(own, "assessments/kjennetegn/instrument.yml", "id: kjennetegn\nminutes: 9\n")
    outline = (own / "content/nb/handbook.yml").read_text(encoding="utf-8")
    terms = "terms:\n  - {from: [verneombud], to: [HMS-ombud]}\n"
    put(own, "content/nb/handbook.yml", f"{outline}hide: [loft]\n{terms}")

    text, source = page_of(own)
    parts = re.split(r"(Egne sider|Sider som er endret|Sider som ikke er med|Annet som er endret)", text)
    lists = {
        title: [line.strip() for line in body.split("\n") if line.strip()]
        for title, body in zip(parts[1::2], parts[2::2], strict=True)
    }

    assert "Nesset & kommune har endret dette, og svarer for det." in text
    assert lists["Egne sider"] == ["Lokale rutiner"]
    assert sorted(lists["Sider som er endret"]) == sorted(
        [handbook().entry("apu").short or handbook().entry("apu").title, "Våre tolv"]
    )
    assert lists["Sider som ikke er med"] == [handbook().entry("loft").title]
    assert lists["Annet som er endret"] == [
        "forsida, menyene og lenkene nederst",
        "kildene",
        "«HMS-ombud» står der håndboka skriver «verneombud»",
    ]
    assert 'href="../metoder/apu/"' in source


def test_version_dates_and_licences_stand_there(own, monkeypatch):
    put(own, "brand.yml", (own / "brand.yml").read_text(encoding="utf-8") + "licence: CC BY 4.0\n")
    without, _ = page_of(own)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1800000000")
    built, _ = page_of(own)

    assert "Versjon av programmet og håndboka: 0.1.0" in without
    assert "Nyeste side er fra: 20. januar 2027" in without
    assert "Lisens på det som er eget: CC BY 4.0" in without
    assert "Laget: 15. januar 2027" in built


def test_it_is_linked_from_the_foot_of_every_page():
    assert ("Om denne utgaven", "om-utgaven/") in list(footer(handbook(), STYLE))
