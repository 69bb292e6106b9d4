"""The fixed words of the interface.

The source language is bokmål: a msgid *is* the Norwegian text.  Other
languages come from gettext catalogues in `locale/`; where one is missing a
sentence, the bokmål stands.
"""

from __future__ import annotations

import gettext
import io
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path

LOCALE = Path(__file__).parent / "locale"

Translate = Callable[[str], str]


@cache
def translation(language: str) -> gettext.NullTranslations:
    """The catalogue of a language; the bokmål source where there is none.

    Read as translators write it (`.po`), so that there is no compiled copy to be out of date.
    """
    path = LOCALE / language / "LC_MESSAGES" / "friskfaktor.po"
    if not path.is_file():
        return gettext.NullTranslations()
    from babel.messages.mofile import write_mo  # noqa: PLC0415 - only a translation needs it, and it takes a while
    from babel.messages.pofile import read_po  # noqa: PLC0415 - as above

    compiled = io.BytesIO()
    with path.open("rb") as file:
        write_mo(compiled, read_po(file, locale=language))
    compiled.seek(0)
    return gettext.GNUTranslations(compiled)


def language_name(code: str) -> str:
    """A language's name in itself, as its own readers write it; the code when it is unknown."""
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415 - as above

    try:
        name = NAMES.get(code) or Locale.parse(code).get_display_name(code) or code
    except (UnknownLocaleError, ValueError):
        return code
    return name[:1].upper() + name[1:]


NAMES = {"nb": "Bokmål", "nn": "Nynorsk"}
"""What the two ways of writing Norwegian are called on a page where both stand."""


def kind_labels(_: Translate) -> Mapping[str, str]:
    """What each kind of page is called."""
    return {
        "theory": _("Artikkel"),
        "method": _("Metode"),
        "practice": _("Praksiskort"),
        "material": _("Ark til utskrift"),
        "challenge": _("Utfordring"),
        "tension": _("Uenighet"),
        "law": _("Lov og avtale"),
        "case": _("Eksempel"),
        "voice": _("Stemme"),
        "evidence": _("Funn"),
        "role": _("Rolle"),
        "assessment": _("Kartlegging"),
        "planner": _("Planlegger"),
        "page": _("Om håndboka"),
        "term": _("Ord"),
        "source": _("Kilde"),
        "part": _("Oversikt"),
    }


def kind_groups(_: Translate) -> Mapping[str, str]:
    """What several pages of each kind are called, as the search groups them."""
    return {
        "theory": _("Artikler"),
        "method": _("Metoder"),
        "practice": _("Praksiskort"),
        "material": _("Ark til utskrift"),
        "challenge": _("Utfordringer"),
        "tension": _("Uenigheter"),
        "law": _("Lov og avtaler"),
        "case": _("Eksempler"),
        "voice": _("Stemmer"),
        "evidence": _("Funn"),
        "role": _("Roller"),
        "assessment": _("Kartlegginger"),
        "planner": _("Planleggere"),
        "page": _("Om håndboka"),
        "term": _("Ord"),
    }


def level_labels(_: Translate) -> Mapping[str, str]:
    """The levels a measure works on."""
    return {"individ": _("individ"), "gruppe": _("gruppe"), "ledelse": _("ledelse"), "organisasjon": _("organisasjon")}


def span_labels(_: Translate) -> Mapping[str, str]:
    """Kinds of time, from a quarter of an hour to a year."""
    return {
        "kvarter": _("Et kvarter"),
        "time": _("En time"),
        "halv-dag": _("En halv dag"),
        "uker": _("Flere møter over noen uker"),
        "aar": _("Et halvt til ett år"),
    }


def stage_labels(_: Translate) -> Mapping[str, tuple[str, str]]:
    """The phases of the work: name, and what is done in it."""
    return {
        "forankre": (_("Forankre"), _("Bli enige om at dere vil, hvem som har ansvar, og hva dere har tid til.")),
        "kartlegge": (_("Kartlegge"), _("Finn ut hvordan dere har det, og hva som virker.")),
        "prioritere": (_("Prioritere"), _("Velg det viktigste. Ett til tre temaer er nok.")),
        "tiltak": (_("Sette i verk tiltak"), _("Gjør noe med arbeidet, og si hvem som gjør hva.")),
        "folge-opp": (_("Følge opp"), _("Se hva som ble bedre, og hold det ved like.")),
    }


