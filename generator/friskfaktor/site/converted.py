"""Markdown is made HTML once for each text: what MkDocs spends most of its time on.

The same text at the same place of another language gives the same HTML, since all its links are relative; and while
serving, most pages say what they said in the build before.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

Key = tuple[str, str]
"""Where in its language a page stands, and its Markdown."""


@dataclass(frozen=True, slots=True)
class Made:
    """What came of a text."""

    html: str
    toc: Any
    anchors: set[str] | None


@dataclass(slots=True)
class Converted:
    """What has been made in this build and in the one before."""

    _before: dict[Key, Made] = field(default_factory=dict)
    _now: dict[Key, Made] = field(default_factory=dict)

    def begin(self) -> None:
        """A build begins: what the one before did not use is forgotten."""
        self._before, self._now = self._now, {}

    def find(self, key: Key) -> Made | None:
        """What came of the text before, or None."""
        made = self._now.get(key) or self._before.get(key)
        if made is not None:
            self._now[key] = made
        return made

    def keep(self, key: Key, made: Made) -> None:
        """Remember what came of the text."""
        self._now[key] = made
