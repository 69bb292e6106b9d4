"""Files into a `Handbook`: every file is read, every fault is collected.

Layers lie over each other: a file that stands in two layers is one entry (see `layering`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from friskfaktor import model
from friskfaktor.problems import HandbookError, Place, Problem, listed, meant
from friskfaktor.reading.folders import ENTRY_FOLDERS, Layer
from friskfaktor.reading.handbook import AssessmentEntry, EntryKind, Figure, Handbook, LoadedInstrument, Located
from friskfaktor.reading.layering import laid_over
from friskfaktor.reading.source import SourceFile, read_source, read_text
from friskfaktor.reading.structure import structure
from friskfaktor_scoring.instrument import AnswerScale

T = TypeVar("T")
LANGUAGE = re.compile(r"[a-z]{2}")
ORIGINAL = "nb"
TOP_FILES = ("glossary.yml", "handbook.yml")
NO_OUTLINE = model.HandbookInfo(
    title="",
    tagline="",
    description="",
    front=model.FrontPage(claim="", claim_end="", roles=(), ways=(), picks=()),
    parts=(),
    footer=(),
)
"""Stands in for a `handbook.yml` that could not be read."""


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
            merged = laid_over(merged, source, kind) if merged else source
        if merged is None:
            return None
        value = structure(merged, kind)
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
    return tuple(sorted(found, key=lambda name: (name != ORIGINAL, name)))


def load_handbook(layers: Sequence[Layer], language: str = ORIGINAL) -> tuple[Handbook | None, list[Problem]]:
    """The handbook in one language, and every problem of its files.

    None when a file without which there is no handbook (`handbook.yml`) is
    missing or broken.
    """
    handbook, problems = load_readable(layers, language)
    return (None if handbook.info is NO_OUTLINE else handbook), problems


def load_readable(layers: Sequence[Layer], language: str) -> tuple[Handbook, list[Problem]]:
    """What could be read of the handbook, so that the checks across files can run and all faults come in one go.

    Its `info` is `NO_OUTLINE` when `handbook.yml` is missing or broken.
    """
    loaded = Loaded()
    sources = loaded.read(_top(layers, "content", "sources.yml", loaded), model.Sources)
    scales = loaded.read(_top(layers, "assessments", "scales.yml", loaded), model.Scales)
    scale_map = {scale.id: scale for scale in scales[0].scales} if scales else {}
    instruments = _instruments(layers, loaded)
    entries = _entries(layers, language, loaded)
    _add_assessments(entries, instruments, scale_map, language, loaded)
    info = loaded.read(_top(layers, f"content/{language}", "handbook.yml", loaded), model.HandbookInfo)
    glossary = loaded.read(_top(layers, f"content/{language}", "glossary.yml", loaded), model.Glossary)
    figures = _figures(layers, language, loaded)
    handbook = Handbook(
        language=language,
        info=info[0] if info else NO_OUTLINE,
        info_source=info[1] if info else SourceFile(f"content/{language}/handbook.yml", "", {}),
        entries=entries,
        figures=figures,
        glossary=glossary[0] if glossary else model.Glossary(terms=()),
        glossary_source=glossary[1] if glossary else None,
        sources={work.key: work for work in sources[0].sources} if sources else {},
        sources_source=sources[1] if sources else None,
        scales=scale_map,
        scales_source=scales[1] if scales else None,
        instruments=instruments,
        unread=frozenset(loaded.unread),
    )
    return handbook, loaded.problems


def require(handbook: Handbook | None, problems: Sequence[Problem]) -> Handbook:
    """The handbook when nothing is wrong with it; HandbookError otherwise."""
    if handbook is None or problems:
        raise HandbookError(problems)
    return handbook


def _folder(layer: Layer, folder: str) -> Path:
    first, _, rest = folder.partition("/")
    base = layer.assessments if first == "assessments" else layer.content
    return base / rest if rest else base


def _top(layers: Sequence[Layer], folder: str, name: str, loaded: Loaded) -> list[tuple[Layer, Path]]:
    found = [(layer, _folder(layer, folder) / name) for layer in layers]
    there = [(layer, path) for layer, path in found if path.exists()]
    if not there:
        layer, path = found[-1]
        loaded.problems.append(Problem(Place(layer.name(path)), "missing-file", {"name": name}))
    return there


def _yaml_files(layer: Layer, folder: Path, loaded: Loaded) -> Iterator[Path]:
    for path in sorted(folder.iterdir()) if folder.is_dir() else ():
        if path.suffix == ".yml":
            yield path
        elif path.suffix == ".yaml":
            loaded.problems.append(Problem(Place(layer.name(path)), "yaml-suffix"))


def _entries(layers: Sequence[Layer], language: str, loaded: Loaded) -> dict[str, Located]:
    entries: dict[str, Located] = {}
    for folder, (kind, cls) in ENTRY_FOLDERS.items():
        for stem, paths in _by_stem(layers, f"content/{language}/{folder}", loaded).items():
            read = loaded.read(paths, cls)
            if read is None:
                loaded.unread.add(stem)
                continue
            entry, source = read
            loaded.problems.extend(_identity(entry.id, stem, entries, source))
            if entry.id != stem:
                loaded.unread.add(stem)
            entries.setdefault(entry.id, Located(kind=_kind(kind), entry=entry, source=source))
    for layer in layers:
        loaded.problems.extend(_strangers(layer, layer.content / language))
        loaded.problems.extend(_stray_files(layer, layer.content, ("sources.yml",)))
        loaded.problems.extend(_stray_files(layer, layer.assessments, ("scales.yml",)))
    return entries


def _kind(kind: str) -> EntryKind:
    return kind  # type: ignore[return-value]  # ENTRY_FOLDERS names exactly these kinds


def _by_stem(layers: Sequence[Layer], folder: str, loaded: Loaded) -> dict[str, list[tuple[Layer, Path]]]:
    found: dict[str, list[tuple[Layer, Path]]] = {}
    for layer in layers:
        for path in _yaml_files(layer, _folder(layer, folder), loaded):
            found.setdefault(path.stem, []).append((layer, path))
    return found


def _identity(entry_id: str, stem: str, entries: Mapping[str, Located], source: SourceFile) -> Iterator[Problem]:
    if entry_id != stem:
        yield source.problem("id-not-file-name", ("id",), id=entry_id, name=stem)
    if entry_id in entries:
        other = entries[entry_id].source
        yield source.problem("duplicate-id", ("id",), id=entry_id, other=str(other.place(("id",))))


def _strangers(layer: Layer, folder: Path) -> Iterator[Problem]:
    known = {*ENTRY_FOLDERS, "figures"}
    for path in sorted(folder.iterdir()) if folder.is_dir() else ():
        if path.is_dir() and path.suffix != ".yml" and path.name not in known:
            words = {"name": path.name, "meant": meant(path.name, known), "allowed": listed(known)}
            yield Problem(Place(layer.name(path)), "unknown-folder", words)
    yield from _stray_files(layer, folder, TOP_FILES)


def _stray_files(layer: Layer, folder: Path, known: tuple[str, ...]) -> Iterator[Problem]:
    for path in sorted(folder.glob("*.yml")):
        if path.name not in known:
            yield _unknown_file(layer, path, known)


def _unknown_file(layer: Layer, path: Path, known: tuple[str, ...]) -> Problem:
    near = meant(path.stem, [name.removesuffix(".yml") for name in known])
    words = {"name": path.name, "meant": f"{near}.yml" if near else "", "allowed": listed(known)}
    return Problem(Place(layer.name(path)), "unknown-file", words)


def _figures(layers: Sequence[Layer], language: str, loaded: Loaded) -> dict[str, Figure]:
    figures: dict[str, Figure] = {}
    for stem, paths in _by_stem(layers, f"content/{language}/figures", loaded).items():
        read = loaded.read(paths, model.Drawing)
        svg = _svg(layers, stem)
        if isinstance(svg, Problem):
            loaded.problems.append(svg)
        if read is None or isinstance(svg, Problem):
            loaded.unread.add(stem)
            continue
        drawing, source = read
        loaded.problems.extend(_identity(drawing.id, stem, {}, source))
        if svg is None:
            loaded.problems.append(source.problem("missing-drawing", ("id",), name=f"content/figures/{stem}.svg"))
        name, text = svg or ("", "")
        figures[drawing.id] = Figure(drawing=drawing, svg=text, source=source, svg_name=name)
    return figures


def _svg(layers: Sequence[Layer], stem: str) -> tuple[str, str] | Problem | None:
    """The drawing of the uppermost layer that has it: its name and its text."""
    for layer in reversed(layers):
        path = layer.content / "figures" / f"{stem}.svg"
        if path.exists():
            text = read_text(path, layer.name(path))
            return text if isinstance(text, Problem) else (layer.name(path), text)
    return None


def _instruments(layers: Sequence[Layer], loaded: Loaded) -> dict[str, LoadedInstrument]:
    folders: dict[str, list[Layer]] = {}
    for layer in layers:
        for folder in sorted(layer.assessments.iterdir()) if layer.assessments.is_dir() else ():
            if folder.is_dir() and folder.suffix != ".yml":
                folders.setdefault(folder.name, []).append(layer)
    read = {name: _instrument(name, where, loaded) for name, where in sorted(folders.items())}
    return {name: instrument for name, instrument in read.items() if instrument is not None}


def _instrument(name: str, layers: Sequence[Layer], loaded: Loaded) -> LoadedInstrument | None:
    files = _by_stem(layers, f"assessments/{name}", loaded)
    _missing_files(name, layers[-1], files, loaded)
    read = loaded.read(files.pop("instrument", []), model.Instrument)
    vectors = loaded.read(files.pop("vectors", []), model.Vectors)
    texts: dict[str, tuple[model.InstrumentText, SourceFile]] = {}
    for language, paths in files.items():
        if not LANGUAGE.fullmatch(language):
            layer, path = paths[-1]
            loaded.problems.append(_unknown_file(layer, path, ("instrument.yml", "nb.yml", "vectors.yml")))
        elif text := loaded.read(paths, model.InstrumentText):
            texts[language] = text
    if read is None or ORIGINAL not in texts:
        loaded.unread.add(name)
    if read is None:
        return None
    instrument, source = read
    loaded.problems.extend(_identity(instrument.id, name, {}, source))
    return LoadedInstrument(
        instrument=instrument,
        source=source,
        texts=texts,
        vectors=vectors[0] if vectors else None,
        vectors_source=vectors[1] if vectors else None,
    )


def _missing_files(name: str, layer: Layer, files: Mapping[str, Any], loaded: Loaded) -> None:
    for stem in ("instrument", ORIGINAL, "vectors"):
        if stem not in files:
            path = layer.assessments / name / f"{stem}.yml"
            loaded.problems.append(Problem(Place(layer.name(path)), "missing-file", {"name": f"{stem}.yml"}))


def _add_assessments(
    entries: dict[str, Located],
    instruments: Mapping[str, LoadedInstrument],
    scales: Mapping[str, AnswerScale],
    language: str,
    loaded: Loaded,
) -> None:
    for name, found in instruments.items():
        if name in entries:
            other = str(entries[name].source.place(("id",)))
            loaded.problems.append(found.source.problem("duplicate-id", ("id",), id=name, other=other))
        elif language in found.texts:
            text, _ = found.texts[language]
            entry = AssessmentEntry(instrument=found.instrument, text=text, scales=scales)
            entries[name] = Located(kind="assessment", entry=entry, source=found.source)
