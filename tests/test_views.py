"""What browsers look at: a page of every template, and every feature a form or a result can have."""

from __future__ import annotations

import json
import subprocess
from functools import cache
from typing import TYPE_CHECKING, Any

from friskfaktor.pages.paths import LinkStyle
from friskfaktor.pages.rendering import render_pages
from shipped import ROOT, handbook

if TYPE_CHECKING:
    from friskfaktor_scoring.instrument import Instrument


@cache
def looked_at() -> dict[str, Any]:
    """The paths of the pages and the ids of the forms, as the browser cases name them."""
    script = """
        import { FORMS, TEMPLATES } from "./tests/browser/cases/templates.mjs";
        console.log(JSON.stringify({ forms: FORMS, paths: TEMPLATES.map(({ path }) => path) }));
    """
    done = subprocess.run(
        ["node", "--input-type=module", "-e", script], cwd=ROOT, capture_output=True, text=True, timeout=60, check=True
    )
    return json.loads(done.stdout)


def template_of(path: str, kind: str) -> str:
    """The kind of page; overviews by what they list."""
    if kind != "part":
        return kind
    slug, _, name = path.removesuffix(".md").partition("/")
    part = next(part for part in handbook().info.parts if part.slug == slug)
    return part.listing if name == "index" else {"register": "register"}.get(name, "way")


def features(instrument: Instrument) -> set[str]:
    """What makes a form or a result of its own kind."""
    subscales = instrument.subscales
    placement, calculator = instrument.placement, instrument.calculator
    has = {
        "relevance": instrument.relevance,
        "gates": instrument.gates,
        "notes": instrument.notes,
        "bands": instrument.bands,
        "private": instrument.private,
        "order": instrument.order != "given",
        "weights": any(subscale.weights for subscale in subscales),
        "own": any(subscale.own for subscale in subscales),
        "levels": any(subscale.parent for subscale in subscales),
        "conditions": any(item.when for item in instrument.items),
        "several on an axis": placement and max(len(placement.x.items), len(placement.y.items)) > 1,
        "sums": calculator and calculator.sums,
    }
    named = {f"kind {instrument.kind}", f"answers {instrument.answers}", f"themes {instrument.themes.rule}"}
    return {name for name, there in has.items() if there} | named


def test_a_page_of_every_template_is_looked_at() -> None:
    kinds = {}
    for page in render_pages(handbook(), LinkStyle("html")):
        front = dict(line.split(": ", 1) for line in page.text.split("---\n")[1].splitlines())
        kinds[page.path.removesuffix(".md").removesuffix("/index").removesuffix("index")] = template_of(
            page.path, json.loads(front["kind"])
        )
    seen = {kinds[path] for path in looked_at()["paths"]}
    assert seen == set(kinds.values()) - {"assessment"}


def test_every_feature_of_a_form_is_looked_at() -> None:
    instruments = {key: one.instrument for key, one in handbook().instruments.items()}
    shipped = set().union(*(features(one) for one in instruments.values()))
    assert set().union(*(features(instruments[key]) for key in looked_at()["forms"])) == shipped
