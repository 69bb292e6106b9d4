"""A result is kept, taken again and compared, or says why it cannot be compared."""

from __future__ import annotations

import pytest

SUITE = "rounds"
pytestmark = pytest.mark.browser


def test_rounds(fault: str) -> None:
    assert not fault, fault
