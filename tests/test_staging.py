"""A site is put in place when all of it is there; until then, and when that fails, the earlier one stands."""

from __future__ import annotations

import os
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from functools import partial
from pathlib import Path

import pytest

from friskfaktor.delivery.output import OutputError
from friskfaktor.delivery.scaffold import new
from friskfaktor.delivery.staging import staged

ROOT = Path(__file__).resolve().parents[1]
LITTLE = 300_000
"""Bytes: room for every page, and not for the runtime."""


def files(folder):
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def fill(folder, **content):
    for name, text in content.items():
        path = folder / name.replace("__", "/").replace("_", ".")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


@pytest.fixture
def site(tmp_path):
    fill(tmp_path / "site", index_html="eldre", metoder__apu_html="eldre", gammel__side_html="borte", skrift="fil")
    (tmp_path / "site" / ".htaccess").write_text("serverens", encoding="utf-8")
    (tmp_path / "site" / "gammel" / ".skjult").write_text("andres", encoding="utf-8")
    return tmp_path / "site"


def test_the_new_output_stands_where_the_old_one_did(site):
    os.utime(site / "index.html", (1, 1))
    with staged(site) as stage:
        fill(stage, index_html="eldre", metoder__apu_html="ny", skrift__font="mappe", kart="fil")
        assert (site / "metoder/apu.html").read_text(encoding="utf-8") == "eldre"

    assert files(site) == {
        ".htaccess": b"serverens",
        "gammel/.skjult": b"andres",
        "index.html": b"eldre",
        "metoder/apu.html": b"ny",
        "skrift/font": b"mappe",
        "kart": b"fil",
    }
    assert (site / "index.html").stat().st_mtime == 1, "what has not changed keeps its time"


def test_a_folder_gives_way_to_a_file(site):
    with staged(site) as stage:
        fill(stage, metoder="fil")

    assert (site / "metoder").read_bytes() == b"fil"


def test_when_it_fails_everything_is_as_it_was(site):
    before = files(site)

    def fails():
        with staged(site) as stage:
            fill(stage, index_html="ny")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fails()

    assert files(site) == before
    assert list(site.glob(".friskfaktor-*")) == []


def test_folders_that_were_not_there_are_taken_back_when_it_fails(tmp_path):
    with pytest.raises(RuntimeError), staged(tmp_path / "a" / "b"):
        raise RuntimeError

    assert list(tmp_path.iterdir()) == []


def test_what_a_killed_process_left_is_taken_away(site):
    fill(site / ".friskfaktor-0.part", index_html="halv")
    with staged(site) as stage:
        fill(stage, index_html="ny")

    assert [name for name in files(site) if "part" in name] == []


def test_a_file_in_the_way_is_left_alone(tmp_path):
    (tmp_path / "site").write_text("mitt", encoding="utf-8")

    with pytest.raises(OutputError) as caught, staged(tmp_path / "site"):
        pass

    assert caught.value.code == "not-folder"
    assert (tmp_path / "site").read_text(encoding="utf-8") == "mitt"


AS_NOBODY = """
import os, sys
from pathlib import Path
from friskfaktor.delivery.output import OutputError
from friskfaktor.delivery.staging import staged
if os.geteuid() == 0:
    os.setgroups([]), os.setgid(65534), os.setuid(65534)
try:
    with staged(Path(sys.argv[1])) as stage:
        (stage / "index.html").write_text("ny")
except OutputError as error:
    print(error.code)
"""


@pytest.mark.parametrize("name", ["site", "site/inni"])
def test_a_folder_one_may_not_write_in_is_refused(name):
    """As an ordinary user: an administrator may write everywhere."""
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        folder.chmod(0o755)
        (folder / "site").mkdir()
        (folder / "site" / "index.html").write_text("eldre", encoding="utf-8")
        (folder / "site").chmod(0o555)

        done = subprocess.run(
            [sys.executable, "-c", AS_NOBODY, str(folder / name)],
            env={**os.environ, "PYTHONPATH": str(ROOT / "generator")},
            capture_output=True,
            text=True,
            check=True,
        )

        assert done.stdout == "not-allowed\n"
        assert files(folder) == {"site/index.html": b"eldre"}


# The whole command.


@pytest.fixture
def own(tmp_path):
    new(tmp_path / "nesset", "Nesset kommune")
    fill(tmp_path / "nesset" / "site", index_html="eldre", gammel_html="eldre")
    return tmp_path / "nesset"


def friskfaktor(own, *command, **how):
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "generator"), "TMPDIR": str(own.parent)}
    return subprocess.Popen(
        [sys.executable, "-m", "friskfaktor", *command, "-C", str(own)],
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        **how,
    )


LIMITED = partial(resource.setrlimit, resource.RLIMIT_FSIZE, (LITTLE, LITTLE))


@pytest.mark.slow
@pytest.mark.parametrize(("command", "left"), [("build", "site"), ("pack", "dist")])
def test_when_the_disk_takes_no_more_the_earlier_output_stands(own, command, left):
    """The system itself refuses to let a file grow, as a full disk or a quota would."""
    (own / "dist").mkdir()
    (own / "dist" / "friskfaktor-0.1.0.zip").write_bytes(b"eldre")
    before = files(own)

    process = friskfaktor(own, command, preexec_fn=LIMITED)
    said, why = process.communicate(timeout=300)

    assert (process.returncode, said) == (2, "")
    assert "Det er ikke plass til" in why
    assert "Traceback" not in why
    assert files(own) == before
    assert left in {path.name for path in own.iterdir()}
    assert [path.name for path in own.parent.iterdir()] == ["nesset"]


@pytest.mark.slow
def test_a_killed_build_leaves_the_earlier_site(own):
    before = files(own / "site")

    process = friskfaktor(own, "build")
    deadline = time.monotonic() + 240
    while not list((own / "site").glob(".friskfaktor-*.part/*/index.html")):
        assert process.poll() is None, process.communicate()
        assert time.monotonic() < deadline
        time.sleep(0.01)
    process.send_signal(signal.SIGKILL)
    process.communicate()

    assert process.returncode == -signal.SIGKILL
    seen = {name: content for name, content in files(own / "site").items() if not name.startswith(".")}
    assert seen == before
    shutil.rmtree(own / "site")
