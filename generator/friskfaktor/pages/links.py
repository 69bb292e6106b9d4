"""Resolving what pages point to: entries, works, and who points back."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from friskfaktor.model import Case, Challenge, Evidence, Material, Method, Practice, Role, Term
from friskfaktor.pages.glossing import PageGlossary, page_glossary
from friskfaktor.pages.paths import GLOSSARY, SOURCES, LinkStyle, page_path
from friskfaktor.pages.prose import CITATION, LINK, prose_of
from friskfaktor.reading.handbook import AnyEntry, AssessmentEntry, Handbook

_LEFT_OUT = re.compile(rf"\s*{CITATION.pattern}|:?\s*\{{\w+\}}|[*_`]+")
"""Citations, places that a page fills in, and marks for emphasis."""


@dataclass(slots=True)
class PageLinks:
    """Everything one page needs to point elsewhere."""

    handbook: Handbook
    here: str
    style: LinkStyle
    glossary: PageGlossary

    def href(self, entry_id: str) -> str:
        """The address of an entry's page, relative to this page."""
        return self.style.relative(page_path(self.handbook, entry_id), self.here)

    def href_source(self, key: str) -> str:
        """The address of a work in the list of sources."""
        return f"{self.style.relative(SOURCES, self.here)}#{key}"

    def prose(self, text: str, *, gloss: bool = True) -> str:
        """The author's Markdown with links and citations resolved and glossary words linked."""
        if gloss:
            text = self.glossary.link(text, self._term)
        return CITATION.sub(self._citation, LINK.sub(self._entry, text))

    def _entry(self, match: re.Match[str]) -> str:
        title = match[2] or self.handbook.title(match[1])
        return f"[{title}]({self._markdown_target(page_path(self.handbook, match[1]))})"

    def _citation(self, match: re.Match[str]) -> str:
        short = self.handbook.sources[match[1]].short
        place = f", {match[2].strip()}" if match[2] else ""
        return f"([{short}]({self._markdown_target(SOURCES)}#{match[1]}){place})"

    def _term(self, term: Term, word: str) -> str:
        return f"[{word}]({self._markdown_target(GLOSSARY)}#{term.id})"

    def _markdown_target(self, page: str) -> str:
        """Markdown links go to the .md file, so that MkDocs checks and rewrites them itself."""
        return LinkStyle("markdown").relative(page, self.here)


def page_links(handbook: Handbook, here: str, style: LinkStyle, own: frozenset[str] = frozenset()) -> PageLinks:
    """The links of the page at *here*; glossary words in *own* are not linked there."""
    return PageLinks(handbook, here, style, page_glossary(handbook.glossary, own))


def plain(handbook: Handbook, text: str) -> str:
    """The author's Markdown as words alone, for search: links become their text; citations and places to fill in go."""
    text = LINK.sub(lambda match: match[2] or _title(handbook, match[1]), text)
    text = _LEFT_OUT.sub("", text)
    return re.sub(r"[#|>]+", " ", text)


def _title(handbook: Handbook, entry_id: str) -> str:
    return handbook.title(entry_id) if entry_id in handbook.entries else entry_id


def outgoing(entry: AnyEntry) -> Iterator[str]:
    """The ids an entry points to, in the order they stand."""
    yield from entry.related
    if isinstance(entry, AssessmentEntry):
        for advice in entry.instrument.advice:
            yield from (*advice.methods, *advice.practices, *advice.theory)
        texts = prose_of(entry.text)
    else:
        yield from _named(entry)
        texts = prose_of(entry)
    for _, text in texts:
        yield from (match[1] for match in LINK.finditer(text))


def _named(entry: AnyEntry) -> Iterator[str]:
    """The ids in fields of their own."""
    if isinstance(entry, Method | Practice | Case):
        yield from entry.challenges
    if isinstance(entry, Method):
        yield from (alternative.id for alternative in entry.alternatives)
    elif isinstance(entry, Material):
        yield from entry.belongs_to
    elif isinstance(entry, Role):
        yield from (*entry.methods, *entry.assessments)
        yield from (link for action in entry.this_month for link in action.links)
    elif isinstance(entry, Challenge):
        yield from (link for action in entry.begin for link in action.links)
    elif isinstance(entry, Evidence):
        yield from (link for group in entry.groups for finding in group.findings for link in finding.do)
        yield from (link for chain in entry.chains for link in chain.links)


def backlinks(handbook: Handbook) -> Mapping[str, tuple[str, ...]]:
    """For each entry, the ids of the entries that point to it, in reading order."""
    found: dict[str, dict[str, None]] = {}
    for entry_id, located in handbook.entries.items():
        for target in outgoing(located.entry):
            if target != entry_id and target in handbook.entries:
                found.setdefault(target, {})[entry_id] = None
    return {target: tuple(sources) for target, sources in found.items()}


def citing(handbook: Handbook) -> Mapping[str, tuple[str, ...]]:
    """For each work, the ids of the entries that name it among their sources, in reading order."""
    found: dict[str, list[str]] = {}
    for entry_id, located in handbook.entries.items():
        for key in dict.fromkeys(ref.key for ref in located.entry.sources):
            found.setdefault(key, []).append(entry_id)
    return {key: tuple(ids) for key, ids in found.items()}
