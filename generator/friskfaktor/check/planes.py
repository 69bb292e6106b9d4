"""Placements and calculators: axes and fields, numbers and formulas."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from friskfaktor.problems import Problem
from friskfaktor.reading.limits import FEWEST_IN_GROUP, FEWEST_IN_SUM, NAME
from friskfaktor.reading.source import Path_
from friskfaktor_scoring.calculator import Calculator, Figure, InputSum, NumberInput
from friskfaktor_scoring.formula import FormulaError, parse_formula
from friskfaktor_scoring.placement import Placement

from .instruments import Sheet
from .lists import at_least, filled, id_paths, ids, known, no_repeats, within
from .subscales import check_items


def check_placement(sheet: Sheet) -> Iterator[Problem]:
    """Two axes of items and a field in each quarter between them."""
    placement = sheet.instrument.placement
    if placement is None:
        return
    yield from ids(sheet.source, _names(placement))
    for name, axis in (("x", placement.x), ("y", placement.y)):
        yield from check_items(sheet, ("placement", name, "items"), axis.id, axis.items)
    yield from _quarters(sheet, placement)
    used = {*placement.x.items, *placement.y.items}
    for place, item in enumerate(sheet.instrument.items):
        if item.id not in used:
            yield sheet.problem("item-on-no-axis", ("items", place), item=item.id)


def _names(placement: Placement) -> Iterator[tuple[Path_, str]]:
    yield ("placement", "x", "id"), placement.x.id
    yield ("placement", "y", "id"), placement.y.id
    yield from id_paths(("placement", "fields"), placement.fields)
    yield ("placement", "between"), placement.between


def _quarters(sheet: Sheet, placement: Placement) -> Iterator[Problem]:
    first: dict[tuple[str, str], str] = {}
    for place, field in enumerate(placement.fields):
        quarter = (field.x, field.y)
        if quarter in first:
            yield sheet.problem(
                "quarter-twice", ("placement", "fields", place), id=field.id, other=first[quarter], x=field.x, y=field.y
            )
        first.setdefault(quarter, field.id)
    for x, y in product(("low", "high"), repeat=2):
        if (x, y) not in first and len(first) == len(placement.fields):
            yield sheet.problem("quarter-missing", ("placement", "fields"), key=True, x=x, y=y)


def check_calculator(sheet: Sheet) -> Iterator[Problem]:
    """Numbers with sound bounds, and figures whose formulas can be worked out from them."""
    calculator = sheet.instrument.calculator
    if calculator is None:
        return
    yield from filled(sheet.source, ("calculator", "inputs"), calculator.inputs)
    yield from filled(sheet.source, ("calculator", "figures"), calculator.figures)
    yield from ids(sheet.source, id_paths(("calculator", "inputs"), calculator.inputs), NAME)
    yield from ids(sheet.source, id_paths(("calculator", "figures"), calculator.figures))
    path: Path_ = ("calculator", "smallest_group")
    yield from within(sheet.source, path, calculator.smallest_group, FEWEST_IN_GROUP)
    for place, number in enumerate(calculator.inputs):
        yield from _input(sheet, ("calculator", "inputs", place), number, calculator)
    for place, figure in enumerate(calculator.figures):
        yield from _figure(sheet, ("calculator", "figures", place), figure, calculator)
    yield from ids(sheet.source, id_paths(("calculator", "sums"), calculator.sums))
    for place, total in enumerate(calculator.sums):
        yield from _total(sheet, ("calculator", "sums", place), total, calculator)


def _input(sheet: Sheet, path: Path_, number: NumberInput, calculator: Calculator) -> Iterator[Problem]:
    if number.minimum > number.maximum:
        yield sheet.problem(
            "bounds-order", (*path, "maximum"), minimum=str(number.minimum), maximum=str(number.maximum)
        )
    if number.at_most == number.id:
        yield sheet.problem("to-itself", (*path, "at_most"), id=number.id)
    elif number.at_most is not None:
        yield from _known_input(sheet, (*path, "at_most"), number.at_most, calculator)


def _figure(sheet: Sheet, path: Path_, figure: Figure, calculator: Calculator) -> Iterator[Problem]:
    if figure.group is not None:
        yield from _known_input(sheet, (*path, "group"), figure.group, calculator)
    try:
        names = parse_formula(figure.formula).names
    except FormulaError as error:
        yield sheet.problem("bad-formula", (*path, "formula"), formula=figure.formula, at=str(error))
        return
    for name in names:
        yield from _known_input(sheet, (*path, "formula"), name, calculator)


def _total(sheet: Sheet, path: Path_, total: InputSum, calculator: Calculator) -> Iterator[Problem]:
    """A sum of two numbers or more, which they can come to within their bounds."""
    yield from no_repeats(sheet.source, (*path, "inputs"), total.inputs)
    yield from at_least(sheet.source, (*path, "inputs"), total.inputs, FEWEST_IN_SUM)
    for place, name in enumerate(total.inputs):
        yield from _known_input(sheet, (*path, "inputs", place), name, calculator)
    numbers = [number for number in calculator.inputs if number.id in total.inputs]
    low, high = sum(number.minimum for number in numbers), sum(number.maximum for number in numbers)
    if len(numbers) == len(total.inputs) and not low <= total.equals <= high:
        words = {"id": total.id, "equals": str(total.equals), "low": str(low), "high": str(high)}
        yield Problem(sheet.source.place((*path, "equals")), "sum-out-of-reach", words)


def _known_input(sheet: Sheet, path: Path_, name: str, calculator: Calculator) -> Iterator[Problem]:
    inputs = [number.id for number in calculator.inputs]
    yield from known(sheet.source, path, "unknown-input", name, inputs)
