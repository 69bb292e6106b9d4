"""Figures: a drawing with its words put in, and the same thing said in words."""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import escape

from friskfaktor.reading.handbook import Figure

PLACE = re.compile(r"\{\{\s*([a-z0-9_]+)\s*\}\}")


def places_in(svg: str) -> tuple[str, ...]:
    """The names of the labels a drawing asks for, in order."""
    return tuple(dict.fromkeys(PLACE.findall(svg)))


def drawn(figure: Figure, description: str) -> str:
    """The SVG with every label filled in, and with the title and *description* a screen reader reads.

    Labels and texts are escaped; KeyError when the drawing asks for a label
    that the words do not have.
    """
    drawing = figure.drawing
    svg = PLACE.sub(lambda match: _label(drawing.labels, match[1]), figure.svg.strip())
    named = (
        f'<title id="{drawing.id}-t">{escape(drawing.title)}</title>'
        f'<desc id="{drawing.id}-d">{escape(description)}</desc>'
    )
    end = svg.index(">") + 1
    return svg[:end] + named + svg[end:]


def _label(labels: Mapping[str, str], name: str) -> str:
    return escape(labels[name])
