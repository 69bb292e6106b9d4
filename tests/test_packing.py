"""A zip is whole or not there, the same for the same input, and says what it is."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import signal
import stat
import subprocess
import sys
import tempfile
import time
import zipfile
from pathlib import Path

import pytest

from friskfaktor.delivery.copy_letter import CopyInfo, letter
from friskfaktor.delivery.output import OUTPUT_WORDING, OutputError, replacing
from friskfaktor.delivery.packing import pack

ROOT = Path(__file__).resolve().parents[1]
LICENCES = ROOT / "LICENSES"
ABOUT = CopyInfo(title="Friskfaktor", version="0.1.0", host="Nesset kommune", contact="HMS-rådgiveren")


@pytest.fixture(autouse=True)
def _no_date(monkeypatch):
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)


@pytest.fixture
def site(tmp_path):
    files = {
        "index.html": b"<!doctype html>",
        "metoder/apu.html": b"<!doctype html><title>APU</title>",
        "assets/main.js": b"1",
        "assets/main.js.map": b"{}",
        "assets/main.js.br": b"br",
        "assets/main.js.gz": b"gz",
        "sitemap.xml": b"<urlset/>",
        "sitemap.xml.gz": b"gz",
        "assets/alone.gz": b"gz",
        "assets/\u00e6\u00f8\u00e5.css": b"",
    }
    for name, content in files.items():
        path = tmp_path / "site" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return tmp_path / "site"


def names(target):
    with zipfile.ZipFile(target) as archive:
        assert archive.testzip() is None
        return archive.namelist()


def left_in(folder):
    return sorted(path.name for path in folder.iterdir())


def test_the_zip_holds_the_site_and_what_a_receiver_needs(site, tmp_path):
    packed = pack(site, tmp_path / "dist" / "kopi.zip", ABOUT, LICENCES)

    licences = {f"LICENSES/{path.name}" for path in LICENCES.iterdir()}
    expected = {
        "index.html",
        "metoder/apu.html",
        "assets/main.js",
        "assets/alone.gz",
        "assets/\u00e6\u00f8\u00e5.css",
        "sitemap.xml",
        "LES-MEG.txt",
        "SHA256SUMS",
    }
    assert set(names(packed.path)) == expected | licences
    assert names(packed.path) == sorted(names(packed.path))
    assert packed.files == len(names(packed.path))
    assert packed.size == packed.path.stat().st_size
    assert packed.sha256 == hashlib.sha256(packed.path.read_bytes()).hexdigest()


def test_the_checksums_are_those_sha256sum_reads(site, tmp_path):
    pack(site, tmp_path / "kopi.zip", ABOUT, LICENCES)
    with zipfile.ZipFile(tmp_path / "kopi.zip") as archive:
        archive.extractall(tmp_path / "ut")

    check = ["sha256sum", "--check", "--strict", "--quiet", "SHA256SUMS"]
    assert subprocess.run(check, cwd=tmp_path / "ut", check=False).returncode == 0
    listed = {line.split("  ", 1)[1] for line in (tmp_path / "ut" / "SHA256SUMS").read_text().splitlines()}
    assert listed == set(names(tmp_path / "kopi.zip")) - {"SHA256SUMS"}
    (tmp_path / "ut" / "index.html").write_bytes(b"changed")
    assert subprocess.run(check, cwd=tmp_path / "ut", check=False, capture_output=True).returncode == 1


def test_the_same_input_gives_the_same_bytes(site, tmp_path):
    first = pack(site, tmp_path / "a.zip", ABOUT, LICENCES)
    copy = tmp_path / "annen-mappe"
    for path in sorted(site.rglob("*"), reverse=True):  # another order on the disk, other times, other rights
        if path.is_file():
            target = copy / path.relative_to(site)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(path.read_bytes())
            target.chmod(0o600)
            os.utime(target, (1, 1))
    second = pack(copy, tmp_path / "b.zip", ABOUT, LICENCES)

    assert first.path.read_bytes() == second.path.read_bytes()


def test_times_and_rights_in_the_zip_are_fixed(site, tmp_path, monkeypatch):
    def entries():
        with zipfile.ZipFile(pack(site, tmp_path / "a.zip", ABOUT, LICENCES).path) as archive:
            return archive.infolist()

    assert {entry.date_time for entry in entries()} == {(1980, 1, 1, 0, 0, 0)}
    assert {stat.filemode(entry.external_attr >> 16) for entry in entries()} == {"-rw-r--r--"}
    assert {entry.create_system for entry in entries()} == {3}
    assert {entry.compress_type for entry in entries()} == {zipfile.ZIP_DEFLATED}
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795132801")
    assert {entry.date_time for entry in entries()} == {(2026, 11, 20, 0, 0, 0)}
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")
    assert {entry.date_time for entry in entries()} == {(1980, 1, 1, 0, 0, 0)}


@pytest.mark.parametrize("seconds", ["i dag", "1e400", "9" * 40])
def test_a_date_that_is_none_is_refused(site, tmp_path, monkeypatch, seconds):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", seconds)

    with pytest.raises(OutputError) as caught:
        pack(site, tmp_path / "a.zip", ABOUT, LICENCES)
    assert caught.value.code == "bad-time"


def test_an_older_zip_is_replaced(site, tmp_path):
    (tmp_path / "a.zip").write_bytes(b"eldre")

    pack(site, tmp_path / "a.zip", ABOUT, LICENCES)

    assert "index.html" in names(tmp_path / "a.zip")
    assert left_in(tmp_path) == ["a.zip", "site"]


def refused(site, target, licences=LICENCES):
    with pytest.raises(OutputError) as caught:
        pack(site, target, ABOUT, licences)
    for lang in ("nb", "en"):
        assert caught.value.in_words(lang)
    return caught.value.code


def test_what_cannot_be_packed_is_refused_with_a_reason(site, tmp_path):
    (tmp_path / "mappe").mkdir()
    (tmp_path / "fil").write_bytes(b"")
    before = left_in(tmp_path)

    assert refused(tmp_path / "mappe", tmp_path / "a.zip") == "no-site"
    assert refused(site, tmp_path / "mappe") == "is-folder"
    assert refused(site, tmp_path / "fil" / "a.zip") == "not-folder"
    assert refused(site, site / "assets" / "a.zip") == "inside-site"
    assert refused(site, tmp_path / "a.zip", tmp_path / "borte") == "no-licences"
    assert left_in(tmp_path) == before


def test_every_refusal_is_said_in_both_languages_without_gaps():
    for code, texts in OUTPUT_WORDING.items():
        error = OutputError(code, "dist/a.zip", "grunn")
        assert set(texts) == {"nb", "en"}
        assert "{" not in error.in_words("nb") + error.in_words("en")
        assert str(error) == error.in_words("nb")


PACK = """
import os, resource, sys
from pathlib import Path
from friskfaktor.delivery.copy_letter import CopyInfo
from friskfaktor.delivery.output import OutputError
from friskfaktor.delivery.packing import pack
if sys.argv[4] == "nobody" and os.geteuid() == 0:
    "".encode("utf-8-sig"), b"".decode("cp437")  # read now: an ordinary user may not see an administrator's Python
    os.setgroups([]), os.setgid(65534), os.setuid(65534)
