"""The parts of an instrument that say how answers become an index, and an index words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from .about import about

ThemeRule = Literal["none", "lowest", "lowest-first", "gap", "priority", "spread", "agenda"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition:
    """When an item is asked at all: another item has one of these answers."""

    item: str = about("Utsagnet svaret ses på. Det må stå før dette.")
    values: tuple[int, ...] = about("Svarene som gjør at dette blir spurt om.")


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
