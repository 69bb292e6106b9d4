"""The same pages as a plain Material for MkDocs site: what Friskfaktor's own work is measured against."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import yaml

from friskfaktor.bundled import base
from friskfaktor.pages.nav import navigation
from friskfaktor.project import project_at
from friskfaktor.reading.load import load_handbook, require
from friskfaktor.site.settings import MARKDOWN_EXTENSIONS


def write_bare(project: Path, target: Path) -> Path:
    """Write the site of *project* as exported Markdown under MkDocs and Material alone."""
    target.mkdir(parents=True)
    export = [sys.executable, "-m", "friskfaktor", "export", "--project", str(project), str(target / "docs")]
    subprocess.run(export, check=True, stdout=subprocess.DEVNULL)  # noqa: S603 - our own command
    # The plain dumper can name a function, as an option of an extension may be one.
    text = yaml.dump(_config(project), Dumper=yaml.Dumper, allow_unicode=True, sort_keys=False)
    (target / "mkdocs.yml").write_text(text, encoding="utf-8")
    return target


def _config(project: Path) -> dict[str, Any]:
    handbook = require(*load_handbook(project_at(project, base()).layers))
    return {
        "site_name": "Friskfaktor",
        "theme": {"name": "material", "language": "nb", "font": False, "features": ["navigation.prune"]},
        "markdown_extensions": [{name: dict(options)} for name, options in MARKDOWN_EXTENSIONS.items()],
        "plugins": ["search"],  # what MkDocs has when nothing is said; Friskfaktor makes an index as well
        "nav": navigation(handbook),
    }
