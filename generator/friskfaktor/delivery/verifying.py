"""A received copy held against its own list of checksums, as a zip or unpacked."""

from __future__ import annotations

import hashlib
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from friskfaktor.delivery.output import OutputError, explained
from friskfaktor.delivery.packing import SUMS

LARGEST = 64_000_000
"""Bytes one file of a copy may unpack to: the runtime's largest part is a fifth of it, and a bomb stops here."""

DUST = frozenset({".DS_Store", "Thumbs.db", "desktop.ini"})
"""What file managers leave behind in a folder."""

_PART = 1 << 20


@dataclass(frozen=True, slots=True)
class Verdict:
    """What differs from the list, as names of files in order; all empty when the copy is whole."""

    files: int
    missing: tuple[str, ...]
    changed: tuple[str, ...]
    unlisted: tuple[str, ...]

    @property
    def whole(self) -> bool:
        """Whether the copy is what was packed."""
        return not (self.missing or self.changed or self.unlisted)


def verify(copy: Path) -> Verdict:
    """Hold the zip or folder *copy* against its `SHA256SUMS`.

    OutputError when it cannot be read, is no zip, or has no list that can be used.  Nothing is unpacked.
    """
    with explained(copy):
        found = dict(_in_folder(copy) if copy.is_dir() else _in_zip(copy))
        if SUMS not in found:
            raise OutputError("no-sums", copy)
        listed = _listed(copy)
    shared = sorted(listed.keys() & found.keys())
    return Verdict(
        files=len(listed),
        missing=tuple(sorted(listed.keys() - found.keys())),
        changed=tuple(name for name in shared if found[name] != listed[name]),
        unlisted=tuple(sorted(found.keys() - listed.keys() - {SUMS})),
    )


def _in_folder(folder: Path) -> Iterator[tuple[str, str]]:
    for path in folder.rglob("*"):
        if path.is_file() and path.name not in DUST:
            with path.open("rb") as file:
                yield path.relative_to(folder).as_posix(), hashlib.file_digest(file, "sha256").hexdigest()


def _in_zip(path: Path) -> Iterator[tuple[str, str]]:
    try:
        with zipfile.ZipFile(path) as archive:
            for entry in archive.infolist():
                if not entry.is_dir():
                    yield entry.filename, _digest(archive, entry)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, zlib.error, EOFError):
        raise OutputError("not-zip", path) from None


def _digest(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> str:
    """The checksum of a file in a zip; of none that is larger than any of ours, or damaged."""
    digest, size = hashlib.sha256(), 0
    try:
        with archive.open(entry) as file:
            while part := file.read(_PART):
                size += len(part)
                if size > LARGEST:
                    return "too large"
                digest.update(part)
    except (zipfile.BadZipFile, zlib.error, EOFError):
        return "damaged"
    return digest.hexdigest()


def _listed(copy: Path) -> Mapping[str, str]:
    text = _list_text(copy)
    lines = [line.partition("  ") for line in text.splitlines()]
    if not lines or any(not _is_sum(digest) or not _is_name(name) for digest, _, name in lines):
        raise OutputError("bad-sums", copy)
    return {name: digest for digest, _, name in lines}


def _list_text(copy: Path) -> str:
    try:
        if copy.is_dir():
            return (copy / SUMS).read_text(encoding="utf-8")
        with zipfile.ZipFile(copy) as archive, archive.open(SUMS) as file:
            return file.read(LARGEST).decode()
    except (UnicodeDecodeError, zipfile.BadZipFile, zlib.error):
        raise OutputError("bad-sums", copy) from None


def _is_sum(digest: str) -> bool:
    return len(digest) == 64 and set(digest) <= set("0123456789abcdef")


def _is_name(name: str) -> bool:
    path = PurePosixPath(name)
    return bool(name) and not path.is_absolute() and ".." not in path.parts
