"""Which files a handbook has in each of its layers, and which stand where none is looked for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from friskfaktor.problems import Place, Problem, listed, meant
from friskfaktor.reading.folders import ENTRY_FOLDERS, Layer
from friskfaktor.reading.handbook import ORIGINAL
from friskfaktor.reading.layering import laid_over
from friskfaktor.reading.source import SourceFile, read_source
from friskfaktor.reading.structure import structure

T = TypeVar("T")
LANGUAGE = re.compile(r"[a-z]{2}")
USUAL = (ORIGINAL, "nn", "en")
"""The order languages are offered in; others follow."""


@dataclass(slots=True)
class Loaded:
    """What has been read so far, and what was wrong with it."""

    problems: list[Problem] = field(default_factory=list)
    unread: set[str] = field(default_factory=set)

    def read(self, paths: Sequence[tuple[Layer, Path]], kind: type[T]) -> tuple[T, SourceFile] | None:
        """One file, laid over the same file of lower layers; None (and problems) when it does not hold."""
        merged: SourceFile | None = None
        for layer, path in paths:
            source = read_source(path, layer.name(path))
            if isinstance(source, Problem):
                self.problems.append(source)
                return None
            merged = laid_over(merged, source, kind) if merged else source  # type: ignore[arg-type]  # as below
        if merged is None:
            return None
        value = structure(merged, kind)  # type: ignore[arg-type]  # a class can be looked up by
        if isinstance(value, tuple):
            self.problems.extend(value)
            return None
        return value, merged


def languages(layers: Iterable[Layer]) -> tuple[str, ...]:
    """The languages that have a folder in any layer, the original first."""
    found = {
        path.name
        for layer in layers
        if layer.content.is_dir()
        for path in layer.content.iterdir()
        if path.is_dir() and LANGUAGE.fullmatch(path.name)
    }
    return tuple(sorted(found, key=lambda name: (USUAL.index(name) if name in USUAL else len(USUAL), name)))


def folder_of(layer: Layer, folder: str) -> Path:
    """The folder of a layer that `content/…` or `assessments/…` means."""
    first, _, rest = folder.partition("/")
    base = layer.assessments if first == "assessments" else layer.content
    return base / rest if rest else base


def top_files(layers: Sequence[Layer], folder: str, name: str, loaded: Loaded) -> list[tuple[Layer, Path]]:
    """A file at the top of a *folder*, in every layer that has it; a problem when none has."""
    found = [(layer, folder_of(layer, folder) / name) for layer in layers]
    there = [(layer, path) for layer, path in found if path.exists()]
    if not there:
        layer, path = found[-1]
        loaded.problems.append(Problem(Place(layer.name(path)), "missing-file", {"name": name}))
    return there


def yaml_files(layer: Layer, folder: Path, loaded: Loaded) -> Iterator[Path]:
    """The YAML files of a folder, by name; a problem for each with the other suffix."""
    for path in sorted(folder.iterdir()) if folder.is_dir() else ():
        if path.suffix == ".yml":
            yield path
        elif path.suffix == ".yaml":
            loaded.problems.append(Problem(Place(layer.name(path)), "yaml-suffix"))


def by_stem(layers: Sequence[Layer], folder: str, loaded: Loaded) -> dict[str, list[tuple[Layer, Path]]]:
    """Name without suffix → that file in every layer that has it, the lowest first."""
    found: dict[str, list[tuple[Layer, Path]]] = {}
    for layer in layers:
        for path in yaml_files(layer, folder_of(layer, folder), loaded):
            found.setdefault(path.stem, []).append((layer, path))
    return found


def strangers(layer: Layer, folder: Path, files: tuple[str, ...]) -> Iterator[Problem]:
    """What stands in the folder of a language and is neither one of its *files* nor a folder for pages."""
    known = {*ENTRY_FOLDERS, "figures"}
    for path in sorted(folder.iterdir()) if folder.is_dir() else ():
        if path.is_dir() and path.suffix != ".yml" and path.name not in known:
            words = {"name": path.name, "meant": meant(path.name, known), "allowed": listed(known)}
            yield Problem(Place(layer.name(path)), "unknown-folder", words)
    yield from stray_files(layer, folder, files)


def stray_files(layer: Layer, folder: Path, known: tuple[str, ...]) -> Iterator[Problem]:
    """YAML files at the top of a folder that are none of the *known*."""
    for path in sorted(folder.glob("*.yml")):
        if path.name not in known:
            yield unknown_file(layer, path, known)


def unknown_file(layer: Layer, path: Path, known: tuple[str, ...]) -> Problem:
    """The problem of a file that nothing reads, with the name that may be meant."""
    near = meant(path.stem, [name.removesuffix(".yml") for name in known])
    words = {"name": path.name, "meant": f"{near}.yml" if near else "", "allowed": listed(known)}
    return Problem(Place(layer.name(path)), "unknown-file", words)
