"""The words a report is put together from, as the page hands them over.

The scoring package holds no sentence of its own: sentences are templates with
{name} places, made from the interface catalogue of the page's language.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from .exact import in_words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from fractions import Fraction


@dataclass(frozen=True, slots=True)
class Words:
    """Names of items and scales, sentence templates, labels of points, and the decimal sign."""

    items: Mapping[str, Mapping[str, Any]]
    subscales: Mapping[str, Mapping[str, Any]]
    bands: Mapping[str, str]
    labels: Mapping[str, Sequence[str]]
    sentences: Mapping[str, str]
    rule: str
    warning: str
    respondents: Mapping[str, str] = field(default_factory=dict)
    options: Mapping[str, str] = field(default_factory=dict)

    def option(self, key: str) -> str:
        """What one of the choices of a planner is called; the id when it has no name."""
        return self.options.get(key, key)

    def title(self, key: str) -> str:
        """The name of a subscale, field, figure, item or input; its id when it has none."""
        scale, item = self.subscales.get(key, {}), self.items.get(key, {})
        return str(scale.get("title") or item.get("title") or item.get("text") or key)

    def item(self, key: str) -> str:
        """The name of an item, also when a subscale has the same id."""
        return str(self.items.get(key, {}).get("title") or self.title(key))

    def respondent(self, key: str) -> str:
        """What one of several respondents is called; the id when it has no name."""
        return self.respondents.get(key, key)

    def side(self, key: str) -> str:
        """What one of the answers to an item is about: now, wished, important, or who gave it."""
        return self.respondents.get(key) or self.sentences.get(f"side.{key}", key)

    def say(self, sentence: str, **places: object) -> str:
        """The sentence with its places filled in; KeyError when the page forgot it."""
        return self.sentences[sentence].format(**places)

    def number(self, value: Fraction, *, sign: bool = False) -> str:
        """A number as the language writes it."""
        return in_words(value, self.sentences["decimal"], sign=sign)


def read_words(data: Any) -> Words:
    """The `texts` of a request; KeyError or TypeError when something is missing."""
    return Words(
        items=data["items"],
        subscales=data["subscales"],
        bands=data["bands"],
        labels=data["labels"],
        sentences=data["sentences"],
        rule=data["rule"],
        warning=data["warning"],
        respondents=data.get("respondents", {}),
        options=data.get("options", {}),
    )


def in_sentence(title: str) -> str:
    """A title inside a sentence: small first letter, unless it is an abbreviation."""
    return title if title[1:2].isupper() else title[:1].lower() + title[1:]


def listed(words: Words, titles: Sequence[str]) -> list[dict[str, Any]]:
    """Titles as segments of a sentence: strong names with commas and an `og` between.

    Where a title holds an `og` of its own, the last comma stays, so that one can
    hear where a name ends.
    """
    double = any(words.sentences["and"] in title for title in titles)
    before_last = ("," if double else "") + words.sentences["and"]
    segments: list[dict[str, Any]] = []
    for place, title in enumerate(titles):
        if place:
            last = place == len(titles) - 1
            segments.append(plain(before_last if last else ", "))
        segments.append({"text": title, "strong": True})
    return segments


def plain(text: str) -> dict[str, Any]:
    """A segment that is not stressed."""
    return {"text": text, "strong": False}


def around(words: Words, sentence: str, middle: list[dict[str, Any]], **places: object) -> list[dict[str, Any]]:
    """The sentence with *middle* in the place of {names}."""
    before, _, after = words.sentences[sentence].partition("{names}")
    ends = [plain(end.format(**places)) for end in (before, after)]
    return [segment for segment in (ends[0], *middle, ends[1]) if segment["text"]]
