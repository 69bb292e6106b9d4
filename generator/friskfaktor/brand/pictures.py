"""The pictures a brand names: read from beside `brand.yml`, and refused with a reason."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from friskfaktor.brand.file import Image
from friskfaktor.brand.image_safety import Flaw, flaws
from friskfaktor.problems import Place, Problem, meant
from friskfaktor.reading.source import SourceFile

LARGEST: Mapping[str, int] = {".svg": 200_000, ".png": 1_000_000}
"""Bytes a picture may have: a logo is 44 pixels high, and goes along with everyone's first visit."""


@dataclass(slots=True)
class Pictures:
    """Reads the pictures that *source*, in *folder*, names; collects what is wrong with them."""

    source: SourceFile
    folder: Path
    problems: list[Problem] = field(default_factory=list)

    def read(self, key: str) -> Image | None:
        """The picture named at *key*; None when none is named or it does not hold."""
        name = self.source.data.get(key)
        if not isinstance(name, str):
            return None
        content = _content(self.folder, name)
        found = (content,) if isinstance(content, Flaw) else flaws(_suffix(name), content)
        self.problems += [self._problem(key, name, flaw) for flaw in found]
        return None if found or isinstance(content, Flaw) else Image(name=f"{key}{_suffix(name)}", content=content)

    def _problem(self, key: str, name: str, flaw: Flaw) -> Problem:
        words = {"name": name, **flaw.words}
        if not flaw.line:
            return Problem(self.source.place((key,)), flaw.code, words)
        inside = posixpath.join(posixpath.dirname(self.source.name), name)
        return Problem(Place(inside, flaw.line, flaw.column), flaw.code, words)


def _suffix(name: str) -> str:
    return posixpath.splitext(name)[1].lower()


def _content(folder: Path, name: str) -> bytes | Flaw:
    path = folder / name
    if _suffix(name) not in LARGEST:
        return Flaw("brand-picture-kind")
    if "\\" in name or not path.resolve().is_relative_to(folder.resolve()):
        return Flaw("brand-picture-elsewhere")
    try:
        size, most = path.stat().st_size, LARGEST[_suffix(name)]
        if path.is_file() and size > most:
            return Flaw("brand-picture-too-large", {"size": str(-(-size // 1000)), "limit": str(most // 1000)})
        return path.read_bytes()
    except (FileNotFoundError, IsADirectoryError, NotADirectoryError):
        return Flaw("brand-picture-missing", {"meant": meant(name, _pictures_in(folder))})
    except OSError as error:
        return Flaw("unreadable", {"reason": error.strerror or str(error)})


def _pictures_in(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir() if path.suffix.lower() in LARGEST]
