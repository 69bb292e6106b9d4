"""When Python cannot run, the page says so, keeps the answers, and works once it can."""

from __future__ import annotations

import pytest

SUITE = "failures"
pytestmark = pytest.mark.browser


def test_told_and_mended(fault: str) -> None:
    assert not fault, fault
