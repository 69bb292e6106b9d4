"""What the handbook consists of: one frozen dataclass for each kind of YAML file.

It is long for one reason: each field of each kind of file is declared here once,
and there is no function in it.  Nothing here reads, checks or renders.  The text in `about(...)` is written for
authors: the JSON Schemas are made from it, so that an editor shows it while
they type.  `Prose` is Markdown in which `[[id]]` links to an entry and
`[@key]` or `[@key, place]` cites a work.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal, NewType

from friskfaktor_scoring.about import about
from friskfaktor_scoring.instrument import AnswerScale
from friskfaktor_scoring.instrument import Instrument as Instrument  # noqa: PLC0414 - it is part of the model
from friskfaktor_scoring.instrument import SourceRef as SourceRef  # noqa: PLC0414 - it is part of the model
from friskfaktor_scoring.instrument import Stage as Stage  # noqa: PLC0414 - it is part of the model

Prose = NewType("Prose", str)
"""Markdown with `[[id]]` and `[@key]`; may hold several paragraphs, lists and tables."""

Level = Literal["individ", "gruppe", "ledelse", "organisasjon"]
Purpose = Literal["kartlegge", "prioritere", "utvikle", "verdier", "lederskap", "konflikt"]
RoleName = Literal["leder", "tillitsvalgt", "verneombud", "hr-bht", "medarbeider"]
Span = Literal["kvarter", "time", "halv-dag", "uker", "aar"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What every page has in common."""

    id: str = about("Fast navn på siden, likt filnavnet uten `.yml`. Små bokstaver, tall og bindestrek.")
    title: str = about("Tittelen leseren ser.")
    summary: str = about("Hva siden gir, på høyst 200 tegn. Vises i søk, på kort og øverst på siden.")
    updated: str = about('Dato for siste endring, `"2026-11-20"`.')
    tags: tuple[str, ...] = about("Stikkord.", default=())
    sources: tuple[SourceRef, ...] = about("Verkene siden bygger på, med sted.", default=())
    related: tuple[str, ...] = about("Sider det er naturlig å gå videre til (id-er).", default=())
    short: str | None = about("Kort tittel til menyer og lister, når tittelen er lang.", default=None)
    hard_words: str = about("Hvorfor siden må være tung å lese, når LIX er over 50.", default="")


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A headed part of a page."""

    title: str = about("Overskriften: sier hva som står under den.")
    body: Prose = about("Teksten.")
    figure: str | None = about("En figur fra `figures/` som vises etter teksten.", default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Theory(Entry):
    """An explanation: a concept or a model."""

    group: str = about("Gruppa siden står under i oversikten, f.eks. `Helse` eller `Arbeid`.")
    in_short: tuple[Prose, ...] = about("To til fire setninger med det viktigste.", default=())
    sections: tuple[Section, ...] = about("Delene av siden.")
    practice: Prose | None = about("Hva dette betyr i praksis: hva kan du gjøre på torsdag?", default=None)
    disputed: Prose | None = about("Der kildene er uenige, eller modellen er omstridt.", default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Participants:
    """How many a method needs."""

    minimum: int = about("Færrest deltakere.")
    maximum: int | None = about("Flest deltakere; utelatt når det ikke er noen grense.", default=None)
    groups: str = about("Hvordan de deles inn, f.eks. «i grupper på 4–5».", default="")
    note: str = about("Hvem som må være med.", default="")


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A sign and what it stands for (never a colour alone)."""

    sign: str = about("Tegnet, f.eks. `!`.")
    text: str = about("Hva tegnet betyr.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One thing to do, with its minutes."""

    title: str = about("Hva dere gjør, som oppfordring: «Sett rammen».")
    minutes: int = about("Minutter. Alle steg til sammen må bli metodens `minutes`.")
    body: Prose = about("Framgangsmåten.")
    questions: tuple[str, ...] = about("Spørsmål til å lese høyt.", default=())
    marks: tuple[Mark, ...] = about("Tegn som brukes i steget.", default=())


@dataclass(frozen=True, slots=True, kw_only=True)
class Phase:
    """Steps that belong together: a meeting, or a part of one."""

    title: str = about("Navnet på delen, f.eks. «Møte 1».")
    note: str = about("Hva som kjennetegner delen.", default="")
    mode: Literal["open", "steered"] = about("`open`: alt kan sies. `steered`: dere ordner og velger.", default="open")
    steps: tuple[Step, ...] = about("Stegene.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Alternative:
    """Another method, and when it suits better."""

    id: str = about("Metoden.")
    when: str = about("Når den passer bedre.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Method(Entry):
    """Something to do, step by step."""

    purpose: str = about("Hva metoden er til for, i én setning.")
    purposes: tuple[Purpose, ...] = about("Formål i metodevelgeren.")
    use_when: tuple[str, ...] = about("Når den passer.")
    not_when: tuple[str, ...] = about("Når den ikke passer.")
    conflict_safe: bool = about("`true` når metoden tåler en åpen konflikt.")
    participants: Participants = about("Hvor mange.")
    minutes: int = about("Samlet tid for stegene, i minutter.")
    minutes_note: str = about("Hvor tidene kommer fra, og om de er håndbokas forslag.")
    elapsed: str = about(
        "Tid fra start til slutt når det er mer enn ett møte, f.eks. «to møter med noen uker imellom».", default=""
    )
    preparation_minutes: int | None = about("Tid til forberedelse, i minutter.", default=None)
    facilitator: str = about("Hvem som leder, og hva de må kunne.", default="")
    materials: tuple[str, ...] = about("Hva dere må ha med.")
    preparation: tuple[str, ...] = about("Hva som må gjøres før.")
    levels: tuple[Level, ...] = about("Nivåene metoden virker på.")
    phases: tuple[Phase, ...] = about("Stegene, samlet i deler.")
    follow_up: Prose = about("Hva dere gjør etterpå.")
    strengths: tuple[str, ...] = about("Hva metoden er god på.")
    limits: tuple[str, ...] = about("Hva den ikke gir.")
    evidence_note: Prose = about("Hva en vet, og ikke vet, om virkningen.")
    alternatives: tuple[Alternative, ...] = about("Metoder å prøve heller.")
    stages: tuple[Stage, ...] = about("Fasene i arbeidet der metoden hører hjemme.", default=())
    challenges: tuple[str, ...] = about("Utfordringene metoden hjelper mot (id-er).", default=())
    span: Span | None = about(
        "Hvor lang tid det hele tar, når det ikke følger av minuttene: `uker` for flere møter, `aar` for et opplegg.",
        default=None,
    )
    own_proposal: str = about("Hva som er håndbokas eget forslag og ikke står i kilden.", default="")
    credit: str = about("Hvem metoden kommer fra.", default="")


@dataclass(frozen=True, slots=True, kw_only=True)
class Practice(Entry):
    """A practice card: something workplaces do in daily work, told on half a page."""

    purpose: str = about("Hva grepet er til for, i én setning.")
    who: str = about("Hvem som gjør det.")
    span: Span = about("Hvor lang tid det tar å komme i gang.")
    levels: tuple[Level, ...] = about("Nivåene grepet virker på.")
    stages: tuple[Stage, ...] = about("Fasene i arbeidet der det hører hjemme.")
    challenges: tuple[str, ...] = about("Utfordringene det hjelper mot (id-er).", default=())
    use_when: tuple[str, ...] = about("Når det passer.")
    not_when: tuple[str, ...] = about("Når det ikke passer.", default=())
    steps: tuple[Prose, ...] = about("Slik gjør dere det, i rekkefølge.")
    watch_out: tuple[Prose, ...] = about("Det som kan gå galt.", default=())
    reported: Prose = about("Hva kilden forteller om stedene som gjør det, og hva de sier kom ut av det.")
    unknown: Prose | None = about("Hva kilden ikke sier.", default=None)
    own_proposal: str = about("Hva som er håndbokas eget forslag og ikke står i kilden.", default="")


@dataclass(frozen=True, slots=True, kw_only=True)
class Blank:
    """Something to fill in on paper."""

    label: str = about("Hva som skal skrives.")
    lines: int = about("Antall linjer å skrive på.", default=1)
    help: str = about("Forklaring, når det trengs.", default="")


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """A table to fill in on paper."""

    columns: tuple[str, ...] = about("Overskriftene.")
    rows: tuple[str, ...] = about("Det som står i første kolonne på hver rad; tom for en blank rad.", default=())
    blank_rows: int = about("Blanke rader etter dem.", default=0)


@dataclass(frozen=True, slots=True, kw_only=True)
class CutCard:
    """A card to cut out."""

    title: str = about("Overskriften på kortet.")
    text: str = about("Teksten på kortet.")


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaRow:
    """A row of a programme."""

    time: str = about("Klokkeslett eller varighet.")
    what: str = about("Hva som skjer.")
    who: str = about("Hvem som leder det.", default="")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A part of a printable page; what it holds stands in the order text, agenda, blanks, grid, cards."""

    title: str = about("Overskriften.")
    body: Prose | None = about("Tekst.", default=None)
    agenda: tuple[AgendaRow, ...] = about("Program.", default=())
    blanks: tuple[Blank, ...] = about("Felter å fylle ut.", default=())
    grid: Grid | None = about("Tabell å fylle ut.", default=None)
    cards: tuple[CutCard, ...] = about("Kort å klippe ut.", default=())


@dataclass(frozen=True, slots=True, kw_only=True)
class Material(Entry):
    """A page to print and bring along: a guide, a form, cards."""

    belongs_to: tuple[str, ...] = about("Metodene eller praksiskortene arket brukes i (id-er).")
    copies: str = about("Hvor mange dere skriver ut, f.eks. «ett til hver».")
    landscape: bool = about("`true`: liggende ark.", default=False)
    use: Prose = about("Slik bruker dere arket. Vises på skjermen, ikke på papiret.")
    sheets: tuple[Sheet, ...] = about("Delene av arket.")
    own_proposal: str = about("Hva som er håndbokas eget forslag og ikke står i kilden.", default="")


@dataclass(frozen=True, slots=True, kw_only=True)
class Challenge(Entry):
    """Something that is hard at work, and where to begin."""

    signs: tuple[Prose, ...] = about("Slik merker dere det.")
    sections: tuple[Section, ...] = about("Hva det handler om, etter kildene.")
    begin: tuple[Action, ...] = about("Hva dere kan begynne med, og sidene som hjelper.")
    caution: Prose | None = about("Det dere må passe på.", default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One side of a disagreement."""

    title: str = about("Standpunktet i få ord.")
    body: Prose = about("Hva denne siden sier, og hva den bygger på.")
    source: SourceRef = about("Verket.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Tension(Entry):
    """Where the sources disagree: both sides, unsmoothed."""

    question: str = about("Hva uenigheten gjelder, som et spørsmål.")
    sides: tuple[Side, ...] = about("Sidene, minst to.")
    bridge: Prose | None = about("Det kildene selv sier om å forene dem, når de sier noe.", default=None)
    here: Prose = about("Slik har håndboka valgt, og hva det betyr for dere.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Provision:
    """One paragraph, clause or article."""

    ref: str = about("Henvisningen, f.eks. «§ 4-3».")
    title: str = about("Hva den gjelder, i få ord.")
    body: Prose = about("Innholdet, med egne ord.")
    source: SourceRef | None = about("Verket, når det er et annet enn sidens.", default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class ProvisionGroup:
    """Provisions under one heading."""

    title: str = about("Overskriften.")
    intro: Prose | None = about("Innledning.", default=None)
    provisions: tuple[Provision, ...] = about("Bestemmelsene.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Law(Entry):
    """A law, an agreement or a declaration, as it stood in a given year."""

    as_of: str = about("Året eller perioden teksten gjelder for: «2018».")
    standing: Literal["check", "historical", "declaration"] = about(
        "`check`: kan være endret siden. `historical`: gjelder ikke lenger. `declaration`: en erklæring."
    )
    check: Prose = about("Hvor du finner den gjeldende versjonen.")
    meaning: Prose = about("Hva dette betyr for dere i praksis.")
    groups: tuple[ProvisionGroup, ...] = about("Bestemmelsene.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Case(Entry):
    """What one workplace did."""

    place: str = about("Virksomheten.")
    trade: str = about("Bransje eller sektor.")
    period: str = about("Når, så langt kilden sier det.", default="")
    challenge: Prose = about("Utfordringen.")
    measures: tuple[Prose, ...] = about("Tiltakene.")
    result: Prose = about("Hva som er fortalt om resultatet.")
    lesson: Prose = about("Hva andre kan lære.")
    unknown: tuple[Prose, ...] = about("Hva kilden ikke sier.")
    sections: tuple[Section, ...] = about("Mer, når det trengs.", default=())
    challenges: tuple[str, ...] = about("Utfordringene eksempelet handler om (id-er).", default=())


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice(Entry):
    """An interviewed expert, paraphrased."""

    person: str = about("Navnet.")
    role: str = about("Stilling eller fag, slik kilden sier det.")
    points: tuple[Prose, ...] = about("Hovedpoengene, gjengitt med egne ord.")
    sections: tuple[Section, ...] = about("Delene av siden.")
    ask_yourselves: tuple[str, ...] = about("Spørsmål til egen arbeidsplass.", default=())


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One claim with what it rests on."""

    id: str = about("Fast navn, unikt på siden.")
    title: str = about("Funnet i få ord.")
    body: Prose = about("Forklaring.")
    figure: str = about("Tallet, når funnet har ett: «30 %».", default="")
    population: str = about("Hvem tallet gjelder.", default="")
    year: str = about("Året tallet er fra.", default="")
    source: SourceRef | None = about("Verket, når det er et annet enn sidens.", default=None)
    disagrees_with: str = about("Et funn (id) som peker en annen vei.", default="")
    do: tuple[str, ...] = about("Metoder eller kartlegginger som hjelper (id-er).", default=())


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingGroup:
    """Findings under one heading."""

    title: str = about("Overskriften.")
    intro: Prose | None = about("Innledning.", default=None)
    findings: tuple[Finding, ...] = about("Funnene.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence(Entry):
    """Findings and figures, and what they rest on."""

    basis: Prose = about("Hva funnene bygger på: hvem, hvor mange, hvordan.")
    limits: Prose = about("Hva de ikke kan si.")
    groups: tuple[FindingGroup, ...] = about("Funnene.")
    sections: tuple[Section, ...] = about("Mer, etter funnene: tabeller og figurer.", default=())
    chains: tuple[Chain, ...] = about("Rader i en tabell fra utfordring til resultat.", default=())


@dataclass(frozen=True, slots=True, kw_only=True)
class Chain:
    """From a challenge by a measure to what was reported."""

    id: str = about("Fast navn, unikt på siden.")
    challenge: Prose = about("Utfordringen.")
    measure: Prose = about("Tiltaket.")
    result: Prose = about("Hva som er meldt om resultatet.")
    level: Level = about("Nivået tiltaket virker på.")
    inferred: bool = about("`true`: koblingen er tolket ut av teksten, og står ikke slik i kilden.")
    inferred_note: str = about("Hva som er tolket.", default="")
    source: SourceRef = about("Verket og stedet.")
    links: tuple[str, ...] = about("Sider som hører til (id-er).", default=())


@dataclass(frozen=True, slots=True, kw_only=True)
class Action:
    """Something to do, with the pages that help."""

    text: Prose = about("Hva du gjør.")
    links: tuple[str, ...] = about("Sider som hjelper (id-er).", default=())


@dataclass(frozen=True, slots=True, kw_only=True)
class Expectation:
    """What one may expect of another role."""

    role: str = about("Hvem, f.eks. «Lederen».")
    text: Prose = about("Hva du kan vente deg.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Role(Entry):
    """A role at work: what is yours, and where to begin."""

    role: RoleName = about("Rollen.")
    invitation: str = about("Én eller to korte setninger på døra på forsida.")
    yours: tuple[Prose, ...] = about("Hva som er ditt.")
    this_month: tuple[Action, ...] = about("Hva du kan gjøre denne måneden.")
    expect: tuple[Expectation, ...] = about("Hva du kan vente deg av de andre.")
    methods: tuple[str, ...] = about("Metoder som passer for deg (id-er).")
    assessments: tuple[str, ...] = about("Kartlegginger som passer for deg (id-er).")
    pitfalls: tuple[Prose, ...] = about("Fallgruver.", default=())
    sections: tuple[Section, ...] = about("Mer, når det trengs.", default=())


@dataclass(frozen=True, slots=True, kw_only=True)
class Page(Entry):
    """A plain page: privacy, accessibility, about."""

    sections: tuple[Section, ...] = about("Delene av siden.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """The words of a figure; its drawing stands in `content/figures/<id>.svg`."""

    id: str = about("Fast navn, likt filnavnet.")
    title: str = about("Hva figuren viser, i én setning. Leses av skjermlesere.")
    description: Prose = about("Figuren sagt med ord, for den som ikke ser den.")
    labels: dict[str, str] = about("Teksten i figuren: navn i tegningen → ord.")
    source: SourceRef | None = about("Hvor figuren bygger på.", default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A word of the trade, in own words."""

    id: str = about("Fast navn.")
    term: str = about("Ordet.")
    forms: tuple[str, ...] = about("Bøyninger og skrivemåter som også skal lenkes: `verneombudet`.", default=())
    definition: Prose = about("Forklaringen, med egne ord.")
    english: str = about("Ordet på engelsk.")
    see: str | None = about("Siden som sier mer (id).", default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Glossary:
    """All terms of one language."""

    terms: tuple[Term, ...] = about("Ordene.")
    alike: tuple[tuple[str, ...], ...] = about(
        "Ord og uttrykk leserne bruker om det samme, én liste for hver ting. Bare søket bruker dem.", default=()
    )
    nynorsk: tuple[tuple[str, ...], ...] = about(
        "Nynorske ord og orddeler, hvert med det samme på bokmål. Bare søket bruker dem.", default=()
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """What a page that is not translated is called in another language."""

    title: str = about("Tittelen leseren ser i lister, søk og menyer.")
    summary: str = about("Hva siden gir, på høyst 200 tegn.")
    short: str | None = about("Kort tittel til menyer og lister, når tittelen er lang.", default=None)
    group: str | None = about("Bare for en artikkel: gruppa den står under i oversikten.", default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Headings:
    """`headings.yml` of a translation: what the pages are called that are not translated."""

    headings: dict[str, Heading] = about("Sidens id → hva den heter på dette språket.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Originals:
    """`originals.yml` of a translation: what each original looked like when it was translated."""

    originals: dict[str, str] = about("Originalens fil → merke. `friskfaktor translated` skriver det inn.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A cited work."""

    key: str = about("Nøkkelen som brukes i `[@nøkkel]`.")
    short: str = about("Slik verket nevnes i teksten: «Idébanken 2012».")
    title: str = about("Tittelen.")
    authors: tuple[str, ...] = about("Forfattere eller utgiver.")
    year: str = about("År, eller «u.å.».")
    publisher: str = about("Utgiver.", default="")
    kind: Literal["book", "chapter", "report", "slides", "guide", "article", "thesis", "law", "webpage", "work"] = (
        about("Slag av verk; `work` når det ikke er oppgitt.")
    )
    container: str = about("Tidsskriftet, boka eller rapportserien verket står i.", default="")
    number: str = about("Nummer i serie, årgang eller hefte.", default="")
    pages: str = about("Sider.", default="")
    via: tuple[str, ...] = about(
        "Kildene som viser til verket (nøkler), når håndboka ikke har brukt det selv.", default=()
    )
    citation: str = about("Full henvisning.")
    note: Prose | None = about("Hva verket er, og hva som er verdt å vite om det.", default=None)
    marks: str = about("Varemerker og rettigheter som må respekteres.", default="")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sources:
    """Every work cited, in any language."""

    sources: tuple[Source, ...] = about("Verkene.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Scales:
    """The shared answer scales."""

    scales: tuple[AnswerScale, ...] = about("Skalaene.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One of the handbook's main parts, a tab in the top line."""

    id: str = about("Fast navn.")
    title: str = about("Navnet i topplinja.")
    slug: str = about("Mappa i adressen.")
    summary: str = about("Hva delen gir, øverst på oversikten.")
    listing: Literal["groups", "methods", "assessments", "ways"] = about("Hvordan oversikten lages.")
    sections: tuple[PartSection, ...] = about("Slagene av sider i delen, i rekkefølge.")


@dataclass(frozen=True, slots=True, kw_only=True)
class PartSection:
    """A kind of page in a part, and the order of its pages."""

    kind: Literal[
        "theory",
        "tension",
        "evidence",
        "case",
        "voice",
        "law",
        "method",
        "practice",
        "material",
        "challenge",
        "role",
        "assessment",
    ] = about("Slag av side.")
    title: str = about("Overskriften i oversikten.")
    slug: str = about("Mappa i adressen; tom når den er delens egen.", default="")
    order: tuple[str, ...] = about("Id-er i rekkefølge. De som ikke nevnes, kommer etter, alfabetisk.", default=())
    themes: tuple[ListTheme, ...] = about("Temaene kartleggingene står under, i rekkefølge.", default=())


@dataclass(frozen=True, slots=True, kw_only=True)
class ListTheme:
    """A heading in the overview of assessments; each of those says which it stands under."""

    id: str = about("Fast navn, brukt i `theme:`.")
    title: str = about("Overskriften.")
    text: str = about("Hva kartleggingene her kan brukes til, i én setning.", default="")


@dataclass(frozen=True, slots=True, kw_only=True)
class Pick:
    """A page that is shown on the front page."""

    id: str = about("Siden.")
    text: str = about("Én setning om hvorfor.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """One of the three ways to begin."""

    part: str = about("Delen den fører til.")
    title: str = about("Som infinitiv etter «Vi vil …».")
    text: str = about("Hva en får.")
    note: str = about("Form og omfang.")


@dataclass(frozen=True, slots=True, kw_only=True)
class FrontPage:
    """The words of the front page."""

    claim: str = about("Det første av åpningssetningen.")
    claim_end: str = about("Slutten av åpningssetningen, framhevet.")
    roles: tuple[str, ...] = about("Rollene med dør (id-er), i rekkefølge.")
    ways: tuple[Way, ...] = about("Veiene inn.")
    picks: tuple[Pick, ...] = about("Mye brukte sider.")


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnWord:
    """A word an edition says otherwise, in all its forms; in the file, `from_` is written `from`."""

    from_: tuple[str, ...] = about("Ordet slik håndboka skriver det, grunnformen først: `[verneombud, verneombudet]`.")
    to: tuple[str, ...] = about("Det dere sier, i de samme formene og den samme rekkefølgen.")
    compounds: bool = about(
        "`true`: også først og sist i sammensatte ord, som i «verneombudsrollen» og «hovedverneombudet».", default=False
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class HandbookInfo:
    """`handbook.yml`: title, parts and their order, front page."""

    title: str = about("Navnet på håndboka.")
    tagline: str = about("Hva den er, ved siden av navnet.")
    description: str = about("Én setning til søkemotorer.")
    front: FrontPage = about("Forsida.")
    parts: tuple[Part, ...] = about("Delene, i rekkefølge.")
    footer: tuple[str, ...] = about("Sider med lenke nederst (id-er).")
    hide: tuple[str, ...] = about("Sider som ikke skal være med i denne utgaven (id-er).", default=())
    terms: tuple[OwnWord, ...] = about(
        "Ord dere sier på en annen måte: `- {from: [verneombud, verneombudet], to: [HMS-ombud, HMS-ombudet]}`.",
        default=(),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemText:
    """The words of one item."""

    text: str = about("Utsagnet: én tanke, ingen doble nektelser.")
    title: str | None = about("Kort navn på utsagnet.", default=None)
    help: str | None = about("En forklaring, når det trengs.", default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class SubscaleText:
    """The words of one subscale, and how to start a talk about it."""

    title: str = about("Navnet på temaet.")
    text: str = about("Hva temaet handler om, i én setning.", default="")
    prompt: str | None = about("Et spørsmål å starte samtalen med.", default=None)
    low: str | None = about("Bare for en akse: ordene ved den lave enden i kartet, «Lave krav».", default=None)
    high: str | None = about("Bare for en akse: ordene ved den høye enden i kartet, «Høye krav».", default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A headed remark."""

    title: str = about("Overskrift.")
    body: Prose = about("Tekst.")


@dataclass(frozen=True, slots=True, kw_only=True)
class InstrumentText:
    """The words of an instrument in one language (`assessments/<id>/nb.yml`)."""

    title: str = about("Navnet på kartleggingen.")
    short: str | None = about("Kort navn til lister.", default=None)
    summary: str = about("Hva den gir, på høyst 200 tegn.")
    intro: Prose = about("Det en må vite før en begynner.")
    for_whom: str = about("Hvem den er for.")
    is_not: tuple[str, ...] = about("Hva den ikke er.")
    items: dict[str, ItemText] = about(
        "Ordene til hvert utsagn, felt eller tall som skrives inn.", default_factory=dict
    )
    subscales: dict[str, SubscaleText] = about(
        "Ordene til hver delskala, akse, hvert felt og hver figur.", default_factory=dict
    )
    groups: dict[str, str] = about(
        "Overskrifter i skjemaet, når utsagnene er samlet under delskalaer.", default_factory=dict
    )
    bands: dict[str, str] = about("Ordene til hvert område av indeksen.", default_factory=dict)
    respondents: dict[str, str] = about("Hva hver av dem som svarer, kalles: `{leder: Leder}`.", default_factory=dict)
    sides: dict[str, str] = about(
        "Egne ord for det som spørres om, når det er to svar: `{now: Plager oss, importance: Kan vi gjøre noe med}`.",
        default_factory=dict,
    )
    options: dict[str, str] = about("Hva hvert valg i en planlegger kalles.", default_factory=dict)
    notes: dict[str, str] = about("Spørsmålet til hvert felt for egne notater.", default_factory=dict)
    alone: dict[str, str] = about(
        "Hva en kan gjøre selv, eller hvem en kan snakke med, for hvert tema eller felt. Står først i rådet.",
        default_factory=dict,
    )
    together: str | None = about(
        "Hvordan en gruppe kan ta det opp uten at noen viser svaret sitt. Står over metodene.", default=None
    )
    cannot: tuple[Note, ...] = about("Dette kan tallene ikke si.")
    sceptic: Prose = about("For den som tviler: hva en vet og ikke vet om instrumentet.")
    warning: Prose | None = about("En advarsel som alltid vises ved resultatet.", default=None)
    rule: Prose = about("Regnemåten forklart med ord.")
    origin: Prose = about("Hva som er fra kilden, og hva som er håndbokas eget.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Vector:
    """A worked example: answers and the result they must give."""

    name: str = about("Hva eksempelet viser.")
    fill: dict[str, int] = about(
        "Samme svar på alle utsagn: `{value: 3}`, `{now: 1, wished: 5}`, `{now: 1, importance: 5}` "
        "eller ett per respondent.",
        default_factory=dict,
    )
    answers: dict[str, Any] = about(
        "Svarene, etter feltnavn. `null` fjerner et svar som `fill` satte.", default_factory=dict
    )
    expect: dict[str, Any] = about("Det som skal komme ut.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Vectors:
    """`assessments/<id>/vectors.yml`."""

    vectors: tuple[Vector, ...] = about("Eksemplene, minst åtte.")
