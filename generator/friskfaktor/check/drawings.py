"""Figures: the drawing and its words fit each other, and the drawing is safe."""

from __future__ import annotations

from collections.abc import Iterator

from friskfaktor.model import Drawing
from friskfaktor.pages.figures import places_in
from friskfaktor.problems import Problem, listed, meant
from friskfaktor.reading.handbook import Figure, Handbook
from friskfaktor.reading.limits import ID

from .index import Index, at
from .lists import filled, ids
from .svg import check_svg
from .texts import check_texts


def check_drawings(handbook: Handbook, index: Index) -> Iterator[Problem]:
    """Every figure of one language."""
    for figure in handbook.figures.values():
        source, drawing = figure.source, figure.drawing
        yield from ids(source, [(("id",), drawing.id)], ID)
        yield from check_texts(Drawing, source, index)
        yield from filled(source, ("title",), drawing.title)
        yield from filled(source, ("description",), drawing.description)
        if drawing.source:
            yield from at(source, ("source", "key"), index.work(drawing.source.key))
        if figure.svg_name:
            yield from check_svg(figure.svg, figure.svg_name)
            yield from _labels(figure)


def _labels(figure: Figure) -> Iterator[Problem]:
    asked, given = places_in(figure.svg), figure.drawing.labels
    for name in asked:
        if name not in given:
            yield figure.source.problem("label-missing", ("labels",), key=True, name=name, file=figure.svg_name)
    for name in given:
        if name not in asked:
            yield figure.source.problem(
                "label-unused",
                ("labels", name),
                key=True,
                name=name,
                file=figure.svg_name,
                meant=meant(name, asked),
                allowed=listed(asked, 40),
            )
