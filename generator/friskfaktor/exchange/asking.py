"""Which items are asked, as conditions: those picked as relevant, and those whose `when` is met."""

from __future__ import annotations

from friskfaktor_scoring.answers import control_names
from friskfaktor_scoring.definition import Definition, ItemRule

from .dialect import Dialect
from .measure import all_of


def asked_when(definition: Definition, item: ItemRule, dialect: Dialect) -> list[str]:
    """All of these must hold for the item to be asked; none for one that always is.

    An item that waits for one that is not asked, is not asked either.
    """
    picked = [dialect.picked(item.id)] if definition.relevance else []
    if item.when is None:
        return picked
    name = control_names(definition, item.when.item)[0]
    met = " or ".join(f"{dialect.value(name)} = {value}" for value in item.when.values)
    earlier = asked_when(definition, definition.item(item.when.item), dialect)
    return [*picked, *earlier, all_of([dialect.answered(name), met])]
