"""The arithmetic of calculators: nothing but numbers, names, four signs and parentheses."""

from __future__ import annotations

import ast
import operator
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from friskfaktor_scoring.formula import Formula, FormulaError, parse_formula

SIGNS = {ast.Add: operator.add, ast.Sub: operator.sub, ast.Mult: operator.mul, ast.Div: operator.truediv}
NUMBERS = {"a": Fraction(7), "b": Fraction(-3), "ansatte": Fraction(40), "x_1": Fraction(1, 3)}

atoms = st.integers(0, 99).map(str) | st.sampled_from(list(NUMBERS))
formulas = st.recursive(
    atoms,
    lambda inner: st.tuples(inner, st.sampled_from("+-*/"), inner).map(" ".join) | inner.map("({})".format),
    max_leaves=8,
)


def by_python(text: str) -> Fraction:
    """The value as Python's own grammar sees it, worked out in fractions."""

    def value(node: ast.expr) -> Fraction:
        if isinstance(node, ast.BinOp):
            return SIGNS[type(node.op)](value(node.left), value(node.right))
        return NUMBERS[node.id] if isinstance(node, ast.Name) else Fraction(ast.literal_eval(node))

    return value(ast.parse(text, mode="eval").body)


@given(formulas)
def test_a_formula_has_the_value_and_precedence_that_python_gives_it(text):
    try:
        expected = by_python(text)
    except ZeroDivisionError:
        with pytest.raises(ZeroDivisionError):
            parse_formula(text).value(NUMBERS)
        return
    assert parse_formula(text).value(NUMBERS) == expected


@given(formulas)
def test_names_stand_in_order_of_appearance(text):
    named = sorted(
        (node for node in ast.walk(ast.parse(text)) if isinstance(node, ast.Name)), key=lambda n: n.col_offset
    )
    assert parse_formula(text).names == tuple(dict.fromkeys(node.id for node in named))


@given(st.text() | st.text(alphabet="ab1 +-*/()_.²٣", max_size=30))
def test_any_text_is_a_formula_or_a_formula_error(text):
    try:
        formula = parse_formula(text)
    except FormulaError:
        return
    assert isinstance(formula, Formula)
    assert formula.tokens


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "1 +",
        "* 2",
        "(1",
        "1)",
        "()",
        "1 2",
        "a b",
        "1 // 2",
        "2 ** 3",
        "-1",
        "1.5",
        "a.b",
        "f(x)",
        "__import__('os')",
        "a, b",
        "²",
        "٣",
        "(" * 30 + "1" + ")" * 30,
        "1" * 5000,
        "1" + " + 1" * 1000,
    ],
)
def test_no_formula(text):
    with pytest.raises(FormulaError):
        parse_formula(text)


def test_a_missing_number_is_a_key_error():
    with pytest.raises(KeyError, match="b"):
        parse_formula("a + b").value({"a": Fraction(1)})


def test_division_is_exact():
    assert parse_formula("1 / 3 * 3").value({}) == 1
