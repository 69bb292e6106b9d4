"""The command line: each command that is not in a room of its own, and all of them put together.

Exit codes: 0 when all is well, 1 when something is wrong with the files, 2
when the command itself was wrong or could not do its work.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

import click

from friskfaktor import check as checking
from friskfaktor.answers.files import AnswerFileError, read_answer_file
from friskfaktor.cli_common import FILE, FOLDER, end_with, folder_option, give_up, lang_option, project_in
from friskfaktor.cli_copies import diff, new, pack, verify
from friskfaktor.cli_languages import tell_translations, translated
from friskfaktor.cli_search import search
from friskfaktor.cli_upgrades import tell_noted, upgrade_check
from friskfaktor.cli_words import say
from friskfaktor.problems import HandbookError
from friskfaktor.project import Project
from friskfaktor.reading.handbook import ORIGINAL, AssessmentEntry, Handbook
from friskfaktor.reading.load import load_handbook, require
from friskfaktor.wording import as_json, as_text


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="friskfaktor")
def main() -> None:
    """Friskfaktor: lag, sjekk og pakk håndboka."""


for command in (new, diff, upgrade_check, pack, verify, translated, search):
    main.add_command(command)


@main.command()
@click.argument("folder", type=FOLDER, default=Path())
@lang_option
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="Form på meldingene.")
@click.option("--readability", "lix", is_flag=True, help="Vis også hvor tung hver side er å lese (LIX).")
@click.option("--translations", is_flag=True, help="Vis også hver fil som ikke er oversatt.")
def check(folder: Path, lang: str, form: str, *, lix: bool, translations: bool) -> None:
    """Sjekk alle filene i håndboka, og vis alle feil på én gang."""
    handbooks, problems = checking.run_all(project_in(folder, lang).layers)
    handbook = handbooks[ORIGINAL]
    if form == "json":
        click.echo(json.dumps(as_json(problems, lang), ensure_ascii=False, indent=2))
    elif problems:
        click.echo(as_text(problems, lang))
    else:
        click.echo(say("checked", lang, pages=len(handbook.entries)))
        tell_translations(handbooks, lang, missing=translations)
    hard = _readability(handbook, lang) if lix and not problems else False
    sys.exit(1 if problems or hard else 0)


@main.command()
@folder_option
@click.option("-d", "--site-dir", type=FOLDER, help="Der nettstedet skal ligge (ellers site/).")
@lang_option
def build(folder: Path, site_dir: Path | None, lang: str) -> None:
    """Bygg nettstedet."""
    project = project_in(folder, lang)
    target = site_dir or project.root / "site"
    _build(project, target, lang)
    click.echo(say("built", lang, folder=target))
    tell_noted(project, lang)


@main.command()
@click.argument("assessment")
@click.argument("answers", type=FILE)
@click.option(
    "--format",
    "form",
    type=click.Choice(["json", "csv", "xlsx"]),
    default="json",
    help="Form på resultatet: JSON, eller en tabell med svar og resultat til et regneark.",
)
@click.option("-o", "--output", type=FILE, help="Fila resultatet skrives til (ellers skjermen).")
@folder_option
@lang_option
def score(assessment: str, answers: Path, form: str, output: Path | None, folder: Path, lang: str) -> None:
    """Regn ut resultatet av svar i en fil (.json, eller .csv med én rad per svarer)."""
    from friskfaktor.answers.scoring import score_submissions
    from friskfaktor.answers.writing import results_as

    handbook = _handbook(folder, lang)
    entry = _assessment(handbook, assessment, lang)
    try:
        given = read_answer_file(answers)
    except AnswerFileError as error:
        give_up(say(f"answers-{error.code}", lang, name=answers, detail=error.detail), code=1)
    responses = score_submissions(handbook, entry, given)
    _deliver(results_as(form, entry, given, responses), output, lang)
    sys.exit(1 if any(response["status"] == "error" for response in responses) else 0)


@main.command()
@click.argument("assessment")
@click.option(
    "--format",
    "form",
    type=click.Choice(["json", "xlsform", "fhir"]),
    default="json",
    help="JSON, XLSForm (ODK og KoBo) eller FHIR Questionnaire (R4B).",
)
@click.option("-o", "--output", type=FILE, help="Fila kartleggingen skrives til (ellers skjermen).")
@folder_option
@lang_option
def instrument(assessment: str, form: str, output: Path | None, folder: Path, lang: str) -> None:
    """Skriv en kartlegging i en form som andre programmer leser, med regnemåten."""
    from friskfaktor.exchange.measure import NotCarriedError
    from friskfaktor.exchange.writing import instrument_as

    handbook = _handbook(folder, lang)
    entry = _assessment(handbook, assessment, lang)
    try:
        content = instrument_as(form, entry, handbook.language)
    except NotCarriedError as error:
        give_up(say("not-carried", lang, name=assessment, form=form, what=error.what), code=1)
    _deliver(content, output, lang)


@main.command()
@click.argument("target", type=FOLDER)
@folder_option
@lang_option
def export(target: Path, folder: Path, lang: str) -> None:
    """Skriv håndboka som vanlige Markdown-filer, for andre verktøy."""
    from friskfaktor.delivery.markdown_export import export as write
    from friskfaktor.delivery.output import OutputError
    from friskfaktor.pages.hiding import without_hidden

    handbook = without_hidden(_handbook(folder, lang))
    try:
        written = write(handbook, target)
    except OutputError as error:
        give_up(error.in_words(lang))
    click.echo(say("exported", lang, pages=written, folder=target))


@main.command()
@click.argument("target", type=FOLDER)
@lang_option
def schema(target: Path, lang: str) -> None:
    """Skriv JSON-skjemaene for alle slags filer til en mappe."""
    from friskfaktor.delivery.output import OutputError, replacing
    from friskfaktor.schema import all_schemas

    schemas = all_schemas()
    try:
        for name, data in schemas.items():
            with replacing(target / f"{name}.schema.json") as file:
                file.write((json.dumps(data, ensure_ascii=False, indent=2) + "\n").encode())
    except OutputError as error:
        give_up(error.in_words(lang))
    click.echo(say("schemas", lang, number=len(schemas), folder=target))


def _readability(handbook: Handbook, lang: str) -> bool:
    """Tell how hard each page is to read; whether any is harder than it may be."""
    from friskfaktor.language.readability import LIMIT, middle, readability

    pages = readability(handbook)
    for page in pages:
        click.echo(f"{page.lix:4d}  {page.file}" + (f"  ({page.reason})" if page.reason else ""))
    click.echo(say("median-lix", lang, lix=f"{middle(pages):g}"))
    hard = [page for page in pages if page.too_hard]
    for page in hard:
        click.echo(say("too-hard", lang, name=page.file, lix=page.lix, limit=LIMIT))
    return bool(hard)


def _handbook(folder: Path, lang: str) -> Handbook:
    """The handbook in the words of the edition in *folder*."""
    from friskfaktor.pages.own_words import in_own_words

    project = project_in(folder, lang)
    try:
        return in_own_words(require(*load_handbook(project.layers)))
    except HandbookError as error:
        end_with(error.problems, lang)


def _assessment(handbook: Handbook, name: str, lang: str) -> AssessmentEntry:
    entry = handbook.entry(name) if name in handbook.instruments else None
    if not isinstance(entry, AssessmentEntry):
        give_up(say("no-assessment", lang, name=name, known=", ".join(sorted(handbook.instruments))))
    return entry


def _deliver(content: str | bytes, output: Path | None, lang: str) -> None:
    """Text to the screen or a file, a spreadsheet to a file only."""
    from friskfaktor.delivery.output import OutputError, replacing

    if output is None:
        if isinstance(content, bytes):
            give_up(say("needs-output", lang))
        click.echo(content, nl=False)
        return
    data = content.encode() if isinstance(content, str) else content
    try:
        with replacing(output) as file:
            file.write(data)
    except OutputError as error:
        give_up(error.in_words(lang))
    click.echo(say("written", lang, file=output))


def _build(project: Project, target: Path, lang: str) -> None:
    from friskfaktor.delivery.copying import build_project
    from friskfaktor.delivery.output import OutputError
    from friskfaktor.site.mkdocs_build import SiteError

    if not project.config.is_file():
        give_up(say("no-config", lang, name=project.config))
    try:
        build_project(project, target)
    except SiteError as error:
        give_up(str(error), code=1)
    except OutputError as error:
        give_up(error.in_words(lang))


if __name__ == "__main__":
    main()
