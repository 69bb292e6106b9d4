"""The handbook as a plain tree of Markdown files, so that another generator can take over in a day."""

from __future__ import annotations

import json
from pathlib import Path, PurePosixPath

from friskfaktor.delivery.output import OutputError, explained, is_free, replacing
from friskfaktor.pages.bibliography import literature
from friskfaktor.pages.paths import LinkStyle
from friskfaktor.pages.rendering import render_pages
from friskfaktor.reading.handbook import Handbook

MARKER = ".friskfaktor-export.json"
"""Lists what an export wrote: the next one may replace that, and nothing else."""


def export(handbook: Handbook, directory: Path) -> int:
    """Write every page below *directory*, figures inside them; the number of pages.

    OutputError when the folder holds anything but an earlier export, whose
    pages are replaced and, where they are gone from the handbook, deleted.
    """
    earlier = _earlier(directory)
    pages = {page.path: page.text for page in render_pages(handbook, LinkStyle("markdown"))}
    # Listed before they are written: after a failure the next export may still replace them.
    _write(directory / MARKER, json.dumps({"files": sorted({*earlier, *pages})}, indent=1) + "\n")
    for name, text in {**pages, **literature(handbook.sources.values())}.items():
        _write(directory / name, text)
    for name in sorted(earlier - pages.keys()):
        with explained(directory / name):
            (directory / name).unlink(missing_ok=True)
    _write(directory / MARKER, json.dumps({"files": sorted(pages)}, indent=1) + "\n")
    return len(pages)


def _write(target: Path, text: str) -> None:
    with replacing(target) as file:
        file.write(text.encode())


def _earlier(directory: Path) -> frozenset[str]:
    """The files of an earlier export; OutputError when the folder holds something else."""
    if is_free(directory):
        return frozenset()
    marker = directory / MARKER
    try:
        names = json.loads(marker.read_text(encoding="utf-8"))["files"]
    except (OSError, ValueError, TypeError, KeyError):
        raise OutputError("not-empty", directory) from None
    return frozenset(name for name in names if _is_page(name)) if isinstance(names, list) else frozenset()


def _is_page(name: object) -> bool:
    """Whether a name in the list is a page below the folder: what is deleted must be ours."""
    if not isinstance(name, str) or not name.endswith(".md"):
        return False
    path = PurePosixPath(name)
    return not path.is_absolute() and ".." not in path.parts and "\\" not in name
