"""Whether a file is a web font that a browser can use, as far as its directory tells.

WOFF 2.0, W3C Recommendation, sections 4 and 5: a header of 48 bytes, then one entry a table.  The tables
themselves are left to the browser, which checks every font before it uses it.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass

_HEADER = struct.Struct(">4sIIHHI")
_HEADER_LENGTH = 48
_OTHER = 63
_KNOWN = tuple(
    """cmap head hhea hmtx maxp name OS/2 post cvt fpgm glyf loca prep CFF VORG EBDT EBLC gasp hdmx kern LTSH PCLT VDMX
    vhea vmtx BASE GDEF GPOS GSUB EBSC JSTF MATH CBDT CBLC COLR CPAL SVG sbix acnt avar bdat bloc bsln cvar fdsc feat
    fmtx fvar gvar Silf Sill""".split()  # noqa: SIM905 - the list of the recommendation, as it stands there
)
_NEEDED = frozenset({"cmap", "head", "hhea", "hmtx", "maxp", "name"})
_OUTLINES = frozenset({"glyf", "CFF", "CFF2"})


@dataclass(frozen=True, slots=True)
class WebFont:
    """What the directory of a web font says."""

    tables: frozenset[str]

    @property
    def variable(self) -> bool:
        """Whether it has axes, as weight is one."""
        return "fvar" in self.tables


def web_font(content: bytes) -> WebFont | None:
    """The font in *content*; None when it is none, is cut off, or lacks what text needs."""
    try:
        signature, _, length, number, _, _ = _HEADER.unpack_from(content)
        if signature != b"wOF2" or length != len(content):
            return None
        tables = frozenset(_tables(content, number))
    except (struct.error, IndexError, UnicodeDecodeError):
        return None
    return WebFont(tables) if tables >= _NEEDED and tables & _OUTLINES else None


def _tables(content: bytes, number: int) -> list[str]:
    """The names of the tables, without the blanks that fill some up."""
    names, at = [], _HEADER_LENGTH
    for _ in range(number):
        flags, at = content[at], at + 1
        index, transform = flags & 63, flags >> 6
        if index == _OTHER:
            name, at = content[at : at + 4].decode("ascii"), at + 4
        else:
            name = _KNOWN[index]
        at = _past_number(content, at)
        if (transform != 3) if name in {"glyf", "loca"} else (transform != 0):
            at = _past_number(content, at)
        names.append(name.strip())
    return names


def _past_number(content: bytes, at: int) -> int:
    """Behind a number of up to five bytes, of which all but the last have their highest bit set."""
    for after in range(at, at + 5):
        if content[after] < 128:
            return after + 1
    raise IndexError
