"""What stands around a page, in the browsers."""

from __future__ import annotations

import pytest

SUITE = "frame"
pytestmark = pytest.mark.browser


def test_frame(fault: str) -> None:
    assert not fault, fault
