"""What all tests share."""

from __future__ import annotations

from hypothesis import HealthCheck, settings

# No deadline: the machine that runs the tests builds sites at the same time.
settings.register_profile("friskfaktor", deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("friskfaktor")
