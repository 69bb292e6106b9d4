"""XPath 1.0 with the few functions of ODK XForms, as it stands in an XLSForm: `${name}`."""

from __future__ import annotations

PICKED = "relevant_items"
"""The question where the respondent picks what is relevant."""


def xml_name(name: str) -> str:
    """A control or a number as an XML name: `egen-rolle.now` is `egen_rolle__now`.

    One hyphen never stands beside another in an id, so two names stay two.
    """
    plain = name.replace(".", "__").replace("-", "_")
    return f"_{plain}" if plain[0].isdigit() else plain


class XPath:
    """Expressions that ODK, KoBo and Enketo all evaluate: nothing but `if` and `selected` beside XPath 1.0."""

    nothing = "''"

    def value(self, name: str) -> str:
        """The node of that name."""
        return f"${{{xml_name(name)}}}"

    def answered(self, name: str) -> str:
        """An unanswered question is an empty node."""
        return f"{self.value(name)} != ''"

    def unanswered(self, name: str) -> str:
        """As `answered`."""
        return f"{self.value(name)} = ''"

    def picked(self, item_id: str) -> str:
        """Ticked in the one question that has them all."""
        return f"selected(${{{PICKED}}}, '{xml_name(item_id)}')"

    def choose(self, condition: str, then: str, otherwise: str) -> str:
        """ODK's own `if`."""
        return f"if({condition}, {then}, {otherwise})"

    def divided(self, number: str, by: str) -> str:
        """A slash would be a path."""
        return f"({number}) div ({by})"

    def rounded(self, number: str) -> str:
        """XPath 1.0 rounds halves up."""
        return f"round({number})"

    def text(self, words: str) -> str:
        """A literal has no escapes: it is quoted with what it does not hold itself."""
        if "'" in words:
            return f'"{words.replace(chr(34), chr(0x201D))}"'
        return f"'{words}'"
