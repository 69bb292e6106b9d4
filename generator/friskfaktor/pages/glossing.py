"""Linking the words of the glossary where they first occur on a page."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import groupby

from friskfaktor.model import Glossary, Term

# What a glossary link must not be put into: code, links, citations, HTML tags,
# headings, table heads and bold run-in titles.
_LEAVE = re.compile(
    r"`[^`]*`"
    r"|!?\[[^\]]*\]\([^)]*\)"
    r"|\[\[[^\]]*\]\]|\[@[^\]]*\]"
    r"|<[^>]*>"
    r"|^#{1,6} .*$"
    r"|^\|.*\n\|[-: |]+$"
    r"|\*\*[^*]*\*\*",
    re.MULTILINE,
)


_Form = tuple[str, Term]
"""A way of writing a term, as the glossary writes it."""


@dataclass(slots=True)
class PageGlossary:
    """The terms that are still to be linked on one page; each is linked once."""

    left: dict[str, Term]
    pattern: re.Pattern[str]
    by_form: Mapping[str, _Form]

    def link(self, text: str, link_to: Callable[[Term, str], str]) -> str:
        """*text* with the first occurrence of each remaining term replaced by ``link_to(term, word)``."""
        if not self.left:
            return text
        pieces, at = [], 0
        for keep in _LEAVE.finditer(text):
            pieces += [self._linked(text[at : keep.start()], link_to), keep[0]]
            at = keep.end()
        return "".join([*pieces, self._linked(text[at:], link_to)])

    def _linked(self, text: str, link_to: Callable[[Term, str], str]) -> str:
        pieces, at = [], 0
        for start, end in _occurrences(self.pattern, text):
            word = text[start:end]
            form, term = self.by_form[word.casefold()]
            if not _other_word(form, word) and self.left.pop(term.id, None) is not None:
                pieces += [text[at:start], link_to(term, word)]
                at = end
        return "".join([*pieces, text[at:]])


@lru_cache(maxsize=2**15)
def _occurrences(pattern: re.Pattern[str], text: str) -> tuple[tuple[int, int], ...]:
    """Where the words stand; kept, for much text is the same in every language and in the build before."""
    return tuple(match.span() for match in pattern.finditer(text))


def _other_word(form: str, word: str) -> bool:
    """Whether *word* only looks like the abbreviation *form*: `løft` is not LØFT, `raus` is not RAUS."""
    return form[:2].isupper() and not word[:2].isupper()


@cache
def _compiled(glossary: Glossary) -> tuple[re.Pattern[str], Mapping[str, _Form]]:
    forms = [(form, term) for term in glossary.terms for form in (term.term, *term.forms) if form.strip()]
    by_form = {form.casefold(): (form, term) for form, term in forms}
    # By first letter, or every form would be tried at every word.
    by_letter = groupby(sorted(by_form, key=lambda form: (form[0], -len(form))), key=lambda form: form[0])
    words = "|".join(
        f"{re.escape(first)}(?:{'|'.join(re.escape(it[1:]) for it in forms)})" for first, forms in by_letter
    )
    return re.compile(rf"(?<![\w-])(?:{words})(?![\w-])" if words else r"(?!)", re.IGNORECASE), by_form


def page_glossary(glossary: Glossary, own: frozenset[str]) -> PageGlossary:
    """A fresh set of terms for one page, without those in *own* (the page's own subject)."""
    pattern, by_form = _compiled(glossary)
    left = {term.id: term for term in glossary.terms if term.id not in own and term.see not in own}
    return PageGlossary(left=left, pattern=pattern, by_form=by_form)
