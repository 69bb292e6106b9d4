"""A project into one zip that opens by double-click."""

from __future__ import annotations

import tempfile
from pathlib import Path

from .mkdocs_site import build_with_mkdocs
from .packing import pack
from .project import Project
