"""Searches a built site from the command line, with the site's own script: what the page would show, and nothing else.

The script is run as it is by a small JavaScript engine, which has no files, no network and no clock to misuse.
So there is one search, and the list here cannot come to differ from the one in the page.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

import quickjs

from friskfaktor.site.places import SCRIPTS, SEARCH, search_index_of

# Far above what a handbook needs; a folder from elsewhere shall not hang or fill the machine.
_SECONDS = 60
_BYTES = 1 << 30

_RECEIVE = (
    "var create, index; function __ffSearchReady(made) {create = made} function __ffSearchIndex(data) {index = data}"
)
_ANSWER = """
var search = create(index);
function answer(query) {
  const {groups, instead} = search(query);
  const hit = ({doc}, group) => ({id: doc.id, title: doc.title, kind: doc.kind, kind_label: doc.kind_label, group,
    url: doc.url, summary: doc.summary, time: doc.time ?? "", roles: doc.roles ?? ""});
  return JSON.stringify({hits: groups.flatMap(({title, hits}) => hits.map((found) => hit(found, title))), instead});
}
"""


class SearchError(Exception):
    """Why nothing can be searched: `no-search` (not a built site) or `bad-search` (its scripts do not run)."""

    def __init__(self, code: str, name: object, detail: str = "") -> None:
        super().__init__(code)
        self.code, self.name, self.detail = code, name, detail


@dataclass(frozen=True, slots=True)
class Hit:
    """One page, or one word of the glossary."""

    id: str
    title: str
    kind: str
    kind_label: str
    group: str
    """The heading it stands under in the page; empty among the best few."""
    url: str
    """Relative to the site's root."""
    summary: str
    time: str
    """How long it takes, in words; empty when the page does not say."""
    roles: str
    """Whom it is for, in words; empty when it is for all."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What the page shows, in the order it shows it."""

    hits: tuple[Hit, ...]
    instead: str
    """What may have been meant, or empty."""


class SiteSearch:
    """The search of one built site, ready to be asked many times."""

    def __init__(self, site: Path, language: str = "nb") -> None:
        """Reads the site's scripts; SearchError when they are not there or do not run."""
        folder = site / SCRIPTS
        self._engine = quickjs.Context()
        self._engine.set_time_limit(_SECONDS)
        self._engine.set_memory_limit(_BYTES)
        try:
            names = (SEARCH, search_index_of(language))
            scripts = [(folder / name).read_text(encoding="utf-8") for name in names]
        except (OSError, UnicodeDecodeError) as error:
            raise SearchError("no-search", site) from error
        try:
            for script in (_RECEIVE, *scripts, _ANSWER):
                self._engine.eval(script)
        except quickjs.JSException as error:
            raise SearchError("bad-search", site, str(error).splitlines()[0]) from error

    def answer(self, query: str) -> Answer:
        """What the page shows for *query*."""
        given = json.loads(self._engine.get("answer")(query))
        return Answer(tuple(Hit(**hit) for hit in given["hits"]), given["instead"])
