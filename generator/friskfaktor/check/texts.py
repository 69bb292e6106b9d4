"""What authors may write inside a text: links and citations that lead somewhere, and no markup that could do harm."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator
from functools import cache, lru_cache
from html.parser import HTMLParser
from typing import Any

from markdown import Markdown

from friskfaktor.pages.prose import CITATION, LINK, is_prose
from friskfaktor.problems import Place, Problem
from friskfaktor.reading.source import Path_, SourceFile

from .index import Fault, Index

ALLOWED_TAGS = ("abbr", "br", "kbd", "sub", "sup", "wbr")
ALLOWED_SCHEMES = ("http", "https", "mailto", "tel")

_TAG = re.compile(r"<(/?[A-Za-z!?][A-Za-z0-9-]*|/)[^>\n]*>?")
_TAG_LIST = ", ".join(f"<{name}>" for name in ALLOWED_TAGS)
_ALLOWED = re.compile(rf"</?(?:{'|'.join(ALLOWED_TAGS)})\s*/?>|<https?://[^<>\s]+>")
_MAY_LINK = re.compile(r"\]\(|\]:|\]\s*\[|<http")
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
_UNFINISHED = re.compile(r"\[[\[@][^\n]{0,40}")
_LINK_LIKE = re.compile(r"\[\[[^\[\]]+\]\]|\[@[^\]]+\]")


def check_texts(
    kind: type, source: SourceFile, index: Index, cited: Collection[str] | None = None
) -> Iterator[Problem]:
    """Every text of a file that holds a *kind*; *cited* are the works its page names (None: it need not name them).

    It is the file's data that is walked, and only texts with a bracket in them
    are looked at closely: checking must not be felt while somebody writes.
    """
    for path, text in _to_look_at(source):
        faults = _markup(text)
        faults += _pointers(text, index, cited) if is_prose(kind, path) else _misplaced(text)
        yield from _placed(faults, source, path)


@lru_cache(maxsize=4096)
def _to_look_at(source: SourceFile) -> tuple[tuple[Path_, str], ...]:
    """The texts of a file with a bracket in them; kept, as the file is."""
    return tuple(_bracketed(source.data, ()))


def _bracketed(data: Any, path: Path_) -> Iterator[tuple[Path_, str]]:
    if isinstance(data, str):
        if "[" in data or "<" in data:
            yield path, data
    elif isinstance(data, dict | list):
        for key, value in data.items() if isinstance(data, dict) else enumerate(data):
            yield from _bracketed(value, (*path, key))


def _placed(faults: list[tuple[str, Fault]], source: SourceFile, path: Path_) -> Iterator[Problem]:
    """Each fault at the line and column of the words it is about."""
    seen: Counter[str] = Counter()
    for words, (code, more) in faults:
        place: Place = source.place_of(path, words, seen[words])
        seen[words] += 1
        yield Problem(place, code, more)


def _pointers(text: str, index: Index, cited: Collection[str] | None) -> list[tuple[str, Fault]]:
    links = [(match[0], index.page(match[1])) for match in LINK.finditer(text)]
    works = [(match[0], _citation(match[1], index, cited)) for match in CITATION.finditer(text)]
    unfinished = _UNFINISHED.finditer(_without_pointers(text))
    broken = [(match[0], ("broken-link", {"link": match[0]})) for match in unfinished]
    return [(words, fault) for words, fault in links + works + broken if fault]


def _without_pointers(text: str) -> str:
    return CITATION.sub("", LINK.sub("", text))


def _citation(key: str, index: Index, cited: Collection[str] | None) -> Fault | None:
    fault = index.work(key)
    if fault is None and cited is not None and key not in cited:
        return "source-not-listed", {"key": key}
    return fault


def _misplaced(text: str) -> list[tuple[str, Fault]]:
    return [(match[0], ("link-in-plain-text", {"link": match[0]})) for match in _LINK_LIKE.finditer(text)]


def _markup(text: str) -> list[tuple[str, Fault]]:
    faults = list(_tags(text))
    if not faults and _MAY_LINK.search(_without_pointers(text)):
        for kind, target in _targets(text):
            if _outside_rules(kind, target):
                code = "outside-image" if kind == "img" else "bad-link-target"
                faults.append((target, (code, {"target": target[:60]})))
    return faults


def _tags(text: str) -> Iterator[tuple[str, Fault]]:
    opened = set()
    for match in _TAG.finditer(text):
        name = match[1].lower()
        closes_known = name.startswith("/") and name[1:] in opened
        if not (closes_known or _ALLOWED.fullmatch(match[0])):
            opened.add(name)
            yield match[0], ("html", {"tag": match[0][:40], "allowed": _TAG_LIST})


def _outside_rules(kind: str, target: str) -> bool:
    bare = re.sub(r"[\x00-\x20]", "", target)  # browsers pass over these, so `java\nscript:` is a scheme too
    scheme = _SCHEME.match(bare)
    if scheme:
        return kind == "img" or scheme[1].lower() not in ALLOWED_SCHEMES
    return bare.replace("\\", "/").startswith("//")


class _Targets(HTMLParser):
    """Collects where links and images of a page lead; entities are read as a browser reads them."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        wanted = {"a": "href", "img": "src"}.get(tag)
        self.found += [(tag, value or "") for name, value in attrs if name == wanted]


def _targets(text: str) -> list[tuple[str, str]]:
    """Let Markdown itself say what is a link: its rules are too many to do again."""
    reader = _Targets()
    reader.feed(_markdown().reset().convert(text))
    reader.close()
    return reader.found


@cache
def _markdown() -> Markdown:
    return Markdown(extensions=["tables", "sane_lists"])
