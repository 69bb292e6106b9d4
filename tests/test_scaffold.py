"""A host's folder is small, is never laid over anything, and builds at once, without Node."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest
import yaml

from friskfaktor import check, cli
from friskfaktor.brand import load_brand
from friskfaktor.bundled import base
from friskfaktor.delivery.output import OutputError
from friskfaktor.delivery.scaffold import new
from friskfaktor.project import project_at

ROOT = Path(__file__).resolve().parents[1]
FILES = [
    ".gitignore",
    "README.md",
    "base.lock.json",
    "brand.yml",
    "content/nb/handbook.yml",
    "content/nb/pages/lokale-rutiner.yml",
    "mkdocs.yml",
]
NAMES = ["Nesset kommune", 'Bygg & "Anlegg" #1: avd. 2', "${sted} $$ {x} %s", "ja", "1234", "å", "x" * 80]


def files_in(folder):
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def test_the_folder_holds_what_is_the_hosts_own_and_nothing_else(tmp_path):
    written = new(tmp_path / "demo", "Nesset kommune")

    assert files_in(tmp_path / "demo") == FILES
    assert sorted(path.relative_to(tmp_path / "demo").as_posix() for path in written) == FILES


@pytest.mark.parametrize("name", NAMES)
def test_any_name_survives_into_the_files(tmp_path, name):
    new(tmp_path / "demo", name, today="2026-11-20")

    assert load_brand(tmp_path / "demo" / "brand.yml").name == name
    config = yaml.safe_load((tmp_path / "demo" / "mkdocs.yml").read_text(encoding="utf-8"))
    assert config["site_name"] == name
    assert name in (tmp_path / "demo" / "README.md").read_text(encoding="utf-8").splitlines()[0]
    page = yaml.safe_load((tmp_path / "demo" / "content/nb/pages/lokale-rutiner.yml").read_text(encoding="utf-8"))
    assert page["updated"] == "2026-11-20"


def test_the_folder_has_no_faults_and_adds_its_page(tmp_path):
    new(tmp_path / "demo", "Nesset kommune")

    handbook, problems = check.run(project_at(tmp_path / "demo", base()).layers)

    assert problems == ()
    assert handbook.kind("lokale-rutiner") == "page"
    assert handbook.info.footer[0] == "lokale-rutiner"
    assert handbook.kind("apu") == "method"


def test_the_pages_of_the_base_keep_their_places_at_the_foot(tmp_path):
    """The host's list of links at the foot replaces the base's, so it must name them all."""
    new(tmp_path / "demo", "Nesset kommune")

    own, _ = check.run(project_at(tmp_path / "demo", base()).layers)
    shipped, _ = check.run((base().layer,))

    assert own.info.footer[1:] == shipped.info.footer


@pytest.mark.parametrize("name", ["", "   ", "x" * 81, "to\nlinjer", "tab\tulator"])
def test_a_name_that_is_none_is_refused(tmp_path, name):
    with pytest.raises(OutputError) as caught:
        new(tmp_path / "demo", name)

    assert caught.value.code == "bad-name"
    assert list(tmp_path.iterdir()) == []


def test_an_empty_folder_may_be_used(tmp_path):
    (tmp_path / "demo").mkdir()

    new(tmp_path / "demo", "Nesset kommune")

    assert files_in(tmp_path / "demo") == FILES


@pytest.mark.parametrize("there", ["brand.yml", ".git/config"])
def test_a_folder_with_anything_in_it_is_left_alone(tmp_path, there):
    path = tmp_path / "demo" / there
    path.parent.mkdir(parents=True)
    path.write_text("mitt", encoding="utf-8")

    with pytest.raises(OutputError) as caught:
        new(tmp_path / "demo", "Nesset kommune")

    assert caught.value.code == "not-empty"
    assert files_in(tmp_path / "demo") == [there]
    assert path.read_text(encoding="utf-8") == "mitt"


def test_a_file_in_the_way_is_left_alone(tmp_path):
    (tmp_path / "demo").write_text("mitt", encoding="utf-8")

    with pytest.raises(OutputError) as caught:
        new(tmp_path / "demo", "Nesset kommune")

    assert caught.value.code == "not-folder"
    assert (tmp_path / "demo").read_text(encoding="utf-8") == "mitt"


NEW_WITH_LITTLE_ROOM = """
import resource, sys
from pathlib import Path
from friskfaktor.delivery.output import OutputError
from friskfaktor.delivery.scaffold import new
resource.setrlimit(resource.RLIMIT_FSIZE, (1200, 1200))
try:
    new(Path(sys.argv[1]), "Nesset kommune")
except OutputError as error:
    print(error.code)
