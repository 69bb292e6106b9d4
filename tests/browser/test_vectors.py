"""Every worked example gives, on its page in a real browser, exactly what it must give."""

from __future__ import annotations

import pytest

SUITE = "vectors"
pytestmark = pytest.mark.browser


def test_scored_as_worked_out(fault: str) -> None:
    assert not fault, fault
