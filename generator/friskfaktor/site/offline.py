"""What makes a site on a server one that can be installed, and read without a network.

Every script and stylesheet of ours is asked for with a part of its SHA-256, so that no page gets one of another
version (see `browser/src/offline/service-worker.mjs`); the worker and the manifest stand at the site's root.
"""

from __future__ import annotations

import json
import struct
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from importlib.metadata import version
from typing import Any

from friskfaktor.brand.file import Image
from friskfaktor.bundled import Base
from friskfaktor.colours.palette import palette
from friskfaktor.interface import translation
from friskfaktor.model import HandbookInfo
from friskfaktor.pages.rendered import RenderedPage
from friskfaktor.site.assets import Asset
from friskfaktor.site.brand import SiteBrand
from friskfaktor.site.build import Edition
from friskfaktor.site.places import RUNTIME

WORKER = "sw.js"
MANIFEST = "manifest.webmanifest"
SHORT = 12
"""Digits of a hash in an address, as in those that the scripts ask for by themselves."""

ICON = "assets/images/favicon.svg"
VERSIONED = (".js", ".css")


@dataclass(frozen=True, slots=True, kw_only=True)
class Offline:
    """For a server: the files, and what follows each address in a page.  Empty for a copy, and while serving."""

    assets: tuple[Asset, ...] = ()
    versions: Mapping[str, str] = field(default_factory=dict)
    """Path of a file → `?v=…`."""


def offline(
    base: Base, pages: Iterable[RenderedPage], assets: Iterable[Asset], brand: SiteBrand, editions: Sequence[Edition]
) -> Offline:
    """The worker, the manifest and the versions of the site that is made of *pages*, *assets* and the theme."""
    hashes = dict(_hashes(base, assets))
    versions = {path: f"?v={digest}" for path, digest in hashes.items() if path.endswith(VERSIONED)}
    told = [version("friskfaktor"), version("mkdocs-material"), json.dumps(hashes, sort_keys=True)]
    site = _short("".join([*told, *(page.path + page.text for page in pages)]).encode())
    # Folders first: the one at the top holds them all.
    away = [_away(it.handbook.language, it.folder) for it in (*editions[1:], editions[0])]
    shown = manifest(brand, editions[0].handbook.info)
    script = (base.browser / "service-worker.js").read_text(encoding="utf-8")
    return Offline(
        assets=(
            Asset(WORKER, content=f"self.siteVersion={json.dumps(site)};\nself.away={_json(away)};\n{script}"),
            Asset(MANIFEST, content=json.dumps(shown, ensure_ascii=False, indent=1) + "\n"),
        ),
        versions=versions,
    )


def _away(language: str, folder: str) -> dict[str, str]:
    """What a reader of the pages in *folder* is told about one that is not kept."""
    _ = translation(language).gettext
    return {
        "folder": folder,
        "language": language,
        "title": _("Uten nett"),
        "text": _("Du er uten nett, og denne siden har du ikke åpnet før. Sider du har åpnet, virker fortsatt."),
        "home": _("Til forsida"),
    }


def manifest(brand: SiteBrand, info: HandbookInfo) -> dict[str, Any]:
    """What an installed handbook is called and looks like (W3C Web Application Manifest)."""
    words, own = brand.over(info), brand.brand
    colours = palette(own.colours if own else {"light": {}, "dark": {}}, "light")
    name = str(words["name"])
    short = own.short_name if own and own.short_name else name
    return {
        "id": "./",
        "name": name,
        "short_name": short,
        "description": info.description,
        "start_url": "./",
        "scope": "./",
        "display": "standalone",
        "background_color": colours["paper"],
        "theme_color": colours["band"],
        "icons": [_icon(str(words["favicon"]) or ICON, own.favicon if own else None)],
    }


def _icon(address: str, image: Image | None) -> dict[str, str]:
    if image is not None and image.name.endswith(".png"):
        width, height = struct.unpack_from(">II", image.content, 16)
        return {"src": address, "sizes": f"{width}x{height}", "type": "image/png"}
    return {"src": address, "sizes": "any", "type": "image/svg+xml"}


def _hashes(base: Base, assets: Iterable[Asset]) -> Iterator[tuple[str, str]]:
    """Path and hash of every file of the theme and the build, but for Python's: its own addresses have theirs."""
    for path in sorted(base.overrides.rglob("*")):
        if path.is_file():
            yield path.relative_to(base.overrides).as_posix(), _short(path.read_bytes())
    for asset in assets:
        if not asset.path.startswith(RUNTIME) or asset.path == f"{RUNTIME}/manifest.json":
            yield asset.path, _short(_content(asset))


def _content(asset: Asset) -> bytes:
    if asset.copy_from is not None:
        return asset.copy_from.read_bytes()
    return asset.content.encode() if isinstance(asset.content, str) else asset.content or b""


def _json(data: Any) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def _short(content: bytes) -> str:
    return sha256(content).hexdigest()[:SHORT]