def months(_: Translate) -> tuple[str, ...]:
    """The months as they are written in a date."""
    return (
        _("januar"),
        _("februar"),
        _("mars"),
        _("april"),
        _("mai"),
        _("juni"),
        _("juli"),
        _("august"),
        _("september"),
        _("oktober"),
        _("november"),
        _("desember"),
    )


def date_in_words(iso: str, _: Translate) -> str:
    """`2026-11-20` as `20. november 2026`."""
    year, month, day = (int(part) for part in iso.split("-"))
    return _("{day}. {month} {year}").format(day=day, month=months(_)[month - 1], year=year)


def minutes_in_words(minutes: int, _: Translate) -> str:
    """A length of time: `45 min`, `1 t 40 min`, `2 t`."""
    hours, rest = divmod(minutes, 60)
    if not hours:
        return _("{minutes} min").format(minutes=rest)
    if not rest:
        return _("{hours} t").format(hours=hours)
    return _("{hours} t {minutes} min").format(hours=hours, minutes=rest)


def scoring_sentences(_: Translate) -> dict[str, str]:
    """Every sentence the scoring report needs, with its {places} (see friskfaktor_scoring.words)."""
    parts = (_report_sentences, _verdict_sentences, _comparison_sentences, _working_sentences, _error_sentences)
    return {key: sentence for part in parts for key, sentence in part(_).items()}


def _report_sentences(_: Translate) -> dict[str, str]:
    return {
        "decimal": _(","),
        "and": _(" og "),
        "few": _("for få svar"),
        "unanswered": _("ikke besvart"),
        "missing": _("kan ikke regnes ut"),
        "suppressed": _("vises ikke (for få personer)"),
        "side.now": _("nå"),
        "side.wished": _("ønsket"),
        "side.importance": _("viktig"),
        "basis": _("Bygger på {answered} av {asked} svar."),
        "head.theme": _("Tema"),
        "head.axis": _("Akse"),
        "head.now": _("Nå"),
        "head.wished": _("Ønsket"),
        "head.gap": _("Avstand"),
        "head.importance": _("Viktig"),
        "head.priority": _("Prioritet"),
        "head.spread": _("Avstand"),
        "axis.low": _("lavt"),
        "axis.high": _("høyt"),
        "head.mean": _("Svar"),
        "head.index": _("På skala 0–100"),
        "table.caption": _("De samme tallene som tabell"),
        "table.point": _("Punktet i tall. Felt: {field}"),
        "spoken.few": _("{title}: for få svar"),
        "spoken.single": _("{title}: {now}, på skala 0–100: {index}"),
        "spoken.pair": _("{title}: nå {now}, ønsket {wished}, avstand {gap}"),
        "spoken.weighted": _("{title}: {first} {now}, {second} {importance}, prioritet {priority}"),
        "spoken.respondents": _("{title}: {each}, avstand {distance}"),
        "detail.single": _("svar {now}"),
        "detail.two": _("{first} {now} · {side} {other}"),
        "unit.percent": _("{number} %"),
        "unit.points": _("{number} prosentpoeng"),
        "unit.ratio": _("{number}:1"),
        "unit.number": _("{number}"),
        "line.over": _("over grensa på {line}"),
        "line.on": _("på grensa på {line}"),
        "line.under": _("under grensa på {line}"),
        "count.green": _("grønt"),
        "count.yellow": _("gult"),
        "count.red": _("rødt"),
    }


