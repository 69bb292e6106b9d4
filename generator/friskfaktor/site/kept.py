"""The pages as they were built the last time, while serving: a page on which nothing has changed is not built again."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any


@dataclass(slots=True)
class Kept:
    """The HTML of each page, with the look it had and the surroundings they all stood in."""

    _surroundings: Any = None
    _pages: dict[str, tuple[Any, str]] = field(default_factory=dict)

    def begin(self, surroundings: Any) -> None:
        """A build begins: in other surroundings (theme, navigation, name of the site) no page is what it was."""
        if surroundings != self._surroundings:
            self._pages.clear()
        self._surroundings = surroundings

    def same(self, path: str, look: Any) -> bool:
        """Whether the page at *path* had the same look."""
        return path in self._pages and self._pages[path][0] == look

    def html(self, path: str) -> str:
        """The page at *path* as it was."""
        return self._pages[path][1]

    def keep(self, path: str, look: Any, html: str) -> None:
        """Remember what the page at *path* has become."""
        self._pages[path] = (look, html)
