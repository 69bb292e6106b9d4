"""What the fields of the model must look like beyond their type, as JSON Schema says it.

The checker holds files to the same rules (`check`), in words; these are for
the editor, while the author is still typing.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from friskfaktor.reading.limits import (
    DATE,
    FEWEST_IN_GROUP,
    FEWEST_IN_SUM,
    FEWEST_POINTS,
    FEWEST_VECTORS,
    ID,
    INDEX,
    LONGEST_SUMMARY,
    MOST_THEMES,
    NAME,
    OWN_PROPOSALS,
    SHARE,
    VERSION,
    WEIGHT,
    WORD,
)

Form = Mapping[str, Any]
Forms = Mapping[tuple[str, str], Form]

ANY = "*"
"""Any class at all."""

_ID: Form = {"pattern": ID}
_FILLED: Form = {"minLength": 1}
_SOME: Form = {"minItems": 1}
_SET: Form = {"uniqueItems": True}
_IDS: Form = {"items": {"type": "string", "pattern": ID}, **_SET}
_SOME_SET: Form = {**_SOME, **_SET}
_POSITIVE: Form = {"minimum": 1}
_ON_INDEX: Form = {"minimum": INDEX[0], "maximum": INDEX[1]}

FORMS: Forms = {
    (ANY, "id"): _ID,
    ("Entry", "title"): _FILLED,
    ("Entry", "summary"): {"minLength": 1, "maxLength": LONGEST_SUMMARY},
    ("Entry", "updated"): {"pattern": DATE},
    ("Entry", "tags"): _SET,
    ("Entry", "related"): _SET,
    ("Method", "purposes"): _SOME,
    ("Method", "use_when"): _SOME,
    ("Method", "not_when"): _SOME,
    ("Method", "levels"): _SOME,
    ("Method", "phases"): _SOME,
    ("Method", "minutes"): _POSITIVE,
    ("Method", "preparation_minutes"): {"minimum": 0},
    ("Participants", "minimum"): _POSITIVE,
    ("Phase", "steps"): _SOME,
    ("Step", "minutes"): _POSITIVE,
    ("Drawing", "title"): _FILLED,
    ("Drawing", "description"): _FILLED,
    ("Term", "term"): _FILLED,
    ("Source", "key"): _ID,
    ("Source", "short"): _FILLED,
    ("Source", "title"): _FILLED,
    ("Source", "citation"): _FILLED,
    ("Part", "slug"): _ID,
    ("PartSection", "order"): _SET,
    ("FrontPage", "roles"): _SET,
    ("OwnWord", "from"): {**_SOME_SET, "items": {"type": "string", "pattern": WORD}},
    ("OwnWord", "to"): {**_SOME, "items": {"type": "string", "pattern": WORD}},
    ("AnswerScale", "points"): {"minItems": FEWEST_POINTS},
    ("Instrument", "version"): {"pattern": VERSION},
    ("Instrument", "minutes"): _POSITIVE,
    ("Instrument", "updated"): {"pattern": DATE},
    ("Instrument", "licence"): _FILLED,
    ("Instrument", "tags"): _SET,
    ("Instrument", "related"): _SET,
    ("Instrument", "sources"): _SOME,
    ("Instrument", "own_proposal"): {"items": {"type": "string", "enum": list(OWN_PROPOSALS)}, **_SET},
    ("Instrument", "respondents"): _IDS,
    ("Instrument", "notes"): _IDS,
    ("Instrument", "gates"): _SET,
    ("Condition", "values"): _SOME_SET,
    ("Subscale", "items"): _SOME_SET,
    ("Subscale", "weights"): {"additionalProperties": {"type": "string", "pattern": WEIGHT}},
    ("Subscale", "minimum_answered"): {"pattern": SHARE},
    ("Themes", "maximum"): {"minimum": 1, "maximum": MOST_THEMES},
    ("Themes", "among"): _SET,
    ("Band", "start"): _ON_INDEX,
    ("Band", "end"): _ON_INDEX,
    ("Axis", "items"): _SOME_SET,
    ("Placement", "fields"): {"minItems": 4, "maxItems": 4},
    ("NumberInput", "id"): {"pattern": NAME},
    ("Calculator", "inputs"): _SOME,
    ("Calculator", "figures"): _SOME,
    ("Calculator", "smallest_group"): {"minimum": FEWEST_IN_GROUP},
    ("InputSum", "inputs"): {"minItems": FEWEST_IN_SUM, **_SET},
    ("Advice", "methods"): _SOME_SET,
    ("Advice", "practices"): _SET,
    ("Advice", "theory"): _SET,
    ("ItemText", "text"): _FILLED,
    ("Vectors", "vectors"): {"minItems": FEWEST_VECTORS},
    ("Vector", "expect"): {"minProperties": 1},
}
"""Class and field → keywords.  Those of `Entry` hold for every page and for the words of an instrument."""
