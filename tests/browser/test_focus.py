"""Every stop of the Tab key is seen, on the screen, and has a ring."""

from __future__ import annotations

import pytest

SUITE = "focus"
pytestmark = pytest.mark.browser


def test_every_stop_is_seen(fault: str) -> None:
    assert not fault, fault
