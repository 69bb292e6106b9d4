"""A received copy is held against its own list: whole, or said what is not."""

from __future__ import annotations

import shutil
import zipfile
from pathlib import Path

import pytest
from click.testing import CliRunner

from friskfaktor.cli import main
from friskfaktor.delivery.copy_letter import CopyInfo
from friskfaktor.delivery.output import OutputError
from friskfaktor.delivery.packing import pack
from friskfaktor.delivery.verifying import LARGEST, verify

LICENCES = Path(__file__).resolve().parents[1] / "LICENSES"
ABOUT = CopyInfo(title="Friskfaktor", version="0.1.0", host="Nesset kommune", contact="")
ZEROS = "0" * 64


@pytest.fixture
def packed(tmp_path):
    site = tmp_path / "site"
    for name, text in {"index.html": "<!doctype html>", "metoder/løft.html": "LØFT", "assets/main.js": "1"}.items():
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_text(text, encoding="utf-8")
    return pack(site, tmp_path / "copy.zip", ABOUT, LICENCES).path


@pytest.fixture
def unpacked(packed, tmp_path):
    with zipfile.ZipFile(packed) as archive:
        archive.extractall(tmp_path / "copy")
    return tmp_path / "copy"


def rezipped(packed, target, change):
    """The same zip with some files put in another way: `change` maps names to bytes, or to None to leave them out."""
    with zipfile.ZipFile(packed) as before, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as after:
        kept = {name: before.read(name) for name in before.namelist()}
        for name, content in {**kept, **change}.items():
            if content is not None:
                after.writestr(name, content)
    return target


def test_a_zip_as_it_was_packed_is_whole(packed):
    verdict = verify(packed)

    assert verdict.whole
    assert verdict.files > 4


def test_an_unpacked_copy_is_whole_with_what_file_managers_leave(unpacked):
    for name in (".DS_Store", "metoder/Thumbs.db", "desktop.ini"):
        (unpacked / name).write_bytes(b"x")

    assert verify(unpacked).whole


def test_each_difference_in_a_folder_is_named(unpacked):
    (unpacked / "index.html").write_text("annet", encoding="utf-8")
    (unpacked / "metoder/løft.html").unlink()
    (unpacked / "assets/nytt.js").write_text("alert()", encoding="utf-8")

    verdict = verify(unpacked)

    assert (verdict.changed, verdict.missing, verdict.unlisted) == (
        ("index.html",),
        ("metoder/løft.html",),
        ("assets/nytt.js",),
    )


def test_each_difference_in_a_zip_is_named(packed, tmp_path):
    other = rezipped(packed, tmp_path / "other.zip", {"index.html": b"x", "assets/main.js": None, "ny.html": b""})

    verdict = verify(other)

    assert (verdict.changed, verdict.missing, verdict.unlisted) == (("index.html",), ("assets/main.js",), ("ny.html",))


def test_a_damaged_byte_in_a_zip_is_found(packed):
    data = bytearray(packed.read_bytes())
    with zipfile.ZipFile(packed) as archive:
        entry = archive.getinfo("LES-MEG.txt")
    data[entry.header_offset + 30 + len(entry.filename) + 20] ^= 0xFF
    packed.write_bytes(data)

    assert verify(packed).changed == ("LES-MEG.txt",)


def test_a_bomb_is_stopped(packed, tmp_path):
    other = rezipped(packed, tmp_path / "bomb.zip", {"index.html": bytes(LARGEST + 1)})

    assert verify(other).changed == ("index.html",)


@pytest.mark.parametrize(
    ("listed", "code"),
    [
        (None, "no-sums"),
        ("", "bad-sums"),
        ("\udcff", "bad-sums"),
        ("abc  index.html", "bad-sums"),
        (f"{ZEROS} index.html", "bad-sums"),
        (f"{ZEROS}  ../index.html", "bad-sums"),
        (f"{ZEROS}  /etc/passwd", "bad-sums"),
    ],
    ids=["absent", "empty", "not-utf8", "no-sum", "one-blank", "outside", "absolute"],
)
@pytest.mark.parametrize("form", ["zip", "folder"])
def test_a_list_that_cannot_be_used_is_told(packed, unpacked, tmp_path, listed, code, form):
    content = None if listed is None else listed.encode("utf-8", "surrogateescape")
    if form == "zip":
        copy = rezipped(packed, tmp_path / "other.zip", {"SHA256SUMS": content})
    elif content is None:
        copy = unpacked
        (copy / "SHA256SUMS").unlink()
    else:
        copy = unpacked
        (copy / "SHA256SUMS").write_bytes(content)

    with pytest.raises(OutputError) as told:
        verify(copy)

    assert told.value.code == code


@pytest.mark.parametrize("part", [0, 10, 0.5])
def test_half_a_zip_is_no_zip(packed, part):
    data = packed.read_bytes()
    packed.write_bytes(data[: int(len(data) * part) if isinstance(part, float) else part])

    with pytest.raises(OutputError) as told:
        verify(packed)

    assert told.value.code == "not-zip"


def test_the_command_says_what_is_wrong_and_what_to_do(packed, unpacked, tmp_path):
    (unpacked / "index.html").write_text("annet", encoding="utf-8")
    shutil.rmtree(unpacked / "metoder")
    run = CliRunner().invoke

    whole = run(main, ["verify", str(packed)])
    changed = run(main, ["verify", str(unpacked)])
    english = run(main, ["verify", str(unpacked), "--lang", "en"])
    absent = run(main, ["verify", str(tmp_path / "ingen.zip")])
    wrong = run(main, ["verify", str(unpacked / "LES-MEG.txt")])

    assert (whole.exit_code, whole.output.startswith("Kopien er hel: ")) == (0, True)
    assert changed.exit_code == 1
    assert changed.output.splitlines() == [
        "Mangler: metoder/løft.html",
        "Endret eller skadet: index.html",
        "Kopien er ikke som den ble pakket. Hent den på nytt fra den som laget den.",
    ]
    assert english.output.splitlines()[-1].startswith("The copy is not as it was packed.")
    assert (absent.exit_code, absent.output) == (2, f"Finner ikke {tmp_path / 'ingen.zip'}.\n")
    assert wrong.exit_code == 2
    assert "er ikke en zip-fil" in wrong.output
