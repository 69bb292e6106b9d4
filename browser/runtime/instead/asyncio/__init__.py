"""In place of asyncio: nothing in these pages waits in Python.

Pyodide imports it at every start, to make futures of promises.
"""

from typing import NoReturn


def get_event_loop() -> NoReturn:
    """There is none."""
    raise RuntimeError("nothing waits in Python here")
