"""The zips of the handbook, unpacked, and the lanes in which browsers try it."""

from __future__ import annotations

import shutil
import zipfile
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from browser.brand import write_brand
from browser.lanes import HERE, ROOT, Case, Run, cases_of, start_runs
from friskfaktor.cli import main
from friskfaktor.delivery.scaffold import new

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@pytest.fixture(scope="session")
def unzipped(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What `friskfaktor pack` wrote, as a reader unzips it."""
    return packed(tmp_path_factory.mktemp("zip"))


@pytest.fixture(scope="session")
def branded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same under an organisation's name, colours and logo."""
    folder = tmp_path_factory.mktemp("brand")
    return packed(folder, "--brand", str(write_brand(folder)))


@pytest.fixture(scope="session")
def host(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An organisation's own folder, with instruments that have what the shipped ones rarely or never need."""
    folder = tmp_path_factory.mktemp("features") / "host"
    new(folder, "Prøvestedet")
    shutil.copytree(HERE / "features", folder / "assessments")
    return folder


@pytest.fixture(scope="session")
def featured(host: Path) -> Path:
    """Its zip, unpacked."""
    return packed(host.parent, project=host)


@pytest.fixture(scope="session")
def hosted(host: Path) -> Path:
    """Its site, for a server."""
    done = CliRunner().invoke(main, ["build", "-C", str(host), "-d", str(host.parent / "site")])
    assert done.exit_code == 0, done.output
    return host.parent / "site"


def packed(folder: Path, *options: str, project: Path = ROOT) -> Path:
    target = folder / "handbook.zip"
    done = CliRunner().invoke(main, ["pack", "-C", str(project), "-o", str(target), *options])
    assert done.exit_code == 0, done.output
    with zipfile.ZipFile(target) as archive:
        archive.extractall(folder / "unzipped")
    return folder / "unzipped"


@pytest.fixture(scope="session")
def runs(request: pytest.FixtureRequest) -> dict[str, Run]:
    """Every lane that a chosen test needs, already under way."""
    params = [item.callspec.params for item in request.session.items if hasattr(item, "callspec")]
    chosen = [param["case"] for param in params if isinstance(param.get("case"), Case)]
    fixtures = {"http": "site", "file": "unzipped", "brand": "branded", "features": "featured", "served": "hosted"}
    shown = {case.shown for case in chosen}
    return start_runs(chosen, {name: str(request.getfixturevalue(fixtures[name])) for name in sorted(shown)})


@pytest.fixture
def fault(case: Case, runs: dict[str, Run], record_property: Callable[[str, object], None]) -> str:
    """What went wrong in the case; nothing when nothing did.  What it measured is printed."""
    outcome = runs[case.lane].outcome(case)
    if "again" in outcome:
        record_property("first try", outcome["again"])
    print(outcome.get("note", ""))
    return "" if outcome["ok"] else outcome["error"]


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Says which cases passed, or failed, only at their second try, and what became of the first."""
    for report in terminalreporter.getreports("passed") + terminalreporter.getreports("failed"):
        for name, first in report.user_properties:
            if name == "first try":
                terminalreporter.write_line(f"SECOND TRY {report.nodeid} - {first.splitlines()[0]}")


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """One test for each case of the module's suite."""
    suite = getattr(metafunc.module, "SUITE", None)
    if suite and "case" in metafunc.fixturenames:
        cases = cases_of(suite)
        metafunc.parametrize("case", cases, ids=[case.id for case in cases])
