"""The command that searches a built site."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from friskfaktor.cli_common import FOLDER, folder_option, give_up, lang_option
from friskfaktor.cli_words import say

if TYPE_CHECKING:
    from friskfaktor.site.searching import Answer


@click.command()
@click.argument("query", metavar="ORD")
@click.option("--json", "as_json", is_flag=True, help="Skriv treffene som JSON.")
@click.option("-d", "--site-dir", type=FOLDER, help="Et bygd nettsted, eller en pakket ut kopi (ellers site/).")
@click.option("--language", default="nb", show_default=True, help="Språket det skal søkes i, når nettstedet har flere.")
@folder_option
@lang_option
def search(query: str, site_dir: Path | None, folder: Path, lang: str, language: str, *, as_json: bool) -> None:
    """Søk i det bygde nettstedet: de samme treffene i samme rekkefølge som i nettleseren."""
    from friskfaktor.site.searching import SearchError, SiteSearch

    site = site_dir or folder / "site"
    try:
        answer = SiteSearch(site, language).answer(query)
    except SearchError as error:
        give_up(say(error.code, lang, name=error.name, detail=error.detail))
    if as_json:
        click.echo(json.dumps(asdict(answer), ensure_ascii=False, indent=2))
    else:
        _tell(answer, lang)


def _tell(answer: Answer, lang: str) -> None:
    """The hits as lines, under the headings of the page."""
    if answer.instead:
        click.echo(say("search-instead", lang, word=answer.instead))
    if not answer.hits:
        click.echo(say("search-none", lang))
    group = None
    for hit in answer.hits:
        if hit.group != group:
            group = hit.group
            click.echo(f"\n{group or say('search-best', lang)}")
        facts = " · ".join(filter(None, ["" if group else hit.kind_label, hit.time, hit.roles]))
        click.echo(f"  {hit.title}{f' ({facts})' if facts else ''}\n    {hit.url}")
