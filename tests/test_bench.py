"""What `make bench` compares is what it says: the synthetic handbook is sound, and ratios are taken pair by pair."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from bench.bare import write_bare
from bench.measures import Series, in_turn
from bench.synthetic import write_project

from friskfaktor import check
from friskfaktor.bundled import base
from friskfaktor.project import project_at

CONTENT = Path(__file__).resolve().parents[1] / "content" / "nb"
COPIES = 20


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_project(CONTENT, tmp_path_factory.mktemp("bench") / "project", COPIES)


def test_the_synthetic_handbook_has_no_faults_and_all_its_pages(project: Path) -> None:
    own = list(project.glob("content/nb/*/*.yml"))
    handbook, problems = check.run(project_at(project, base()).layers)

    assert not problems
    assert handbook is not None
    assert len(own) == COPIES
    assert {path.stem for path in own} <= set(handbook.entries)
    assert {handbook.kind(path.stem) for path in own} == {"theory", "method", "case"}


def test_the_synthetic_handbook_is_the_same_every_time(project: Path, tmp_path: Path) -> None:
    again = write_project(CONTENT, tmp_path / "again", COPIES)

    for path in project.rglob("*.yml"):
        assert (again / path.relative_to(project)).read_text() == path.read_text()


def test_the_bare_site_has_the_same_pages_in_its_navigation(project: Path, tmp_path: Path) -> None:
    bare = write_bare(project, tmp_path / "bare")
    config = yaml.load((bare / "mkdocs.yml").read_text(), Loader=yaml.Loader)  # our own file names a function
    named = {path.stem for path in project.glob("content/nb/*/*.yml")}

    assert named <= {path.stem for path in (bare / "docs").rglob("*.md")}
    assert named <= {Path(page).stem for page in pages_in(config["nav"])}


def pages_in(nav: object) -> list[str]:
    if isinstance(nav, str):
        return [nav]
    inner = nav.values() if isinstance(nav, dict) else nav
    return [page for item in inner for page in pages_in(item)]


def test_what_is_compared_is_run_in_turn() -> None:
    ran: list[str] = []
    taken = in_turn({name: lambda name=name: ran.append(name) or len(ran) for name in "ab"}, 3)

    assert "".join(ran) == "abbaab"
    assert taken == {"a": [1, 4, 5], "b": [2, 3, 6]}


def test_a_ratio_is_the_median_of_pairs_and_not_the_ratio_of_medians() -> None:
    ours, other = Series([1.0, 10.0, 3.0]), Series([2.0, 10.0, 1.0])

    assert (ours.median, other.median) == (3.0, 2.0)
    assert ours.over(other) == 1.0
