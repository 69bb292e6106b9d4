"""A handbook's folders into everything its site is made of, still in memory."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from . import check
from .assets import FOLDER, Asset, browser_assets, content_security_policy, licence_assets
from .bundled import Base
from .folders import Layer
from .handbook import Handbook
from .interface import translation
from .load import require
from .nav import navigation
from .pages import RenderedPage, render_pages
from .paths import LinkStyle
from .schema import all_schemas
from .search_index import search_index


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """All pages and files of a site, and the order of its pages."""

    handbook: Handbook
    pages: tuple[RenderedPage, ...]
    assets: tuple[Asset, ...]
    navigation: list[dict[str, Any]]


def build_site(layers: Sequence[Layer], base: Base, language: str, style: LinkStyle) -> Site:
    """Load, check and render; HandbookError with every fault when anything is wrong."""
    handbook = require(*check.run(layers, language))
    _ = translation(language).gettext
    assets = [
        Asset(f"{FOLDER}/search-index.js", content=search_index(handbook, style, _)),
        *(Asset(f"schema/{name}.schema.json", content=_json(data)) for name, data in all_schemas().items()),
        *browser_assets(base),
        *licence_assets(base),
    ]
    return Site(
        handbook=handbook,
        pages=tuple(render_pages(handbook, style)),
        assets=tuple(assets),
        navigation=navigation(handbook),
    )


def _json(data: Any) -> str:
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


__all__ = ["Site", "build_site", "content_security_policy"]
