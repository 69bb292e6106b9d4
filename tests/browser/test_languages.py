"""The handbook in nynorsk and English: the same pages, the same numbers, the reader's own answers."""

from __future__ import annotations

import pytest

SUITE = "languages"
pytestmark = pytest.mark.browser


def test_languages(fault: str) -> None:
    assert not fault, fault
