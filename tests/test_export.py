"""The plain Markdown tree is complete, stands alone, and lies over nothing but an earlier one."""

from __future__ import annotations

import json
import re

import pytest

from friskfaktor.bundled import base
from friskfaktor.delivery.markdown_export import MARKER, export
from friskfaktor.delivery.output import OutputError
from friskfaktor.delivery.scaffold import new
from friskfaktor.pages.bibliography import BIBTEX, CSL
from friskfaktor.pages.paths import LinkStyle
from friskfaktor.pages.rendering import render_pages
from friskfaktor.project import project_at
from friskfaktor.reading.load import load_handbook, require
from shipped import handbook


def files_in(folder):
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


@pytest.fixture(scope="module")
def tree(tmp_path_factory):
    folder = tmp_path_factory.mktemp("eksport") / "ut"
    assert export(handbook(), folder) == sum(name.endswith(".md") for name in files_in(folder))
    return folder


def test_every_page_is_there_as_it_was_rendered(tree):
    pages = {page.path: page.text for page in render_pages(handbook(), LinkStyle("markdown"))}

    assert files_in(tree) == sorted([*pages, MARKER, BIBTEX, CSL])
    for name, text in pages.items():
        assert (tree / name).read_text(encoding="utf-8") == text


def test_figures_stand_in_the_pages(tree):
    text = (tree / "forsta" / "helse.md").read_text(encoding="utf-8")

    assert "<svg" in text
    assert handbook().figures["helsekorset-figur"].drawing.title in text


def test_every_link_leads_to_a_file_of_the_tree(tree):
    links = 0
    for path in tree.rglob("*.md"):
        text = path.read_text(encoding="utf-8")
        found = re.findall(r'href="([^"]+)"|\]\(([^)\s]+)\)', text)
        for link in filter(None, (html or markdown for html, markdown in found)):
            target = link.split("#")[0]
            if target and not re.match(r"[a-z]+:", target):
                assert (path.parent / target).is_file(), f"{path.name}: {link}"
                links += 1
    assert links > 300


def test_a_second_export_replaces_the_first_and_takes_away_what_is_gone(tmp_path):
    """A host's handbook, whose one page of its own is then deleted."""
    new(tmp_path / "vert", "Nesset kommune")
    own = require(*load_handbook(project_at(tmp_path / "vert", base()).layers))
    target = tmp_path / "ut"
    export(own, target)
    (target / "mitt.md").write_text("mitt", encoding="utf-8")
    (target / "index.md").write_text("endret", encoding="utf-8")
    assert "lokale-rutiner.md" in files_in(target)

    export(handbook(), target)

    assert "lokale-rutiner.md" not in files_in(target)
    assert "lokale-rutiner.md" not in json.loads((target / MARKER).read_text(encoding="utf-8"))["files"]
    assert (target / "mitt.md").read_text(encoding="utf-8") == "mitt"
    assert (target / "index.md").read_text(encoding="utf-8") != "endret"


@pytest.mark.parametrize("marker", [None, "ikke json", "[]", "{}"])
def test_a_folder_with_something_else_in_it_is_left_alone(tmp_path, marker):
    (tmp_path / "mitt.md").write_text("mitt", encoding="utf-8")
    if marker is not None:
        (tmp_path / MARKER).write_text(marker, encoding="utf-8")
    before = files_in(tmp_path)

    with pytest.raises(OutputError) as caught:
        export(handbook(), tmp_path)

    assert caught.value.code == "not-empty"
    assert files_in(tmp_path) == before


def test_a_list_that_was_tampered_with_deletes_nothing_outside(tmp_path):
    inside = tmp_path / "ut"
    inside.mkdir()
    (tmp_path / "mitt.md").write_text("mitt", encoding="utf-8")
    (inside / "hemmelig.txt").write_text("mitt", encoding="utf-8")
    names = ["../mitt.md", str(tmp_path / "mitt.md"), "hemmelig.txt", "a/../../mitt.md", "..\\mitt.md", 7]
    (inside / MARKER).write_text(json.dumps({"files": names}), encoding="utf-8")

    export(handbook(), inside)

    assert (tmp_path / "mitt.md").is_file()
    assert (inside / "hemmelig.txt").is_file()


def test_a_file_in_the_way_is_left_alone(tmp_path):
    (tmp_path / "ut").write_text("mitt", encoding="utf-8")

    with pytest.raises(OutputError) as caught:
        export(handbook(), tmp_path / "ut")

    assert caught.value.code == "not-folder"
