"""Languages in step: a translation may lack pages, but has none of its own."""

from __future__ import annotations

from collections.abc import Iterator

from friskfaktor.problems import Problem, meant
from friskfaktor.reading.handbook import Handbook


def check_translation(handbook: Handbook, original: Handbook) -> Iterator[Problem]:
    """Every page of another language is a translation of a page of the original."""
    for entry_id, located in handbook.entries.items():
        if entry_id in original.unread or located.kind == "assessment":
            continue
        same = original.entries.get(entry_id)
        if same is None:
            yield located.source.problem(
                "no-original", ("id",), id=entry_id, language=original.language, meant=meant(entry_id, original.entries)
            )
        elif same.kind != located.kind:
            yield located.source.problem(
                "other-kind", ("id",), id=entry_id, kind=located.kind, wanted=same.kind, other=same.source.name
            )
