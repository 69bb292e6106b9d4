"""An organisation's zip, unpacked and opened by double-click, is its own and works."""

from __future__ import annotations

import pytest

SUITE = "brand"
pytestmark = pytest.mark.browser


def test_its_own(fault: str) -> None:
    assert not fault, fault
