"""The checker: whatever a handbook's files say, it gives faults in words and never fails itself."""

from __future__ import annotations

import copy
import json
import re
import shutil
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from friskfaktor import check
from friskfaktor.check.index import Index
from friskfaktor.check.lists import unmatched
from friskfaktor.check.texts import check_texts
from friskfaktor.check.vectors import answers_of, disagreements
from friskfaktor.model import Page, Vector
from friskfaktor.pages.paths import LinkStyle
from friskfaktor.pages.rendering import render_pages
from friskfaktor.problems import Problem
from friskfaktor.reading.folders import Layer
from friskfaktor.reading.load import load_handbook
from friskfaktor.reading.source import SourceFile, parse_source, read_source
from friskfaktor.wording import as_text
from friskfaktor_scoring.definition import definition_of
from golden_cases import VALID, layer, problems_in

FILES = sorted(path.relative_to(VALID).as_posix() for path in VALID.rglob("*.yml"))
NUMBERS = st.integers(-3, 130) | st.just(10**14)
ODD_TEXTS = st.sampled_from(
    [
        "",
        " ",
        "[[helse]]",
        "[[",
        "[@heftet]",
        "<b>",
        "](javascript:x)",
        "1/0",
        "0",
        "2/3",
        "a.b",
        "🙂",
        "x" * 250,
    ]
)


