"""What a form can have besides one answer to each question, tried with instruments made for it."""

from __future__ import annotations

import pytest

SUITE = "features"
pytestmark = pytest.mark.browser


def test_features(fault: str) -> None:
    assert not fault, fault