"""


@pytest.mark.parametrize("existed", [True, False])
def test_when_the_disk_takes_no_more_nothing_half_is_left(tmp_path, existed):
    if existed:
        (tmp_path / "demo").mkdir()

    process = subprocess.run(
        [sys.executable, "-c", NEW_WITH_LITTLE_ROOM, str(tmp_path / "demo")],
        env={**os.environ, "PYTHONPATH": str(ROOT / "generator")},
        capture_output=True,
        text=True,
        check=True,
    )

    assert process.stdout == "full\n"
    assert [path.name for path in tmp_path.rglob("*")] == (["demo"] if existed else [])


def commands_in(readme):
    return re.findall(r"^ {7}(\S.*)$", readme, re.MULTILINE)


def test_the_readme_names_five_commands_that_exist(tmp_path):
    new(tmp_path / "demo", "Nesset kommune")
    commands = commands_in((tmp_path / "demo" / "README.md").read_text(encoding="utf-8"))

    assert [command.split()[:2] for command in commands] == [
        ["mkdocs", "serve"],
        ["friskfaktor", "check"],
        ["friskfaktor", "build"],
        ["friskfaktor", "pack"],
        ["pip", "install"],
    ]
    assert {"check", "build", "pack"} <= set(cli.main.commands)


# The wheel, as somebody gets it who has Python and nothing else.


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    if not (ROOT / "build/runtime/manifest.json").is_file() or not (ROOT / "build/browser/friskfaktor.js").is_file():
        pytest.fail("run `make setup` first: the wheel carries what it builds")
    folder = tmp_path_factory.mktemp("dist")
    make = [sys.executable, "-m", "pip", "wheel", "--quiet", "--disable-pip-version-check", "--no-deps"]
    subprocess.run([*make, "--no-build-isolation", "--wheel-dir", str(folder), str(ROOT)], check=True)
    (found,) = folder.glob("friskfaktor-*.whl")
    return found


@pytest.fixture(scope="module")
def installed(wheel, tmp_path_factory):
    folder = tmp_path_factory.mktemp("venv")
    venv.create(folder, with_pip=True)
    python = folder / "bin" / "python"
    subprocess.run([python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", str(wheel)], check=True)
    return folder / "bin"


def run(installed, folder, *command):
    """A command as that person types it: no Node, nothing of this repository."""
    environment = {"PATH": str(installed), "HOME": str(folder), "LANG": "C.UTF-8"}
    assert shutil.which("node", path=environment["PATH"]) is None
    done = subprocess.run(
        [installed / command[0], *command[1:]], cwd=folder, env=environment, capture_output=True, text=True, check=False
    )
    print(done.stdout, done.stderr)
    assert done.returncode == 0
    return done.stdout


@pytest.mark.slow
def test_the_wheel_carries_the_base_and_no_leftovers(wheel):
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()

    inside = [name.removeprefix("friskfaktor/_base/") for name in names if name.startswith("friskfaktor/_base/")]
    assert {name.split("/")[0] for name in inside} == {
        "mkdocs.yml",
        "content",
        "assessments",
        "site_overrides",
        "schema",
        "LICENSES",
        "browser",
        "runtime",
    }
    for folder in ("content", "assessments", "site_overrides", "schema", "LICENSES"):
        carried = sorted(name.removeprefix(f"{folder}/") for name in inside if name.startswith(f"{folder}/"))
        assert carried == files_in(ROOT / folder)
    manifest = json.loads((ROOT / "build/runtime/manifest.json").read_text(encoding="utf-8"))
    for name, entry in manifest["files"].items():
        assert {f"runtime/{part}" for part in (name, f"{name}.br", f"{name}.gz", *entry["scripts"])} <= set(inside)
    assert "browser/csp.json" in inside
    assert not [name for name in names if "__pycache__" in name or "node_modules" in name or name.endswith(".part")]


@pytest.mark.slow
def test_installed_from_the_wheel_a_folder_is_made_and_built(installed, tmp_path):
    run(installed, tmp_path, "friskfaktor", "new", "demo")
    run(installed, tmp_path / "demo", "friskfaktor", "build")

    front = (tmp_path / "demo" / "site" / "index.html").read_text(encoding="utf-8")
    assert "<title>demo" in front


@pytest.mark.slow
def test_installed_from_the_wheel_a_hosts_folder_builds_and_packs(installed, tmp_path):
    run(installed, tmp_path, "friskfaktor", "new", "demo", "--name", "Nesset kommune")
    run(installed, tmp_path / "demo", "friskfaktor", "check")
    run(installed, tmp_path / "demo", "friskfaktor", "build")

    site = tmp_path / "demo" / "site"
    assert "Nesset kommune" in (site / "index.html").read_text(encoding="utf-8")
    assert "Hvem du kan spørre" in (site / "lokale-rutiner" / "index.html").read_text(encoding="utf-8")
    (runtime,) = site.rglob("pyodide.asm.wasm")
    assert runtime.stat().st_size == (ROOT / "build/runtime/pyodide.asm.wasm").stat().st_size
    assert runtime.with_name("pyodide.asm.wasm.br").is_file()

    run(installed, tmp_path / "demo", "friskfaktor", "pack")
    (target,) = (tmp_path / "demo" / "dist").glob("*.zip")
    with zipfile.ZipFile(target) as archive:
        assert {"index.html", "LES-MEG.txt", "SHA256SUMS", "LICENSES/MIT.txt"} <= set(archive.namelist())
        assert "Laget av: Nesset kommune" in archive.read("LES-MEG.txt").decode("utf-8-sig")


@pytest.mark.slow
def test_without_what_node_builds_the_wheel_says_what_to_do(tmp_path):
    for name in ("pyproject.toml", "hatch_build.py", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, tmp_path)
    shutil.copytree(ROOT / "generator", tmp_path / "generator", ignore=shutil.ignore_patterns("__pycache__"))

    make = [sys.executable, "-m", "pip", "wheel", "--disable-pip-version-check", "--no-deps", "--no-build-isolation"]
    done = subprocess.run(
        [*make, "--wheel-dir", str(tmp_path / "dist"), str(tmp_path)], capture_output=True, text=True, check=False
    )

    assert done.returncode != 0
    assert "run `make setup` first" in done.stdout + done.stderr
    assert not list(tmp_path.rglob("*.whl"))
