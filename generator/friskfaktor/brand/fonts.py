"""The typeface a brand names: read from beside `brand.yml`, and refused with a reason."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from friskfaktor.brand.file import Font
from friskfaktor.brand.font_safety import WebFont, web_font
from friskfaktor.problems import Problem, meant
from friskfaktor.reading.source import SourceFile

LARGEST = 150_000
"""Bytes a font file may have: everyone's first visit carries it."""


def read_font(source: SourceFile, folder: Path) -> tuple[Font | None, tuple[Problem, ...]]:
    """The typeface that *source*, in *folder*, names, if any, and what is wrong with it."""
    named = source.data.get("font")
    if not isinstance(named, dict):
        return None, ()
    files = {key: named[key] for key in ("file", "bold") if isinstance(named.get(key), str)}
    contents = {key: _content(source, folder, key, name) for key, name in files.items()}
    problems = [content for content in contents.values() if isinstance(content, Problem)]
    problems += _licence(source, named)
    if problems or "file" not in contents:
        return None, tuple(problems)
    regular, bold = contents["file"], contents.get("bold")
    assert isinstance(regular, bytes)
    assert not isinstance(bold, Problem)
    font = web_font(regular)
    assert isinstance(font, WebFont)
    licence = str(named.get("licence", "")).strip()
    return Font(regular=regular, bold=bold, variable=font.variable, licence=licence), ()


def _licence(source: SourceFile, named: dict[str, Any]) -> Iterator[Problem]:
    licence = named.get("licence")
    if isinstance(licence, str) and not licence.strip():
        yield source.problem("brand-empty", ("font", "licence"), key_name="licence")


def _content(source: SourceFile, folder: Path, key: str, name: str) -> bytes | Problem:
    path, place = folder / name, ("font", key)
    if path.suffix.lower() != ".woff2":
        return source.problem("brand-font-kind", place, name=name)
    if "\\" in name or not path.resolve().is_relative_to(folder.resolve()):
        return source.problem("brand-picture-elsewhere", place, name=name)
    try:
        if path.is_file() and path.stat().st_size > LARGEST:
            size, limit = str(-(-path.stat().st_size // 1000)), str(LARGEST // 1000)
            return source.problem("brand-font-too-large", place, name=name, size=size, limit=limit)
        content = path.read_bytes()
    except (FileNotFoundError, IsADirectoryError, NotADirectoryError):
        near = meant(name, [each.name for each in folder.iterdir() if each.suffix.lower() == ".woff2"])
        return source.problem("brand-font-missing", place, name=name, meant=near)
    except OSError as error:
        return source.problem("unreadable", place, reason=error.strerror or str(error))
    return content if web_font(content) else source.problem("brand-font-damaged", place, name=name)
