"""Contrast is WCAG's, and the nearest passing colour is the nearest."""

from __future__ import annotations

import math
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from friskfaktor.colours.contrast import STEPS, TEXT, luminance, nearest_passing, ratio
from friskfaktor.colours.oklch import hexadecimal, oklch
from friskfaktor.colours.palette import DEFAULTS, NEUTRALS, PAIRS, SCHEMES, palette, weak

TOKENS = Path(__file__).parents[1] / "site_overrides" / "assets" / "css" / "tokens.css"

colours = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")
minima = st.sampled_from([3.0, 4.5])


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        # From WCAG's own texts and from the definition, worked out by hand.
        ("#ffffff", "#000000", 21.0),
        ("#777777", "#ffffff", 4.478),
        ("#767676", "#ffffff", 4.542),
        ("#ff0000", "#ffffff", 3.998),
        ("#0000ff", "#ffffff", 8.592),
        ("#123456", "#123456", 1.0),
    ],
)
def test_ratio_is_that_of_wcag(one, other, expected):
    assert math.isclose(ratio(one, other), expected, abs_tol=0.001)


def test_luminance_of_dark_colours_follows_the_straight_part_of_the_curve():
    assert math.isclose(luminance("#0a0a0a"), 10 / 255 / 12.92, rel_tol=1e-9)
    assert math.isclose(luminance("#0b0b0b"), ((11 / 255 + 0.055) / 1.055) ** 2.4, rel_tol=1e-9)


@given(colours, colours)
def test_ratio_does_not_ask_which_is_in_front(one, other):
    assert ratio(one, other) == ratio(other, one)
    assert 1 <= ratio(one, other) <= 21


@given(colours)
def test_every_colour_survives_oklch_and_back(colour):
    assert hexadecimal(oklch(colour)) == colour


@given(colours, st.lists(colours, min_size=1, max_size=3), minima)
def test_the_nearest_colour_passes_against_every_background(colour, backgrounds, minimum):
    found = nearest_passing(colour, backgrounds, minimum)

    assert found is None or all(ratio(found, background) >= minimum for background in backgrounds)


@given(colours, colours, minima)
def test_against_one_background_there_is_always_a_colour(colour, background, minimum):
    # Black or white has 4.58 against every colour.
    assert nearest_passing(colour, [background], minimum) is not None


@given(colours, colours, minima)
def test_a_colour_that_passes_is_left_alone(colour, background, minimum):
    found = nearest_passing(colour, [background], minimum)

    assert (found == colour) == (ratio(colour, background) >= minimum)


@given(colours, st.lists(colours, min_size=1, max_size=3), minima)
def test_no_grey_step_nearer_would_have_passed(colour, backgrounds, minimum):
    found = nearest_passing(colour, backgrounds, minimum)
    start = oklch(colour)
    moved = abs(oklch(found).lightness - start.lightness) if found else 1.0

    for step in range(1, round(moved * STEPS) - 2):
        for lightness in (start.lightness + step / STEPS, start.lightness - step / STEPS):
            nearer = hexadecimal(type(start)(min(1, max(0, lightness)), start.chroma, start.hue))
            assert any(ratio(nearer, background) < minimum for background in backgrounds)


@given(colours, colours)
def test_hue_is_kept(colour, background):
    found = nearest_passing(colour, [background], TEXT)
    start, end = oklch(colour), oklch(found)

    if min(start.chroma, end.chroma) > 0.05:  # a near-grey has no hue to speak of
        turned = abs((start.hue - end.hue + math.pi) % math.tau - math.pi)
        assert turned < math.radians(6)
    assert end.chroma <= start.chroma + 0.01


def test_none_when_backgrounds_leave_no_room():
    assert nearest_passing("#808080", ["#000000", "#ffffff"], 7.0) is None
    assert nearest_passing("#808080", ["#000000", "#ffffff"], 4.5) is not None


def _tokens(css):
    return dict(re.findall(r"--ff-([\w-]+):\s*(#[0-9a-f]{6})\b", css))


def test_the_defaults_are_those_of_the_theme():
    light, rest = TOKENS.read_text(encoding="utf-8").split("@media screen and (prefers-color-scheme: dark)")
    by_system, by_choice = rest.split("@media screen {")

    for scheme, css in (("light", light), ("dark", by_system), ("dark", by_choice)):
        tokens = _tokens(css)
        expected = {**NEUTRALS[scheme], **DEFAULTS[scheme]}
        assert {name: tokens.get(name) for name in expected} == expected


@pytest.mark.parametrize("scheme", SCHEMES)
def test_the_default_palette_passes_and_is_not_touched(scheme):
    colours = palette({}, scheme)

    assert {name: colours[name] for name in DEFAULTS[scheme]} == DEFAULTS[scheme]
    assert [pair for pair in PAIRS if not pair.passes(colours)] == []


given_tokens = st.fixed_dictionaries({}, optional={"accent": colours, "wish": colours, "band": colours})


@given(st.fixed_dictionaries({}, optional={"light": given_tokens, "dark": given_tokens}))
def test_whatever_colours_a_brand_gives_every_pair_passes(wanted):
    """A colour that is too weak is replaced by the nearest that passes, as its author is told to."""
    given_colours = {
        scheme: {
            token: (fault.nearest if (fault := weak(scheme, token, colour)) else colour)
            for token, colour in tokens.items()
        }
        for scheme, tokens in wanted.items()
    }

    for scheme in SCHEMES:
        colours = palette(given_colours, scheme)
        assert [pair for pair in PAIRS if not pair.passes(colours)] == []
        for token, colour in given_colours.get(scheme, {}).items():
            assert colours[token] == colour


@given(colours)
def test_the_proposed_colour_is_itself_accepted(colour):
    for scheme in SCHEMES:
        for token in ("accent", "wish"):
            fault = weak(scheme, token, colour)
            assert fault is None or weak(scheme, token, fault.nearest) is None


def test_a_weak_colour_is_measured_against_its_worst_surface():
    fault = weak("light", "accent", "#8fbf9f")

    assert (fault.pair.front, fault.pair.back, fault.pair.minimum) == ("accent", "sunk", 4.5)
    assert math.isclose(fault.measured, 1.8196, abs_tol=0.0001)
    assert fault.nearest == "#4a775a"


def test_the_dark_scheme_follows_a_light_accent_in_hue():
    blue = palette({"light": {"accent": "#005aa3"}}, "dark")

    turned = oklch(blue["accent"]).hue - oklch("#005aa3").hue
    assert abs(turned) < 0.15
    assert blue["wish"] == DEFAULTS["dark"]["wish"]


def test_words_on_a_light_band_turn_dark():
    colours = palette({"light": {"band": "#ffd400"}}, "light")

    assert luminance(colours["on-band"]) < 0.05
    assert ratio(colours["on-band"], "#ffd400") > 7
