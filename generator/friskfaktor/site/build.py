"""A handbook's folders into everything its site is made of, still in memory."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from friskfaktor import check
from friskfaktor.bundled import Base
from friskfaktor.interface import translation
from friskfaktor.pages.bibliography import literature
from friskfaktor.pages.hiding import without_hidden
from friskfaktor.pages.nav import navigation
from friskfaktor.pages.paths import LinkStyle
from friskfaktor.pages.rendering import RenderedPage, render_pages
from friskfaktor.pages.search_index import search_index
from friskfaktor.reading.folders import Layer
from friskfaktor.reading.handbook import Handbook
from friskfaktor.reading.load import require
from friskfaktor.schema import all_schemas
from friskfaktor.site.assets import FOLDER, Asset, browser_assets, content_security_policy, licence_assets


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """All pages and files of a site, and the order of its pages."""

    handbook: Handbook
    pages: tuple[RenderedPage, ...]
    assets: tuple[Asset, ...]
    navigation: list[dict[str, Any]]


def build_site(layers: Sequence[Layer], base: Base, language: str, style: LinkStyle) -> Site:
    """Load, check and render; HandbookError with every fault when anything is wrong."""
    handbook = without_hidden(require(*check.run(layers, language)))
    _ = translation(language).gettext
    assets = [
        Asset(f"{FOLDER}/search-index.js", content=search_index(handbook, style, _)),
        *(Asset(path, content=text) for path, text in literature(handbook.sources.values()).items()),
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
