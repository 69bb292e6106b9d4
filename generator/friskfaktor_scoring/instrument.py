"""The structure of an instrument: what is asked, and by which rule it is scored.

Every class is a frozen value without behaviour of its own.  The same classes
are filled from an author's YAML on the build side and from JSON in the
browser, so both sides score one and the same thing.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from .about import about
from .calculator import Calculator
from .placement import Placement
from .planner import Planner
from .scales import Band, Condition, Subscale, Themes

Kind = Literal["scale", "placement", "calculator", "checklist", "planner"]
AnswerMode = Literal["single", "pair", "weighted", "respondents"]
Order = Literal["given", "shuffled"]
Stage = Literal["forankre", "kartlegge", "prioritere", "tiltak", "folge-opp"]


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
class Item:
    """One thing that is asked about."""

    id: str = about("Fast navn på utsagnet. Er også navnet på feltet i skjemaet.")
    scale: str | None = about("Svarskala når den er en annen enn instrumentets.", default=None)
    reverse: bool = about("`true` når et høyt svar er ugunstig: regnes som min + maks − svaret.", default=False)
    when: Condition | None = about("Spørres bare når et annet utsagn har et av disse svarene.", default=None)


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
