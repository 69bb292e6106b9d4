"""On paper: one sheet for a method, a result for the meeting, a form for the pen."""

from __future__ import annotations

import pytest

SUITE = "print"
pytestmark = pytest.mark.browser


def test_on_paper(fault: str) -> None:
    assert not fault, fault
