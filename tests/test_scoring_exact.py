"""Exact numbers and the one rounding."""

from __future__ import annotations

import json
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from friskfaktor_scoring.exact import as_number, in_words, is_exact, parse_share, tenths

HALF_A_TENTH = Fraction(1, 20)


def rounded(value: Fraction) -> Fraction:
    return Fraction(tenths(value), 10)


numbers = st.fractions(min_value=-1000, max_value=1000, max_denominator=500)


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("0", "0"),
        ("1/20", "1/10"),
        ("-1/20", "0"),
        ("3/20", "2/10"),
        ("-3/20", "-1/10"),
        ("1/3", "3/10"),
        ("2/3", "7/10"),
        ("125/100", "13/10"),
        ("375/8", "469/10"),  # 46.875; a float would show 46.9 as well, 46.85 would not
        ("937/20", "469/10"),
    ],
)
def test_a_half_goes_up(value, shown):
    assert rounded(Fraction(value)) == Fraction(shown)


@given(numbers)
def test_rounding_moves_by_half_a_tenth_at_most(value):
    assert -HALF_A_TENTH < rounded(value) - value <= HALF_A_TENTH


@given(st.integers(-10_000, 10_000))
def test_exactly_half_way_always_goes_towards_plus_infinity(number):
    value = Fraction(number, 10) + HALF_A_TENTH
    assert tenths(value) == number + 1


@given(numbers)
def test_exact_is_what_rounding_leaves_as_it_is(value):
    assert is_exact(value) == (rounded(value) == value)


@given(st.integers(-10_000, 10_000))
def test_a_whole_number_of_tenths_is_exact(number):
    assert is_exact(Fraction(number, 10))


@given(numbers)
def test_rounding_twice_is_rounding_once(value):
    assert rounded(rounded(value)) == rounded(value)


@given(numbers, numbers)
def test_rounding_keeps_order(one, other):
    low, high = sorted((one, other))
    assert rounded(low) <= rounded(high)


@given(numbers)
def test_json_carries_exactly_the_rounded_number(value):
    text = json.dumps(as_number(value))
    assert Fraction(text) == rounded(value)


def test_no_number_stays_none():
    assert as_number(None) is None


@given(numbers)
def test_words_say_the_rounded_number(value):
    text = in_words(value)
    assert Fraction(text.replace("−", "-").replace(",", ".")) == rounded(value)
    assert not text.endswith(",0")
    assert text not in {"−0", "-0"}


@pytest.mark.parametrize(
    ("value", "sign", "shown"),
    [("5/2", False, "2,5"), ("2", True, "+2"), ("-2", True, "−2"), ("0", True, "0"), ("-1/100", True, "0")],
)
def test_signs(value, sign, shown):
    assert in_words(Fraction(value), sign=sign) == shown


def test_another_language_has_its_own_decimal_sign():
    assert in_words(Fraction(5, 2), ".") == "2.5"


@pytest.mark.parametrize(("text", "share"), [("1", 1), ("2/3", Fraction(2, 3)), ("1/2", Fraction(1, 2))])
def test_a_share(text, share):
    assert parse_share(text) == share


@pytest.mark.parametrize("text", ["0", "3/2", "-1/2", "half", "", "1/0"])
def test_no_share(text):
    with pytest.raises((ValueError, ZeroDivisionError)):
        parse_share(text)
