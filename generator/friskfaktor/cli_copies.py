"""Commands about an organisation's own edition: new, diff, pack, verify."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict
from pathlib import Path
from textwrap import shorten
from typing import TYPE_CHECKING

import click

from friskfaktor.cli_common import FILE, FOLDER, end_with, folder_option, give_up, lang_option, project_in
from friskfaktor.cli_upgrades import tell_noted
from friskfaktor.cli_words import say
from friskfaktor.problems import HandbookError

if TYPE_CHECKING:
    from friskfaktor.reading.differences import Difference

LONGEST_SHOWN = 60
"""Characters of a value in a list of differences."""


@click.command()
@click.argument("target", type=FOLDER)
@click.option("--name", help="Navnet på virksomheten: «Nesset kommune» (ellers navnet på mappa).")
@lang_option
def new(target: Path, name: str | None, lang: str) -> None:
    """Lag en mappe for en virksomhet som vil ha sin egen utgave."""
    from friskfaktor.delivery.output import OutputError
    from friskfaktor.delivery.scaffold import new as create

    try:
        create(target, target.resolve().name if name is None else name)
    except OutputError as error:
        give_up(error.in_words(lang))
    click.echo(say("created", lang, folder=target))


@click.command()
@click.argument("folder", type=FOLDER, default=Path())
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="Form på lista.")
@lang_option
def diff(folder: Path, form: str, lang: str) -> None:
    """Vis hva mappa endrer i håndboka: nye filer, og felter som går foran."""
    from friskfaktor.reading.differences import differences

    project = project_in(folder, lang)
    found, problems = differences(*project.layers) if len(project.layers) > 1 else ((), ())
    if problems:
        end_with(problems, lang)
    if form == "json":
        click.echo(json.dumps([asdict(each) for each in found], ensure_ascii=False, indent=2, default=str))
    elif not found:
        click.echo(say("diff-none", lang))
    else:
        _tell(found, lang)


@click.command()
@folder_option
@click.option("--brand", type=FILE, help="Merkefil (ellers brand.yml i mappa, når den finnes).")
@click.option("-o", "--output", type=FILE, help="Zip-fila (ellers dist/friskfaktor-<versjon>.zip).")
@lang_option
def pack(folder: Path, brand: Path | None, output: Path | None, lang: str) -> None:
    """Pakk håndboka i én zip som virker ved dobbeltklikk."""
    from friskfaktor.delivery.copying import pack_project
    from friskfaktor.delivery.output import OutputError
    from friskfaktor.site.mkdocs_build import SiteError

    project = project_in(folder, lang)
    if brand is not None and not brand.is_file():
        give_up(say("no-file", lang, name=brand))
    try:
        packed = pack_project(project, brand, output)
    except HandbookError as error:
        end_with(error.problems, lang)
    except SiteError as error:
        give_up(str(error), code=1)
    except OutputError as error:
        give_up(error.in_words(lang))
    click.echo(say("packed", lang, file=packed.path, size=f"{packed.size / 1_000_000:.1f}"))
    tell_noted(project, lang)


@click.command()
@click.argument("copy", type=click.Path(path_type=Path))
@lang_option
def verify(copy: Path, lang: str) -> None:
    """Sjekk en kopi du har fått (zip eller mappe) mot lista som følger med."""
    from friskfaktor.delivery.output import OutputError
    from friskfaktor.delivery.verifying import verify as held_against_list

    if not copy.exists():
        give_up(say("no-copy", lang, name=copy))
    try:
        verdict = held_against_list(copy)
    except OutputError as error:
        give_up(error.in_words(lang))
    for key in ("missing", "changed", "unlisted"):
        for name in getattr(verdict, key):
            click.echo(say(key, lang, name=name), err=True)
    if not verdict.whole:
        give_up(say("not-whole", lang), code=1)
    click.echo(say("verified", lang, number=verdict.files))


def _tell(found: Iterable[Difference], lang: str) -> None:
    """The files and their fields, and how many there are of each."""
    new = changed = 0
    for each in found:
        new, changed = new + each.new, changed + (not each.new)
        click.echo(say("diff-new" if each.new else "diff-file", lang, name=each.name))
        for change in each.changes:
            key = {"new": "diff-added", "changed": "diff-changed", "same": "diff-same"}[change.kind]
            click.echo(say(key, lang, field=change.name, before=_brief(change.before), after=_brief(change.after)))
    click.echo(say("diff-sum", lang, new=new, changed=changed))


def _brief(value: object) -> str:
    """A value on one line, cut where it is long."""
    text = value.strip() if isinstance(value, str) else json.dumps(value, ensure_ascii=False, default=str)
    return shorten(text, LONGEST_SHOWN, placeholder=" …") or "…"
