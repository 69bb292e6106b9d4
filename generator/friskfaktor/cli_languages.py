"""What the command line says and does about translations: how far each has come, and that one is in step again."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import click

from friskfaktor import check as checking
from friskfaktor.cli_common import end_with, folder_option, give_up, lang_option, project_in
from friskfaktor.cli_words import say
from friskfaktor.interface import language_name
from friskfaktor.reading.handbook import ORIGINAL, Handbook


def tell_translations(handbooks: Mapping[str, Handbook], lang: str, *, missing: bool) -> None:
    """Say of each translation what is out of date, and with *missing* also what is not there."""
    from friskfaktor.language.freshness import freshness

    for name, handbook in handbooks.items():
        if name == ORIGINAL:
            continue
        state = freshness(handbook, handbooks[ORIGINAL])
        numbers = {"done": len(state.done), "all": len(state.done) + len(state.missing)}
        click.echo(say("translation", lang, language=language_name(name), outdated=len(state.outdated), **numbers))
        for file in state.outdated:
            click.echo(f"  {say('outdated', lang, name=file)}")
        for file in state.missing if missing else ():
            click.echo(f"  {say('missing-translation', lang, name=file)}")


@click.command()
@click.argument("language")
@click.argument("originals", nargs=-1)
@folder_option
@lang_option
def translated(language: str, originals: tuple[str, ...], folder: Path, lang: str) -> None:
    """Merk at oversettelsen til LANGUAGE følger ORIGINALS slik de er nå (alle som er oversatt, når ingen er nevnt)."""
    from friskfaktor.delivery.output import OutputError, replacing
    from friskfaktor.language.freshness import as_file, marks, translated_files

    project = project_in(folder, lang)
    handbooks, problems = checking.run_all(project.layers)
    if problems:
        end_with(problems, lang)
    if language not in handbooks or language == ORIGINAL:
        give_up(say("no-translation", lang, language=language), code=1)
    handbook, original = handbooks[language], handbooks[ORIGINAL]
    theirs, now = translated_files(handbook, original), marks(original)
    for name in originals:
        if name not in theirs:
            give_up(say("not-translated", lang, name=name, language=language), code=1)
    wanted = originals or tuple(theirs)
    kept = {name: mark for name, mark in handbook.originals.items() if name in theirs}
    target = project.layers[-1].content / language / "originals.yml"
    try:
        with replacing(target) as file:
            file.write(as_file({**kept, **{name: now[name] for name in wanted}}).encode())
    except OutputError as error:
        give_up(error.in_words(lang))
    click.echo(say("marked", lang, number=len(wanted), file=target))
