"""A large handbook of real shape: the real pages many times over, under new names.

Each copy keeps the length, the lists, the tables, the figures and the links of
the page it was made from; only its id, its title and the pages it points to
are changed.  It is laid over the real handbook as an organisation's folder is.
"""

from __future__ import annotations

import itertools
import random
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

FOLDERS = ("theory", "methods", "cases")
LINKED = 4
"""Pages each copy points to under "Gå videre"."""

CONFIG = """\
site_name: Friskfaktor
docs_dir: {docs}
theme:
  name: material
plugins:
  - friskfaktor:
      languages: [nb]
"""
"""In one language, as the bare site it is compared with."""


@dataclass(frozen=True, slots=True)
class _Copy:
    folder: str
    page: dict[str, Any]


def write_project(content: Path, target: Path, pages: int) -> Path:
    """Write a project with *pages* copies of the pages in *content* into the empty folder *target*."""
    target.mkdir(parents=True)
    write_config(target, "content")
    originals = _originals(content)
    copies = list(itertools.islice(_copies(originals), pages))
    chooser = random.Random(7)  # noqa: S311 - the same handbook every time
    for copy in copies:
        _write(target, copy.folder, _pointing_elsewhere(copy, [*originals, *copies], chooser))
    return target


def write_config(target: Path, docs: str) -> Path:
    """A project in the folder *target* with its pages in *docs*."""
    target.mkdir(parents=True, exist_ok=True)
    (target / "mkdocs.yml").write_text(CONFIG.format(docs=docs), encoding="utf-8")
    return target


def _originals(content: Path) -> list[_Copy]:
    """One page of each kind in turn, so that any number of copies has the same mixture."""
    pages = [[_Copy(folder, _read(path)) for path in sorted((content / folder).glob("*.yml"))] for folder in FOLDERS]
    in_turn = itertools.zip_longest(*pages)
    return [copy for row in in_turn for copy in row if copy is not None]


def _read(path: Path) -> dict[str, Any]:
    data = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    assert isinstance(data, dict), path
    return data


def _copies(originals: list[_Copy]) -> Iterator[_Copy]:
    for number in itertools.count(1):
        for original in originals:
            page = original.page | {
                "id": f"{original.page['id']}-{number}",
                "title": f"{original.page['title']} ({number})",
                "short": f"{original.page.get('short') or original.page['title']} {number}",
            }
            yield _Copy(original.folder, page)


def _pointing_elsewhere(copy: _Copy, targets: list[_Copy], chooser: random.Random) -> dict[str, Any]:
    others = [other for other in chooser.sample(targets, LINKED + 1) if other is not copy][:LINKED]
    page = copy.page | {"related": [other.page["id"] for other in others]}
    if "alternatives" in page:
        methods = [other.page["id"] for other in targets if other.folder == copy.folder and other is not copy]
        chosen = chooser.sample(methods, len(page["alternatives"]))
        page["alternatives"] = [{**old, "id": new} for old, new in zip(page["alternatives"], chosen, strict=True)]
    return page


def _write(target: Path, folder: str, page: dict[str, Any]) -> None:
    path = target / "content" / "nb" / folder / f"{page['id']}.yml"
    path.parent.mkdir(parents=True, exist_ok=True)
    text = yaml.dump(page, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False, width=110)
    path.write_text(text, encoding="utf-8")
