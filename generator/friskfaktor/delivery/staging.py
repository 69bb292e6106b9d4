"""A folder of output that is made aside and put in place when all of it is there."""

from __future__ import annotations

import filecmp
import os
import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from friskfaktor.delivery.output import OutputError, explained

STAGE = ".friskfaktor-"
ENDING = ".part"


@contextmanager
def staged(target: Path) -> Iterator[Path]:
    """An empty folder to build in, whose files become those of *target* at the end; OutputError when they cannot.

    Until then *target* is as it was.  It stands inside *target*, so that each file only has to be renamed,
    which takes no room on a disk that is full.  Hidden files of others (`.git`, `.htaccess`) stay; what is
    not in the new output is deleted; what has not changed keeps its time, for browsers that ask.
    """
    if target.exists() and not target.is_dir():
        raise OutputError("not-folder", target)
    with explained(target):
        made = _make(target)
        stage = target / f"{STAGE}{secrets.token_hex(4)}{ENDING}"
        try:
            _clear(target)
            stage.mkdir()
            yield stage
            _put_in_place(stage, target)
        finally:
            shutil.rmtree(stage, ignore_errors=True)
            for folder in made:
                with suppress(OSError):  # there is output in it
                    folder.rmdir()


def _make(target: Path) -> list[Path]:
    """Make the folder and those above it; the ones that were not there, the innermost first."""
    missing = [folder for folder in (target, *target.parents) if not folder.exists()]
    target.mkdir(parents=True, exist_ok=True)
    return missing


def _clear(target: Path) -> None:
    """Take away what a killed process has left."""
    for left in target.glob(f"{STAGE}*{ENDING}"):
        shutil.rmtree(left)


def _put_in_place(stage: Path, target: Path) -> None:
    new = {path.relative_to(stage): path for path in sorted(stage.rglob("*")) if path.is_file()}
    folders = {parent for name in new for parent in name.parents}
    for name in _present(target, stage):
        there = target / name
        if there.is_dir() and not there.is_symlink():
            if name in new:
                shutil.rmtree(there)
        elif name in folders:
            there.unlink()
    for name, path in new.items():
        there = target / name
        there.parent.mkdir(parents=True, exist_ok=True)
        if not (there.is_file() and filecmp.cmp(path, there, shallow=False)):
            path.replace(there)
    for name in reversed(_present(target, stage)):
        _drop(target / name, keep=name in new or name in folders)


def _present(target: Path, stage: Path) -> list[Path]:
    """What stands in the folder, hidden things and the stage left out; what is inside a folder after it."""
    found: list[Path] = []
    for folder, inner, files in os.walk(target):
        here = Path(folder)
        inner[:] = sorted(name for name in inner if not name.startswith(".") and here / name != stage)
        found += [(here / name).relative_to(target) for name in (*inner, *files) if not name.startswith(".")]
    return sorted(found)


def _drop(there: Path, *, keep: bool) -> None:
    if keep:
        return
    if there.is_dir() and not there.is_symlink():
        with suppress(OSError):  # something hidden is in it
            there.rmdir()
    else:
        there.unlink()
