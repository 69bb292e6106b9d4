"""Whether a picture from outside only draws, and how much it unfolds to.

A browser runs nothing of an SVG that is shown as an image.  A site is copied,
though, and each of its files can be opened on its own.  (A handbook's own
drawings become part of the page and are held to a shorter list: `check.svg`.)
"""

from __future__ import annotations

import re
import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.parsers import expat

SVG = "http://www.w3.org/2000/svg"
XLINK = "http://www.w3.org/1999/xlink"

LONGEST_SIDE = 4096
"""Pixels a PNG may have on a side: a small file can unfold to gigabytes."""

_PNG = b"\x89PNG\r\n\x1a\n"
_DRAWING = frozenset(
    """svg g defs symbol use title desc metadata style path rect circle ellipse line polyline polygon text tspan
    textPath linearGradient radialGradient stop pattern clipPath mask marker image switch view filter
    feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap
    feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feMerge feMergeNode
    feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence""".split()  # noqa: SIM905 - sixty names on sixty lines would be no easier to check
)
_PROGRAMS = (
    "inkscape",
    "sodipodi",
    "rdf-syntax",
    "creativecommons",
    "purl.org",
    "adobe.com",
    "bohemiancoding",
    "serif.com",
    "figma.com",
    "boxy-svg",
)
"""Namespaces that drawing programs leave behind; browsers pass over what is in them."""

_INSIDE = r"#|data:image/(?:png|jpeg|webp|gif);base64,"
_OWN = re.compile(_INSIDE)
_ADDRESS = re.compile(rf"url\(\s*+[\"']?+\s*+(?!{_INSIDE})([^)\"']{{0,60}})", re.IGNORECASE)
"""Possessive: given back, the white space or the quote would make every address look like one from outside."""

_LOADING_STYLE = re.compile(r"@import|image-set\(|\\", re.IGNORECASE)
"""A backslash can hide the letters of `url`; drawings do not need one."""


@dataclass(frozen=True, slots=True)
class Flaw:
    """Why a picture is refused: a problem code with its words, and the place inside the file."""

    code: str
    words: dict[str, str] = field(default_factory=dict)
    line: int = 0
    """0 when the flaw is not at a place."""
    column: int = 1


def flaws(suffix: str, content: bytes) -> tuple[Flaw, ...]:
    """What is wrong with the content of an `.svg` or `.png` file; empty when it can be shown."""
    return tuple(_in_svg(content) if suffix == ".svg" else _in_png(content))


def _in_png(content: bytes) -> Iterator[Flaw]:
    try:
        width, height = _png_size(content)
    except (ValueError, struct.error):
        yield Flaw("brand-png-damaged")
        return
    if max(width, height) > LONGEST_SIDE:
        yield Flaw("brand-png-pixels", {"width": str(width), "height": str(height), "limit": str(LONGEST_SIDE)})


def _png_size(content: bytes) -> tuple[int, int]:
    """Width and height; ValueError or struct.error when a part is damaged or cut off."""
    if not content.startswith(_PNG):
        raise ValueError("signature")
    at, kinds = len(_PNG), []
    while at < len(content):
        length, kind = struct.unpack_from(">I4s", content, at)
        (checksum,) = struct.unpack_from(">I", content, at + 8 + length)
        if zlib.crc32(content[at + 4 : at + 8 + length]) != checksum:
            raise ValueError("checksum")
        kinds.append(kind)
        at += 12 + length
    if kinds[:1] != [b"IHDR"] or kinds[-1:] != [b"IEND"] or b"IDAT" not in kinds:
        raise ValueError("parts")
    width, height = struct.unpack_from(">II", content, len(_PNG) + 8)
    return int(width), int(height)


def _in_svg(content: bytes) -> Iterator[Flaw]:
    reader = _SvgReader()
    try:
        reader.parser.Parse(content, True)  # noqa: FBT003 - expat takes it by position only
    except _Stop:
        pass
    except expat.ExpatError as error:
        reader.flaws.append(Flaw("brand-svg-broken", {}, error.lineno, error.offset + 1))
    yield from reader.flaws


class _Stop(Exception):
    """Reading further would be unsafe or useless."""


class _SvgReader:
    """Walks through an SVG and notes everything that does more than draw."""

    def __init__(self) -> None:
        self.flaws: list[Flaw] = []
        self.root = True
        self.style: list[str] | None = None
        self.parser = expat.ParserCreate(namespace_separator=" ")
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._text
        self.parser.ProcessingInstructionHandler = self._instruction
        self.parser.EntityDeclHandler = self._entity

    def _note(self, code: str, **words: str) -> None:
        line, column = self.parser.CurrentLineNumber, self.parser.CurrentColumnNumber + 1
        self.flaws.append(Flaw(code, words, line, column))

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        space, _, element = name.rpartition(" ")
        if self.root and name != f"{SVG} svg":
            self._note("brand-svg-root", element=element)
            raise _Stop
        self.root = False
        if space == SVG and element in _DRAWING:
            self.style = [] if element == "style" else self.style
            for attribute, value in attributes.items():
                self._attribute(attribute, value)
        elif space == SVG or not any(program in space for program in _PROGRAMS):
            self._note("brand-svg-active", what=f"<{element}>")

    def _attribute(self, name: str, value: str) -> None:
        space, _, attribute = name.rpartition(" ")
        if attribute.lower().startswith("on"):
            self._note("brand-svg-active", what=attribute)
        elif (attribute in {"href", "src"} and space in {"", XLINK}) or attribute == "base":
            if not _OWN.match(value.strip()):
                self._note("brand-svg-outside", what=value.strip()[:60])
        else:
            self._css(value)

    def _css(self, css: str) -> None:
        outside = _ADDRESS.search(css)
        if outside:
            self._note("brand-svg-outside", what=outside[1].strip())

    def _end(self, name: str) -> None:
        if self.style is not None and name == f"{SVG} style":
            css, self.style = "".join(self.style), None
            if loading := _LOADING_STYLE.search(css):
                self._note("brand-svg-outside", what=css[loading.start() :].strip().splitlines()[0][:60])
            self._css(css)

    def _text(self, text: str) -> None:
        if self.style is not None:
            self.style.append(text)

    def _instruction(self, target: str, _data: str) -> None:
        self._note("brand-svg-outside", what=f"<?{target}?>")

    def _entity(self, *_declaration: object) -> None:
        self._note("brand-svg-entity")
        raise _Stop
