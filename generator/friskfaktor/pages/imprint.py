"""What an edition says of itself: whose it is, which version, from when, and what it changes in the handbook."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from friskfaktor.interface import Translate
from friskfaktor.reading.differences import Difference
from friskfaktor.reading.handbook import Handbook


@dataclass(frozen=True, slots=True, kw_only=True)
class Imprint:
    """The facts of one edition, for its page about itself."""

    name: str
    """What the edition is called: the organisation, or the handbook."""
    version: str
    """Of the program and the handbook it came with."""
    built: str
    """The day it was made, `2026-11-21`; empty when the build was not told."""
    revised: str
    """The day its newest page is from."""
    licence: str = ""
    font_licence: str = ""
    new: tuple[str, ...] = ()
    """Pages the organisation has added, by id."""
    changed: tuple[str, ...] = ()
    """The handbook's pages it has changed, by id."""
    hidden: tuple[str, ...] = ()
    """Titles of pages it has left out."""
    other: tuple[str, ...] = ()
    """What else it has changed, in words."""

    @property
    def own(self) -> bool:
        """Whether anything is different from the handbook."""
        return bool(self.new or self.changed or self.hidden or self.other)


@dataclass(frozen=True, slots=True)
class Changes:
    """What an organisation's folder changes, as readers would say it."""

    new: tuple[str, ...]
    changed: tuple[str, ...]
    other: tuple[str, ...]


def changes_in(handbook: Handbook, found: Sequence[Difference], _: Translate) -> Changes:
    """The pages that *found* adds and changes, and the rest of it in words, each once."""
    telling = [each for each in found if each.new or any(change.kind != "same" for change in each.changes)]
    added = {each.name for each in telling if each.new}
    pages: dict[str, bool] = {}
    for each in telling:
        page = _page(each.name, handbook)
        if page is not None:
            pages[page] = pages.get(page, True) and each.name in added
    other = dict.fromkeys(words for each in telling if (words := _in_words(each.name, handbook, _)))
    return Changes(
        new=tuple(page for page, new in pages.items() if new),
        changed=tuple(page for page, new in pages.items() if not new),
        other=(*other, *_own_words(handbook, _)),
    )


def _page(file: str, handbook: Handbook) -> str | None:
    """The page that a file of this language belongs to; None for what is no page, or hidden."""
    path = PurePosixPath(file)
    if path.parent.parent.name == "assessments":
        name, known = path.parent.name, path.stem in {"instrument", handbook.language}
    else:
        name, known = path.stem, path.parent.parent.name == handbook.language
    return name if known and name in handbook.entries else None


def _in_words(file: str, handbook: Handbook, _: Translate) -> str:
    path = PurePosixPath(file)
    if path.parent.name == "figures" and path.stem in handbook.figures:
        return _("figuren «{title}»").format(title=handbook.figures[path.stem].drawing.title)
    here = path.parent.name in {handbook.language, "content", "assessments"}
    return _names(_).get(path.name, "") if here else ""


def _names(_: Translate) -> Mapping[str, str]:
    return {
        "handbook.yml": _("forsida, menyene og lenkene nederst"),
        "glossary.yml": _("ordlista"),
        "sources.yml": _("kildene"),
        "scales.yml": _("svarskalaene i kartleggingene"),
    }


def _own_words(handbook: Handbook, _: Translate) -> Iterator[str]:
    for word in handbook.info.terms:
        yield _("«{word}» står der håndboka skriver «{original}»").format(word=word.to[0], original=word.from_[0])
