"""Everything is done by keyboard alone."""

from __future__ import annotations

import pytest

SUITE = "keyboard"
pytestmark = pytest.mark.browser


def test_by_keyboard(fault: str) -> None:
    assert not fault, fault
