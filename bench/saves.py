"""How long an author waits under `mkdocs serve`: from a saved file until the browser has loaded the page with it."""

from __future__ import annotations

import itertools
import re
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import URLError

from .builds import Compared, Pair, environment
from .measures import Took, in_turn

WORD = "psykisk"
"""A word of the page that is edited; each save has it followed by another."""

PATIENCE = 300
"""Seconds until a server that does not answer, or does not show a change, is given up."""

PAUSE = 1.0
"""Seconds between two saves: nobody saves faster, and the server is at rest."""


def compare_saves(what: str, pair: Pair, edited: str, scratch: Path, repetitions: int) -> Compared:
    """Saves of the page *edited*, with `mkdocs serve` running on both."""
    page, bare_page = pair.page(edited)
    with _served(pair.ours, page, scratch) as ours, _served(pair.bare, bare_page, scratch) as bare:
        return Compared(what, **in_turn({"ours": ours, "bare": bare}, repetitions))


@contextmanager
def _served(project: Path, edited: Path, scratch: Path) -> Iterator[Callable[[], Took]]:
    """A running server; each call saves a change and waits as the browser does."""
    port = _free_port()
    command = [sys.executable, "-m", "mkdocs", "serve", "--quiet", "--dev-addr", f"127.0.0.1:{port}"]
    original = edited.read_text(encoding="utf-8")
    assert WORD in original, edited
    with subprocess.Popen(command, cwd=project, env=environment(scratch)) as server:  # noqa: S603 - our own command
        try:
            address = f"http://127.0.0.1:{port}/"
            page = f"{address}{next(_paths(address, edited.stem))}"
            marks = (f"{WORD} m{number}rke" for number in itertools.count())
            yield lambda: _saved(edited, original.replace(WORD, next(marks), 1), page, address)
        finally:
            server.terminate()


def _saved(file: Path, text: str, page: str, address: str) -> Took:
    """Save, wait for the sign to load anew that an open page waits for, and load."""
    time.sleep(PAUSE)
    epoch = re.search(r"livereload\((\d+)", _get(page))
    assert epoch, page
    start = time.perf_counter()
    file.write_text(text, encoding="utf-8")
    while _get(f"{address}livereload/{epoch[1]}/1") == epoch[1]:
        assert time.perf_counter() - start < PATIENCE, f"{page} does not change"
    found = _get(page)
    took = time.perf_counter() - start
    assert re.search(rf"{WORD} m\d+rke", text)[0] in found, f"{page} does not show what was saved"  # type: ignore[index]
    return Took(took, 0.0)


def _paths(address: str, stem: str) -> Iterator[str]:
    """Where the page *stem* is, once the server answers: the sitemap names it."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            pages = re.findall(r"<loc>[^<]*?//[^/]+/([^<]*)</loc>", _get(f"{address}sitemap.xml"))
        except (URLError, ConnectionError):
            time.sleep(0.2)
            continue
        yield from (path for path in pages if path.rstrip("/").split("/")[-1] == stem)
        return
    raise TimeoutError(address)


def _get(address: str) -> str:
    with urllib.request.urlopen(address, timeout=PATIENCE) as response:  # noqa: S310 - our own server
        return str(response.read().decode("utf-8"))


def _free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])