elif sys.argv[4].isdigit():
    resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[4]), int(sys.argv[4])))
try:
    pack(Path(sys.argv[1]), Path(sys.argv[2]), CopyInfo(title="F", version="1"), Path(sys.argv[3]))
except OutputError as error:
    print(error.code)
    sys.exit(1)
print("packed")
"""


def packing(site, target, how="", licences=LICENCES):
    """Pack in a process of its own; *how*: the largest file it may write, or `nobody` for an ordinary user."""
    command = [sys.executable, "-c", PACK, str(site), str(target), str(licences), how]
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "generator")}
    return subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True)


def test_when_the_disk_takes_no_more_nothing_half_is_left(site, tmp_path):
    """The system itself refuses to let the file grow beyond 20 kB, as a full disk or a quota would."""
    (tmp_path / "a.zip").write_bytes(b"eldre")

    process = packing(site, tmp_path / "a.zip", how="20000")

    assert process.communicate()[0] == "full\n"
    assert (tmp_path / "a.zip").read_bytes() == b"eldre"
    assert left_in(tmp_path) == ["a.zip", "site"]


def test_on_a_disk_that_is_full_nothing_half_is_left(site, tmp_path):
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=16k", "tmpfs", str(disk)]
    if shutil.which("mount") is None or subprocess.run(mount, check=False, capture_output=True).returncode != 0:
        pytest.skip("only an administrator may mount a small disk; the test above stands in for it")
    try:
        assert refused(site, disk / "a.zip") == "full"
        assert left_in(disk) == []
    finally:
        subprocess.run(["umount", str(disk)], check=True)


def test_a_folder_one_may_not_write_in_is_refused(site):
    """As an ordinary user: an administrator may write everywhere."""
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        shutil.copytree(site, folder / "site")
        shutil.copytree(LICENCES, folder / "LICENSES")
        (folder / "ut").mkdir(mode=0o777)
        (folder / "ut").chmod(0o777)
        (folder / "laast").mkdir()
        (folder / "laast").chmod(0o555)
        folder.chmod(0o755)

        said = {}
        for name in ("ut", "laast"):
            process = packing(folder / "site", folder / name / "a.zip", "nobody", folder / "LICENSES")
            said[name] = process.communicate()[0]

        assert said == {"ut": "packed\n", "laast": "not-allowed\n"}
        assert (left_in(folder / "ut"), left_in(folder / "laast")) == (["a.zip"], [])


@pytest.mark.slow
def test_a_killed_process_leaves_the_older_zip_as_it_was(site, tmp_path):
    (site / "stor.bin").write_bytes(os.urandom(60_000_000))
    target = tmp_path / "dist" / "a.zip"
    target.parent.mkdir()
    target.write_bytes(b"eldre")

    process = packing(site, target)
    deadline = time.monotonic() + 60
    while not any(path.suffix == ".part" and path.stat().st_size > 1000 for path in target.parent.iterdir()):
        assert process.poll() is None, "it was done before it could be killed"
        assert time.monotonic() < deadline
        time.sleep(0.005)
    process.send_signal(signal.SIGKILL)
    process.wait()

    assert process.returncode == -signal.SIGKILL
    assert target.read_bytes() == b"eldre"
    process.stdout.close()
    left = [path.name for path in target.parent.iterdir() if path != target]
    assert all(name.startswith(".a.zip.") and name.endswith(".part") for name in left), "hidden, and no zip by its name"
    (site / "stor.bin").unlink()
    assert "index.html" in names(pack(site, target, ABOUT, LICENCES).path)


def test_an_interrupted_write_takes_its_part_away(tmp_path):
    def interrupted():
        with replacing(tmp_path / "a.zip") as file:
            file.write(b"halv")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()

    assert left_in(tmp_path) == []


def test_the_letter_says_whose_copy_it_is():
    text = letter(ABOUT)

    assert "Laget av: Nesset kommune\r\n" in text
    assert "Spørsmål: HMS-rådgiveren\r\n" in text
    assert "Versjon: 0.1.0\r\n" in text
    assert "Nesset kommune svarer for denne kopien" in text
    for word in ("index.html", "Pakk ut", "SHA256SUMS", "LICENSES", "Ingenting sendes"):
        assert word in text
    assert text.count("\n") == text.count("\r\n")
    assert max(len(line) for line in text.splitlines()) <= 80


def test_the_letter_of_the_handbooks_own_copy_has_no_empty_lines_for_a_host():
    text = letter(CopyInfo(title="Friskfaktor", version="0.1.0"))

    assert "Laget av" not in text
    assert "Spørsmål" not in text
    assert "De som ga deg kopien svarer for" in text


def test_a_name_with_braces_is_only_a_name():
    assert "Laget av: {version}\r\n" in letter(CopyInfo(title="{0}", version="1", host="{version}"))


def test_the_letter_can_be_read_in_windows_and_on_mac(site, tmp_path):
    pack(site, tmp_path / "a.zip", ABOUT, LICENCES)
    with zipfile.ZipFile(tmp_path / "a.zip") as archive:
        content = archive.read("LES-MEG.txt")

    assert content.startswith(b"\xef\xbb\xbf")
    assert content.decode("utf-8-sig") == letter(ABOUT)


def test_every_licence_in_the_overview_has_its_text():
    overview = (LICENCES / "README.md").read_text(encoding="utf-8")
    rows = [line for line in overview.splitlines() if line.startswith("| ") and "| Lisens |" not in line]
    named = {word for row in rows for word in row.strip("| ").rpartition("| ")[2].split(" WITH ")}

    texts = {path.stem for path in LICENCES.glob("*.txt")}
    assert named - {"fri (public domain)"} == texts
    assert {"MIT", "CC-BY-4.0", "MPL-2.0", "PSF-2.0", "Apache-2.0"} <= texts
    for path in LICENCES.glob("*.txt"):
        assert len(path.read_text(encoding="utf-8")) > 600, path


def test_the_overview_names_the_versions_that_are_shipped():
    overview = (LICENCES / "README.md").read_text(encoding="utf-8")
    packages = json.loads((ROOT / "package.json").read_text(encoding="utf-8"))["devDependencies"]

    for name, title in (("pyodide", "Pyodide"), ("stopword", "stopword, med norske og engelske småord")):
        assert f"| {title} | {packages[name]} |" in overview
    pinned = (ROOT / "pyproject.toml").read_text(encoding="utf-8").split('"mkdocs-material==')[1].split('"')[0]
    assert f"| Material for MkDocs | {pinned} |" in overview
