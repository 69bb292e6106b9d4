"""The theme's own search over the same pages, as a site has it that says nothing of search."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import material

from bench.bare import write_bare
from bench.builds import environment
from bench.search.quality import Query, ask_theirs
from friskfaktor.pages.paths import GLOSSARY, LinkStyle, page_path
from friskfaktor.reading.handbook import Handbook

SCRIPTS = Path(material.__file__).parent / "templates" / "assets" / "javascripts"
WORD = "ord-"


@dataclass(frozen=True, slots=True)
class StockSearch:
    """What the bare theme has built, and which page each address is."""

    index: Any
    ids: Mapping[str, str]

    def ask(self, asked: Sequence[Query]) -> list[list[str]]:
        """The pages found for each query, by id; those that are no page of ours by address."""
        return [[self.ids.get(url, url) for url in urls] for urls in ask_theirs(SCRIPTS, self.index, asked)]


def build_stock(project: Path, handbook: Handbook, scratch: Path) -> StockSearch:
    """Build the same pages under the theme alone, in *scratch*."""
    bare = write_bare(project, scratch / "bare-for-search")
    site = scratch / "bare-site"
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(site)]
    subprocess.run(command, cwd=bare, env=environment(scratch), check=True)  # noqa: S603 - our own command
    index = json.loads((site / "search" / "search_index.json").read_text(encoding="utf-8"))
    style = LinkStyle("directory")
    pages = {style.url(page_path(handbook, entry_id)): entry_id for entry_id in handbook.entries}
    return StockSearch(index, {**pages, style.url(GLOSSARY): WORD})


def with_one_glossary(asked: Sequence[Query]) -> tuple[Query, ...]:
    """The theme finds the glossary as a page: it counts as right wherever one of its words would be."""
    return tuple(replace(one, relevant=_one_glossary(one.relevant)) for one in asked)


def _one_glossary(relevant: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(WORD if page.startswith(WORD) else page for page in relevant))
