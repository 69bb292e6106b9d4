"""How faults of an instrument's finer rules are said: sums, weights, conditions, respondents.  See `wording`."""

from __future__ import annotations

from collections.abc import Mapping

RULE_WORDING: Mapping[str, Mapping[str, tuple[str, str]]] = {
    "list-too-short": {
        "nb": ("«{key_name}» har {number}, men må ha minst {needed}.", "Legg til det som mangler."),
        "en": ("“{key_name}” has {number}, but must have at least {needed}.", "Add what is missing."),
    },
    "sum-out-of-reach": {
        "nb": (
            "Summen «{id}» kan aldri bli {equals}: Tallene kan bli fra {low} til {high} til sammen.",
            "Endre «equals», eller grensene for tallene.",
        ),
        "en": (
            "The sum “{id}” can never be {equals}: the numbers can come to {low} up to {high} together.",
            "Change “equals”, or the bounds of the numbers.",
        ),
    },
}
