"""Reading HTML as a browser does: what it links to, loads, names and runs."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

# Attributes that make a browser fetch something by itself (a link is fetched only when it is followed).
FETCHED = {
    "img": ("src", "srcset"),
    "script": ("src",),
    "link": ("href",),
    "iframe": ("src",),
    "source": ("src", "srcset"),
    "video": ("src", "poster"),
    "audio": ("src",),
    "object": ("data",),
    "embed": ("src",),
    "use": ("href", "xlink:href"),
    "image": ("href", "xlink:href"),
    "input": ("src",),
    "form": ("action",),
}
NOT_FETCHED = {"canonical", "alternate"}
"""Values of `<link rel>` that only tell."""

_CSS = re.compile(r"url\(\s*['\"]?([^'\")]+)|@import\s+['\"]([^'\"]+)")


@dataclass
class Element:
    """A start tag."""

    tag: str
    attributes: dict[str, str]
    text: str = ""


@dataclass
class Page(HTMLParser):
    """A page, its elements in order."""

    html: str
    elements: list[Element] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()
        self.feed(self.html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append(Element(tag, {name: value or "" for name, value in attrs}))

    def handle_data(self, data: str) -> None:
        if self.elements and self.elements[-1].tag in {"script", "style"}:
            self.elements[-1].text += data

    def all(self, tag: str) -> list[Element]:
        return [element for element in self.elements if element.tag == tag]

    def ids(self) -> list[str]:
        return [element.attributes["id"] for element in self.elements if "id" in element.attributes]

    def links(self) -> list[str]:
        return [element.attributes["href"] for element in self.all("a") if "href" in element.attributes]

    def fetched(self) -> Iterator[str]:
        """Every address the browser asks for by itself when it shows the page."""
        for element in self.elements:
            if element.tag == "link" and set(element.attributes.get("rel", "").split()) & NOT_FETCHED:
                continue
            for name in FETCHED.get(element.tag, ()):
                if name in element.attributes:
                    yield element.attributes[name].split()[0] if name == "srcset" else element.attributes[name]
            yield from fetched_by_css(element.attributes.get("style", ""))
            if element.tag == "style":
                yield from fetched_by_css(element.text)


def fetched_by_css(css: str) -> Iterator[str]:
    """Every address a stylesheet loads."""
    for match in _CSS.finditer(re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)):
        yield match[1] or match[2]


def outside(address: str) -> bool:
    """Whether an address leaves the site: a scheme that goes over the network, or another host."""
    return bool(re.match(r"\s*(?:(?:https?|wss?|ftp):|//)", address, re.IGNORECASE))