def _leaves(data: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    if not isinstance(data, dict | list):
        return [path]
    pairs = data.items() if isinstance(data, dict) else enumerate(data)
    return [path, *(leaf for key, value in pairs for leaf in _leaves(value, (*path, key)))]


def _at(data: Any, path: tuple[Any, ...]) -> Any:
    for key in path:
        data = data[key]
    return data


WHOLE = {name: read_source(VALID / name, name).data for name in FILES}
WORDS = sorted(
    {str(_at(data, path)) for data in WHOLE.values() for path in _leaves(data) if isinstance(_at(data, path), str)}
)


@st.composite
def altered(draw: st.DrawFn) -> tuple[str, Any]:
    """One file of the valid handbook in which up to three values were swapped, doubled or taken away."""
    name = draw(st.sampled_from(FILES))
    data = copy.deepcopy(WHOLE[name])
    for _ in range(draw(st.integers(1, 3))):
        path = draw(st.sampled_from(_leaves(data)[1:] or [()]))
        if not path:
            break
        holder, key = _at(data, path[:-1]), path[-1]
        match draw(st.sampled_from(["swap", "drop", "double"])), holder[key]:
            case "drop", _:
                del holder[key]
            case "double", value if isinstance(holder, list):
                holder.append(copy.deepcopy(value))
            case "swap", int():
                holder[key] = draw(NUMBERS)
            case "swap", str():
                holder[key] = draw(st.sampled_from(WORDS) | ODD_TEXTS)
    return name, data


@pytest.fixture(scope="module")
def handbook_folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("handbook")
    shutil.copytree(VALID, folder, dirs_exist_ok=True)
    return folder


@given(altered())
@example(
    (
        "assessments/trivsel/instrument.yml",
        WHOLE["assessments/trivsel/instrument.yml"] | {"bands": [{"id": "a", "start": 0, "end": 0}]},
    )
)
def test_any_alteration_is_accepted_or_told_in_words(handbook_folder, case):
    name, data = case
    (handbook_folder / name).write_text(json.dumps(data, ensure_ascii=False, indent=1), encoding="utf-8")
    try:
        problems = problems_in(handbook_folder)
    finally:
        shutil.copyfile(VALID / name, handbook_folder / name)

    for lang in ("nb", "en"):
        assert not re.search(r"\{\w+\}", as_text(problems, lang))
    lengths = {path: len((VALID / path).read_text("utf-8").splitlines()) for path in FILES if path != name}
    for problem in problems:
        assert problem.place.line <= lengths.get(problem.place.file, 10**6)


@settings(max_examples=40)
@given(altered())
def test_what_is_accepted_can_be_made_into_pages(handbook_folder, case):
    """An author never sees a traceback: what the pages need of the files, the checker asks for."""
    name, data = case
    (handbook_folder / name).write_text(json.dumps(data, ensure_ascii=False, indent=1), encoding="utf-8")
    try:
        handbook, problems = check.run([layer(handbook_folder)])
    finally:
        shutil.copyfile(VALID / name, handbook_folder / name)

    if not problems:
        assert len(list(render_pages(handbook, LinkStyle("directory")))) > len(handbook.entries)


# Layers: an organisation's folder over the base.


@pytest.fixture
def own(tmp_path):
    return Layer(content=tmp_path / "content", assessments=tmp_path / "assessments", root=tmp_path)


def put(layer: Layer, path: str, text: str) -> None:
    (layer.root / path).parent.mkdir(parents=True, exist_ok=True)
    (layer.root / path).write_text(text, encoding="utf-8")


def test_a_folder_with_one_page_of_its_own_is_whole_over_the_base(own):
    put(
        own,
        "content/nb/pages/vart.yml",
        "id: vart\ntitle: Vårt\nsummary: Vårt eget.\nupdated: '2026-11-20'\nsections: []\n",
    )

    handbook, problems = check.run([layer(VALID), own])

    assert problems == ()
    assert {"vart", "sirkel"} <= set(handbook.entries)


def test_a_field_laid_over_a_page_is_checked_where_it_was_written(own):
    put(own, "content/nb/methods/sirkel.yml", "id: sirkel\nminutes: 45\n")

    _, problems = check.run([layer(VALID), own])

    assert [(problem.code, str(problem.place)) for problem in problems] == [
        ("minutes-sum", "content/nb/methods/sirkel.yml:2:10")
    ]


OWN_WORK = """\
sources:
  - key: rutinen
    short: Rutinen 2026
    title: Rutinen vår
    authors: [Vi]
    year: "2026"
    kind: guide
    citation: Vi (2026). Rutinen vår.
  - key: heftet
    title: Heftet hos oss
"""


def test_own_works_and_words_are_laid_together_with_those_below(own):
    put(own, "content/sources.yml", OWN_WORK)
    put(
        own,
        "content/nb/glossary.yml",
        "terms:\n  - id: vart-ord\n    term: vårt ord\n    definition: Vårt.\n    english: ours\n",
    )

    handbook, problems = check.run([layer(VALID), own])
    below, _ = check.run([layer(VALID)])

    assert problems == ()
    assert list(handbook.sources) == [*below.sources, "rutinen"]
    assert handbook.sources["heftet"].title == "Heftet hos oss"
    assert handbook.sources["heftet"].authors == below.sources["heftet"].authors
    assert [term.id for term in handbook.glossary.terms] == [*(term.id for term in below.glossary.terms), "vart-ord"]


def test_faults_in_a_collection_are_told_in_the_file_they_stand_in(own):
    put(own, "content/sources.yml", OWN_WORK.replace("kind: guide", "kind: kokebok"))

    _, problems = check.run([layer(VALID), own])

    assert [(problem.code, str(problem.place)) for problem in problems] == [
        ("wrong-choice", "content/sources.yml:7:11")
    ]


def test_faults_below_are_told_in_the_file_below(own, tmp_path_factory):
    below = tmp_path_factory.mktemp("below")
    shutil.copytree(VALID, below, dirs_exist_ok=True)
    sources = below / "content" / "sources.yml"
    sources.write_text(sources.read_text(encoding="utf-8").replace("[@heftet]", "[@hefta]"), encoding="utf-8")
    put(own, "content/sources.yml", OWN_WORK)

    _, problems = check.run([layer(below), own])

    assert {problem.code for problem in problems} == {"unknown-source"}
    assert all(problem.place.line > len(OWN_WORK.splitlines()) for problem in problems)


def test_a_handbook_without_outline_is_checked_all_the_same(tmp_path):
    shutil.copytree(VALID, tmp_path, dirs_exist_ok=True)
    put(layer(tmp_path), "content/nb/handbook.yml", "title: [\n")
    put(layer(tmp_path), "content/nb/pages/om.yml", "id: om\n")

    handbook, problems = check.run([layer(tmp_path)])

    assert handbook is None
    assert {problem.place.file for problem in problems} == {"content/nb/handbook.yml", "content/nb/pages/om.yml"}


def test_a_language_can_lack_pages_but_links_to_them_hold(tmp_path):
    shutil.copytree(VALID, tmp_path, dirs_exist_ok=True)
    scales = tmp_path / "assessments" / "scales.yml"
    scales.write_text(scales.read_text("utf-8").replace("{nb: ", "{en: X, nb: "), encoding="utf-8")
    outline = (VALID / "content/nb/handbook.yml").read_text("utf-8")
    put(layer(tmp_path), "content/en/handbook.yml", outline)
    put(layer(tmp_path), "content/en/glossary.yml", "terms: []\n")

    handbook, problems = check.run([layer(tmp_path)], "en")

    assert problems == ()
    assert handbook.language == "en"


# Texts.

INDEX = Index(kinds={"helse": "theory"}, works=("heftet",), figures=(), unread=("gjemt",))


def told(body: str, cited: set[str] | None = None) -> list[tuple[str, int, int]]:
    """What is said of the text of a page."""
    source = parse_source(
        "sections:\n  - title: T\n    body: " + json.dumps(body, ensure_ascii=False) + "\n", "fil.yml"
    )
    assert isinstance(source, SourceFile)
    found = check_texts(Page, source, INDEX, cited)
    return [(problem.code, problem.place.line, problem.place.column) for problem in found]


@pytest.mark.parametrize(
    "body",
    [
        "Les [[helse]] og [[helse|mer om helse]] [@heftet, side 4].",
        "Se [[gjemt]], som er der, men ikke kan leses.",
        "H<sub>2</sub>O, 5 < 6 og a<br>b, <https://eksempel.no/a?b=c>",
        "Se [siden](https://eksempel.no), [ring](tel:113), [skriv](mailto:post@eksempel.no) og [her](#topp).",
        "![en strek](bilder/strek.png)",
        "Skriv `[x]` i ruta, og [ja] eller [nei].",
    ],
)
def test_these_texts_are_fine(body):
    assert told(body) == []


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ("[x](JaVaScRiPt:alert(1))", "bad-link-target"),
        ("[x](&#106;avascript:alert(1))", "bad-link-target"),
        ("[x](java&Tab;script:alert(1))", "bad-link-target"),
        ("[x](vbscript:x)", "bad-link-target"),
        ("[x](file:///etc/passwd)", "bad-link-target"),
        ("[x](//eksempel.no)", "bad-link-target"),
        ("[x](\\\\\\\\eksempel.no)", "bad-link-target"),
        ("[x][y]\n\n[y]: javascript:alert(1)", "bad-link-target"),
        ("![x](data:image/svg+xml;base64,AAAA)", "outside-image"),
        ("![x](http://eksempel.no/x.png)", "outside-image"),
        ("<script>alert(1)</script>", "html"),
        ("<img src=x onerror=alert(1)>", "html"),
        ("<br style='x'>", "html"),
        ("</div>", "html"),
        ("<!-- merknad -->", "html"),
        ("<?php x ?>", "html"),
        ("<svg/onload=alert(1)>", "html"),
        ("`<b>`", "html"),
        ("<b\nonclick=x>", "html"),
        ("[[helse", "broken-link"),
        ("[[helse]", "broken-link"),
        ("[@ heftet]", "broken-link"),
        ("[[ helse ]]", "unknown-page"),
        ("[[borte]]", "unknown-page"),
        ("[@borte]", "unknown-source"),
    ],
)
def test_these_texts_are_not(body, code):
    assert [found for found, *_ in told(body)] == [code]


