"""Colours as people see them: lightness, chroma and hue (OKLCH), to and from `#rrggbb`.

OKLab is Björn Ottosson's (https://bottosson.github.io/posts/oklab/), and what
CSS Color 4 calls `oklch()`.  Its lightness runs evenly for the eye, so that
moving it changes a brand's colour as little as possible: hue and chroma stay.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

Triple = tuple[float, float, float]


@dataclass(frozen=True, slots=True)
class Oklch:
    """A colour; `lightness` is 0 for black and 1 for white, `hue` is in radians."""

    lightness: float
    chroma: float
    hue: float


def oklch(colour: str) -> Oklch:
    """The OKLCH of a colour written `#rrggbb`."""
    red, green, blue = linear(colour)
    long = math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
    medium = math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
    short = math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
    a = 1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short
    b = 0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short
    lightness = 0.2104542553 * long + 0.7936177850 * medium - 0.0040720468 * short
    return Oklch(lightness, math.hypot(a, b), math.atan2(b, a))


def linear(colour: str) -> Triple:
    """The light of red, green and blue, 0 to 1, with sRGB's gamma taken off."""
    red, green, blue = (int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5))
    return _without_gamma(red), _without_gamma(green), _without_gamma(blue)


def hexadecimal(colour: Oklch) -> str:
    """The colour as `#rrggbb`; where a screen cannot show it, with the most chroma it can."""
    lightness = min(1.0, max(0.0, colour.lightness))
    light = _light(replace(colour, lightness=lightness))
    if not _shown(light):
        light = _light(Oklch(lightness, _most_chroma(lightness, colour.chroma, colour.hue), colour.hue))
    return "#" + "".join(f"{round(255 * _with_gamma(channel)):02x}" for channel in light)


def _most_chroma(lightness: float, too_much: float, hue: float) -> float:
    little, much = 0.0, too_much
    for _ in range(16):
        middle = (little + much) / 2
        little, much = (middle, much) if _shown(_light(Oklch(lightness, middle, hue))) else (little, middle)
    return little


def _light(colour: Oklch) -> Triple:
    a, b = colour.chroma * math.cos(colour.hue), colour.chroma * math.sin(colour.hue)
    long = (colour.lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    medium = (colour.lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (colour.lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    return (
        4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
        -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
        -0.0041960863 * long - 0.7034186147 * medium + 1.7076147010 * short,
    )


def _shown(light: Triple) -> bool:
    # Half of one of the 255 steps is rounded away when it is written.
    return all(-0.0001 <= channel <= 1.0001 for channel in light)


def _without_gamma(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4


def _with_gamma(light: float) -> float:
    light = min(1.0, max(0.0, light))
    return light * 12.92 if light <= 0.0031308 else 1.055 * light ** (1 / 2.4) - 0.055
