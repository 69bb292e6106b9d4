"""Files into a `Handbook`: every file is read, every fault is collected.

Layers lie over each other: a file that stands in two layers is one entry (see `layering`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from friskfaktor import model
from friskfaktor.problems import HandbookError, Place, Problem
from friskfaktor.reading.finding import (
    LANGUAGE,
    Loaded,
    by_stem,
    strangers,
    stray_files,
    top_files,
    unknown_file,
)
from friskfaktor.reading.folders import ENTRY_FOLDERS, Layer
from friskfaktor.reading.handbook import (
    ORIGINAL,
    AssessmentEntry,
    EntryKind,
    Figure,
    Handbook,
    LoadedInstrument,
    Located,
)
from friskfaktor.reading.source import SourceFile, read_text
from friskfaktor_scoring.instrument import AnswerScale

T = TypeVar("T")
TOP_FILES = ("glossary.yml", "handbook.yml")
TRANSLATION_FILES = (*TOP_FILES, "headings.yml", "originals.yml")
NO_OUTLINE = model.HandbookInfo(
    title="",
    tagline="",
    description="",
    front=model.FrontPage(claim="", claim_end="", roles=(), ways=(), picks=()),
    parts=(),
    footer=(),
)
"""Stands in for a `handbook.yml` that could not be read."""


@dataclass(frozen=True, slots=True)
class Shared:
    """What all languages have in common, read once."""

    layers: Sequence[Layer]
    sources: tuple[model.Sources, SourceFile] | None
    scales: tuple[model.Scales, SourceFile] | None
    instruments: Mapping[str, LoadedInstrument]
    problems: tuple[Problem, ...]
    unread: frozenset[str]


def load_shared(layers: Sequence[Layer]) -> Shared:
    """Works, scales and instruments, with the instruments' words in every language."""
    loaded = Loaded()
    sources = loaded.read(top_files(layers, "content", "sources.yml", loaded), model.Sources)
    scales = loaded.read(top_files(layers, "assessments", "scales.yml", loaded), model.Scales)
    instruments = _instruments(layers, loaded)
    for layer in layers:
        loaded.problems.extend(stray_files(layer, layer.content, ("sources.yml",)))
        loaded.problems.extend(stray_files(layer, layer.assessments, ("scales.yml",)))
    return Shared(layers, sources, scales, instruments, tuple(loaded.problems), frozenset(loaded.unread))


def load_handbook(layers: Sequence[Layer], language: str = ORIGINAL) -> tuple[Handbook | None, list[Problem]]:
    """The handbook in one language, and every problem of its files.

    None when a file without which there is no handbook (`handbook.yml`) is
    missing or broken.
    """
    shared = load_shared(layers)
    handbook, problems = load_readable(shared, language)
    return (None if handbook.info is NO_OUTLINE else handbook), [*shared.problems, *problems]


def load_readable(shared: Shared, language: str) -> tuple[Handbook, list[Problem]]:
    """What could be read of one language, so that the checks across files can run and all faults come in one go.

    Its `info` is `NO_OUTLINE` when `handbook.yml` is missing or broken.
    """
    layers, loaded = shared.layers, Loaded(unread=set(shared.unread))
    scales = {scale.id: scale for scale in shared.scales[0].scales} if shared.scales else {}
    entries = _entries(layers, language, loaded)
    _add_assessments(entries, shared.instruments, scales, language, loaded)
    info = loaded.read(top_files(layers, f"content/{language}", "handbook.yml", loaded), model.HandbookInfo)
    glossary = _of_language("glossary.yml", model.Glossary, layers, language, loaded)
    headings = _of_language("headings.yml", model.Headings, layers, language, loaded)
    originals = _of_language("originals.yml", model.Originals, layers, language, loaded)
    figures = _figures(layers, language, loaded)
    handbook = Handbook(
        language=language,
        info=info[0] if info else NO_OUTLINE,
        info_source=info[1] if info else SourceFile(f"content/{language}/handbook.yml", "", {}),
        entries=entries,
        figures=figures,
        glossary=glossary[0] if glossary else model.Glossary(terms=()),
        glossary_source=glossary[1] if glossary else None,
        sources={work.key: work for work in shared.sources[0].sources} if shared.sources else {},
        sources_source=shared.sources[1] if shared.sources else None,
        scales=scales,
        scales_source=shared.scales[1] if shared.scales else None,
        instruments=shared.instruments,
        headings=headings[0].headings if headings else {},
        headings_source=headings[1] if headings else None,
        originals=originals[0].originals if originals else {},
        unread=frozenset(loaded.unread),
    )
    return handbook, loaded.problems


