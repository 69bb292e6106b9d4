"""The command about a newer base under an organisation's folder: upgrade-check."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from dataclasses import asdict
from importlib.metadata import version
from pathlib import Path
from textwrap import shorten
from typing import TYPE_CHECKING, Any

import click

from friskfaktor.cli_common import FOLDER, end_with, give_up, lang_option, project_in
from friskfaktor.cli_words import say
from friskfaktor.problems import HandbookError
from friskfaktor.project import Project

if TYPE_CHECKING:
    from friskfaktor.delivery.noting import Looked
    from friskfaktor.reading.upgrades import Upgrade

LONGEST_SHOWN = 160
"""Characters of a value; what is longer is shown from a little before where the two part."""

BEFORE_PARTING = 40


@click.command("upgrade-check")
@click.argument("folder", type=FOLDER, default=Path())
@click.option("--accept", "accepted", is_flag=True, help="Si at dere har sett endringene. Ingenting annet endres.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="Form på lista.")
@lang_option
def upgrade_check(folder: Path, form: str, lang: str, *, accepted: bool) -> None:
    """Vis hva som er nytt i håndboka der mappa endrer den, etter en oppgradering."""
    from friskfaktor.delivery.noting import accept, look
    from friskfaktor.delivery.output import OutputError
    from friskfaktor.reading.base_lock import LOCK

    project, now = project_in(folder, lang), version("friskfaktor")
    if len(project.layers) == 1:
        give_up(say("upgrade-not-host", lang, folder=folder))
    try:
        seen = look(project)
        if accepted or seen.earlier is None:
            accept(project, seen.found, now)
    except HandbookError as error:
        end_with(error.problems, lang)
    except OutputError as error:
        give_up(error.in_words(lang))
    if form == "json":
        click.echo(json.dumps(_data(seen, now), ensure_ascii=False, indent=2, default=str))
    else:
        for line in _lines(seen, now, lang):
            click.echo(line)
        if accepted:
            click.echo(say("upgrade-accepted", lang, file=LOCK, now=now))
        elif seen.since.found or seen.since.unnoted:
            click.echo(say("upgrade-next", lang))
    sys.exit(1 if (seen.since.found or seen.since.unnoted) and not accepted else 0)


def tell_noted(project: Project, lang: str) -> None:
    """Note what the host has begun to replace, and say so; what was built is whole even where that cannot be done."""
    from friskfaktor.delivery.noting import note_new
    from friskfaktor.delivery.output import OutputError
    from friskfaktor.reading.base_lock import LOCK

    try:
        if note_new(project, version("friskfaktor")):
            click.echo(say("noted", lang, file=LOCK))
    except HandbookError:
        click.echo(say("not-noted", lang, file=LOCK), err=True)
    except OutputError as error:
        click.echo(error.in_words(lang), err=True)


def _data(seen: Looked, now: str) -> dict[str, Any]:
    return {
        "base": {"before": seen.earlier.base if seen.earlier else None, "now": now},
        "changes": [asdict(each) for each in seen.since.found],
        "unnoted": list(seen.since.unnoted),
    }


def _lines(seen: Looked, now: str, lang: str) -> Iterator[str]:
    from friskfaktor.reading.base_lock import LOCK

    if seen.earlier is None:
        yield say("upgrade-first", lang, file=LOCK)
        return
    yield say("upgrade-base", lang, now=now, before=seen.earlier.base)
    for each in seen.since.found:
        yield from _told(each, lang)
    for what in seen.since.unnoted:
        yield say("upgrade-unnoted", lang, what=what, file=LOCK)
    if not seen.since.found and not seen.since.unnoted:
        yield say("upgrade-none", lang)


def _told(each: Upgrade, lang: str) -> Iterator[str]:
    if not each.field:
        yield say(f"upgrade-file-{each.kind}", lang, file=each.file)
        return
    yield say("upgrade-field", lang, file=each.file, field=each.field)
    before, after, own = _side_by_side(each.before, each.after, each.own)
    if each.kind == "changed":
        yield say("upgrade-before", lang, value=before)
        yield say("upgrade-after", lang, value=after)
        yield say("upgrade-own", lang, value=own)
    else:
        yield say(f"upgrade-field-{each.kind}", lang, own=own)


def _side_by_side(before: Any, after: Any, own: Any) -> tuple[str, str, str]:
    """Three values on a line each, the first two from a little before where they part."""
    first, second, third = (_line(value) for value in (before, after, own))
    same = next(
        (at for at, (a, b) in enumerate(zip(first, second, strict=False)) if a != b), min(len(first), len(second))
    )
    start = max(0, same - BEFORE_PARTING) if max(len(first), len(second)) > LONGEST_SHOWN else 0
    return _cut(first, start), _cut(second, start), _cut(third, 0)


def _line(value: Any) -> str:
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, default=str)
    return " ".join(text.split())


def _cut(text: str, start: int) -> str:
    return ("… " if start else "") + (shorten(text[start:], LONGEST_SHOWN, placeholder=" …") or "…")
