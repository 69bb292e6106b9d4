"""axe-core finds nothing: WCAG 2.2 A and AA and best practice, light and dark, desktop and phone."""

from __future__ import annotations

import pytest

SUITE = "axe"
pytestmark = pytest.mark.browser


def test_axe_finds_nothing(fault: str) -> None:
    assert not fault, fault
