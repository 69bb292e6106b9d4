"""Compiled page templates are kept, and never outlive what they were made from."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from jinja2 import Environment, FileSystemLoader
from jinja2.environment import Template

from friskfaktor.pages.compiled_templates import CompiledTemplates


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr(sys, "pycache_prefix", None)
    (tmp_path / "page.j2").write_text("one {{ 1 + 1 }}\n{% if true %}\nyes{% endif %}")
    return tmp_path


def template(folder: Path, **rules: bool) -> Template:
    environment = Environment(loader=FileSystemLoader(folder), bytecode_cache=CompiledTemplates(folder), **rules)
    return environment.get_template("page.j2")


def compilations(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of templates compiled from here on."""
    names: list[str] = []
    compiled = Environment.compile

    def counting(self: Environment, source: str, name: str, *more: object) -> object:
        names.append(name)
        return compiled(self, source, name, *more)

    monkeypatch.setattr(Environment, "compile", counting)
    return names


def test_a_template_is_compiled_once(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = template(folder).render()
    names = compilations(monkeypatch)

    assert template(folder).render() == first
    assert names == []


def test_a_changed_template_is_compiled_again(folder: Path) -> None:
    template(folder)
    (folder / "page.j2").write_text("two")

    assert template(folder).render() == "two"


def test_other_rules_compile_anew(folder: Path) -> None:
    loose = template(folder).render()
    tight = template(folder, trim_blocks=True).render()

    assert loose == "one 2\n\nyes"
    assert tight == "one 2\nyes"


@pytest.mark.parametrize("damage", [b"", b"j2", b"\x80\x02nonsense"], ids=["empty", "magic", "nonsense"])
def test_a_damaged_file_is_made_again(folder: Path, damage: bytes) -> None:
    whole = template(folder).render()
    (file,) = (folder / "__pycache__").iterdir()
    for cut in (damage, file.read_bytes()[:30], file.read_bytes()[:-40]):
        file.write_bytes(cut)
        assert template(folder).render() == whole


def test_nothing_is_written_when_python_may_not(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)

    assert template(folder).render().startswith("one 2")
    assert not (folder / "__pycache__").exists()


def test_a_place_that_cannot_be_written_does_not_stop_it(folder: Path) -> None:
    (folder / "__pycache__").write_text("a file where the folder would be")

    assert template(folder).render().startswith("one 2")


def test_another_language_compiles_nothing_where_nothing_may_be_written(folder: Path, monkeypatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    shared = CompiledTemplates(folder)
    names = compilations(monkeypatch)
    for number in range(2):
        environment = Environment(loader=FileSystemLoader(folder), bytecode_cache=shared)
        environment.globals["language"] = number
        environment.get_template("page.j2")
    (folder / "page.j2").write_text("{{ language }}")

    assert Environment(loader=FileSystemLoader(folder), bytecode_cache=shared).get_template("page.j2").render() == ""
    assert names == ["page.j2", "page.j2"]
