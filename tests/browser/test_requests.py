"""Nothing is asked of another origin, nothing fails, nothing breaks the policy."""

from __future__ import annotations

import pytest

SUITE = "requests"
pytestmark = pytest.mark.browser


def test_asks_nothing_outside(fault: str) -> None:
    assert not fault, fault