def test_a_work_must_be_among_those_the_page_names():
    assert told("[@heftet]", {"heftet"}) == []
    assert told("[@heftet]", set()) == [("source-not-listed", 3, 12)]


def test_each_of_many_faults_has_its_own_place():
    assert told("a [[x]] b [[x]] c <b> d [[helse]] </b>") == [
        ("html", 3, 30),
        ("unknown-page", 3, 14),
        ("unknown-page", 3, 22),
    ]


# Worked examples.


def definition():
    handbook, _ = load_handbook([layer(VALID)])
    return definition_of(handbook.instruments["trivsel"].instrument, handbook.scales)


def test_an_example_fills_every_control_and_then_takes_back():
    vector = Vector(name="x", fill={"now": 1, "wished": 5}, answers={"ro.now": 3, "hjelp.wished": None}, expect={})

    assert answers_of(vector, definition()) == {
        "ro.now": 3,
        "ro.wished": 5,
        "stoy.now": 1,
        "stoy.wished": 5,
        "hjelp.now": 1,
    }


def differences(expect: dict[str, Any], response: dict[str, Any]) -> list[tuple[Any, ...]]:
    found = disagreements(Vector(name="x", expect=expect), response)
    return [(one.path, one.expected, one.got) for one in found]


OK = {
    "status": "ok",
    "result": {"scales": [{"id": "a", "too_few": False, "index": 25.0}], "themes": ["a"], "counts": {"red": 1}},
}
REFUSED = {"status": "error", "errors": [{"code": "not-on-scale", "name": "b", "message": ""}]}