def require(handbook: Handbook | None, problems: Sequence[Problem]) -> Handbook:
    """The handbook when nothing is wrong with it; HandbookError otherwise."""
    if handbook is None or problems:
        raise HandbookError(problems)
    return handbook


def _of_language(
    name: str, kind: type[T], layers: Sequence[Layer], language: str, loaded: Loaded
) -> tuple[T, SourceFile] | None:
    """A file at the top of a language; the original has no `headings.yml`, and a translation needs none of them."""
    if language == ORIGINAL:
        return loaded.read(top_files(layers, f"content/{language}", name, loaded), kind) if name in TOP_FILES else None
    paths = [(layer, layer.content / language / name) for layer in layers]
    return loaded.read([(layer, path) for layer, path in paths if path.exists()], kind)


def _entries(layers: Sequence[Layer], language: str, loaded: Loaded) -> dict[str, Located]:
    entries: dict[str, Located] = {}
    for folder, (kind, cls) in ENTRY_FOLDERS.items():
        for stem, paths in by_stem(layers, f"content/{language}/{folder}", loaded).items():
            read = loaded.read(paths, cls)
            if read is None:
                loaded.unread.add(stem)
                continue
            entry, source = read
            loaded.problems.extend(_identity(entry.id, stem, entries, source))
            if entry.id != stem:
                loaded.unread.add(stem)
            entries.setdefault(entry.id, Located(kind=_kind(kind), entry=entry, source=source, language=language))
    known = TOP_FILES if language == ORIGINAL else TRANSLATION_FILES
    for layer in layers:
        loaded.problems.extend(strangers(layer, layer.content / language, known))
    return entries


def _kind(kind: str) -> EntryKind:
    return kind  # type: ignore[return-value]  # ENTRY_FOLDERS names exactly these kinds


def _identity(entry_id: str, stem: str, entries: Mapping[str, Located], source: SourceFile) -> Iterator[Problem]:
    if entry_id != stem:
        yield source.problem("id-not-file-name", ("id",), id=entry_id, name=stem)
    if entry_id in entries:
        other = entries[entry_id].source
        yield source.problem("duplicate-id", ("id",), id=entry_id, other=str(other.place(("id",))))


def _figures(layers: Sequence[Layer], language: str, loaded: Loaded) -> dict[str, Figure]:
    figures: dict[str, Figure] = {}
    for stem, paths in by_stem(layers, f"content/{language}/figures", loaded).items():
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
    files = by_stem(layers, f"assessments/{name}", loaded)
    _missing_files(name, layers[-1], files, loaded)
    read = loaded.read(files.pop("instrument", []), model.Instrument)
    vectors = loaded.read(files.pop("vectors", []), model.Vectors)
    texts: dict[str, tuple[model.InstrumentText, SourceFile]] = {}
    for language, paths in files.items():
        if not LANGUAGE.fullmatch(language):
            layer, path = paths[-1]
            loaded.problems.append(unknown_file(layer, path, ("instrument.yml", "nb.yml", "vectors.yml")))
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
            entries[name] = Located(kind="assessment", entry=entry, source=found.source, language=language)
