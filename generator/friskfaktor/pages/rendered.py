"""A page of the handbook as text, before it is made HTML."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class RenderedPage:
    """One page of the site: where it stands, what is said about it, its Markdown, and the file an author edits."""

    path: str
    meta: Mapping[str, Any]
    body: str
    source: str | None
    entry_id: str | None = None

    @property
    def text(self) -> str:
        """The page as a file of Markdown: front matter, and the body."""
        return _front_matter(self.meta) + self.body


def _front_matter(meta: Mapping[str, Any]) -> str:
    """YAML front matter; JSON is YAML, and nothing in a title can break out of it."""
    lines = [f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in meta.items()]
    return "\n".join(["---", *lines, "---", "", ""])