@pytest.mark.parametrize(
    ("expect", "response"),
    [
        ({"scales": {"a": {"index": 25.0}}, "themes": ["a"], "counts": {"red": 1}}, OK),
        ({"scales": {"a": {"too_few": False}}}, OK),
        ({"error": "not-on-scale"}, REFUSED),
        ({"error": "not-on-scale", "name": "b"}, REFUSED),
    ],
)
def test_an_example_that_comes_out_as_it_says_has_no_differences(expect, response):
    assert differences(expect, response) == []


@pytest.mark.parametrize(
    ("expect", "response", "path", "got"),
    [
        ({"scales": {"a": {"index": 25.1}}}, OK, ("scales", "a"), {"index": 25.0}),
        ({"scales": {"a": {"gap": 0.0}}}, OK, ("scales", "a"), {"index": 25.0, "too_few": False}),
        ({"scales": {"b": {"index": 1.0}}}, OK, ("scales", "b"), {}),
        ({"scales": {"a": {}}}, OK, ("scales", "a"), {"index": 25.0, "too_few": False}),
        ({"themes": []}, OK, ("themes",), ["a"]),
        ({"point": {"too_few": True}}, OK, ("point",), None),
        ({"counts": {"red": 0}}, OK, ("counts",), {"red": 1}),
        ({"error": "not-on-scale"}, OK, ("error",), None),
        ({"themes": []}, REFUSED, (), [{"error": "not-on-scale", "name": "b"}]),
        ({"error": "not-on-scale", "name": "a"}, REFUSED, ("error",), [{"error": "not-on-scale", "name": "b"}]),
    ],
)
def test_every_difference_is_named(expect, response, path, got):
    assert [(where, what) for where, _, what in differences(expect, response)] == [(path, got)]


def test_a_misspelt_name_does_not_count_as_missing():
    assert unmatched(["hjlp", "ro"], ["hjelp", "ro"]) == ([], {"hjlp": "hjelp"})
    assert unmatched(["ro"], ["hjelp", "ro"]) == (["hjelp"], {})
    assert unmatched(["xyz", "ro"], ["hjelp", "ro"]) == (["hjelp"], {"xyz": ""})


def test_a_problem_is_the_same_value_every_time():
    first, second = (check.run([layer(VALID)])[1] for _ in range(2))

    assert first == second == ()
    assert all(isinstance(problem, Problem) for problem in first)
