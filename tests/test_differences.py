"""What an organisation's folder changes is told file by file, field by field."""

from __future__ import annotations

import json

import pytest
from click.testing import CliRunner

from friskfaktor.bundled import base
from friskfaktor.cli import main
from friskfaktor.problems import Problem
from friskfaktor.project import project_at
from friskfaktor.reading.differences import Change, differences
from host_folders import host_folder, put


@pytest.fixture
def own(tmp_path):
    return host_folder(tmp_path)


def told(folder):
    found, problems = differences(*project_at(folder, base()).layers)
    assert problems == ()
    return {each.name: each for each in found}


def test_a_new_folder_adds_a_page_and_a_link_to_it(own):
    found = told(own)

    assert sorted(found) == ["content/nb/handbook.yml", "content/nb/pages/lokale-rutiner.yml"]
    assert found["content/nb/pages/lokale-rutiner.yml"].new
    assert [(change.name, change.kind) for change in found["content/nb/handbook.yml"].changes] == [
        ("footer", "changed")
    ]


def test_each_field_that_goes_before_is_told_with_what_it_replaces(own):
    put(own, "content/nb/methods/apu.yml", "id: apu\nminutes: 100\nhard_words: Et navn.\nconflict_safe: false\n")

    changes = told(own)["content/nb/methods/apu.yml"].changes

    assert changes == (
        Change(name="minutes", kind="changed", before=200, after=100),
        Change(name="hard_words", kind="new", before=None, after="Et navn."),
        Change(name="conflict_safe", kind="same", before=False, after=False),
    )


def test_members_of_collections_are_told_apart(own):
    put(own, "content/sources.yml", "sources:\n  - {key: rutinen, title: Vår}\n  - {key: sintef, short: Rapporten}\n")

    changes = told(own)["content/sources.yml"].changes

    assert [(change.name, change.kind, change.after) for change in changes] == [
        ("sources/rutinen", "new", {"key": "rutinen", "title": "Vår"}),
        ("sources/sintef/short", "changed", "Rapporten"),
    ]


def test_drawings_are_compared_whole(own):
    drawing = next((base().root / "content" / "figures").glob("*.svg"))
    put(own, f"content/figures/{drawing.name}", drawing.read_text(encoding="utf-8"))
    put(own, "content/figures/var.svg", "<svg/>")

    found = told(own)

    assert [change.kind for change in found[f"content/figures/{drawing.name}"].changes] == ["same"]
    assert found["content/figures/var.svg"].new


def test_a_file_that_cannot_be_read_is_told_beside_the_others(own):
    put(own, "content/nb/methods/apu.yml", "id: [\n")

    found, problems = differences(*project_at(own, base()).layers)

    assert len(found) == 2
    assert [(type(problem), problem.place.file) for problem in problems] == [(Problem, "content/nb/methods/apu.yml")]


def test_the_command_lists_them_and_counts(own, tmp_path):
    put(own, "content/nb/methods/apu.yml", "id: apu\nminutes: 100\n")
    run = CliRunner().invoke

    text = run(main, ["diff", str(own)])
    english = run(main, ["diff", str(own), "--lang", "en"])
    data = json.loads(run(main, ["diff", str(own), "--format", "json"]).output)
    (tmp_path / "tom").mkdir()
    nothing = run(main, ["diff", str(tmp_path / "tom")])

    assert text.exit_code == 0
    assert "~ content/nb/methods/apu.yml\n    minutes: 200 → 100\n" in text.output
    assert text.output.endswith("Nye filer (+): 1. Filer som går foran håndbokas egne (~): 2.\n")
    assert english.output.endswith("New files (+): 1. Files that go before the handbook's own (~): 2.\n")
    assert {each["name"] for each in data} == {each["name"] for each in data if each["changes"] or each["new"]}
    assert (nothing.exit_code, nothing.output) == (0, "Ingenting er endret: her er håndboka som den er.\n")


def test_the_command_tells_a_broken_file_as_check_does(own):
    put(own, "content/nb/methods/apu.yml", "id: [\n")

    told_of = CliRunner().invoke(main, ["diff", str(own)])

    assert told_of.exit_code == 1
    assert told_of.output.startswith("content/nb/methods/apu.yml:")
