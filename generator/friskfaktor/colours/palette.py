"""The colours of the theme: which there are, which stand on which, and how a brand's are filled up.

The names are those of `--ff-*` in `tokens.css`; the defaults are its values
(held by a test).  What a brand does not give follows what it does give, in the
way the default colours follow each other, moved until every pair passes.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from friskfaktor.colours.contrast import GRAPHIC, TEXT, nearest, nearest_passing, ratio
from friskfaktor.colours.oklch import Oklch, hexadecimal, oklch

Scheme = Literal["light", "dark"]
Palette = Mapping[str, str]
SCHEMES: tuple[Scheme, ...] = ("light", "dark")

NEUTRALS: Mapping[Scheme, Palette] = {
    "light": {
        "paper": "#fbfaf6",
        "surface": "#ffffff",
        "sunk": "#f2f0e9",
        "ink": "#17211d",
        "ink-2": "#4b5852",
        "line-strong": "#75807a",
        "danger": "#a11f2b",
        "danger-tint": "#fcecea",
        "focus": "#17211d",
    },
    "dark": {
        "paper": "#101614",
        "surface": "#171f1c",
        "sunk": "#1d2723",
        "ink": "#e9ede9",
        "ink-2": "#aeb9b3",
        "line-strong": "#7f8c85",
        "danger": "#ffa39d",
        "danger-tint": "#351d1d",
        "focus": "#f2f8f4",
    },
}
"""Colours a brand does not change."""

DEFAULTS: Mapping[Scheme, Palette] = {
    "light": {
        "accent": "#14553d",
        "wish": "#9c4708",
        "band": "#123f2f",
        "accent-hover": "#0c3b2a",
        "accent-tint": "#e7f1ea",
        "wish-tint": "#fcf0e3",
        "wish-graphic": "#c4631a",
        "on-accent": "#ffffff",
        "on-band": "#ffffff",
        "on-band-2": "#cfe3d8",
    },
    "dark": {
        "accent": "#86cfa9",
        "wish": "#f2b077",
        "band": "#17382c",
        "accent-hover": "#a9e2c5",
        "accent-tint": "#182c24",
        "wish-tint": "#30241a",
        "wish-graphic": "#e8954c",
        "on-accent": "#0b2118",
        "on-band": "#f2f8f4",
        "on-band-2": "#b9d5c6",
    },
}
"""Colours a brand gives or that follow from it, in the order they are settled."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A colour in front of another, and the contrast it needs there."""

    front: str
    back: str
    minimum: float

    def passes(self, palette: Palette) -> bool:
        """Whether the two stand out from each other enough."""
        return ratio(palette[self.front], palette[self.back]) >= self.minimum


def _pairs(minimum: float, fronts: Mapping[str, str]) -> Iterator[Pair]:
    return (Pair(front, back, minimum) for front, backs in fronts.items() for back in backs.split())


PAIRS: tuple[Pair, ...] = (
    *_pairs(
        TEXT,
        {
            "ink": "paper surface sunk accent-tint wish-tint danger-tint",
            "ink-2": "paper surface sunk accent-tint wish-tint danger-tint",
            "accent": "paper surface sunk accent-tint wish-tint",
            "accent-hover": "paper surface sunk accent-tint wish-tint",
            "on-accent": "accent accent-hover",
            "on-band": "band",
            "on-band-2": "band",
            "wish": "paper surface sunk wish-tint",
            "danger": "paper surface danger-tint",
        },
    ),
    *_pairs(
        GRAPHIC,
        {
            "wish-graphic": "paper surface sunk wish-tint",
            "line-strong": "paper surface sunk accent-tint",
            "focus": "paper surface sunk accent-tint wish-tint",
            "danger": "sunk",
        },
    ),
)
"""Every pair in use.  A focus ring stands outside its button, so it never lies on the accent."""


@dataclass(frozen=True, slots=True)
class _Follows:
    """How a colour goes with another: it keeps its distance in hue and chroma, and in lightness if `deeper`."""

    leader: str
    deeper: bool = False


