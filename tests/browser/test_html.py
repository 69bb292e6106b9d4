"""The Nu HTML checker finds no error of ours in any built page, of the site or of the copy."""

from __future__ import annotations

import json
import subprocess
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from browser.lanes import ROOT

CHECKER = ROOT / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
pytestmark = [pytest.mark.browser, pytest.mark.slow]

# What Material's own templates write, and why it is left there.
OF_THE_THEME = {
    # Its two hidden toggles: the word keeps Firefox from restoring an old state of them.
    "Attribute “autocomplete” is only allowed when the input type is": '<input class="md-toggle"',
}


def test_site(site: Path) -> None:
    assert not errors(site)


def test_unzipped(unzipped: Path) -> None:
    assert not errors(unzipped)


def test_the_checker_sees_an_error(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text("<!doctype html><title>x</title><p></b>", encoding="utf-8")
    assert "end tag" in errors(tmp_path)[0]


@cache
def errors(folder: Path) -> list[str]:
    """Every error below the folder that is not the theme's."""
    command = ["java", "-jar", CHECKER, "--errors-only", "--format", "json", "--stdout", "--skip-non-html", folder]
    done = subprocess.run(command, capture_output=True, text=True, timeout=300, check=False)
    assert done.stdout, done.stderr
    messages = json.loads(done.stdout)["messages"]
    return [as_line(message, folder) for message in messages if not of_the_theme(message)]


def of_the_theme(message: dict[str, Any]) -> bool:
    return any(
        message["message"].startswith(words) and element in message["extract"]
        for words, element in OF_THE_THEME.items()
    )


def as_line(message: dict[str, Any], folder: Path) -> str:
    page = message["url"].removeprefix("file:").removeprefix(str(folder))
    return f"{page}:{message.get('lastLine')}: {message['message']} «{message.get('extract', '')}»"
