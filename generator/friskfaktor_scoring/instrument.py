"""The structure of an instrument: what is asked, and by which rule it is scored.

Every class is a frozen value without behaviour of its own.  The same classes
are filled from an author's YAML on the build side and from JSON in the
browser, so both sides score one and the same thing.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from .about import about
from .planner import Planner

Kind = Literal["scale", "placement", "calculator", "checklist", "planner"]
AnswerMode = Literal["single", "pair", "weighted", "respondents"]
Order = Literal["given", "shuffled"]
Stage = Literal["forankre", "kartlegge", "prioritere", "tiltak", "folge-opp"]
Unit = Literal["percent", "number", "ratio", "points"]
ThemeRule = Literal["none", "lowest", "lowest-first", "gap", "priority", "spread", "agenda"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """One labelled point of an answer scale."""

    value: int = about("Tallet som regnes med.")
    label: dict[str, str] = about("Teksten på punktet, per språk: `nb: Stemmer helt`.")


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerScale:
    """A shared answer scale: labelled points in rising order of value."""

    id: str = about("Fast navn på skalaen, brukes i `scale:`.")
    points: tuple[Point, ...] = about("Punktene fra lavest til høyest verdi, minst to.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition:
    """When an item is asked at all: another item has one of these answers."""

    item: str = about("Utsagnet svaret ses på. Det må stå før dette.")
    values: tuple[int, ...] = about("Svarene som gjør at dette blir spurt om.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One thing that is asked about."""

    id: str = about("Fast navn på utsagnet. Er også navnet på feltet i skjemaet.")
    scale: str | None = about("Svarskala når den er en annen enn instrumentets.", default=None)
    reverse: bool = about("`true` når et høyt svar er ugunstig: regnes som min + maks − svaret.", default=False)
    when: Condition | None = about("Spørres bare når et annet utsagn har et av disse svarene.", default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Subscale:
    """Items that are summed up in one index."""

    id: str = about("Fast navn på delskalaen.")
    items: tuple[str, ...] = about("Utsagnene som inngår.")
    minimum_answered: str = about(
        "Andelen av utsagnene som må være besvart, som brøk: `1`, `2/3` eller `1/2`.", default="1"
    )
    parent: str | None = about("Delskalaen denne hører under, når instrumentet har to nivåer.", default=None)
    weights: dict[str, str] = about(
        'Hvor mye hvert utsagn teller i snittet, som desimaltall: `{tillit: "0.66"}`. Tom: like mye.',
        default_factory=dict,
        hash=False,
    )
    own: str | None = about(
        "Respondenten delskalaen handler om: egen vurdering mot snittet av de andres.", default=None
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Themes:
    """How themes to talk about are picked from the scores."""

    rule: ThemeRule = about(
        "`lowest`: de som ligger lavest. `lowest-first`: lavest først, så nest lavest. "
        "`gap`: størst avstand mellom ønsket og nå. `priority`: størst prioritet. "
        "`spread`: størst avstand mellom dem som svarer. `agenda`: portene først, så rødt før gult. `none`: ingen."
    )
    maximum: int = about("Høyst så mange temaer (1–3).", default=3)
    among: tuple[str, ...] = about("Delskalaene det velges blant. Tom: alle.", default=())


@dataclass(frozen=True, slots=True, kw_only=True)
class Band:
    """A stretch of an index that is given words."""

    id: str = about("Fast navn på området.")
    start: int = about("Fra og med denne indeksen (0–100).")
    end: int = about("Til (men ikke med) denne indeksen; det øverste området slutter på 100 og tar den med.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Axis:
    """One axis of a placement."""

    id: str = about("Fast navn på aksen.")
    items: tuple[str, ...] = about("Utsagnene som plasserer punktet på aksen.")


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacementField:
    """A quarter of the plane."""

    id: str = about("Fast navn på feltet.")
    x: Literal["low", "high"] = about("Lav (under 50) eller høy (over 50) på den første aksen.")
    y: Literal["low", "high"] = about("Lav (under 50) eller høy (over 50) på den andre aksen.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Placement:
    """Two axes and the four fields between them; on a line between fields the point is in *between*."""

    x: Axis = about("Vannrett akse.")
    y: Axis = about("Loddrett akse.")
    fields: tuple[PlacementField, ...] = about("De fire feltene.")
    between: str = about("Navnet når punktet står midt på en av aksene (nøyaktig 50).")


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberInput:
    """A whole number the reader types in."""

    id: str = about("Fast navn på tallet.")
    minimum: int = about("Minste tall som tas imot.", default=0)
    maximum: int = about("Største tall som tas imot.", default=1_000_000)
    at_most: str | None = about("Et annet tall som dette ikke kan være større enn.", default=None)
    required: bool = about("`false` når tallet kan stå tomt.", default=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A number worked out from the inputs."""

    id: str = about("Fast navn på tallet som regnes ut.")
    formula: str = about(
        "Regnestykket med navnene på tallene: `100 * friske / ansatte`. Tillatt: + − * / og parenteser."
    )
    unit: Unit = about(
        "`percent`: 12 %. `points`: +3 prosentpoeng. `ratio`: 5:1. `number`: bare tallet.", default="percent"
    )
    line: int | None = about("En grense fra kilden som tallet vises mot.", default=None)
    group: str | None = about("Tallet som sier hvor mange personer figuren bygger på.", default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class InputSum:
    """Numbers that must add up, once all of them are given."""

    id: str = about("Fast navn på summen.")
    inputs: tuple[str, ...] = about("Tallene som legges sammen, minst to.")
    equals: int = about("Det de skal bli til sammen.", default=100)


@dataclass(frozen=True, slots=True, kw_only=True)
class Calculator:
    """Numbers in, figures out."""

    inputs: tuple[NumberInput, ...] = about("Tallene som skrives inn.")
    figures: tuple[Figure, ...] = about("Tallene som regnes ut.")
    smallest_group: int = about("Bygger en figur på færre personer enn dette, vises den ikke.", default=5)
    sums: tuple[InputSum, ...] = about("Tall som til sammen må bli et bestemt tall, for eksempel 100.", default=())


@dataclass(frozen=True, slots=True, kw_only=True)
class Advice:
    """Where to go from a theme, a field or a figure."""

    of: str = about("Delskalaen, utsagnet, feltet eller tallet rådet gjelder.")
    methods: tuple[str, ...] = about("Metoder som passer.", default=())
    practices: tuple[str, ...] = about("Praksiskort som passer.", default=())
    theory: tuple[str, ...] = about("Sider som forklarer.", default=())


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceRef:
    """A work in `content/sources.yml` and the place in it."""

    key: str = about("Nøkkelen til verket i `content/sources.yml`.")
    place: str = about("Hvor i verket: kapittel, avsnitt eller side.", default="")
    lines: str = about("Linjene i teksten av verket som ble brukt, for den som etterprøver. Vises ikke.", default="")


@dataclass(frozen=True, slots=True, kw_only=True)
class Instrument:
    """One assessment: what is asked and how it is scored, in no particular language."""

    id: str = about("Fast navn, likt mappenavnet.")
    version: str = about("Utgave, `1.0.0`. Første tall økes når gamle svar ikke lenger kan sammenlignes.")
    kind: Kind = about("`scale`, `placement`, `calculator`, `checklist` eller `planner`.")
    minutes: int = about("Om lag så mange minutter tar det å svare.")
    updated: str = about('Dato for siste endring, `"2026-11-20"`.')
    sources: tuple[SourceRef, ...] = about("Hvor dimensjonene kommer fra.")
    licence: str = about("Lisens for egen tekst i instrumentet.", default="CC BY 4.0")
    alone: bool = about("Kan svares på alene.", default=True)
    group: bool = about("Egner seg for en gruppe.", default=True)
    private: bool = about("Kun for den som svarer; skal ikke deles.", default=False)
    roles: tuple[str, ...] = about("Rollene instrumentet særlig er for. Tom: alle.", default=())
    theme: str | None = about("Temaet det står under i oversikten (`themes` i handbook.yml).", default=None)
    stages: tuple[Stage, ...] = about("Fasene i arbeidet der det hører hjemme.", default=("kartlegge",))
    tags: tuple[str, ...] = about("Stikkord.", default=())
    related: tuple[str, ...] = about("Sider det er naturlig å gå videre til.", default=())
    answers: AnswerMode = about(
        "`single`: ett svar. `pair`: ett for nå og ett for ønsket. "
        "`weighted`: ett for nå og ett for hvor viktig det er. "
        "`respondents`: ett fra hver respondent.",
        default="single",
    )
    scale: str | None = about("Svarskalaen fra `scales.yml` som utsagnene bruker.", default=None)
    importance_scale: str | None = about("Svarskalaen for hvor viktig noe er, ved `answers: weighted`.", default=None)
    respondents: tuple[str, ...] = about("De som svarer hver for seg, ved `answers: respondents`.", default=())
    order: Order = about("`shuffled`: hver som svarer, får sin egen rekkefølge.", default="given")
    relevance: bool = about("`true`: den som svarer, velger først hvilke utsagn som gjelder lokalt.", default=False)
    items: tuple[Item, ...] = about("Utsagnene, i den rekkefølgen de stilles.", default=())
    subscales: tuple[Subscale, ...] = about("Delskalaene. Utsagn uten delskala regnes ikke med.", default=())
    bands: tuple[Band, ...] = about(
        "Områder av indeksen som gis ord. Må dekke 0–100 uten hull eller overlapp.", default=()
    )
    themes: Themes = about("Regelen for hvilke temaer som foreslås.", default=Themes(rule="none"))
    gates: tuple[str, ...] = about("Utsagn som må ha det beste svaret (bare `kind: checklist`).", default=())
    notes: tuple[str, ...] = about(
        "Felt for egne notater. De regnes aldri med og forlater aldri nettleseren.", default=()
    )
    placement: Placement | None = about("Aksene, bare for `kind: placement`.", default=None)
    calculator: Calculator | None = about("Tallene, bare for `kind: calculator`.", default=None)
    planner: Planner | None = about("Det som planlegges, bare for `kind: planner`.", default=None)
    advice: tuple[Advice, ...] = about("Veien videre fra hvert tema.", default=())
    own_proposal: tuple[str, ...] = about(
        "Hva som er håndbokas eget: `items`, `scale`, `bands`, `minutes`, `rule`.", default=()
    )
