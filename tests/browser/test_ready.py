"""A form can be used at once, whatever Python is doing."""

from __future__ import annotations

import pytest

SUITE = "ready"
pytestmark = pytest.mark.browser


def test_usable_at_once(fault: str) -> None:
    assert not fault, fault
