"""Pages give way: to narrow windows, to wider text, to thumbs, to readers who want no motion."""

from __future__ import annotations

import pytest

SUITE = "reflow"
pytestmark = pytest.mark.browser


def test_gives_way(fault: str) -> None:
    assert not fault, fault
