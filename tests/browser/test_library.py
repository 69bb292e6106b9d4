"""The overview of assessments narrows, and says what is answered in this browser."""

from __future__ import annotations

import pytest

SUITE = "library"
pytestmark = pytest.mark.browser


def test_library(fault: str) -> None:
    assert not fault, fault
