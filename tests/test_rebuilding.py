"""What is kept from build to build while an author works: the site must be the one that a first build would give."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from shipped import ROOT

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.slow

# The builds of `mkdocs serve`, without its server: one before each edit, and one after the last.
SERVING = """
import json, pathlib, sys
from mkdocs.commands.build import build
from mkdocs.config import load_config
from friskfaktor.site.mkdocs_page import KEPT

started = False
for path, old, new in [*json.loads(sys.argv[2]), (None, None, None)]:
    config = load_config("mkdocs.yml", site_dir=sys.argv[1])
    if not started:
        config.plugins.on_startup(command="serve", dirty=False)
    started = True
    plugin = config.plugins["friskfaktor"]
    files = []
    config.plugins.events["env"].append(lambda env, config, files: seen.append(files) or env)
    seen = []
    build(config)
    pages = seen[0].documentation_pages()
    print(sum(file.page.meta.get("template") == KEPT for file in pages), len(pages))
    if path:
        file = pathlib.Path(path)
        text = file.read_text(encoding="utf-8")
        assert text.count(old) == 1, (path, old)
        file.write_text(text.replace(old, new), encoding="utf-8")
"""

BODY = ("content/nb/theory/salutogenese.yml", "Mange møter motgang", "Svært mange møter motgang")
TITLE = ("content/nb/methods/raus-metode.yml", "\ntitle: ", "\ntitle: Prøvenavn på ")
NEW_WORD = "  - {id: pausering, term: pausering, english: pausing, definition: Prøveord.}\n"
WORD = ("content/nb/glossary.yml", "  - id: vernerunde\n", f"{NEW_WORD}  - id: vernerunde\n")


# The same, each save taken by the plugin alone when it can; says when it could not.
UPDATING = """
import json, pathlib, sys
from mkdocs.commands.build import build
from mkdocs.config import load_config

def config():
    return load_config("mkdocs.yml", site_dir=sys.argv[1])

first = config()
first.plugins.on_startup(command="serve", dirty=False)
build(first)
plugin = first.plugins["friskfaktor"]
for path, old, new in json.loads(sys.argv[2]):
    file = pathlib.Path(path)
    text = file.read_text(encoding="utf-8")
    assert text.count(old) == 1, (path, old)
    file.with_name(f".{file.name}.swp").write_text(old)  # as editors do
    file.write_text(text.replace(old, new), encoding="utf-8")
    done = plugin.update()
    print("update" if done else "build")
    if not done:
        build(config())
"""
SHORT = ("content/nb/methods/raus-metode.yml", "\nshort: RAUS", "\nshort: RAUSER")
SVG = ("content/figures/arshjul-figur.svg", "</svg>", "<g></g></svg>")
LINK = ("content/nb/theory/salutogenese.yml", "Svært mange møter", "Se [[apu]] og [[krav-ressurs]]. Mange møter")
ORDER = ("content/nb/practices/arbeidskort.yml", "\ntitle: ", "\ntitle: Åpne ")
ITEM = ("assessments/raus/instrument.yml", "minutes: ", "minutes: 1")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The handbook, to be worked on, in one language."""
    folder = tmp_path / "project"
    shutil.copytree(ROOT / "content", folder / "content")
    shutil.copytree(ROOT / "assessments", folder / "assessments")
    settings = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    (folder / "mkdocs.yml").write_text(
        settings.replace("- friskfaktor", "- friskfaktor: {languages: []}"), encoding="utf-8"
    )
    return folder


def run(project: Path, *command: str) -> str:
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": "1790000000"}
    done = subprocess.run(
        [sys.executable, *command], cwd=project, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def files(site: Path) -> dict[str, bytes]:
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}


def test_a_site_that_is_built_again_after_edits_is_the_site_of_a_first_build(project, tmp_path):
    said = run(project, "-c", SERVING, str(tmp_path / "again"), json.dumps([BODY, TITLE, WORD]))
    run(project, "-c", SERVING, str(tmp_path / "first"), "[]")

    again, first = files(tmp_path / "again"), files(tmp_path / "first")
    assert [name for name in first if again.get(name) != first[name]] == []
    assert again.keys() == first.keys()

    kept = [tuple(map(int, line.split())) for line in said.splitlines()]
    assert kept[0][0] == 0
    body, pages = kept[1]
    assert pages - 3 <= body < pages, "of an edit to the body of a page, only that page is built again"


def test_a_save_that_the_plugin_takes_alone_gives_the_site_of_a_first_build(project, tmp_path):
    edits = [BODY, LINK, SHORT, WORD, ITEM, TITLE, ORDER, SVG]
    said = run(project, "-c", UPDATING, str(tmp_path / "again"), json.dumps(edits))
    run(project, "-c", UPDATING, str(tmp_path / "first"), "[]")

    again, first = files(tmp_path / "again"), files(tmp_path / "first")
    assert [name for name in first if again.get(name) != first[name]] == []
    assert again.keys() == first.keys()
    assert said.split() == [*["update"] * 6, "build", "build"]
