"""A project into what leaves the machine: a site for a server, or one zip that opens by double-click."""

from __future__ import annotations

import tempfile
from importlib.metadata import version
from pathlib import Path

from friskfaktor.brand import load_brand
from friskfaktor.brand.file import Brand
from friskfaktor.bundled import Base, base
from friskfaktor.delivery.copy_letter import CopyInfo
from friskfaktor.delivery.output import explained
from friskfaktor.delivery.packing import Packed, pack
from friskfaktor.delivery.staging import staged
from friskfaktor.problems import HandbookError
from friskfaktor.project import CONFIG, Project
from friskfaktor.reading.load import load_handbook, require
from friskfaktor.site.mkdocs_build import build_with_mkdocs

BRAND = "brand.yml"


def pack_project(project: Project, brand_file: Path | None, output: Path | None) -> Packed:
    """Build the project as a copy and pack it, under the brand of *brand_file* or its own `brand.yml`.

    HandbookError for faults in the files, SiteError when MkDocs cannot build,
    OutputError when the zip cannot be written; nothing half is left behind.
    """
    where = base()
    brand = _brand(brand_file or project.root / BRAND)
    handbook = require(*load_handbook(project.layers))
    number = version("friskfaktor")
    target = output or project.root / "dist" / f"friskfaktor-{number}.zip"
    host = brand.name if brand else ""
    about = CopyInfo(title=handbook.info.title, version=number, host=host, contact=_contact(brand))
    with explained(Path(tempfile.gettempdir())), tempfile.TemporaryDirectory() as folder:
        site = Path(folder) / "site"
        build_with_mkdocs(config_of(project, where), site, copy=True, brand=brand_file)
        return pack(site, target, about, where.licences)


def build_project(project: Project, target: Path) -> None:
    """Build the project's site as the folder *target*, whole, or leave that as it was.

    SiteError when MkDocs cannot build, OutputError when the site cannot be written.
    """
    with staged(target) as stage:
        build_with_mkdocs(project.config, stage, language="nb")


def config_of(project: Project, where: Base) -> Path:
    """The project's `mkdocs.yml`, or the base handbook's when the folder has none."""
    return project.config if project.config.is_file() else where.root / CONFIG


def _brand(path: Path) -> Brand | None:
    if not path.exists():
        return None
    brand = load_brand(path, path.name)
    if isinstance(brand, tuple):
        raise HandbookError(brand)
    return brand


def _contact(brand: Brand | None) -> str:
    if brand is None or brand.contact is None:
        return ""
    parts = (brand.contact.name, brand.contact.text, brand.contact.url)
    return ", ".join(part for part in parts if part)
