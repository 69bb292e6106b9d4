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
# The checker counts as one; what happens inside it must only be free of circles.
LAYERS = (
    (
        "values and words",
        "model problems interface cli_words wording.reading wording.folders wording.pages wording.figures",
        "wording.assessments wording.planners wording.rules wording.brand wording.base_lock",
        "reading.limits colours.oklch brand.image_safety brand.font_safety pages.slugs pages.compiled_templates",
        "site.places answers.files answers.table answers.spreadsheet_csv delivery.output delivery.copy_letter",
        "exchange.dialect exchange.xpath exchange.fhirpath exchange.measure exchange.workbook",
    ),
    (
        "small trades",
        "wording reading.strict_yaml reading.folders pages.prose pages.glossing pages.bibliography colours.contrast",
        "planner_words schema.forms site.settings site.converted site.kept site.searching",
        "exchange.quotient delivery.staging",
    ),
    ("files", "reading.source bundled colours.palette exchange.figures exchange.asking"),
    ("filled values", "reading.layering reading.structure reading.handbook project brand.file exchange.rule"),
    (
        "seen from the handbook",
        "pages.ways pages.library pages.paths pages.figures pages.assessment_form brand.pictures schema exchange.sides",
        "brand.fonts brand.stylesheet",
    ),
    (
        "read",
        "reading.finding reading.translated reading.differences brand answers.scoring answers.writing",
        "exchange.xlsform exchange.fhir exchange.definition_json",
    ),
    ("read whole", "reading.load"),
    ("checked", "check exchange.writing reading.base_lock"),
    ("linked", "pages.links pages.hiding pages.imprint reading.upgrades"),
    ("asked", "pages.remembered pages.rendered"),
    (
        "rendered",
        "pages.own_words pages.rendering pages.nav pages.search_index site.assets",
        "language.readability language.freshness",
    ),
    ("put together", "site.build site.brand delivery.markdown_export delivery.packing delivery.scaffold"),
    ("put around", "site.imprint site.languages site.mkdocs_page site.offline"),
    ("kept up to date", "site.serving site.mkdocs_config"),
    ("MkDocs", "plugin site.mkdocs_build delivery.verifying delivery.noting"),
    ("one file", "delivery.copying"),
    ("spoken with", "cli_common"),
    ("spoken with of upgrades", "cli_upgrades"),
    ("spoken with of copies, languages and search", "cli_copies cli_languages cli_search"),
    ("the whole command line", "cli"),
    ("started", "__main__"),
)

# The standard library that the page carries for scoring; a longer list is a longer download.
SCORING_MAY_IMPORT = {
    "__future__",
    "collections.abc",
    "dataclasses",
    "datetime",
    "fractions",
    "functools",
    "hashlib",
    "itertools",
    "json",
    "math",
    "re",
    "typing",
}

# Each dependency has few doors, so that it can be left behind.
DOORS = {
    "mkdocs": {"plugin", "site.mkdocs_build", "site.mkdocs_config", "site.mkdocs_page", "site.serving"},
    "watchdog": {"site.serving"},
    "click": {"cli", "cli_common", "cli_copies", "cli_languages", "cli_search", "cli_upgrades"},
    "quickjs": {"site.searching"},
    "openpyxl": {"exchange.workbook"},
    "cattrs": {"reading.structure"},
    "yaml": {"reading.strict_yaml", "reading.source", "language.freshness"},
    "jinja2": {"pages.rendering", "pages.compiled_templates", "plugin", "site.serving"},
    "markdown": {"check"},
    "babel": {"interface"},
}

MAY_PRINT = {"cli", "cli_common", "cli_copies", "cli_languages", "cli_search", "cli_upgrades", "__main__"}

LONGEST_FUNCTION = 50
LONGEST_MODULE = 300
LONGER_WITH_REASON = {
    "friskfaktor.model": "one declaration for each field of each kind of file, and no function",
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
    """What the layers call it: `reading.load`, `brand` for the package's own module, `check` for all of the checker."""
    name = module.removeprefix("friskfaktor.").removesuffix(".__init__")
    return "check" if name.startswith("check.") else name


def says_something(module: str) -> bool:
    """Whether there is more in it than a docstring, as in most `__init__`."""
    return any(not isinstance(node, ast.Expr) for node in tree(module).body)


def listed() -> list[tuple[str, int]]:
    """Every name in the layers, with the height it stands at."""
    return [(name, height) for height, (_, *lines) in enumerate(LAYERS) for line in lines for name in line.split()]


def layer_of(name: str) -> int:
    heights = dict(listed())
    assert name in heights, f"{name} has no layer: give it one in LAYERS"
    return heights[name]


WHOLE = "friskfaktor.__init__"
BUILD_SIDE = [name for name in modules() if name.startswith("friskfaktor.") and name != WHOLE and says_something(name)]
SCORING = [name for name in modules() if name.startswith("friskfaktor_scoring.")]


def test_every_module_has_its_layer():
    names = [name for name, _ in listed()]
    assert len(names) == len(set(names))
    assert sorted(names) == sorted({member(module) for module in BUILD_SIDE})


@pytest.mark.parametrize("module", BUILD_SIDE)
def test_imports_go_one_way(module):
    below = layer_of(member(module))
    others = {member(name) for name in own(module) if name in BUILD_SIDE} - {member(module)}
    assert [name for name in others if layer_of(name) >= below] == []


@pytest.mark.parametrize("module", SCORING)
def test_scoring_stands_on_a_short_list_of_the_standard_library(module):
    foreign = {name for name in imports(module) if not name.startswith("friskfaktor_scoring")}
    assert foreign <= SCORING_MAY_IMPORT


def test_nothing_imports_in_a_circle():
    graph = {module: set(own(module)) - {module} for module in modules()}
    TopologicalSorter(graph).prepare()


def test_packages_do_not_import_each_other_in_a_circle():
    rooms = {name.split(".")[1] for name in BUILD_SIDE}
    between: dict[str, set[str]] = {room: set() for room in rooms}
    for module in BUILD_SIDE:
        room = module.split(".")[1]
        between[room] |= {name.split(".")[1] for name in own(module) if name in BUILD_SIDE} - {room}
    TopologicalSorter(between).prepare()


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
