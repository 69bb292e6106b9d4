"""What every command shares: the project in a folder, its languages, and how it ends when something is wrong."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import NoReturn

import click

from friskfaktor.bundled import base
from friskfaktor.cli_words import say
from friskfaktor.problems import Problem
from friskfaktor.project import Project, project_at
from friskfaktor.wording import as_text

FOLDER = click.Path(file_okay=False, path_type=Path)
FILE = click.Path(dir_okay=False, path_type=Path)

folder_option = click.option(
    "-C", "--project", "folder", type=FOLDER, default=Path(), help="Mappa med håndboka (ellers denne)."
)
lang_option = click.option("--lang", type=click.Choice(["nb", "en"]), default="nb", help="Språket på meldingene.")


def project_in(folder: Path, lang: str) -> Project:
    """The project in *folder*; ends with exit code 2 when there is no such folder."""
    if not folder.is_dir():
        give_up(say("no-folder", lang, name=folder))
    return project_at(folder, base())


def end_with(problems: Iterable[Problem], lang: str) -> NoReturn:
    """Tell the faults of the files, and end with exit code 1."""
    click.echo(as_text(tuple(problems), lang), err=True)
    sys.exit(1)


def give_up(message: str, code: int = 2) -> NoReturn:
    """Tell why the command could not do its work, and end."""
    click.echo(message, err=True)
    sys.exit(code)
