"""Answers are kept on the device, found again, moved and forgotten, and are nowhere else."""

from __future__ import annotations

import pytest

SUITE = "answers"
pytestmark = pytest.mark.browser


def test_answers(fault: str) -> None:
    assert not fault, fault
