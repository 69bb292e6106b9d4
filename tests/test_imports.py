"""The shape of the generator: who may know whom, who may speak, and how long things may be.

Nothing is imported here: the rules are held against the syntax trees.
"""

from __future__ import annotations

import ast
import sys
from functools import cache
from graphlib import TopologicalSorter
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

GENERATOR = Path(__file__).resolve().parents[1] / "generator"

# From the bottom up: a module may import from layers below its own, never from its own or above.
# A package counts as one; what happens inside it must only be free of circles.
LAYERS = (
    ("values and words", "model problems interface cli_words colours"),
    ("wording", "wording"),
    ("read", "reading"),
    ("found", "bundled brand"),
    ("described", "project schema pages"),
    ("held against the rules", "check answers"),
    ("put together", "site"),
    ("MkDocs", "plugin"),
    ("handed over", "delivery"),
    ("spoken with", "cli"),
    ("started", "__main__ __init__"),
)

# The standard library that the page carries for scoring; a longer list is a longer download.
SCORING_MAY_IMPORT = {
    "__future__",
    "collections.abc",
    "dataclasses",
    "fractions",
    "hashlib",
    "json",
    "math",
    "re",
    "typing",
}

# Each dependency has few doors, so that it can be left behind.
DOORS = {
    "mkdocs": {"plugin", "site"},
    "click": {"cli"},
    "cattrs": {"reading"},
    "yaml": {"reading"},
    "jinja2": {"pages"},
    "markdown": {"check"},
}

MAY_PRINT = {"cli", "__main__"}

LONGEST_FUNCTION = 50
LONGEST_MODULE = 300
LONGER_WITH_REASON = {
    "friskfaktor.model": "one declaration for each field of each kind of file, and no function",
    "friskfaktor.wording.reading": "one entry for each fault of reading, with sentence and hint in two languages",
}


@cache
def modules() -> tuple[str, ...]:
    """Every module of both packages, dotted, with `__init__` written out."""
    files = sorted(GENERATOR.rglob("*.py"))
    return tuple(".".join(path.relative_to(GENERATOR).with_suffix("").parts) for path in files)


@cache
def tree(module: str) -> ast.Module:
    return ast.parse((GENERATOR / module.replace(".", "/")).with_suffix(".py").read_text(encoding="utf-8"))


@cache
def imports(module: str) -> frozenset[str]:
    """What a module imports, dotted and absolute, wherever in the file it does so."""
    return frozenset(_imports(module))


def _imports(module: str) -> Iterator[str]:
    for node in ast.walk(tree(module)):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            start = module.split(".")[: -node.level] if node.level else []
            source = ".".join([*start, *([node.module] if node.module else [])])
            for name in node.names:
                inner = f"{source}.{name.name}"
                yield inner if inner in modules() or f"{inner}.__init__" in modules() else source


def own(module: str) -> list[str]:
    """The modules of ours that a module imports."""
    names = set(modules())
    found = (name if name in names else f"{name}.__init__" for name in imports(module))
    return sorted(name for name in found if name in names)


def member(module: str) -> str:
    """What the layers call it: `friskfaktor.check.entries` is `check`."""
    return module.split(".")[1]


def layer_of(name: str) -> int:
    levels = [level for level, (_, names) in enumerate(LAYERS) if name in names.split()]
    assert levels, f"{name} has no layer: give it one in LAYERS"
    return levels[0]


BUILD_SIDE = [module for module in modules() if module.startswith("friskfaktor.")]
SCORING = [module for module in modules() if module.startswith("friskfaktor_scoring.")]


def test_every_module_has_its_layer():
    listed = [name for _, names in LAYERS for name in names.split()]
    assert len(listed) == len(set(listed))
    assert sorted(listed) == sorted({member(module) for module in BUILD_SIDE})


@pytest.mark.parametrize("module", BUILD_SIDE)
def test_imports_go_one_way(module):
    below = layer_of(member(module))
    others = {member(name) for name in own(module) if name in BUILD_SIDE} - {member(module), "__init__"}
    assert [name for name in others if layer_of(name) >= below] == []


@pytest.mark.parametrize("module", SCORING)
def test_scoring_stands_on_a_short_list_of_the_standard_library(module):
    foreign = {name for name in imports(module) if not name.startswith("friskfaktor_scoring")}
    assert foreign <= SCORING_MAY_IMPORT


def test_nothing_imports_in_a_circle():
    graph = {module: set(own(module)) - {module} for module in modules()}
    TopologicalSorter(graph).prepare()


@pytest.mark.parametrize("module", BUILD_SIDE)
def test_a_dependency_comes_in_by_its_door(module):
    foreign = roots(module) - sys.stdlib_module_names - {"friskfaktor", "friskfaktor_scoring"}
    assert [name for name in foreign if member(module) not in DOORS.get(name, set())] == []


def test_no_door_stands_open_for_nothing():
    used = {name: {member(module) for module in BUILD_SIDE if name in roots(module)} for name in DOORS}
    assert used == DOORS


def roots(module: str) -> set[str]:
    return {name.split(".")[0] for name in imports(module)}


@pytest.mark.parametrize("module", modules())
def test_only_the_command_line_prints(module):
    said = {ast.unparse(node) for node in ast.walk(tree(module)) if isinstance(node, ast.Name | ast.Attribute)}
    assert not said & {"print", "click.echo", "sys.stdout", "sys.stderr"} or member(module) in MAY_PRINT


@pytest.mark.parametrize("module", modules())
def test_nothing_is_long(module):
    functions = [node for node in ast.walk(tree(module)) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]
    lengths = {node.name: (node.end_lineno or 0) - node.lineno + 1 for node in functions}
    assert {name: length for name, length in lengths.items() if length > LONGEST_FUNCTION} == {}
    last = max((node.end_lineno or 0 for node in tree(module).body), default=0)
    if module in LONGER_WITH_REASON:
        assert last > LONGEST_MODULE, "it is short again: take it off the list"
        assert not functions
    else:
        assert last <= LONGEST_MODULE


@pytest.mark.parametrize(
    ("source", "name"),
    [("from . import project", "friskfaktor.project"), ("import mkdocs.config", "mkdocs.config")],
)
def test_these_rules_see_an_import(monkeypatch, source, name):
    monkeypatch.setattr(sys.modules[__name__], "tree", lambda _: ast.parse(f"def late():\n    {source}"))
    assert list(_imports("friskfaktor.model")) == [name]
