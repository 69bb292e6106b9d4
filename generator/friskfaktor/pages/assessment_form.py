"""What an assessment page needs beside the instrument: the order of its form, and what it hands to the scorer."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from friskfaktor.interface import Translate, scoring_sentences
from friskfaktor.model import Prose
from friskfaktor.pages.prose import CITATION, LINK
from friskfaktor.planner_words import planner_sentences
from friskfaktor.reading.handbook import AnyEntry, AssessmentEntry, Handbook
from friskfaktor_scoring.definition import definition_hash, definition_of, to_json
from friskfaktor_scoring.words import in_sentence


@dataclass(frozen=True, slots=True)
class FormGroup:
    """Items that stand together in the form, under a heading when the instrument gives one."""

    id: str
    title: str
    parent: str
    items: tuple[str, ...]


def assessment_context(handbook: Handbook, entry: AnyEntry, _: Translate) -> dict[str, Any]:
    """The template variables of an assessment page; empty for any other page."""
    if not isinstance(entry, AssessmentEntry):
        return {}
    definition = definition_of(entry.instrument, handbook.scales)
    data = {"definition": to_json(definition), "texts": scoring_texts(entry, handbook.language, _)}
    return {
        "definition_json": for_template(data),
        "definition_hash": definition_hash(definition),
        "groups": form_groups(entry),
        "language": handbook.language,
        "importance": handbook.scales.get(entry.instrument.importance_scale or ""),
    }


def for_template(data: Any) -> str:
    """JSON that can stand as text inside a `<template>`: no character the HTML or Markdown parser takes up."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return text.replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e").replace("\u2028", "\\u2028")


def scoring_texts(entry: AssessmentEntry, language: str, _: Translate) -> dict[str, Any]:
    """The words the report is made of, as `friskfaktor_scoring.words.read_words` takes them."""
    text = entry.text
    items = {key: {"title": item.title or item.text, "text": item.text} for key, item in text.items.items()}
    scales = {
        key: {"title": scale.title, "text": scale.text, "prompt": scale.prompt} for key, scale in text.subscales.items()
    }
    labels = {
        item.id: [point.label[language] for point in entry.scale_of(item.id).points] for item in entry.instrument.items
    }
    return {
        "items": items,
        "subscales": scales,
        "bands": text.bands,
        "labels": labels,
        "sentences": {**scoring_sentences(_), **_own_sides(text.sides), **_planning(entry, _)},
        "rule": plain_words(text.rule),
        "warning": plain_words(text.warning or Prose("")),
        "respondents": text.respondents,
        **({"options": text.options} if text.options else {}),
    }


def _planning(entry: AssessmentEntry, _: Translate) -> dict[str, str]:
    """What only a planner says."""
    return planner_sentences(_) if entry.instrument.planner else {}


def _own_sides(words: Mapping[str, str]) -> dict[str, str]:
    """What the two answers to an item are called, where the instrument has words of its own."""
    heads = {f"head.{side}": title for side, title in words.items()}
    return heads | {f"side.{side}": in_sentence(title) for side, title in words.items()}


def plain_words(prose: str) -> str:
    """Markdown without its links, citations and stress, for places that show plain text."""
    text = CITATION.sub("", LINK.sub(lambda match: match[2] or match[1], prose))
    return " ".join(text.replace("**", "").replace(" .", ".").split())


def form_groups(entry: AssessmentEntry) -> tuple[FormGroup, ...]:
    """The items in the order they are asked, under the headings of `groups`."""
    return tuple(_groups(entry)) or (FormGroup("", "", "", tuple(item.id for item in entry.instrument.items)),)


def _groups(entry: AssessmentEntry) -> Iterator[FormGroup]:
    titles = entry.text.groups
    headed = {subscale.parent for subscale in entry.instrument.subscales if subscale.id in titles}
    for subscale in entry.instrument.subscales:
        if subscale.id in titles and subscale.id not in headed:
            parent = titles.get(subscale.parent or "", "")
            yield FormGroup(subscale.id, titles[subscale.id], parent, subscale.items)
