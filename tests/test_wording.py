"""Problems become sentences: the author's words as they are, on one line, with a hint that leaves nothing open."""

from __future__ import annotations

import pytest

from friskfaktor.problems import Place, Problem
from friskfaktor.wording import KINDS, WORDING, as_json, as_text, in_words

PLACE = Place("content/nb/pages/om.yml", 3, 8)


def words(code: str, lang: str = "nb", **more: str) -> tuple[str, str]:
    return in_words(Problem(PLACE, code, more), lang)


def test_a_hint_leaves_out_what_it_knows_nothing_of():
    full = words("unknown-scale", id="enig", meant="enig5", allowed="enig5, lys3")
    short = words("unknown-scale", id="xyz", meant="", allowed="enig5, lys3")

    assert full == ("Ingen svarskala heter «enig».", "Mente du «enig5»? Skalaer: enig5, lys3.")
    assert short == ("Ingen svarskala heter «xyz».", "Skalaer: enig5, lys3.")


def test_a_sentence_is_another_when_there_is_nothing_to_quote():
    assert words("not-text", key_name="title", value="10")[0] == "«title» skal være tekst, men her står «10»."
    assert words("not-text", key_name="title", value="")[0] == "«title» skal være tekst, men er tom."


def test_an_author_s_braces_and_line_breaks_stay_words():
    sentence, _ = words("wrong-choice", value="{allowed}\n  {x} ¦ y", allowed="a, b", meant="")

    assert sentence == "«{allowed} {x} ¦ y» er ikke blant valgene."


def test_kinds_are_said_in_the_reader_s_language():
    more = {"id": "helse", "kind": "theory", "wanted": "method|assessment", "allowed": "apu"}

    assert words("wrong-kind", "nb", **more)[0].endswith(
        "en artikkel, men her må det stå en metode eller en kartlegging."
    )
    assert words("wrong-kind", "en", **more)[0].endswith("an article, but this must be a method or an assessment.")


def test_both_languages_know_the_same_kinds():
    assert set(KINDS["nb"]) == set(KINDS["en"])


@pytest.mark.parametrize("code", WORDING)
def test_both_languages_need_the_same_words(code):
    for number in (0, 1):
        nb, en = (WORDING[code][lang][number] for lang in ("nb", "en"))
        assert nb.count("¦") == en.count("¦")
        assert _places(nb) == _places(en)


def _places(text: str) -> set[str]:
    """The words a text asks for; brands have some in one form for each language."""
    names = {piece.partition("}")[0] for piece in text.split("{")[1:]}
    return {name.removesuffix("_nb").removesuffix("_en") for name in names}


@pytest.mark.parametrize("code", WORDING)
@pytest.mark.parametrize("lang", ["nb", "en"])
def test_every_sentence_is_a_sentence_and_names_nothing_of_ours(code, lang):
    sentence, hint = WORDING[code][lang]

    for text in [*sentence.split("¦"), *filter(str.strip, hint.split("¦"))]:
        assert text.strip()[-1] in ".?…", text
        assert text.strip()[0] not in ".,;", text
        for internal in ("class", "Problem", "None", "str", "tuple", "dataclass", "exception"):
            assert internal not in text.split(), text


def test_the_closing_line_counts_faults_and_files():
    one, other = Problem(PLACE, "empty"), Problem(Place("a.yml"), "empty")

    assert as_text((one,), "nb").splitlines()[-1] == "1 feil i 1 fil. Ingenting ble bygd."
    assert as_text((one, other, other), "nb").splitlines()[-1] == "3 feil i 2 filer. Ingenting ble bygd."
    assert as_text((one,), "en").splitlines()[-1] == "1 problem in 1 file. Nothing was built."
    assert as_text((one, other), "en").splitlines()[-1] == "2 problems in 2 files. Nothing was built."


def test_nothing_wrong_is_nothing_said():
    assert as_text((), "nb") == ""
    assert as_json((), "nb") == []


def test_data_holds_place_code_and_words():
    assert as_json((Problem(PLACE, "empty"),), "en") == [
        {
            "file": "content/nb/pages/om.yml",
            "line": 3,
            "column": 8,
            "code": "empty",
            "message": "The file is empty.",
            "hint": "Fill it in, or delete it.",
        }
    ]


def test_a_package_that_is_not_built_is_said_too():
    assert words("not-built", name="runtime") == (
        "«runtime» er ikke bygd ennå.",
        "Kjør «make setup» i mappa til Friskfaktor.",
    )
