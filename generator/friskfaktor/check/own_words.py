"""Words an edition says otherwise: as many forms on both sides, each a word, and none said twice."""

from __future__ import annotations

import re
from collections.abc import Iterator

from friskfaktor.model import OwnWord
from friskfaktor.problems import Problem
from friskfaktor.reading.handbook import Handbook
from friskfaktor.reading.limits import WORD
from friskfaktor.reading.source import Path_, SourceFile


def check_own_words(handbook: Handbook) -> Iterator[Problem]:
    """The `terms` of one language's outline."""
    source = handbook.info_source
    first: dict[str, Path_] = {}
    for number, term in enumerate(handbook.info.terms):
        yield from _forms(source, ("terms", number), term)
        for place, form in enumerate(term.from_):
            path, key = ("terms", number, "from", place), form[:1].lower() + form[1:]
            if form.strip() and key in first:
                yield source.problem("word-twice", path, value=form, other=str(source.place(first[key])))
            first.setdefault(key, path)


def _forms(source: SourceFile, path: Path_, term: OwnWord) -> Iterator[Problem]:
    if len(term.from_) != len(term.to) or not term.from_:
        yield source.problem("word-forms", path, number=str(len(term.from_)), others=str(len(term.to)))
    for key, forms in (("from", term.from_), ("to", term.to)):
        for place, form in enumerate(forms):
            if not form.strip():
                yield source.problem("word-empty", (*path, key, place), key_name=key)
            elif not re.fullmatch(WORD, form):
                yield source.problem("word-form", (*path, key, place), value=form)
