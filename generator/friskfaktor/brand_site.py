"""An organisation's brand as the site needs it: names for the theme, a stylesheet, the logo."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from .assets import Asset
from .model import HandbookInfo


@dataclass(frozen=True, slots=True)
class SiteBrand:
    """What the theme shows of a brand, and the files that go with it."""

    name: str
    for_theme: Mapping[str, Any]
    assets: tuple[Asset, ...] = field(default=())

    def over(self, info: HandbookInfo) -> SiteBrand:
        """The brand with the handbook's own words where it gives none."""
        given = {key: value for key, value in self.for_theme.items() if value}
        words = {"name": info.title, "tagline": info.tagline, "logo": "", "footer": "", "contact": ""}
        return SiteBrand(self.name or info.title, {**words, **given}, self.assets)


def site_brand(path: Path, root: Path) -> SiteBrand:
    """The brand in the file at *path*; the handbook's own look when there is no such file."""
    return SiteBrand("", {})
