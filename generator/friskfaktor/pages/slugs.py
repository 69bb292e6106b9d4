"""Anchors of headings: Norwegian letters are folded, not dropped."""

from __future__ import annotations

import re
import unicodedata

_FOLDED = str.maketrans({"æ": "ae", "ø": "o", "å": "a"})


def slug(text: str, separator: str = "-") -> str:
    """`Et annet spørsmål` as `et-annet-sporsmal`: lower-case ASCII letters and digits with separators between."""
    folded = unicodedata.normalize("NFKD", text.lower().translate(_FOLDED))
    words = re.findall(r"[a-z0-9]+", folded.encode("ascii", "ignore").decode())
    return separator.join(words)
