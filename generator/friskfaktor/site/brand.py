"""An organisation's brand as the site needs it: words for the theme, a stylesheet, the pictures."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from friskfaktor.brand import brand_css, load_brand
from friskfaktor.brand.file import Brand, Image
from friskfaktor.model import HandbookInfo
from friskfaktor.problems import HandbookError
from friskfaktor.site.assets import Asset

STYLESHEET = "assets/css/brand.css"
PICTURES = "assets/brand"


@dataclass(frozen=True, slots=True)
class SiteBrand:
    """What the theme shows of a brand (empty: the handbook's own look), and the files that go with it."""

    for_theme: Mapping[str, Any]
    assets: tuple[Asset, ...] = ()

    def over(self, info: HandbookInfo) -> Mapping[str, Any]:
        """The brand's words, with the handbook's own where it gives none."""
        own = {"name": info.title, "tagline": info.tagline, "logo": "", "favicon": "", "css": "", "footer": ""}
        return {**own, "contact": None, **{key: value for key, value in self.for_theme.items() if value}}


def site_brand(path: Path, root: Path) -> SiteBrand:
    """The brand in the file at *path*, or the handbook's own look when there is no such file.

    HandbookError with every fault when the file does not hold.
    """
    if not path.exists():
        return SiteBrand({})
    name = path.relative_to(root).as_posix() if path.is_relative_to(root) else path.name
    brand = load_brand(path, name)
    if isinstance(brand, tuple):
        raise HandbookError(brand)
    return SiteBrand(_for_theme(brand), tuple(_assets(brand)))


def _for_theme(brand: Brand) -> dict[str, Any]:
    return {
        "name": brand.name,
        "tagline": brand.tagline,
        "footer": brand.footer,
        "licence": brand.licence,
        "contact": asdict(brand.contact) if brand.contact else None,
        "logo": _address(brand.logo),
        "favicon": _address(brand.favicon),
        "css": STYLESHEET,
    }


def _address(image: Image | None) -> str:
    return f"{PICTURES}/{image.name}" if image else ""


def _assets(brand: Brand) -> list[Asset]:
    images = {image.name: image for image in (brand.logo, brand.favicon) if image}
    pictures = [Asset(_address(image), content=image.content) for image in images.values()]
    return [Asset(STYLESHEET, content=brand_css(brand)), *pictures]
