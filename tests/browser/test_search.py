"""The right page is among the first three hits, and nothing is loaded before search is used."""

from __future__ import annotations

import pytest

SUITE = "search"
pytestmark = pytest.mark.browser


def test_search(fault: str) -> None:
    assert not fault, fault
