"""After an upgrade a host is told what has changed underneath what it replaces, and loses nothing of its own."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from friskfaktor.bundled import base
from friskfaktor.delivery.noting import note_new
from friskfaktor.project import project_at
from friskfaktor.wording.base_lock import LOCK_WORDING
from host_folders import host_folder, put

ROOT = Path(__file__).resolve().parents[1]
LOCK = "base.lock.json"
PAGE = """\
id: {id}
title: Vår side
summary: Noe som er vårt.
updated: "2026-11-20"
related: [apu]
sections:
  - {{title: Hos oss, body: Slik gjør vi det.}}
"""


@pytest.fixture(scope="module")
def edition(tmp_path_factory):
    """The program with its handbook, as a later one that a test may change."""
    folder = tmp_path_factory.mktemp("edition")
    for part in ("content", "assessments", "generator"):
        shutil.copytree(ROOT / part, folder / part, ignore=shutil.ignore_patterns("__pycache__"))
    told = folder / "generator" / "friskfaktor-0.2.0.dist-info" / "METADATA"
    told.parent.mkdir()
    told.write_text("Metadata-Version: 2.1\nName: friskfaktor\nVersion: 0.2.0\n", encoding="utf-8")
    change(folder / "content/nb/methods/apu.yml", purpose="Å finne ut hva som er bra.", minutes=190)
    change(folder / "content/nb/methods/raus-metode.yml", hard_words="Navn på folk.")
    sources = yaml.safe_load((folder / "content/sources.yml").read_text(encoding="utf-8"))
    works = [{**work, "short": "SINTEF-rapporten"} if work["key"] == "sintef" else work for work in sources["sources"]]
    works = [work for work in works if work["key"] != "booklet"]
    works.append({"key": "rutinen", "title": "Rutinen"})
    put(folder, "content/sources.yml", yaml.safe_dump({"sources": works}, allow_unicode=True))
    (folder / "content/nb/methods/loft.yml").unlink()
    put(folder, "content/nb/pages/hos-oss.yml", PAGE.format(id="hos-oss"))
    figure = next((folder / "content/figures").glob("*.svg"))
    figure.write_text(figure.read_text(encoding="utf-8") + "<!-- ny -->", encoding="utf-8")
    return folder


@pytest.fixture
def own(tmp_path):
    """A host's folder that replaces a little of everything, noted with the handbook as it is."""
    folder = host_folder(tmp_path)
    put(folder, "content/nb/methods/apu.yml", "id: apu\nminutes: 100\ntitle: Vår APU\nhard_words: Et navn.\n")
    put(folder, "content/nb/methods/raus-metode.yml", "id: raus-metode\nhard_words: Vårt navn.\n")
    put(folder, "content/nb/methods/loft.yml", "id: loft\ntitle: Vår LØFT\n")
    put(folder, "content/nb/pages/hos-oss.yml", PAGE.format(id="hos-oss"))
    works = "{key: sintef, short: Rapporten}, {key: booklet, short: Vårt hefte}, {key: rutinen, title: Vår}"
    put(folder, "content/sources.yml", f"sources: [{works}]\n")
    drawing = next((ROOT / "content/figures").glob("*.svg")).name
    put(folder, f"content/figures/{drawing}", "<svg/>")
    assert note_new(project_at(folder, base()), "0.1.0")
    return folder


def change(path, **fields):
    path.write_text(
        yaml.safe_dump({**yaml.safe_load(path.read_text(encoding="utf-8")), **fields}, allow_unicode=True),
        encoding="utf-8",
    )


def upgrade_check(folder, *options, edition=ROOT):
    """The command as the program in *edition* runs it."""
    command = [sys.executable, "-m", "friskfaktor", "upgrade-check", str(folder), *options]
    environment = {**os.environ, "PYTHONPATH": str(edition / "generator")}
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", env=environment, check=False)
    assert "Traceback" not in done.stderr
    return done


def everything(folder):
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def changes(folder, edition):
    done = upgrade_check(folder, "--format", "json", edition=edition)
    assert done.stderr == ""
    told = json.loads(done.stdout)
    return told, {(each["file"].removeprefix("content/"), each["field"]): each for each in told["changes"]}


def test_all_that_changed_underneath_is_told_and_nothing_else(own, edition):
    told, found = changes(own, edition)

    drawing = next((ROOT / "content/figures").glob("*.svg")).name
    assert told["base"] == {"before": "0.1.0", "now": "0.2.0"}
    assert {key: each["kind"] for key, each in found.items()} == {
        ("nb/methods/apu.yml", "minutes"): "changed",
        ("nb/methods/raus-metode.yml", "hard_words"): "arrived",
        ("nb/methods/loft.yml", ""): "gone",
        ("nb/pages/hos-oss.yml", ""): "arrived",
        ("sources.yml", "sources/sintef/short"): "changed",
        ("sources.yml", "sources/booklet"): "gone",
        ("sources.yml", "sources/rutinen"): "arrived",
        (f"figures/{drawing}", "svg"): "changed",
    }
    minutes = found["nb/methods/apu.yml", "minutes"]
    assert (minutes["before"], minutes["after"], minutes["own"]) == (200, 190, 100)
    assert told["unnoted"] == []


