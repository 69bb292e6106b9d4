"""Anchors keep Norwegian words readable."""

import pytest

from friskfaktor.pages.slugs import slug


@pytest.mark.parametrize(
    ("heading", "anchor"),
    [
        ("Et annet spørsmål", "et-annet-sporsmal"),
        ("Være, gjøre og få", "vaere-gjore-og-fa"),
        ("100 % nærvær?", "100-naervaer"),
        ("Élan", "elan"),
        ("§ 4-1", "4-1"),
    ],
)
def test_norwegian_letters_are_folded(heading: str, anchor: str) -> None:
    """æ, ø and å become letters of the alphabet, never nothing."""
    assert slug(heading) == anchor
