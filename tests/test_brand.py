"""A brand holds or is refused, every fault at its place and in words an author understands."""

from __future__ import annotations

import base64
import re
import struct
import zlib
from pathlib import Path

import pytest
import yaml

from friskfaktor.brand import load_brand
from friskfaktor.brand.file import Brand, Contact
from friskfaktor.brand.stylesheet import brand_css
from friskfaktor.colours.palette import DEFAULTS
from friskfaktor.wording import as_text, in_words
from friskfaktor.wording.brand import BRAND_WORDING

TOKENS = Path(__file__).parents[1] / "site_overrides" / "assets" / "css" / "tokens.css"
LOGO = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>'


def png(width, height, *, cut=0):
    def chunk(kind, body):
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    parts = [
        b"\x89PNG\r\n\x1a\n",
        chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)),
        chunk(b"IDAT", zlib.compress(bytes((width // 8 + 1) * height))),
        chunk(b"IEND", b""),
    ]
    whole = b"".join(parts)
    return whole[: len(whole) - cut]


def woff2(*tables, size=None):
    """A web font as far as its directory: known tables as their number, others by name."""
    known = {"cmap": 0, "head": 1, "hhea": 2, "hmtx": 3, "maxp": 4, "name": 5, "glyf": 10, "loca": 11, "fvar": 47}
    names = tables or ("cmap", "head", "hhea", "hmtx", "maxp", "name", "glyf", "loca")
    entries = b""
    for name in names:
        entries += bytes([known[name]]) if name in known else b"\x3f" + name.encode()
        entries += b"\x81\x00" + (b"\x05" if name in {"glyf", "loca"} else b"")  # 128, and a transformed length
    body = b"\0" * 40
    length = 48 + len(entries) + len(body) if size is None else size
    return struct.pack(">4sIIHHI", b"wOF2", 0x00010000, length, len(names), 0, 999) + bytes(28) + entries + body


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "skrift.woff2").write_bytes(woff2())
    (tmp_path / "logo.svg").write_text(LOGO, encoding="utf-8")
    (tmp_path / "ikon.png").write_bytes(png(64, 64))
    return tmp_path


def loaded(folder, text):
    (folder / "brand.yml").write_text(text, encoding="utf-8")
    return load_brand(folder / "brand.yml", languages=("nb", "nn"))


def said(folder, text, lang="nb"):
    brand = loaded(folder, text)
    assert not isinstance(brand, Brand)
    return as_text(brand, lang).rpartition("\n")[0]


def test_a_complete_brand_holds(folder):
    brand = loaded(
        folder,
        """
        name: Nesset kommune
        short_name: Nesset
        tagline: håndbok for gode arbeidsplasser
        colours: {accent: "#005AA3", wish_dark: "#fb8"}
        version: 1
        logo: logo.svg
        logo_dark: ikon.png
        font: {file: skrift.woff2, licence: " SIL OFL 1.1 "}
        languages: [nn, nb]
        favicon: ikon.png
        footer: Personal og organisasjon
        contact: {name: HMS-rådgiveren, text: Spør gjerne, url: "https://eksempel.no/hms"}
        licence: CC BY 4.0
        """,
    )

    assert (brand.name, brand.short_name, brand.footer) == ("Nesset kommune", "Nesset", "Personal og organisasjon")
    assert brand.colours == {"light": {"accent": "#005aa3"}, "dark": {"wish": "#ffbb88"}}
    assert brand.contact == Contact(name="HMS-rådgiveren", text="Spør gjerne", url="https://eksempel.no/hms")
    assert (brand.logo.name, brand.logo.content) == ("logo.svg", LOGO.encode())
    assert (brand.logo_dark.name, brand.languages) == ("logo_dark.png", ("nn", "nb"))
    assert (brand.font.regular, brand.font.bold, brand.font.licence) == (woff2(), None, "SIL OFL 1.1")
    assert (brand.favicon.name, brand.favicon.content) == ("favicon.png", png(64, 64))


def test_pictures_get_names_that_are_safe_in_an_address(folder):
    (folder / "bilder").mkdir()
    (folder / "bilder" / "v\u00e5r logo #2.SVG").write_text(LOGO, encoding="utf-8")

    brand = loaded(folder, "name: N\nlogo: 'bilder/v\u00e5r logo #2.SVG'\n")

    assert brand.logo.name == "logo.svg"


@pytest.mark.parametrize("at", [20, 45, -20])
def test_a_png_with_one_wrong_bit_is_refused(folder, at):
    content = bytearray(png(64, 64))
    content[at] ^= 1
    (folder / "ikon.png").write_bytes(content)

    assert [problem.code for problem in loaded(folder, "name: N\nfavicon: ikon.png\n")] == ["brand-png-damaged"]


def test_a_name_is_enough_and_gives_the_colours_of_the_theme(folder):
    brand = loaded(folder, "name: Nesset kommune\n")

    assert (brand.tagline, brand.contact, brand.logo) == ("", None, None)
    for scheme in ("light", "dark"):
        for token, colour in DEFAULTS[scheme].items():
            assert f"--ff-{token}: {colour};" in brand_css(brand)


# Each case: what stands in brand.yml, other files, and what the author is told.
FONT = "name: N\nfont: {file: skrift.woff2, licence: OFL}\n"

CASES = {
    "version": (
        "name: N\nversion: 2\nmotto: Sammen\n",
        {},
        (
            "brand.yml:2:10: Merkefila har form 2, og dette programmet kjenner bare 1.\n"
            "    Oppgrader Friskfaktor, eller skriv «version: 1» og bare felter som den har."
        ),
    ),
    "language": (
        "name: N\nlanguages: [nb, se]\n",
        {},
        "brand.yml:2:17: Håndboka finnes ikke på «se».\n    Språkene er: nb, nn.",
    ),
    "language-twice": (
        "name: N\nlanguages: [nb, nn, nb]\n",
        {},
        "brand.yml:2:21: «nb» står to ganger.\n    Slett den ene.",
    ),
    "font-kind": (
        "name: N\nfont: {file: skrift.ttf, licence: OFL}\n",
        {"skrift.ttf": b""},
        "brand.yml:2:14: «skrift.ttf» er ikke en WOFF2-fil.\n    Lagre skrifta som WOFF2. Bare det formatet tas med.",
    ),
    "font-missing": (
        "name: N\nfont: {file: skrifta.woff2, licence: OFL}\n",
        {},
        (
            "brand.yml:2:14: Finner ikke skrifta «skrifta.woff2».\n"
            "    Mente du «skrift.woff2»? Den må ligge i samme mappe som denne fila."
        ),
    ),
    "font-elsewhere": (
        "name: N\nfont: {file: ../skrift.woff2, licence: OFL}\n",
        {},
        (
            "brand.yml:2:14: «../skrift.woff2» ligger utenfor mappa til denne fila.\n"
            "    Legg bildet i samme mappe, og skriv bare filnavnet."
        ),
    ),
    "font-too-large": (
        FONT,
        {"skrift.woff2": b"0" * 150_001},
        (
            "brand.yml:2:14: «skrift.woff2» er på 151 kB.\n"
            "    En skrift kan være på høyst 150 kB. Ta bort tegn dere ikke bruker."
        ),
    ),
    "font-without-licence": (
        "name: N\nfont: {file: skrift.woff2, licence: ' '}\n",
        {"skrift.woff2": woff2()},
        "brand.yml:2:37: «licence» er tom.\n    Fyll den ut, eller slett linja.",
    ),
    **{
        f"font-{name}": (
            FONT,
            {"skrift.woff2": content},
            "brand.yml:2:14: «skrift.woff2» er skadet, eller er ingen skrift.\n    Lagre skrifta på nytt som WOFF2.",
        )
        for name, content in {
            "empty": b"",
            "cut": woff2()[:-1],
            "page": b"<!doctype html>" * 9,
            "no-letters": woff2("head", "hhea", "hmtx", "maxp", "name", "cmap"),
            "endless": struct.pack(">4sIIHHI", b"wOF2", 0, 60, 99, 0, 0) + b"\xff" * 40,
        }.items()
    },
    "empty": (
        "name: ' '\n",
        {},
        "brand.yml:1:7: «name» er tom.\n    Fyll den ut, eller slett linja.",
    ),
    "empty-contact": (
        "name: N\ncontact: {name: ''}\n",
        {},
        "brand.yml:2:17: «name» er tom.\n    Fyll den ut, eller slett linja.",
    ),
    "too-long": (
        f"name: N\nshort_name: {'x' * 21}\n",
        {},
        "brand.yml:2:13: «short_name» er på 21 tegn.\n    Det er plass til 20.",
    ),
    "address": (
        "name: N\ncontact:\n  name: HMS\n  url: javascript:alert(1)\n",
        {},
        (
            "brand.yml:4:8: «javascript:alert(1)» er ikke en adresse leserne kan følge.\n"
            "    Skriv for eksempel «https://…» eller «tel:+47…»."
        ),
    ),
    "colour-unquoted": (
        "name: N\ncolours:\n  accent: #005aa3\n",
        {},
        (
            "brand.yml:3:3: «accent» har ingen farge.\n"
            '    Sett fargen i anførselstegn: "#14553d". Uten dem blir alt etter # lest som en merknad.'
        ),
    ),
    "colour-without-sign": (
        "name: N\ncolours:\n  accent: a05aa3\n",
        {},
        'brand.yml:3:11: «a05aa3» er ikke en farge.\n    Skriv # og seks tegn (0–9, a–f), for eksempel "#a05aa3".',
    ),
    "colour-name": (
        "name: N\ncolours:\n  wish_dark: orange\n",
        {},
        'brand.yml:3:14: «orange» er ikke en farge.\n    Skriv # og seks tegn (0–9, a–f), for eksempel "#f2b077".',
    ),
    "contrast-light": (
        'name: N\ncolours:\n  accent: "#8FBF9F"\n',
        {},
        (
            "brand.yml:3:11: Fargen «#8FBF9F» gir 1,81 : 1 mot grå felt (#f2f0e9, lys visning). Kravet er 4,5 : 1.\n"
            '    Den nærmeste fargen som holder, er "#4a775a".'
        ),
    ),
    "contrast-dark": (
        'name: N\ncolours:\n  accent_dark: "#14553d"\n',
        {},
        (
            "brand.yml:3:16: Fargen «#14553d» gir 1,75 : 1 mot grå felt (#1d2723, mørk visning). Kravet er 4,5 : 1.\n"
            '    Den nærmeste fargen som holder, er "#5a977c".'
        ),
    ),
    "picture-kind": (
        "name: N\nlogo: logo.jpg\n",
        {"logo.jpg": b""},
        "brand.yml:2:7: «logo.jpg» er ikke en SVG- eller PNG-fil.\n    Lagre bildet som SVG (best) eller PNG.",
    ),
    "picture-elsewhere": (
        "name: N\nlogo: ../logo.svg\n",
        {},
        (
            "brand.yml:2:7: «../logo.svg» ligger utenfor mappa til denne fila.\n"
            "    Legg bildet i samme mappe, og skriv bare filnavnet."
        ),
    ),
    "picture-missing": (
        "name: N\nfavicon: logoen.svg\n",
        {},
        (
            "brand.yml:2:10: Finner ikke bildet «logoen.svg».\n"
            "    Mente du «logo.svg»? Bildet må ligge i samme mappe som denne fila."
        ),
    ),
    "picture-is-a-folder": (
        "name: N\nlogo: mappe.svg\n",
        {"mappe.svg/x": b""},
        (
            "brand.yml:2:7: Finner ikke bildet «mappe.svg».\n"
            "    Mente du «mappe.svg»? Bildet må ligge i samme mappe som denne fila."
        ),
    ),
    "picture-too-large": (
        "name: N\nlogo: stor.png\n",
        {"stor.png": b"\x89PNG\r\n\x1a\n" + bytes(1_000_000)},
        "brand.yml:2:7: «stor.png» er på 1001 kB.\n    Et bilde kan være på høyst 1000 kB. Lagre det i mindre format.",
    ),
    "png-damaged": (
        "name: N\nlogo: halv.png\n",
        {"halv.png": png(64, 64, cut=20)},
        "brand.yml:2:7: «halv.png» er skadet eller ikke et PNG-bilde.\n    Lagre bildet på nytt som PNG.",
    ),
    "png-of-40-megapixels": (
        "name: N\nlogo: bombe.png\n",
        {"bombe.png": png(8000, 5000)},
        (
            "brand.yml:2:7: «bombe.png» er 8000 × 5000 punkter.\n"
            "    Ingen side kan være over 4096. Lagre bildet i mindre format."
        ),
    ),
    "svg-broken": (
        "name: N\nlogo: feil.svg\n",
        {"feil.svg": b'<svg xmlns="http://www.w3.org/2000/svg">\n <g></svg>'},
        "feil.svg:2:7: Fila kan ikke leses som SVG herfra.\n    Lagre tegningen på nytt som «vanlig SVG».",
    ),
    "svg-is-html": (
        "name: N\nlogo: side.svg\n",
        {"side.svg": b"<html><script>1</script></html>"},
        (
            "side.svg:1:1: Fila er ikke en SVG-tegning: den begynner med <html>.\n"
            '    Det første elementet må være <svg xmlns="http://www.w3.org/2000/svg">.'
        ),
    ),
    "svg-script": (
        "name: N\nlogo: ond.svg\n",
        {"ond.svg": b'<svg xmlns="http://www.w3.org/2000/svg">\n<script>alert(1)</script></svg>'},
        (
            "ond.svg:2:1: Tegningen har med «<script>», som ikke er tegning.\n"
            "    Lagre den som «vanlig SVG», uten skript og lenker."
        ),
    ),
    "svg-outside": (
        "name: N\nlogo: ute.svg\n",
        {
            "ute.svg": b'<svg xmlns="http://www.w3.org/2000/svg" xmlns:x="http://www.w3.org/1999/xlink">'
            b'<image x:href="https://eksempel.no/spor.png"/></svg>'
        },
        (
            "ute.svg:1:80: Tegningen henter noe utenfra: «https://eksempel.no/spor.png».\n"
            "    Alt må stå i fila selv. Gjør tekst om til kurver, og legg bilder inn i tegningen."
        ),
    ),
    "svg-entity": (
        "name: N\nlogo: latter.svg\n",
        {
            "latter.svg": b'<!DOCTYPE svg [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>'
            b'<svg xmlns="http://www.w3.org/2000/svg"><title>&b;</title></svg>'
        },
        "latter.svg:1:27: Tegningen har egne forkortelser (<!ENTITY …>).\n    Lagre den som «vanlig SVG».",
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_what_an_author_is_told(folder, name):
    text, files, expected = CASES[name]
    for file, content in files.items():
        (folder / file).parent.mkdir(exist_ok=True)
        (folder / file).write_bytes(content)

    assert said(folder, text) == expected


def test_every_code_has_both_languages_and_a_case(folder):
    seen = {}
    for text, files, _ in CASES.values():
        for file, content in files.items():
            (folder / file).parent.mkdir(exist_ok=True)
            (folder / file).write_bytes(content)
        seen |= {problem.code: problem for problem in loaded(folder, text)}

    assert set(seen) == set(BRAND_WORDING)
    for problem in seen.values():
        for lang in ("nb", "en"):
            sentence, hint = in_words(problem, lang)
            assert sentence.endswith((".", "?"))
            assert hint
            assert not re.search(r"[{}¦]", sentence + hint)


def test_english_says_the_same(folder):
    assert said(folder, 'name: N\ncolours:\n  accent: "#8fbf9f"\n', "en") == (
        "brand.yml:3:11: The colour “#8fbf9f” gives 1.81 : 1 against grey panels (#f2f0e9, light scheme). "
        "4.5 : 1 is required.\n"
        '    The nearest colour that passes is "#4a775a".'
    )


def test_all_faults_come_at_once_whatever_their_kind(folder):
    """A key that does not exist hides neither a weak colour nor a missing logo."""
    problems = loaded(
        folder,
        'naem: Nesset\ntagline: 7\ncolours:\n  accent: "#eee"\n  blue: "#00f"\nlogo: borte.svg\ncontact: {url: hms}\n',
    )

    found = {(problem.place.line, problem.code) for problem in problems}
    assert found == {
        (1, "unknown-key"),
        (2, "not-text"),
        (4, "brand-contrast"),
        (5, "unknown-key"),
        (6, "brand-picture-missing"),
        (7, "missing"),
        (7, "brand-address"),
    }
    assert list(problems) == sorted(problems, key=lambda problem: problem.sort_key())


@pytest.mark.parametrize(
    ("code", "content"),
    [
        ("unclosed-bracket", "name: [Nesset\n"),
        ("empty", ""),
        ("not-a-mapping", "- Nesset\n"),
        ("not-utf8", "name: N\xe5\n"),
        ("duplicate-key", "name: A\nname: B\n"),
        ("alias", "name: &a N\nfooter: *a\n"),
    ],
)
def test_a_file_that_cannot_be_read_is_one_problem(folder, code, content):
    (folder / "brand.yml").write_text(content, encoding="latin-1")

    assert [problem.code for problem in load_brand(folder / "brand.yml")] == [code]


def test_a_missing_file_is_a_problem(tmp_path):
    assert [problem.code for problem in load_brand(tmp_path / "brand.yml", "kunde/brand.yml")] == ["unreadable"]


def test_pictures_are_named_beside_a_brand_file_elsewhere(folder):
    (folder / "brand.yml").write_text("name: N\nlogo: ond.svg\n", encoding="utf-8")
    (folder / "ond.svg").write_bytes(CASES["svg-script"][1]["ond.svg"])

    assert [str(problem.place) for problem in load_brand(folder / "brand.yml", "kunde/brand.yml")] == [
        "kunde/ond.svg:2:1"
    ]


def test_a_link_out_of_the_folder_is_followed_no_further(folder, tmp_path_factory):
    outside = tmp_path_factory.mktemp("utenfor") / "hemmelig.svg"
    outside.write_text(LOGO, encoding="utf-8")
    (folder / "lenke.svg").symlink_to(outside)

    assert [problem.code for problem in loaded(folder, "name: N\nlogo: lenke.svg\n")] == ["brand-picture-elsewhere"]


SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">{}</svg>'


@pytest.mark.parametrize(
    "inside",
    [
        '<rect onload="f()"/>',
        '<rect ONCLICK="f()"/>',
        "<foreignObject/>",
        '<a href="#x"><rect/></a>',
        '<animate attributeName="href" to="javascript:f()"/>',
        '<body xmlns="http://www.w3.org/1999/xhtml"/>',
        '<iframe xmlns="http://www.w3.org/1999/xhtml"/>',
        '<use href="andre.svg#a"/>',
        '<use xlink:href="//eksempel.no/a.svg#a"/>',
        '<image href="data:image/svg+xml;base64,PHN2Zz4="/>',
        '<rect fill="url(https://eksempel.no/a.svg#b)"/>',
        "<rect style=\"fill: URL( 'http://eksempel.no/a' )\"/>",
        "<style>@import 'a.css';</style>",
        "<style>rect { fill: u\\72l(http://eksempel.no/a) }</style>",
        "<style>rect { background: image-set('http://eksempel.no/a' 1x) }</style>",
        "<style>rect { fill: url(http://<!-- -->eksempel.no/a) }</style>",
        '<g xml:base="https://eksempel.no/"/>',
        '<?xml-stylesheet href="https://eksempel.no/a.css"?>',
    ],
)
def test_a_drawing_that_does_more_than_draw_is_refused(folder, inside):
    (folder / "ond.svg").write_text(SVG.format(inside), encoding="utf-8")

    problems = loaded(folder, "name: N\nlogo: ond.svg\n")

    assert not isinstance(problems, Brand)
    assert {problem.code for problem in problems} <= {"brand-svg-active", "brand-svg-outside"}


@pytest.mark.parametrize(
    "inside",
    [
        '<defs><linearGradient id="a"/></defs><rect fill="url(#a)" style="stroke: url(\'#a\')"/>',
        "<style>.a { fill: #14553d }</style><path class='a'/>",
        '<g id="b"/><use href="#b"/><use xlink:href="#b"/>',
        '<image href="data:image/png;base64,iVBORw0KGgo="/>',
        (
            '<metadata><r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#"'
            ' r:resource="http://purl.org/dc/dcmitype/StillImage"/></metadata>'
        ),
        '<n:namedview xmlns:n="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd" n:href="https://x.no"/>',
    ],
)
def test_what_drawing_programs_write_is_taken(folder, inside):
    (folder / "god.svg").write_text(SVG.format(inside), encoding="utf-8")

    assert isinstance(loaded(folder, "name: N\nlogo: god.svg\n"), Brand)


def test_the_usual_doctype_is_taken_and_not_fetched(folder):
    doctype = '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">\n'
    (folder / "god.svg").write_text(doctype + LOGO, encoding="utf-8")

    assert isinstance(loaded(folder, "name: N\nlogo: god.svg\n"), Brand)


def _places(css):
    """Where `--ff-accent` is set: the chain of rules around it, without white space."""
    css = re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)
    chain, found, start = [], [], 0
    for match in re.finditer(r"[{}]", css):
        words = re.sub(r"\s+", " ", css[start : match.start()]).strip()
        if match[0] == "{":
            chain.append(words.rpartition(";")[2].strip())
        else:
            if "--ff-accent:" in words:
                found.append(tuple(chain))
            chain.pop()
        start = match.end()
    return found


def test_the_stylesheet_sets_colours_where_the_theme_does(folder):
    brand = loaded(folder, 'name: N\ncolours: {accent: "#005aa3"}\n')

    assert _places(brand_css(brand)) == _places(TOKENS.read_text(encoding="utf-8"))
    assert len(_places(brand_css(brand))) == 3


def test_the_stylesheet_sets_the_same_names_in_every_place(folder):
    css = brand_css(loaded(folder, 'name: N\ncolours: {accent: "#005aa3"}\n'))

    names = re.findall(r"--ff-([\w-]+): #[0-9a-f]{6};", css)
    assert names == [*DEFAULTS["light"]] * 3
    assert "--ff-accent: #005aa3;" in css


def test_a_typeface_goes_before_the_systems_own(folder):
    (folder / "vid.woff2").write_bytes(woff2("cmap", "head", "hhea", "hmtx", "maxp", "name", "fvar", "CFF2"))
    (folder / "fet.woff2").write_bytes(woff2())
    plain = brand_css(loaded(folder, FONT))
    bold = brand_css(loaded(folder, "name: N\nfont: {file: skrift.woff2, bold: fet.woff2, licence: OFL}\n"))
    wide = brand_css(loaded(folder, "name: N\nfont: {file: vid.woff2, licence: OFL}\n"))

    assert re.findall(r"font-weight: (.*);", plain) == ["400"]
    assert re.findall(r"font-weight: (.*);", bold) == ["400", "600 700"]
    assert re.findall(r"font-weight: (.*);", wide) == ["1 999"]
    assert re.findall(r'url\("(.*?)"\)', bold) == ["../brand/font.woff2", "../brand/font-bold.woff2"]
    assert plain.count('"ff-brand", system-ui') == 2
    assert "font" not in brand_css(loaded(folder, "name: N\n"))


def test_by_double_click_the_typeface_is_in_the_stylesheet(folder):
    css = brand_css(loaded(folder, FONT), alone=True)

    assert base64.b64decode(re.search(r'url\("data:font/woff2;base64,(.*?)"\)', css)[1]) == woff2()
    assert "../brand/font" not in css


def test_the_logo_for_the_dark_is_shown_where_it_is_dark(folder):
    css = brand_css(loaded(folder, "name: N\nlogo: logo.svg\nlogo_dark: ikon.png\n"))

    assert css.count('.brand img { content: url("../brand/logo_dark.png"); }') == 2
    assert css.partition("@media")[0].count("logo_dark") == 0, "paper and the light scheme have the other one"
    assert "content:" not in brand_css(loaded(folder, "name: N\nlogo: logo.svg\n"))


def test_the_name_of_an_organisation_cannot_break_out_of_the_stylesheet(folder):
    brand = loaded(folder, "name: '*/ body { display: none } /*'\n")

    assert "display" not in brand_css(brand)


def test_the_hosts_example_is_whole_when_its_comments_are_taken_off(folder):
    """What `friskfaktor new` suggests is accepted when somebody takes it into use."""
    example = Path(load_brand.__code__.co_filename).parents[1] / "delivery" / "host_folder" / "brand.yml"
    lines = example.read_text(encoding="utf-8").replace("$name_yaml", "Nesset").splitlines()
    taken = [re.sub(r"^# (?=( *[a-z_]+:( |$)))", "", line) for line in lines]
    for name in ("ikon.svg", "logo-lys.svg"):
        (folder / name).write_text(LOGO, encoding="utf-8")
    (folder / "skrift-halvfet.woff2").write_bytes(woff2())

    brand = loaded(folder, "\n".join(taken) + "\n")

    assert isinstance(brand, Brand), as_text(brand)
    assert brand.colours["light"] == {"accent": "#14553d", "wish": "#9c4708", "band": "#123f2f"}
    assert brand.contact.url == "tel:+4700000000"
    assert set(yaml.safe_load("\n".join(taken))) >= {"tagline", "logo", "favicon", "font", "footer", "licence"}
