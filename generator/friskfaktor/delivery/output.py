"""Writing files so that there is never half of one, and saying why when it cannot be done."""

from __future__ import annotations

import errno
import os
import secrets
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

OUTPUT_WORDING: Mapping[str, Mapping[str, str]] = {
    "full": {
        "nb": "Det er ikke plass til {path} på disken. Rydd plass, og prøv igjen.",
        "en": "There is no room for {path} on the disk. Make room, and try again.",
    },
    "not-allowed": {
        "nb": "Du har ikke tilgang til {path}. Velg en annen mappe.",
        "en": "You have no access to {path}. Choose another folder.",
    },
    "is-folder": {
        "nb": "{path} er en mappe. Skriv navnet på en fil.",
        "en": "{path} is a folder. Give the name of a file.",
    },
    "not-folder": {
        "nb": "{path} er en fil. Skriv navnet på en mappe.",
        "en": "{path} is a file. Give the name of a folder.",
    },
    "not-empty": {
        "nb": "Mappa {path} er ikke tom. Velg en ny, så ingenting blir skrevet over.",
        "en": "The folder {path} is not empty. Choose a new one, so that nothing is overwritten.",
    },
    "no-site": {
        "nb": "{path} er ikke et ferdig nettsted: index.html mangler. Bygg det først.",
        "en": "{path} is not a built site: index.html is missing. Build it first.",
    },
    "inside-site": {
        "nb": "{path} ligger i nettstedet som skal pakkes. Velg en annen mappe.",
        "en": "{path} lies in the site that is to be packed. Choose another folder.",
    },
    "no-licences": {
        "nb": "Finner ikke lisensene i {path}. Programmet er ikke riktig installert.",
        "en": "The licences are not in {path}. The program is not installed as it should be.",
    },
    "no-sums": {
        "nb": "{path} har ingen SHA256SUMS, så det er ingenting å sjekke mot. Er det en kopi fra Friskfaktor?",
        "en": "{path} has no SHA256SUMS, so there is nothing to check against. Is it a copy from Friskfaktor?",
    },
    "bad-sums": {
        "nb": "SHA256SUMS i {path} er skadet. Hent kopien på nytt.",
        "en": "SHA256SUMS in {path} is damaged. Fetch the copy again.",
    },
    "not-zip": {
        "nb": "{path} er ikke en zip-fil, eller så er den skadet. Hent den på nytt.",
        "en": "{path} is not a zip file, or it is damaged. Fetch it again.",
    },
    "bad-time": {
        "nb": "SOURCE_DATE_EPOCH er «{path}». Det må være et helt tall: sekunder siden 1970.",
        "en": "SOURCE_DATE_EPOCH is “{path}”. It must be a whole number: seconds since 1970.",
    },
    "bad-name": {
        "nb": "Navnet «{path}» kan ikke brukes. Det må ha mellom 1 og 80 tegn, på én linje.",
        "en": "The name “{path}” cannot be used. It must have 1 to 80 characters, on one line.",
    },
    "failed": {
        "nb": "Kunne ikke lese eller skrive {path}: {reason}.",
        "en": "Could not read or write {path}: {reason}.",
    },
}
"""Why something could not be written → language → sentence."""

_REASONS: Mapping[int, str] = {
    errno.ENOSPC: "full",
    errno.EDQUOT: "full",
    errno.EFBIG: "full",
    errno.EACCES: "not-allowed",
    errno.EPERM: "not-allowed",
    errno.EROFS: "not-allowed",
    errno.EISDIR: "is-folder",
    errno.ENOTDIR: "not-folder",
    errno.EEXIST: "not-folder",
    errno.ENOTEMPTY: "not-empty",
}


class OutputError(Exception):
    """Something could not be written; nothing half is left. `code` is a key of OUTPUT_WORDING."""

    def __init__(self, code: str, path: Path | str, reason: str = "") -> None:
        super().__init__(code, str(path), reason)
        self.code, self.path, self.reason = code, str(path), reason

    def in_words(self, lang: str = "nb") -> str:
        """What went wrong and what to do, in `nb` or `en`."""
        return OUTPUT_WORDING[self.code][lang].format(path=self.path, reason=self.reason)

    def __str__(self) -> str:
        """The Norwegian sentence."""
        return self.in_words()


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """Turn what the system refuses at *path* into an OutputError."""
    try:
        yield
    except OSError as error:
        code = _REASONS.get(error.errno or 0, "failed")
        raise OutputError(code, path, error.strerror or str(error)) from error


@contextmanager
def replacing(target: Path) -> Iterator[BinaryIO]:
    """A file to write to that becomes *target* at the end, whole, or leaves *target* as it was.

    It is written beside the target and renamed over it when its bytes are on
    the disk, so that not even a killed process leaves half a file there.
    """
    with explained(target):
        if target.is_dir():
            raise OutputError("is-folder", target)
        target.parent.mkdir(parents=True, exist_ok=True)
        part = target.with_name(f".{target.name}.{secrets.token_hex(4)}.part")
        try:
            with part.open("xb") as file:
                yield file
                file.flush()
                os.fsync(file.fileno())
            part.replace(target)
        except BaseException:
            part.unlink(missing_ok=True)
            raise
        _settle(target.parent)


def _settle(folder: Path) -> None:
    """Have the rename itself on the disk, where the system can be asked for that."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def is_free(folder: Path) -> bool:
    """Whether nothing stands at *folder*, or only an empty folder; OutputError when a file does."""
    if not folder.exists() and not folder.is_symlink():
        return True
    if not folder.is_dir():
        raise OutputError("not-folder", folder)
    with explained(folder):
        return next(folder.iterdir(), None) is None
