"""The structure of a planner: what the reader fills in, and what can be said about the plan."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from .about import about

PlanRule = Literal["mix", "rotation", "calendar"]
FieldType = Literal["text", "number", "date", "choice"]
FindingRule = Literal[
    "empty", "only", "open", "not-avoided", "follows", "again", "moved-start", "day-off", "order", "interval"
]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanField:
    """One thing the reader of a planner fills in."""

    id: str = about("Fast navn på feltet.")
    type: FieldType = about("`text`: ord. `number`: et helt tall. `date`: en dato. `choice`: ett av flere valg.")
    options: tuple[str, ...] = about("Valgene, bare for `type: choice`.", default=())
    minimum: int = about("Minste tall som tas imot.", default=1)
    maximum: int = about("Største tall, eller flest tegn i en tekst.", default=80)
    default: str | None = about("Det som gjelder når feltet står tomt.", default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanTable:
    """Rows of the same fields, as many of them as the reader needs."""

    id: str = about("Fast navn på tabellen.")
    rows: int = about("Flest rader.")
    columns: tuple[PlanField, ...] = about("Feltene i hver rad.")


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanEvent:
    """Something that gets a date in a calendar."""

    id: str = about("Fast navn på hendelsen.")
    month: int = about("Måneder etter startmåneden: 0 er samme måned.", default=0)
    week: int = about("Hvilken gang i måneden ukedagen kommer (1–4).", default=2)
    after: str | None = about("Hendelsen denne regnes fra, når avstanden står i feltet `months`.", default=None)
    months: str | None = about("Tallfeltet som sier hvor mange måneder etter.", default=None)
    rhythm: str | None = about("Rytmen når leseren ikke har valgt en. Tom: hendelsen kommer én gang.", default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanFinding:
    """Something worth saying about a plan."""

    id: str = about("Fast navn på funnet.")
    rule: FindingRule = about(
        "`empty`: ingen rad har denne verdien. `only`: alle rader har den. `open`: raden mangler et valg. "
        "Resten hører til rotasjon og kalender."
    )
    column: str | None = about("Kolonnen det ses på, for `empty` og `only`.", default=None)
    values: tuple[str, ...] = about("Valgene det ses etter. Tom: alle.", default=())


@dataclass(frozen=True, slots=True, kw_only=True)
class Planner:
    """What the reader fills in, and the rule that makes a plan of it."""

    rule: PlanRule = about("`mix`: tiltak i ruter. `rotation`: grupper som bytter plass. `calendar`: datoer i et år.")
    fields: tuple[PlanField, ...] = about("Felt som fylles ut én gang.", default=())
    tables: tuple[PlanTable, ...] = about("Tabeller med flere rader.", default=())
    cross: tuple[str, ...] = about("Kolonnene som blir rader og kolonner i rutene (bare `mix`).", default=())
    events: tuple[PlanEvent, ...] = about("Hendelsene, i rekkefølge (bare `calendar`).", default=())
    rhythms: dict[str, int] = about(
        "Rytmene leseren kan velge, med antall måneder mellom: `{kvartal: 3, aldri: 0}`.",
        default_factory=dict,
        hash=False,
    )
    months: int = about("Hvor mange måneder kalenderen dekker.", default=12)
    pause: tuple[int, ...] = about("Måneder uten hendelser: `[7]` er juli.", default=())
    findings: tuple[PlanFinding, ...] = about("Det som sies fra om, i den rekkefølgen det vises.", default=())


def from_json(data: Any) -> Planner:
    """Read what `definition.to_json` made of a planner; KeyError or TypeError when it is not that.

    Nothing is left out that is empty, but what later versions may add.
    """
    tables = (
        PlanTable(**{**table, "columns": tuple(_field(column) for column in table["columns"])})
        for table in data["tables"]
    )
    return Planner(
        rule=data["rule"],
        fields=tuple(_field(each) for each in data["fields"]),
        tables=tuple(tables),
        cross=tuple(data["cross"]),
        events=tuple(PlanEvent(**event) for event in data["events"]),
        rhythms=dict(data["rhythms"]),
        months=data["months"],
        pause=tuple(data["pause"]),
        findings=tuple(PlanFinding(**{**each, "values": tuple(each["values"])}) for each in data["findings"]),
    )


def _field(data: Any) -> PlanField:
    return PlanField(**{**data, "options": tuple(data["options"])})
