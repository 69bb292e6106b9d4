"""An organisation that is not ours, as its `brand.yml` says it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

LOGO = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 16"><rect width="40" height="16" fill="#402080"/></svg>'

BRAND = """\
name: Nesset kommune
tagline: vår håndbok for en god arbeidsplass
colours:
  accent: "#402080"
logo: logo.svg
footer: Personal og organisasjon
contact:
  name: HMS-rådgiveren
  text: Spør om metoder.
  url: tel:+4700000000
"""


def write_brand(folder: Path) -> Path:
    """Write the brand's files to *folder*; the path of its `brand.yml`."""
    (folder / "logo.svg").write_text(LOGO, encoding="utf-8")
    file = folder / "brand.yml"
    file.write_text(BRAND, encoding="utf-8")
    return file
