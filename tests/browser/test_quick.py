"""Answers on paper are typed in, a digit for each, and are the answers of the form."""

from __future__ import annotations

import pytest

SUITE = "quick"
pytestmark = pytest.mark.browser


def test_typing_in(fault: str) -> None:
    assert not fault, fault
