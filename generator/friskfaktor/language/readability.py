"""LIX, the usual measure in Scandinavia of how hard a text is to read.

LIX is words per sentence plus the per cent of words longer than six letters
(C. H. Björnsson, *Läsbarhet*, 1968).  His bands: below 25 as for children,
25-34 easy, 35-44 as in newspapers, 45-54 as in official papers, 55 and above
as in law and science.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from statistics import median

from friskfaktor.pages.links import plain
from friskfaktor.pages.prose import plain_text_of
from friskfaktor.reading.handbook import AnyEntry, AssessmentEntry, Handbook

AIM = 42
"""The median of the handbook, at most."""
LIMIT = 50
"""No page above this without a reason in its file (`hard_words`)."""

# Ids, dates, names of works and fixed choices: nothing that is read as running text.
_NOT_READ = {
    "id", "updated", "tags", "sources", "source", "related", "key", "lines", "place", "figure", "links", "methods",
    "assessments", "levels", "level", "stages", "challenges", "span", "do", "belongs_to", "purposes", "role",
    "mode", "standing", "as_of", "hard_words", "person", "credit", "population", "year", "ref", "disagrees_with",
}  # fmt: skip
_END = re.compile(r"[.!?:](?=\s|$)|\n\s*\n|\n\s*(?:[-*]|\d+\.)\s|\|\s*\n")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*|\d[\d\s.,]*\d|\d")


@dataclass(frozen=True, slots=True)
class Readability:
    """How hard one page is to read."""

    entry_id: str
    file: str
    lix: int
    words: int
    reason: str
    """Why the page must be as hard as it is; empty when the author gave none."""

    @property
    def too_hard(self) -> bool:
        """Whether the page is above the limit and does not say why."""
        return self.lix > LIMIT and not self.reason


def lix(text: str) -> int:
    """The LIX of *text*, rounded; 0 when it has no words."""
    words = _WORD.findall(text)
    if not words:
        return 0
    sentences = sum(1 for piece in _END.split(text) if _WORD.search(piece))
    long = sum(len(word) > 6 for word in words)
    return round(len(words) / max(1, sentences) + 100 * long / len(words))


def readability(handbook: Handbook) -> tuple[Readability, ...]:
    """Every page of the handbook, the hardest first."""
    pages = []
    for entry_id, located in handbook.entries.items():
        text = "\n\n".join(_texts(handbook, located.entry))
        reason = getattr(located.entry, "hard_words", "")
        pages.append(Readability(entry_id, located.source.name, lix(text), len(_WORD.findall(text)), reason))
    return tuple(sorted(pages, key=lambda page: (-page.lix, page.file)))


def middle(pages: tuple[Readability, ...]) -> float:
    """The median LIX; 0 when there are no pages."""
    return median(page.lix for page in pages) if pages else 0


def _texts(handbook: Handbook, entry: AnyEntry) -> Iterator[str]:
    value = entry.text if isinstance(entry, AssessmentEntry) else entry
    for path, text in plain_text_of(value):
        if not any(step in _NOT_READ for step in path):
            yield plain(handbook, text)
