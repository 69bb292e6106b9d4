"""The forms and numbers that the checks and the JSON Schemas both hold authors to."""

from __future__ import annotations

ID = r"^[a-z0-9]+(?:-[a-z0-9]+)*$"
"""Ids of pages, items and everything else that becomes an address or the name of a control."""

NAME = r"^[a-z][a-z0-9_]*$"
"""Ids of a calculator's numbers: formulas name them, so there is no hyphen."""

DATE = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
VERSION = r"^(?:0|[1-9][0-9]*)\.(?:0|[1-9][0-9]*)\.(?:0|[1-9][0-9]*)$"
SHARE = r"^[0-9]+(?:/[1-9][0-9]*)?$"

WEIGHT = r"^[0-9]{1,4}(?:\.[0-9]{1,4})?$"
"""How much an item counts; that it is above 0 the checker sees."""

_LETTERS = r"[^\s<>()\[\]{}|*_`#!=\\]+"
WORD = rf"^(?![0-9]){_LETTERS}(?: {_LETTERS})*$"
"""A word or a few, with nothing in it that Markdown or a link could take up."""

LONGEST_SUMMARY = 200
"""Characters of a summary: what a card and a search hit have room for."""

MOST_THEMES = 3
"""Themes proposed at a time: the APU guide advises one to three wishes."""

FEWEST_IN_GROUP = 3
"""A figure about fewer people says something about each of them."""

FEWEST_IN_SUM = 2
FEWEST_RESPONDENTS = 2
FEWEST_VECTORS = 8
FEWEST_POINTS = 2
INDEX = (0, 100)

OWN_PROPOSALS = ("bands", "items", "minutes", "rule", "scale")
"""What an instrument can say is the handbook's own."""
