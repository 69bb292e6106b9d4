"""FHIRPath, with every number under a variable of its own: `%egenRolleNow`."""

from __future__ import annotations

import re

PICKED = "relevantItems"
"""The variable with the codes of the items that were picked as relevant."""


def variable(name: str) -> str:
    """A control or a number as a variable: letters and digits alone, since R4B names variables as it does ids."""
    first, *rest = re.split(r"[-._]", name)
    joined = first + "".join(part[:1].upper() + part[1:] for part in rest)
    return f"q{joined}" if joined[0].isdigit() else joined


class FhirPath:
    """FHIRPath 2.0 as SDC forms evaluate it; an answer that is not there is an empty collection."""

    nothing = "{}"

    def value(self, name: str) -> str:
        """The variable of that name."""
        return f"%{variable(name)}"

    def answered(self, name: str) -> str:
        """Whether the collection holds anything."""
        return f"{self.value(name)}.exists()"

    def unanswered(self, name: str) -> str:
        """Whether it holds nothing."""
        return f"{self.value(name)}.empty()"

    def picked(self, item_id: str) -> str:
        """Whether its code is among those ticked."""
        return f"('{item_id}' in %{PICKED})"

    def choose(self, condition: str, then: str, otherwise: str) -> str:
        """The conditional that evaluates one side."""
        return f"iif({condition}, {then}, {otherwise})"

    def divided(self, number: str, by: str) -> str:
        """A slash always gives a decimal."""
        return f"({number}) / ({by})"

    def rounded(self, number: str) -> str:
        """By `floor`, about which all programs agree; `round` is another in each."""
        return f"({number} + 0.5).floor()"

    def text(self, words: str) -> str:
        """A literal with its quotes and slashes escaped."""
        escaped = words.replace("\\", "\\\\").replace("'", "\\'")
        return f"'{escaped}'"
