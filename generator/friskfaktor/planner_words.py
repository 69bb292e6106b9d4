"""The sentences of plans, with their {places}: handed over only on the pages of planners."""

from __future__ import annotations

from friskfaktor.interface import Translate, months


def planner_sentences(_: Translate) -> dict[str, str]:
    """Every sentence a plan can be told in (see friskfaktor_scoring.planners.report)."""
    named = {f"month.{number}": name for number, name in enumerate(months(_), 1)}
    return {**named, **_days(_), **_plans(_), **_tables(_), **_faults(_)}


def _days(_: Translate) -> dict[str, str]:
    return {
        "weekday.1": _("mandag"),
        "weekday.2": _("tirsdag"),
        "weekday.3": _("onsdag"),
        "weekday.4": _("torsdag"),
        "weekday.5": _("fredag"),
        "weekday.6": _("lørdag"),
        "weekday.7": _("søndag"),
        "day.whole": _("{day}. {month} {year}"),
        "day.short": _("{weekday} {day}. {month}"),
    }


def _plans(_: Translate) -> dict[str, str]:
    return {
        "basis.mix": _("Bygger på det du har skrevet i skjemaet."),
        "basis.rotation": _("Bygger på det du har skrevet i skjemaet."),
        "basis.calendar": _("Bygger på startdatoen og datoene du har satt selv."),
        "plan.mix": _("Dere har satt opp {measures} tiltak. De er fordelt på {kinds} typer og {levels} nivåer."),
        "plan.mix.one": _("Dere har satt opp ett tiltak."),
        "plan.rotation": _("{groups} grupper på {places} plasser, {weeks} uker på hver. Runden tar {total} uker."),
        "plan.between": _("Den går fra {first} til {last_day}."),
        "plan.undated": _("Sett en startdato for å få datoer."),
        "plan.calendar": _("Planen har {dates} datoer, fra {first} til {last_day}."),
        "plan.chosen": _("Du har satt {own} av dem selv."),
        "plan.start": _("Sett en startdato, så kommer det forslag til datoer."),
        "plan.own": _("Din dato"),
        "plan.row": _("rad {row}"),
        "plan.at": _("{group}: {place}"),
        "plan.pair": _("{one} – {two}"),
        "plan.period.summary": _("Rotasjon, periode {n}"),
    }


def _tables(_: Translate) -> dict[str, str]:
    return {
        "plan.crossed": _("Tiltakene i ruter"),
        "plan.by": _("Tiltakene etter {name}"),
        "plan.measures": _("Tiltak"),
        "plan.rotated": _("Hvem er hvor, og når"),
        "plan.period": _("Periode"),
        "plan.dates": _("{first} – {last_day}"),
        "plan.weeks": _("Uke {first}–{last_week}"),
        "plan.gruppenavn": _("Gruppe {n}"),
        "plan.plassnavn": _("Plass {n}"),
    }


def _faults(_: Translate) -> dict[str, str]:
    return {
        "name.row": _("{table}, rad {row}, {column}"),
        "name.date": _("{event}, dato"),
        "name.rhythm": _("{event}, hvor ofte"),
        "error.not-text": _("«{name}» må være skrevet med ord."),
        "error.too-long": _("«{name}» er for lang. Det er plass til {allowed} tegn."),
        "error.not-a-date": _("«{name}» må være en dato mellom 2000 og 2099."),
        "error.not-a-choice": _("«{name}» må være et av valgene i skjemaet."),
    }
