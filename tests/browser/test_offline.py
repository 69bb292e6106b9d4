"""Over http what has been opened can be read and answered without the server, and no version is mixed with another."""

from __future__ import annotations

import pytest

SUITE = "offline"
pytestmark = pytest.mark.browser


def test_offline(fault: str) -> None:
    assert not fault, fault
