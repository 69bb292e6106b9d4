"""Whether a drawing only draws.

It becomes part of the page itself, so it is held to a short list of elements,
and nothing in it may run, load or style anything outside it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.parsers import expat

from friskfaktor.problems import Place, Problem, listed, meant

ELEMENTS = frozenset(
    {
        "svg",
        "g",
        "defs",
        "symbol",
        "use",
        "title",
        "desc",
        "path",
        "rect",
        "circle",
        "ellipse",
        "line",
        "polyline",
        "polygon",
        "text",
        "tspan",
        "textPath",
        "linearGradient",
        "radialGradient",
        "stop",
        "pattern",
        "clipPath",
        "mask",
        "marker",
    }
)
_OUTSIDE = re.compile(r"url\(\s*[\"']?\s*(?!#)([^)\"']*)", re.IGNORECASE)
_LINKS = {"href", "xlink:href", "src"}


def check_svg(text: str, name: str) -> Iterator[Problem]:
    """Everything in the SVG *text* of the file *name* that is more than a drawing.

    It must begin with its root: so there is no document type either, and no entity to unfold.
    """
    if not text.lstrip().startswith("<svg"):
        yield Problem(Place(name), "svg-start")
        return
    reader = _Reader(name)
    try:
        reader.parser.Parse(text, True)  # noqa: FBT003 - "this is all" has no name in expat
    except expat.ExpatError as error:
        reason = expat.errors.messages.get(error.code, "")
        reader.problems.append(Problem(Place(name, error.lineno, error.offset + 1), "svg-broken", {"reason": reason}))
    yield from reader.problems


class _Reader:
    """Walks through the elements of a drawing and collects what is wrong with them."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.problems: list[Problem] = []
        self.root = True
        self.refused = 0
        self.parser = expat.ParserCreate()
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end

    def _add(self, code: str, **words: str) -> None:
        place = Place(self.name, self.parser.CurrentLineNumber, self.parser.CurrentColumnNumber + 1)
        self.problems.append(Problem(place, code, words))

    def _start(self, element: str, attributes: dict[str, str]) -> None:
        if self.root and "viewBox" not in attributes:
            self._add("svg-no-viewbox")
        self.root = False
        if self.refused or element not in ELEMENTS:
            self.refused += 1
        if self.refused == 1:
            self._add("svg-element", name=element, meant=meant(element, ELEMENTS), allowed=listed(ELEMENTS, 40))
        for name, value in attributes.items() if not self.refused else ():
            self._attribute(name, value)

    def _end(self, _element: str) -> None:
        # Inside a refused element everything is refused; naming it once is enough.
        self.refused = max(0, self.refused - 1)

    def _attribute(self, name: str, value: str) -> None:
        outside = _OUTSIDE.search(value)
        if name.lower().startswith("on"):
            self._add("svg-event", name=name)
        elif name in _LINKS and not value.strip().startswith("#"):
            self._add("svg-outside", target=value.strip()[:60])
        elif outside:
            self._add("svg-outside", target=outside[1].strip()[:60])
