"""How faults of planners are said.  See `wording`."""

from __future__ import annotations

from collections.abc import Mapping

PLANNER_WORDING: Mapping[str, Mapping[str, tuple[str, str]]] = {
    "planner-needs": {
        "nb": ("Regelen «{rule}» må ha «{id}».", "Legg til «{id}», eller velg en annen regel."),
        "en": ("The rule “{rule}” must have “{id}”.", "Add “{id}”, or choose another rule."),
    },
    "not-in-planner": {
        "nb": ("«{id}» kan ikke brukes her.", "Mente du «{meant}»? ¦ Velg blant: {allowed}."),
        "en": ("“{id}” cannot be used here.", "Did you mean “{meant}”? ¦ Choose among: {allowed}."),
    },
    "bad-default": {
        "nb": ("«{value}» kan ikke stå i feltet «{id}».", "Skriv noe feltet tar imot, eller slett «default»."),
        "en": ("“{value}” cannot stand in the field “{id}”.", "Write something the field takes, or delete “default”."),
    },
}
