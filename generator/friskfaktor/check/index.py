"""What a handbook's files can point to, and what is wrong with a pointer."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from friskfaktor.problems import Problem, listed, meant
from friskfaktor.reading.handbook import Handbook
from friskfaktor.reading.source import Path_, SourceFile

Fault = tuple[str, dict[str, str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Index:
    """Every id that can be linked to with its kind, every work and every figure.

    *unread* are ids whose file could not be read.  Their faults are reported
    where they are; calling links to them dead would only hide those.
    """

    kinds: Mapping[str, str]
    works: Collection[str] | None
    """None when `sources.yml` could not be read: then no key is called unknown."""
    figures: Collection[str]
    unread: Collection[str]

    def page(self, wanted: str, *kinds: str, own: str = "") -> Fault | None:
        """What is wrong with pointing to the page *wanted* where only *kinds* fit (none named: any).

        A page that points to its *own* id leads nowhere new.
        """
        if own and wanted == own:
            return "to-itself", {"id": wanted}
        kind = self.kinds.get(wanted)
        if wanted in self.unread or (kind and (not kinds or kind in kinds)):
            return None
        fitting = [key for key, other in self.kinds.items() if not kinds or other in kinds]
        allowed = listed(fitting) if kinds else ""
        if kind is None:
            return "unknown-page", {"id": wanted, "meant": meant(wanted, fitting), "allowed": allowed}
        return "wrong-kind", {"id": wanted, "kind": kind, "wanted": "|".join(kinds), "allowed": allowed}

    def work(self, key: str) -> Fault | None:
        """What is wrong with citing *key*."""
        if self.works is None or key in self.works:
            return None
        return "unknown-source", {"key": key, "meant": meant(key, self.works), "allowed": listed(self.works)}

    def figure(self, wanted: str) -> Fault | None:
        """What is wrong with showing the figure *wanted*."""
        if wanted in self.figures or wanted in self.unread:
            return None
        words = {"id": wanted, "meant": meant(wanted, self.figures), "allowed": listed(self.figures)}
        return "unknown-figure", words


def index_of(handbook: Handbook, original: Handbook) -> Index:
    """The index of *handbook*; a page that is not translated can still be linked to."""
    kinds = {key: located.kind for each in (original, handbook) for key, located in each.entries.items()}
    return Index(
        kinds=kinds,
        works=None if handbook.sources_source is None else tuple(handbook.sources),
        figures=tuple(handbook.figures),
        unread=handbook.unread | original.unread,
    )


def at(source: SourceFile, path: Path_, fault: Fault | None) -> Iterator[Problem]:
    """The fault as a problem at the value; nothing when there is none."""
    if fault:
        yield Problem(source.place(path), *fault)
