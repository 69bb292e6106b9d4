"""The order of the pages, as MkDocs' navigation wants it: previous and next follow it."""

from __future__ import annotations

from typing import Any

from .handbook import Handbook
from .paths import FRONT, page_path, part_path


def navigation(handbook: Handbook) -> list[dict[str, Any]]:
    """Front page, then each part with its overview first and its pages in reading order."""
    nav: list[dict[str, Any]] = [{handbook.info.title: FRONT}]
    for part in handbook.info.parts:
        pages: list[Any] = [part_path(part.slug)]
        pages += [{entry.short or entry.title: page_path(handbook, entry.id)} for entry in handbook.in_part(part)]
        nav.append({part.title: pages})
    return nav
