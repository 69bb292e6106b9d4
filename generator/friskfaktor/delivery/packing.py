"""A built site into one zip that opens by double-click: the same input gives the same bytes."""

from __future__ import annotations

import hashlib
import os
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO

from friskfaktor.delivery.copy_letter import CopyInfo, letter
from friskfaktor.delivery.output import OutputError, explained, replacing

LETTER = "LES-MEG.txt"
SUMS = "SHA256SUMS"
LICENCES = "LICENSES"

# What a zip can date: MS-DOS time, from 1980 and in steps of two seconds.
_EARLIEST = datetime(1980, 1, 1, tzinfo=UTC)
_LATEST = datetime(2107, 12, 31, 23, 59, 58, tzinfo=UTC)

_LEVEL = 9
_ANYONE_READS = 0o100644 << 16
_UNIX = 3


@dataclass(frozen=True, slots=True)
class Packed:
    """A zip that was written."""

    path: Path
    files: int
    size: int
    sha256: str


def pack(site: Path, target: Path, about: CopyInfo, licences: Path) -> Packed:
    """Pack the folder *site* into the zip *target*, with a letter, checksums and the texts in *licences*.

    OutputError, and *target* untouched, when that cannot be done.  Times come
    from SOURCE_DATE_EPOCH, else 1980.
    """
    if not (site / "index.html").is_file():
        raise OutputError("no-site", site)
    if target.resolve().is_relative_to(site.resolve()):
        raise OutputError("inside-site", target)
    moment = _moment(os.environ.get("SOURCE_DATE_EPOCH"))
    with explained(site):
        content = {**_site_files(site), **_licence_files(licences)}
        content[LETTER] = letter(about).encode("utf-8-sig")
        content[SUMS] = _sums(content).encode()
    with replacing(target) as file:
        _write_zip(file, content, moment)
    written = target.read_bytes()
    return Packed(target, len(content), len(written), hashlib.sha256(written).hexdigest())


def _moment(seconds: str | None) -> datetime:
    try:
        moment = datetime.fromtimestamp(int(seconds or 0), UTC)
    except (ValueError, OverflowError, OSError):
        raise OutputError("bad-time", seconds or "") from None
    return min(max(moment, _EARLIEST), _LATEST)


def _site_files(site: Path) -> dict[str, bytes]:
    files = {path.relative_to(site).as_posix(): path for path in site.rglob("*") if path.is_file()}
    return {name: path.read_bytes() for name, path in files.items() if _wanted(name, files)}


def _wanted(name: str, files: Mapping[str, Path]) -> bool:
    """Source maps, and the compressed twins a server sends, are of no use by double-click."""
    stem, dot, suffix = name.rpartition(".")
    return f"{dot}{suffix}" != ".map" and not (suffix in {"br", "gz"} and stem in files)


def _licence_files(folder: Path) -> dict[str, bytes]:
    if not folder.is_dir():
        raise OutputError("no-licences", folder)
    return {f"{LICENCES}/{path.name}": path.read_bytes() for path in folder.iterdir() if path.is_file()}


def _sums(content: Mapping[str, bytes]) -> str:
    """One line a file, as `sha256sum --check` reads them."""
    return "".join(f"{hashlib.sha256(content[name]).hexdigest()}  {name}\n" for name in sorted(content))


def _write_zip(file: BinaryIO, content: Mapping[str, bytes], moment: datetime) -> None:
    with zipfile.ZipFile(file, "w") as archive:
        for name in sorted(content):
            entry = zipfile.ZipInfo(name, moment.timetuple()[:6])
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = _ANYONE_READS
            entry.create_system = _UNIX  # else it tells which system packed it
            archive.writestr(entry, content[name], compresslevel=_LEVEL)