def _verdict_sentences(_: Translate) -> dict[str, str]:
    return {
        "verdict.few": _("Det er for få svar til å si noe ennå."),
        "verdict.suppressed": _("Det er for få personer til å vise et tall."),
        "verdict.gap": _("Du ønsker mest endring i {names}."),
        "verdict.gap.level": _("Du ønsker like mye endring i alle {n} temaene. Begynn for eksempel med {names}."),
        "verdict.gap.none": _("Slik det er nå, er slik du ønsker det."),
        "verdict.gap.less": _("Ingen temaer ligger lavere enn du ønsker. For noen ønsker du mindre enn i dag."),
        "verdict.same": _("{names} er slik du vil ha det."),
        "verdict.same.many": _("Dessuten er {n} temaer slik du vil ha dem."),
        "verdict.equal": _("Ett tema til ligger likt med {name}."),
        "verdict.equal.many": _("{n} temaer til ligger likt med {name}."),
        "verdict.lowest": _("Lavest ligger {names}. Det er et sted å begynne samtalen."),
        "verdict.lowest.none": _("Alle ligger likt. Velg selv hva dere vil snakke om først."),
        "verdict.priority": _("Mest å hente er det på {names}."),
        "verdict.priority.level": _("Det er like mye å hente på alle {n} temaene. Begynn for eksempel med {names}."),
        "verdict.priority.none": _("Ingen temaer peker seg ut."),
        "verdict.spread": _("Dere ser mest ulikt på {names}."),
        "verdict.spread.level": _("Dere ser like ulikt på alle {n} temaene. Begynn for eksempel med {names}."),
        "verdict.spread.none": _("Dere ser likt på det flere av dere har svart på."),
        "verdict.own": _("Størst forskjell på eget og andres syn er det på {names}."),
        "verdict.own.level": _(
            "Forskjellen på eget og andres syn er like stor for alle {n} temaene. Begynn for eksempel med {names}."
        ),
        "verdict.own.none": _("Eget og andres syn er likt der begge deler er med."),
        "verdict.alone": _("Det er for få svar til å sammenligne hvordan dere ser det."),
        "verdict.none.none": _("Her er svarene dine."),
        "verdict.point": _("Punktet ditt står i feltet {names}."),
        "verdict.between": _("Punktet ditt står midt imellom to felt."),
        "verdict.figure": _("{title}: {names}."),
        "verdict.counts": _("Grønt: {green}. Gult: {yellow}. Rødt: {red}."),
        "verdict.agenda": _("Begynn med {names}."),
        "verdict.agenda.none": _("Ingen er røde eller gule. Ta vare på det dere har fått til."),
        "gate.open": _("Alt som må være på plass, er på plass."),
        "gate.closed": _("Dette må på plass først: {names}."),
        "gate.unanswered": _("Svar også på dette, som må være på plass: {names}."),
    }


def _comparison_sentences(_: Translate) -> dict[str, str]:
    return {
        "head.before": _("Sist"),
        "head.change": _("Endring"),
        "compare.caption": _("Sist og nå som tabell"),
        "compare.few": _("Det er for få svar til å sammenligne med sist."),
        "compare.same": _("Tallene er de samme som sist."),
        "compare.one": _("Størst endring er det i {names}: fra {before} til {now}."),
        "compare.most": _("Størst endring er det i {names}."),
        "compare.many": _("Størst endring: {n} tall har flyttet seg like mye."),
        "compare.tally": _("Høyere enn sist: {up}. Lavere: {down}. Som sist: {same}."),
        "compare.point": _("Sist sto punktet ditt i feltet «{before}». Nå står det i «{names}»."),
        "compare.point.same": _("Punktet ditt står i samme felt som sist: {names}."),
    }


def _working_sentences(_: Translate) -> dict[str, str]:
    return {
        "working.counted": _("Besvart"),
        "working.count": _("{counted} av {asked} (minst {needed} må til)"),
        "working.result": _("Resultat"),
        "working.formula": _("Regnemåte"),
        "working.mean": _("Snitt"),
        "working.mean.side": _("Snitt, {side}"),
        "working.index": _("På skala 0–100"),
        "working.index.side": _("På skala 0–100, {side}"),
        "working.gap": _("Avstand: ønsket − nå"),
        "working.priority": _("Prioritet: det som er igjen til 100, ganger hvor viktig det er"),
        "working.counted.by": _("Besvart, {name}"),
        "working.together": _("Snitt av dem som har svart"),
        "working.spread": _("Avstand: høyest − lavest"),
        "working.own": _("Avstand: {name} − snittet av de andre"),
        "working.reversed": _("{answer}, snudd: {sum}"),
    }


def _error_sentences(_: Translate) -> dict[str, str]:
    return {
        "error.not-json": _("Svarene kunne ikke leses."),
        "error.not-an-object": _("Svarene har ikke den formen de skal ha."),
        "error.bad-definition": _("Kartleggingen er skadet. Last siden på nytt."),
        "error.other-assessment": _("Svarene hører til en annen kartlegging."),
        "error.other-version": _("Svarene er gitt i en annen utgave av skjemaet."),
        "error.unknown-name": _("«{name}» finnes ikke i dette skjemaet."),
        "error.not-a-number": _("«{name}» må være et helt tall."),
        "error.not-on-scale": _("«{name}» må være et svar på skalaen ({allowed})."),
        "error.out-of-range": _("«{name}» må være innenfor {allowed}."),
        "error.wrong-sum": _("«{name}» skal bli {allowed} til sammen. Nå blir det {found}."),
    }
