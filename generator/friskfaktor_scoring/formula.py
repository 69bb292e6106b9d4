"""The small arithmetic of calculators: names, whole numbers, + - * / and parentheses.

Grammar: sum = product (("+" | "-") product)* ; product = atom (("*" | "/") atom)* ;
atom = number | name | "(" sum ")".  There is nothing else, so a formula in a
definition can never run code.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from fractions import Fraction

_TOKEN = re.compile(r"\s*(?:([0-9]+)|([A-Za-z_][A-Za-z0-9_]*)|([-+*/()]))")
_DEEPEST = 20
_LONGEST = 200
"""Characters: a formula is one line a reader can follow, and nesting follows from length."""


class FormulaError(ValueError):
    """The text is no formula; the message says where it stops making sense."""


@dataclass(frozen=True, slots=True)
class Formula:
    """A parsed formula: its names in order of appearance, and its value for given numbers."""

    names: tuple[str, ...]
    tokens: tuple[str, ...]
    value: Callable[[Mapping[str, Fraction]], Fraction]
    """Raises KeyError when a name has no number and ZeroDivisionError when dividing by zero."""


_Value = Callable[[Mapping[str, Fraction]], Fraction]


def tokenize(text: str) -> tuple[str, ...]:
    """The names, numbers and signs of *text*; FormulaError at a character that has no place."""
    if len(text) > _LONGEST:
        raise FormulaError(text[:20])
    tokens, at = [], 0
    text = text.rstrip()
    while at < len(text):
        match = _TOKEN.match(text, at)
        if not match:
            raise FormulaError(text[at:].strip()[:20])
        tokens.append(match[1] or match[2] or match[3])
        at = match.end()
    return tuple(tokens)


def parse_formula(text: str) -> Formula:
    """Read *text*; FormulaError when it is not a complete formula."""
    tokens = tokenize(text)
    value, rest = _sum(tokens, 0)
    if rest:
        raise FormulaError(rest[0])
    names = tuple(dict.fromkeys(token for token in tokens if token[0].isalpha() or token[0] == "_"))
    return Formula(names=names, tokens=tokens, value=value)


def _sum(tokens: tuple[str, ...], depth: int) -> tuple[_Value, tuple[str, ...]]:
    value, rest = _product(tokens, depth)
    while rest and rest[0] in "+-":
        sign = rest[0]
        right, rest = _product(rest[1:], depth)
        value = _binary(sign, value, right)
    return value, rest


def _product(tokens: tuple[str, ...], depth: int) -> tuple[_Value, tuple[str, ...]]:
    value, rest = _atom(tokens, depth)
    while rest and rest[0] in "*/":
        sign = rest[0]
        right, rest = _atom(rest[1:], depth)
        value = _binary(sign, value, right)
    return value, rest


def _atom(tokens: tuple[str, ...], depth: int) -> tuple[_Value, tuple[str, ...]]:
    if not tokens or depth > _DEEPEST:
        raise FormulaError(tokens[0] if tokens else "")
    head, rest = tokens[0], tokens[1:]
    if head == "(":
        value, rest = _sum(rest, depth + 1)
        if not rest or rest[0] != ")":
            raise FormulaError("(")
        return value, rest[1:]
    if head.isdigit():
        number = Fraction(int(head))
        return lambda _numbers: number, rest
    if head[0] in "+-*/)":
        raise FormulaError(head)
    return lambda numbers: numbers[head], rest


def _binary(sign: str, left: _Value, right: _Value) -> _Value:
    if sign == "+":
        return lambda numbers: left(numbers) + right(numbers)
    if sign == "-":
        return lambda numbers: left(numbers) - right(numbers)
    if sign == "*":
        return lambda numbers: left(numbers) * right(numbers)
    return lambda numbers: left(numbers) / right(numbers)
