"""A translation laid over its original: what nobody has translated stands in the original's language.

The structure – which parts there are, their order and addresses, what is hidden – is always the original's, so that
every page has the same address in all languages and no translation gets out of step.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from friskfaktor.model import FrontPage, Glossary, HandbookInfo, Heading, Part, Pick, Theory
from friskfaktor.reading.handbook import AssessmentEntry, Handbook, Located


def translated(handbook: Handbook, original: Handbook) -> Handbook:
    """The whole handbook in the language of *handbook*; itself when that is the original's.

    An entry that is not translated keeps its text and its `language`, and takes its title and summary from the
    translation's headings when they have it.
    """
    if handbook.language == original.language:
        return handbook
    entries = {
        key: handbook.entries.get(key) or _under(handbook.headings.get(key), located)
        for key, located in original.entries.items()
    }
    return replace(
        handbook,
        info=_outline(handbook.info, original.info, entries),
        entries=entries,
        figures={**original.figures, **handbook.figures},
        glossary=_glossary(handbook, original),
        glossary_source=handbook.glossary_source or original.glossary_source,
    )


def _glossary(handbook: Handbook, original: Handbook) -> Glossary:
    """The translation's words; what search goes by is also the original's, since pages are that are not translated."""
    if handbook.glossary_source is None:
        return original.glossary
    alike = (*handbook.glossary.alike, *original.glossary.alike)
    return replace(handbook.glossary, alike=alike, nynorsk=original.glossary.nynorsk)


def _under(heading: Heading | None, located: Located) -> Located:
    """An untranslated entry under its translated heading."""
    if heading is None:
        return located
    words: dict[str, Any] = {"title": heading.title, "summary": heading.summary, "short": heading.short}
    if isinstance(located.entry, AssessmentEntry):
        return replace(located, entry=replace(located.entry, text=replace(located.entry.text, **words)))
    if isinstance(located.entry, Theory) and heading.group:
        words["group"] = heading.group
    return replace(located, entry=replace(located.entry, **words))


def _outline(info: HandbookInfo, original: HandbookInfo, entries: Mapping[str, Located]) -> HandbookInfo:
    """The original's outline in the translation's words."""
    words = {part.id: part for part in info.parts}
    return replace(
        original,
        title=info.title,
        tagline=info.tagline,
        description=info.description,
        terms=info.terms,
        front=_front(info.front, original.front, entries),
        parts=tuple(_part(words.get(part.id), part) for part in original.parts),
    )


def _front(front: FrontPage, original: FrontPage, entries: Mapping[str, Located]) -> FrontPage:
    ways = {way.part: way for way in front.ways}
    said = {pick.id: pick.text for pick in front.picks}
    return replace(
        front,
        roles=original.roles,
        ways=tuple(ways.get(way.part, way) for way in original.ways),
        picks=tuple(Pick(id=it.id, text=said.get(it.id) or entries[it.id].entry.summary) for it in original.picks),
    )


def _part(words: Part | None, original: Part) -> Part:
    if words is None:
        return original
    titles = {section.kind: section.title for section in words.sections}
    themes = {theme.id: theme for section in words.sections for theme in section.themes}
    sections = tuple(
        replace(
            section,
            title=titles.get(section.kind, section.title),
            themes=tuple(themes.get(theme.id, theme) for theme in section.themes),
        )
        for section in original.sections
    )
    return replace(original, title=words.title, summary=words.summary, sections=sections)
