"""Builds the MkDocs project of the current folder, and again after an edit for each line it is sent.

Does what `mkdocs serve` does when a file has changed: reads the settings anew
and builds everything, in a process that has been through it before.  Answers
with the seconds of the build, the processor's seconds, and how many of these
went to Friskfaktor's hooks.
"""

from __future__ import annotations

import functools
import logging
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import EVENTS


class _Clock:
    """Adds up the processor time spent in the functions it is put around."""

    def __init__(self) -> None:
        self.seconds = 0.0

    def around(self, function: Callable[..., Any]) -> Callable[..., Any]:
        @functools.wraps(function)
        def timed(*given: Any, **named: Any) -> Any:
            start = time.process_time()
            try:
                return function(*given, **named)
            finally:
                self.seconds += time.process_time() - start

        return timed


def _config(site: str) -> MkDocsConfig:
    config = load_config("mkdocs.yml", site_dir=site)
    config.site_url = "http://127.0.0.1:8000/"
    return config


def _time_hooks(clock: _Clock, config: MkDocsConfig) -> None:
    plugin = type(config.plugins.get("friskfaktor"))
    for name in (f"on_{event}" for event in EVENTS):
        if hook := vars(plugin).get(name):
            setattr(plugin, name, clock.around(hook))


def _edit(file: Path) -> None:
    """A letter more in the page's title: the page, the overviews and the search index change."""
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("(1", "(1a", 1), encoding="utf-8")


def _build(site: str, clock: _Clock) -> None:
    clock.seconds = 0.0
    start, start_cpu = time.perf_counter(), time.process_time()
    build(_config(site))
    print(time.perf_counter() - start, time.process_time() - start_cpu, clock.seconds, flush=True)  # noqa: T201 - the answer


def main(edited: Path) -> None:
    """Build, then edit and build for each line of input."""
    logging.disable(logging.INFO)
    clock = _Clock()
    with tempfile.TemporaryDirectory() as site:
        config = _config(site)
        config.plugins.on_startup(command="serve", dirty=False)
        _time_hooks(clock, config)
        _build(site, clock)
        for _ in sys.stdin:
            _edit(edited)
            _build(site, clock)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
