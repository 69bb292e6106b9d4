"""A folder for an organisation that wants its own edition: little in it, and it builds at once."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from contextlib import suppress
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from string import Template

from friskfaktor.bundled import base
from friskfaktor.delivery.output import OutputError, explained, is_free
from friskfaktor.project import project_at
from friskfaktor.reading.base_lock import LOCK, BaseLock, lock_text, state_of
from friskfaktor.reading.differences import differences

TEMPLATES = Path(__file__).parent / "host_folder"
LONGEST_NAME = 80

# Packaging tools read a .gitignore wherever it stands, so ours has another name until it is used.
_RENAMED: Mapping[str, str] = {"gitignore": ".gitignore"}


def new(directory: Path, name: str, today: str | None = None) -> tuple[Path, ...]:
    """Write a host's folder for the organisation called *name*; the files, in order.

    OutputError when the name cannot be used or the folder is not empty, and
    then nothing is left behind.  Nothing is ever overwritten.
    """
    name = name.strip()
    if not 0 < len(name) <= LONGEST_NAME or not name.isprintable():
        raise OutputError("bad-name", name[: LONGEST_NAME + 1])
    if not is_free(directory):
        raise OutputError("not-empty", directory)
    day = today or datetime.now(UTC).date().isoformat()
    return _write_all(
        directory, dict(_files({"name": name, "name_yaml": json.dumps(name, ensure_ascii=False), "today": day}))
    )


def _files(words: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Each file of the folder, with the words put in."""
    for path in sorted(TEMPLATES.rglob("*")):
        if path.is_file():
            relative = path.relative_to(TEMPLATES).as_posix()
            yield _RENAMED.get(relative, relative), Template(path.read_text(encoding="utf-8")).substitute(words)


def _write_all(directory: Path, files: Mapping[str, str]) -> tuple[Path, ...]:
    existed = directory.exists()
    written: list[Path] = []
    try:
        with explained(directory):
            directory.mkdir(parents=True, exist_ok=True)
            for relative, text in files.items():
                _write(directory / relative, text, written)
            _write(directory / LOCK, _lock(directory), written)
    except BaseException:
        _take_back(directory, written, keep=existed)
        raise
    return tuple(written)


def _lock(directory: Path) -> str:
    """What the new folder replaces in the base as it is today."""
    found, _ = differences(*project_at(directory, base()).layers)
    return lock_text(BaseLock(base=version("friskfaktor"), files=state_of(found)))


def _write(path: Path, text: str, written: list[Path]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("x", encoding="utf-8", newline="\n") as file:
        written.append(path)
        file.write(text)


def _take_back(directory: Path, written: list[Path], *, keep: bool) -> None:
    for path in written:
        path.unlink(missing_ok=True)
    inner = sorted((path for path in directory.rglob("*") if path.is_dir()), reverse=True)
    for folder in [*inner, *([] if keep else [directory])]:
        with suppress(OSError):  # someone else's file is in it
            folder.rmdir()
