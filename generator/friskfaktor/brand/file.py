"""What stands in a `brand.yml`, and the brand that comes of it.

The texts in `about(...)` are written for whoever fills in the file.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from friskfaktor.colours.palette import Palette, Scheme
from friskfaktor_scoring.about import about


@dataclass(frozen=True, slots=True, kw_only=True)
class BrandColours:
    """The organisation's colours; what is not given, follows from what is."""

    accent: str | None = about('Hovedfargen i lys visning, `"#14553d"`: lenker, knapper og «nå».', default=None)
    accent_dark: str | None = about("Hovedfargen i mørk visning.", default=None)
    wish: str | None = about("Fargen for «ønsket» i lys visning.", default=None)
    wish_dark: str | None = about("Fargen for «ønsket» i mørk visning.", default=None)
    band: str | None = about("Bunnfargen bak dørene på forsida i lys visning.", default=None)
    band_dark: str | None = about("Bunnfargen bak dørene på forsida i mørk visning.", default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """Who readers turn to."""

    name: str = about("Hvem leserne kan spørre, f.eks. «HMS-rådgiveren».")
    text: str = about("Hva de kan få hjelp med, eller hvor de finner dere.", default="")
    url: str | None = about("Adresse: `https://…` eller `tel:…`.", default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class BrandFont:
    """A typeface the organisation has the right to share."""

    file: str = about("Skrifta: en `.woff2`-fil i samme mappe som denne fila.")
    bold: str | None = about("Den halvfete skrifta, når den er en egen fil.", default=None)
    licence: str = about("Lisensen som gir lov til å dele den: «SIL Open Font License 1.1».")


@dataclass(frozen=True, slots=True, kw_only=True)
class BrandFile:
    """`brand.yml`: name, colours and logo of the organisation that hosts the handbook."""

    version: int = about("Hvilken form fila har. Den eneste som finnes, er 1.", default=1)
    name: str = about("Navnet på virksomheten, slik det skal stå øverst på hver side.")
    short_name: str | None = about("Kort navn der det er trangt.", default=None)
    tagline: str | None = about("Linja under navnet. Utelatt: håndbokas egen.", default=None)
    colours: BrandColours | None = about("Farger.", default=None)
    logo: str | None = about("Logo: en SVG- eller PNG-fil i samme mappe som denne fila.", default=None)
    logo_dark: str | None = about("Logo til mørk visning, når den må være en annen.", default=None)
    favicon: str | None = about("Ikonet i nettleserfanen: en SVG- eller PNG-fil i samme mappe.", default=None)
    font: BrandFont | None = about("Egen skrift, i tekst og overskrifter.", default=None)
    languages: tuple[str, ...] = about(
        "Språkene utgaven skal ha, det viktigste først: `[nb, nn]`. Utelatt: alle håndboka har.", default=()
    )
    footer: str | None = about("Linja nederst på hver side.", default=None)
    contact: Contact | None = about("Hvem leserne kan spørre.", default=None)
    licence: str | None = about("Lisensen på det dere selv har skrevet.", default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Image:
    """A picture that was checked: its bytes, and a name that is safe in an address (`logo.svg`, `favicon.png`)."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Font:
    """A typeface that was checked: its files, and the licence it is shared under."""

    regular: bytes
    bold: bytes | None
    variable: bool
    """Whether the one file has every weight."""
    licence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Brand:
    """A brand that holds: texts are trimmed, pictures are safe, colours pass. Empty means not given."""

    name: str
    short_name: str = ""
    tagline: str = ""
    footer: str = ""
    licence: str = ""
    contact: Contact | None = None
    logo: Image | None = None
    logo_dark: Image | None = None
    font: Font | None = None
    languages: tuple[str, ...] = ()
    favicon: Image | None = None
    colours: Mapping[Scheme, Palette]
    """The colours that were given, by scheme and token; see `palette`."""
