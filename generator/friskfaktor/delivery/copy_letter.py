"""LES-MEG.txt: what a copy of the handbook is, for whoever unzips it."""

from __future__ import annotations

from dataclasses import dataclass

WIDTH = 76


@dataclass(frozen=True, slots=True, kw_only=True)
class CopyInfo:
    """What the letter says of this very copy."""

    title: str
    """What the handbook is called here."""
    version: str
    """The version of the program and the handbook."""
    host: str = ""
    """The organisation that made the copy; empty when it is the handbook's own."""
    contact: str = ""
    """Whom readers can ask."""


def letter(about: CopyInfo) -> str:
    """The letter, with the line ends that every text editor on Windows shows."""
    return "\r\n".join(_lines(about)) + "\r\n"


def _lines(about: CopyInfo) -> list[str]:
    title = f"{about.title}: en kopi til bruk uten nett"
    return [title, "=" * min(len(title), WIDTH), "", *_BODY.format(**_words(about)).strip("\n").splitlines()]


def _words(about: CopyInfo) -> dict[str, str]:
    made = f"Laget av: {about.host}\n" if about.host else ""
    contact = f"Spørsmål: {about.contact}\n" if about.contact else ""
    answers = about.host or "De som ga deg kopien"
    return {"version": about.version, "made": made, "contact": contact, "answers": answers}


_BODY = """
{made}{contact}Versjon: {version}

Hva dette er
------------
En håndbok om arbeidsplasser som er gode for helsa: artikler, metoder og
kartlegginger. Hele håndboka ligger i denne mappa. Du trenger verken nett,
innlogging eller installasjon.

Slik åpner du den
-----------------
1. Pakk ut zip-fila først. I Windows: Høyreklikk på den, og velg «Pakk ut
   alle». Åpner du filer rett fra zip-fila, virker ikke sidene.
2. Åpne mappa du fikk, og dobbeltklikk på index.html.

Du kan legge mappa hvor du vil: på PC-en, på en delt disk eller på en
minnepinne. Flytt i så fall hele mappa, ikke bare index.html.

Hva som virker
--------------
Alt: sidene, søket, utskrift og kartleggingene. Bruk en nettleser som er
oppdatert: Chrome, Edge eller Firefox. Første gang du ber om et resultat,
kan det ta noen sekunder.
På telefoner og nettbrett er det ikke alle som lar deg åpne slike filer. Be
heller om en adresse til håndboka på nett.

Svarene dine
------------
Det du svarer i en kartlegging, blir på denne maskinen. Ingenting sendes, og
ingenting hentes fra nettet. Du kan slette alt fra siden «Hva skjer med
svarene mine?». Bruker flere den samme maskinen, velg «delt maskin» før du
svarer.

Er kopien hel?
--------------
Fila SHA256SUMS har et fingeravtrykk av hver fil. Slik sjekker du dem:
  Linux:  sha256sum --check SHA256SUMS
  Mac:    shasum -a 256 -c SHA256SUMS
  Windows (PowerShell), én og én fil:  Get-FileHash index.html
  Med programmet Friskfaktor:  friskfaktor verify MAPPA

Hva du har lov til
------------------
Du kan kopiere håndboka og gi den videre. Teksten har lisensen CC BY 4.0, og
programmet har MIT. Noe er laget av andre og har egne lisenser. Alle ligger i
mappa LICENSES; begynn med README.md, som du kan åpne i et tekstprogram.
{answers} svarer for denne kopien og for sider de selv har lagt til.
"""