def test_looking_and_accepting_leave_everything_of_the_host_as_it_was(own, edition):
    before = everything(own)

    looked = upgrade_check(own, edition=edition)
    assert everything(own) == before
    accepted = upgrade_check(own, "--accept", edition=edition)
    after = everything(own)
    again = upgrade_check(own, edition=edition)

    assert (looked.returncode, accepted.returncode, again.returncode) == (1, 0, 0)
    assert {name for name in after if after[name] != before[name]} == {LOCK}
    assert after.keys() == before.keys()
    assert "base.lock.json sier nå hva håndboka er i utgave 0.2.0." in accepted.stdout
    assert again.stdout.splitlines()[0] == "Håndboka er utgave 0.2.0. Sist dere så på den: 0.2.0."
    assert again.stdout.splitlines()[1].startswith("Ingenting av det dere har endret")


def test_the_three_values_stand_under_each_other(own, edition):
    told = upgrade_check(own, edition=edition).stdout

    assert (
        "~ content/nb/methods/apu.yml, minutes:\n    håndboka før: 200\n    håndboka nå:  190\n    hos dere:     100\n"
    ) in told
    assert "- content/nb/methods/loft.yml: finnes ikke lenger i håndboka." in told
    assert told.rstrip().endswith("friskfaktor upgrade-check --accept")
    english = upgrade_check(own, "--lang", "en", edition=edition).stdout
    assert "    handbook before: 200\n    handbook now:    190\n    yours:           100\n" in english


def test_a_long_value_is_shown_from_where_it_parts(own):
    word, text = "annerledes", yaml.safe_load((ROOT / "content/nb/theory/helse.yml").read_text(encoding="utf-8"))
    long = " ".join(["Helse er mer enn fravær av sykdom."] * 20)
    lock = json.loads((own / LOCK).read_text(encoding="utf-8"))
    put(own, "content/nb/theory/helse.yml", "id: helse\nsummary: Vårt.\n")
    lock["files"]["content/nb/theory/helse.yml"] = {"summary": {"is": f"{long} {word} {text['summary']}"}}
    put(own, LOCK, json.dumps(lock))

    shown = upgrade_check(own).stdout

    assert any(line.startswith("    håndboka før: Helse er mer") for line in shown.splitlines())
    assert max(map(len, shown.splitlines())) < 220


def test_what_the_host_wrote_after_an_upgrade_is_not_taken_for_seen(own, edition):
    put(own, "content/nb/theory/helse.yml", "id: helse\ntitle: Vår helse\n")
    put(own, "content/nb/methods/apu.yml", "id: apu\nminutes: 100\npurpose: Vårt.\n")

    told, found = changes(own, edition)

    assert told["unnoted"] == ["content/nb/methods/apu.yml: purpose", "content/nb/theory/helse.yml"]
    assert ("nb/methods/apu.yml", "minutes") in found
    assert not note_new(project_at(own, base()), "0.2.0"), "another version than the lock's: nobody knows"


def test_what_the_host_begins_to_replace_is_noted_beside_what_was(own):
    lock = json.loads((own / LOCK).read_text(encoding="utf-8"))
    lock["files"]["content/nb/methods/apu.yml"]["minutes"] = {"is": 150}
    put(own, LOCK, json.dumps(lock))
    put(own, "content/nb/theory/helse.yml", "id: helse\ntitle: Vår helse\n")

    assert note_new(project_at(own, base()), "0.1.0")
    assert not note_new(project_at(own, base()), "0.1.0"), "all is noted"

    files = json.loads((own / LOCK).read_text(encoding="utf-8"))["files"]
    assert files["content/nb/methods/apu.yml"]["minutes"] == {"is": 150}, "not yet seen by the host"
    assert "title" in files["content/nb/theory/helse.yml"]


def test_without_a_lock_one_is_made_and_said(own):
    (own / LOCK).unlink()

    first, second = upgrade_check(own), upgrade_check(own)

    assert (first.returncode, second.returncode) == (0, 0)
    assert first.stdout.startswith("base.lock.json mangler, så det er ingenting å sammenligne med. Nå er den laget")
    assert json.loads((own / LOCK).read_text(encoding="utf-8"))["files"]["content/nb/methods/apu.yml"]


DAMAGED = {
    "cut off": ('{\n "version": 1,', "base.lock.json:2:15: Fila er skadet"),
    "other things": ("[1, 2]", "base.lock.json:1:1: Fila er skadet"),
    "values in no form": ('{"version": 1, "base": "0.1.0", "files": {"a": {"b": 1}}}', "base.lock.json:1:1: Fila er"),
    "deep": ("[" * 100_000, "base.lock.json:1:1: Fila er skadet"),
    "not utf-8": (b"\xff", "base.lock.json:1:1: Her står et tegn som ikke er lagret som UTF-8"),
    "newer": ('{"version": 2}', "base.lock.json:1:1: Fila har form 2, og er skrevet av en nyere utgave"),
}


@pytest.mark.parametrize("name", DAMAGED)
def test_a_lock_that_cannot_be_used_is_told_and_left_alone(own, name):
    content, told = DAMAGED[name]
    (own / LOCK).write_bytes(content if isinstance(content, bytes) else content.encode())
    before = everything(own)

    plain, accepting = upgrade_check(own), upgrade_check(own, "--accept")

    assert (plain.returncode, accepting.returncode) == (1, 1)
    assert plain.stderr.startswith(told), plain.stderr
    assert everything(own) == before


def test_every_fault_of_a_lock_is_tried_here():
    said = " ".join(told for _, told in DAMAGED.values())

    assert set(LOCK_WORDING) == {"lock-damaged", "lock-newer"}
    assert "Fila er skadet" in said
    assert "nyere utgave" in said


def test_the_handbook_itself_has_nothing_below_it(tmp_path):
    done = upgrade_check(tmp_path)

    assert (done.returncode, done.stdout) == (2, "")
    assert "ikke en egen mappe" in done.stderr
    assert list(tmp_path.iterdir()) == []
