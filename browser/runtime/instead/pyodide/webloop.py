"""In place of Pyodide's event loop, which is built upon asyncio."""

# Pyodide's snapshots count on this being imported here.
from pyodide_js._api import scheduleCallback  # noqa: F401


def _initialize_event_loop() -> None:
    """Nothing waits in Python."""
