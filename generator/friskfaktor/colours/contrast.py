"""Contrast as WCAG 2.2 measures it, and the nearest colour that has enough of it.

Relative luminance: https://www.w3.org/TR/WCAG22/#dfn-relative-luminance.
Contrast ratio: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio.
Colours are `#rrggbb` in small letters.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from friskfaktor.colours.oklch import hexadecimal, linear, oklch

TEXT = 4.5
"""What text needs (1.4.3, AA)."""

GRAPHIC = 3.0
"""What a control's edge, a focus ring or a drawing needs (1.4.11, AA)."""

STEPS = 400
"""How finely lightness is searched: closer than two neighbouring 8-bit greys."""


def luminance(colour: str) -> float:
    """The relative luminance: 0 for black, 1 for white."""
    red, green, blue = linear(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def ratio(one: str, other: str) -> float:
    """The contrast between two colours, 1 to 21, whichever is in front."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def nearest_passing(colour: str, backgrounds: Iterable[str], minimum: float) -> str | None:
    """The colour nearest to *colour* with at least *minimum* against every background.

    Nearest: hue and chroma are kept, and OKLCH lightness is moved as little as
    possible, up or down (chroma gives way only where a screen cannot show it).
    The colour itself when it passes; None when no lightness does.
    """
    behind = tuple(backgrounds)
    return nearest(colour, lambda candidate: all(ratio(candidate, other) >= minimum for other in behind))


def nearest(colour: str, good: Callable[[str], bool]) -> str | None:
    """The first colour that is *good*, going away from *colour* in lightness alone."""
    return next((candidate for candidate in _away_from(colour) if good(candidate)), None)


def _away_from(colour: str) -> Iterator[str]:
    yield colour
    start = oklch(colour)
    for step in range(1, STEPS + 1):
        for lightness in (start.lightness - step / STEPS, start.lightness + step / STEPS):
            if -1 / STEPS < lightness < 1 + 1 / STEPS:  # the last step lands on black or white
                yield hexadecimal(replace(start, lightness=lightness))
