"""Without script every page reads, and every form is a form on paper."""

from __future__ import annotations

import pytest

SUITE = "paper"
pytestmark = pytest.mark.browser


def test_reads_without_script(fault: str) -> None:
    assert not fault, fault
