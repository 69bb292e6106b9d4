"""The unpacked zip works in a browser that was started without any switch."""

from __future__ import annotations

import pytest

SUITE = "plain"
pytestmark = pytest.mark.browser


def test_works_as_it_is(fault: str) -> None:
    assert not fault, fault
