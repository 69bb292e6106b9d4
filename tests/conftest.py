"""What all tests share."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

from shipped import build_site

if TYPE_CHECKING:
    from pathlib import Path

# No deadline: the machine that runs the tests builds sites at the same time.
settings.register_profile("friskfaktor", deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("friskfaktor")


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The handbook as a built site, for every test that only reads it."""
    return build_site(tmp_path_factory.mktemp("handbook") / "site")


@pytest.fixture(scope="session")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same as a folder to open by double-click."""
    return build_site(tmp_path_factory.mktemp("handbook") / "copy", copy=True)
