"""The language an expression is written in: XPath as XForms have it, or FHIRPath.

Both write `and`, `or`, `+`, `-`, `*`, comparisons and parentheses alike; what
they write each in its own way is a method here.
"""

from __future__ import annotations

from typing import Protocol


class Dialect(Protocol):
    """Text in, text out: every method gives an expression that can stand in another one."""

    nothing: str
    """The value that stands for no value."""

    def value(self, name: str) -> str:
        """The number given for a control, or worked out earlier under that name."""
        ...

    def answered(self, name: str) -> str:
        """Whether there is such a number."""
        ...

    def unanswered(self, name: str) -> str:
        """Whether there is none."""
        ...

    def picked(self, item_id: str) -> str:
        """Whether the respondent has left the item among the relevant ones."""
        ...

    def choose(self, condition: str, then: str, otherwise: str) -> str:
        """*then* where the condition holds."""
        ...

    def divided(self, number: str, by: str) -> str:
        """A division that keeps its decimals."""
        ...

    def rounded(self, number: str) -> str:
        """To the nearest whole number, half up; *number* is not negative."""
        ...

    def text(self, words: str) -> str:
        """The words as a literal."""
        ...