_FOLLOWS: Mapping[str, _Follows] = {
    "band": _Follows("accent", deeper=True),
    "accent-hover": _Follows("accent", deeper=True),
    "accent-tint": _Follows("accent"),
    "wish-tint": _Follows("wish"),
    "wish-graphic": _Follows("wish", deeper=True),
    "on-accent": _Follows("accent"),
    "on-band": _Follows("band"),
    "on-band-2": _Follows("band"),
}

_CALM, _VIVID = 1.3, 2.0
"""How much more chroma than its default a follower may get: a tint of a vivid colour stays a tint."""


def palette(given: Mapping[Scheme, Palette], scheme: Scheme) -> Palette:
    """All colours of a scheme: those given as they are, the others following them; every pair passes.

    Given colours must have no `weak` pair; `{}` gives the defaults.
    """
    settled = dict(NEUTRALS[scheme])
    for token in DEFAULTS[scheme]:
        own = given.get(scheme, {}).get(token)
        settled[token] = own or _settle(token, _wanted(token, settled, given, scheme), settled)
    return settled


@dataclass(frozen=True, slots=True)
class Weak:
    """A given colour that does not stand out enough: its worst pair, and the nearest colour that passes all."""

    scheme: Scheme
    pair: Pair
    measured: float
    nearest: str


def weak(scheme: Scheme, token: str, colour: str) -> Weak | None:
    """What is wrong with a given colour against the surfaces it stands on, or None."""
    neutrals = NEUTRALS[scheme]
    pairs = [pair for pair in PAIRS if pair.front == token and pair.back in neutrals]
    failing = [pair for pair in pairs if ratio(colour, neutrals[pair.back]) < pair.minimum]
    if not failing:
        return None
    worst = min(failing, key=lambda pair: ratio(colour, neutrals[pair.back]))
    passing = nearest_passing(colour, (neutrals[pair.back] for pair in pairs), worst.minimum)
    return Weak(scheme, worst, ratio(colour, neutrals[worst.back]), passing or DEFAULTS[scheme][token])


def _wanted(token: str, settled: Palette, given: Mapping[Scheme, Palette], scheme: Scheme) -> str:
    """The colour a token would like to have, before contrast is looked at."""
    defaults = DEFAULTS[scheme]
    other: Scheme = "dark" if scheme == "light" else "light"
    across = given.get(other, {}).get(token)
    if across:
        return _following(defaults[token], DEFAULTS[other][token], across, _Follows(token))
    if token not in _FOLLOWS:
        return defaults[token]
    rule = _FOLLOWS[token]
    wanted = _following(defaults[token], defaults[rule.leader], settled[rule.leader], rule)
    return _turned(wanted, settled["band"]) if rule.leader == "band" else wanted


def _following(default: str, default_leader: str, leader: str, rule: _Follows) -> str:
    if leader == default_leader:
        return default
    old, new, own = oklch(default_leader), oklch(leader), oklch(default)
    lightness = own.lightness + (new.lightness - old.lightness if rule.deeper else 0)
    chroma = own.chroma * min(_VIVID if rule.deeper else _CALM, new.chroma / old.chroma)
    return hexadecimal(Oklch(lightness, chroma, own.hue + new.hue - old.hue))


def _turned(text: str, band: str) -> str:
    """Light text on a light band turns dark, rather than being pressed to a grey."""
    if ratio(text, band) >= TEXT:
        return text
    colour = oklch(text)
    return hexadecimal(Oklch(1.15 - colour.lightness, colour.chroma, colour.hue))


def _settle(token: str, wanted: str, settled: Palette) -> str:
    """The nearest to the wanted colour that passes against everything settled before it."""
    known = {*settled, token}
    pairs = [pair for pair in PAIRS if token in (pair.front, pair.back) and {pair.front, pair.back} <= known]
    found = nearest(wanted, lambda colour: all(pair.passes({**settled, token: colour}) for pair in pairs))
    if found is None:
        raise ValueError(f"no colour for {token}: a given colour does not pass")
    return found
