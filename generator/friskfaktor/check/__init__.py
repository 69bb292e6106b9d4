"""Checking a handbook: every rule that one file alone cannot break.

Rules are pure: a handbook in, problems out.  `run` reads all files in every
language and lets every rule look at them, so that all faults come in one go.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from friskfaktor.problems import Problem, in_order
from friskfaktor.reading.finding import languages
from friskfaktor.reading.folders import Layer
from friskfaktor.reading.handbook import ORIGINAL, Handbook, LoadedInstrument
from friskfaktor.reading.load import NO_OUTLINE, load_readable, load_shared

from .advice import check_advice, check_every_theme, check_themes
from .conditions import check_conditions
from .drawings import check_drawings
from .entries import check_entries
from .glossary import check_glossary, check_works
from .index import Index, index_of
from .instrument_texts import check_in_step, check_instrument_text
from .instruments import Sheet, check_structure, sheet_of
from .methods import check_methods
from .modes import check_modes
from .outline import check_outline, check_shelf
from .planes import check_calculator, check_placement
from .planners import check_planner
from .scales import check_scales
from .subscales import check_bands, check_subscales
from .translations import check_translation
from .vectors import check_vectors

__all__ = ["check_handbook", "run", "run_all"]


def run(layers: Sequence[Layer], language: str = ORIGINAL) -> tuple[Handbook | None, tuple[Problem, ...]]:
    """The handbook in *language*, and every fault of every file in every language, in order.

    The handbook is None when its `handbook.yml` cannot be read.
    """
    handbooks, problems = run_all(layers, language)
    wanted = handbooks[language]
    return (None if wanted.info is NO_OUTLINE else wanted), problems


def run_all(layers: Sequence[Layer], *wanted: str) -> tuple[Mapping[str, Handbook], tuple[Problem, ...]]:
    """The handbook in every language there is or is *wanted*, the original first, and every fault, in order."""
    names = tuple(dict.fromkeys((ORIGINAL, *wanted, *languages(layers))))
    shared = load_shared(layers)
    problems = list(shared.problems)
    handbooks: dict[str, Handbook] = {}
    for name in names:
        handbooks[name], found = load_readable(shared, name)
        problems += found
    for handbook in handbooks.values():
        problems += check_handbook(handbook, handbooks[ORIGINAL], names)
    return handbooks, in_order(problems)


def check_handbook(
    handbook: Handbook, original: Handbook | None = None, names: Sequence[str] = (ORIGINAL,)
) -> Iterator[Problem]:
    """Every fault across the files of one language; *names* are the languages there are."""
    index = index_of(handbook, original or handbook)
    yield from check_entries(handbook, index)
    yield from check_methods(handbook)
    yield from check_drawings(handbook, index)
    yield from check_glossary(handbook, index)
    yield from check_outline(handbook, index)
    if original is not None and handbook is not original:
        yield from check_translation(handbook, original)
        return
    yield from check_works(handbook, index)
    yield from check_scales(handbook, names)
    for loaded in handbook.instruments.values():
        yield from _instrument(handbook, loaded, index)


def _instrument(handbook: Handbook, loaded: LoadedInstrument, index: Index) -> Iterator[Problem]:
    sheet = sheet_of(handbook, loaded)
    structural = [
        *check_structure(sheet, index),
        *check_modes(sheet),
        *check_conditions(sheet),
        *check_subscales(sheet),
        *check_bands(sheet),
        *check_placement(sheet),
        *check_calculator(sheet),
        *check_planner(sheet),
        *check_themes(sheet),
    ]
    yield from structural
    yield from check_shelf(handbook, loaded)
    yield from check_advice(sheet, index)
    for text, source in loaded.texts.values():
        yield from check_instrument_text(loaded.instrument, text, source, index)
    if not structural:
        yield from _in_step(handbook, loaded, sheet)


def _in_step(handbook: Handbook, loaded: LoadedInstrument, sheet: Sheet) -> Iterator[Problem]:
    """What follows from a sound instrument; of a broken one it would only repeat the same fault."""
    yield from check_every_theme(sheet)
    for text, source in loaded.texts.values():
        yield from check_in_step(loaded.instrument, text, source)
    if sheet.scales is not None:
        yield from check_vectors(handbook, loaded)
