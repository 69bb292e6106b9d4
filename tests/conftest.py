"""What all tests share."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

ROOT = Path(__file__).resolve().parents[1]

# No deadline: the machine that runs the tests builds sites at the same time.
settings.register_profile("friskfaktor", deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("friskfaktor")


def build_site(target: Path) -> Path:
    """Build the repository's own `mkdocs.yml` as people do, strictly, into *target*."""
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(target)]
    epoch = {"SOURCE_DATE_EPOCH": "1760000000", "NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run(command, cwd=ROOT, env=os.environ | epoch, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return target


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The handbook as a built site, for every test that only reads it."""
    return build_site(tmp_path_factory.mktemp("handbook") / "site")
