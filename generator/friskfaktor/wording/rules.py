"""How faults of an instrument's finer rules are said: sums, weights, conditions, respondents, axes.  See `wording`."""

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
    "answers-need": {
        "nb": (
            "En kartlegging med «answers: {answers}» må ha «{key_name}».",
            "Legg til «{key_name}», eller skriv «answers: single».",
        ),
        "en": (
            "An assessment with “answers: {answers}” must have “{key_name}”.",
            "Add “{key_name}”, or write “answers: single”.",
        ),
    },
    "needs-answers": {
        "nb": (
            "«{key_name}» brukes bare med «answers: {wanted_answers}».",
            "Slett «{key_name}», eller skriv «answers: {wanted_answers}».",
        ),
        "en": (
            "“{key_name}” is only used with “answers: {wanted_answers}”.",
            "Delete “{key_name}”, or write “answers: {wanted_answers}”.",
        ),
    },
    "not-together": {
        "nb": ("«{key_name}» kan ikke brukes sammen med «{other}».", "Slett «{key_name}»."),
        "en": ("“{key_name}” cannot be used together with “{other}”.", "Delete “{key_name}”."),
    },
    "unknown-respondent": {
        "nb": ("Ingen respondent heter «{id}».", "Mente du «{meant}»? ¦ De som svarer: {allowed}."),
        "en": ("No respondent is called “{id}”.", "Did you mean “{meant}”? ¦ Those who answer: {allowed}."),
    },
    "weight-missing": {
        "nb": (
            "Utsagnet «{item}» i «{owner}» har ingen vekt.",
            "Legg til «{item}:» under «weights», eller slett «weights».",
        ),
        "en": (
            "The item “{item}” in “{owner}” has no weight.",
            "Add “{item}:” under “weights”, or delete “weights”.",
        ),
    },
    "bad-weight": {
        "nb": ("«{value}» er ikke en vekt. ¦ Vekten er tom.", 'Skriv et tall over 0 i anførselstegn, slik: "0.66".'),
        "en": ("“{value}” is not a weight. ¦ The weight is empty.", 'Write a number above 0 in quotes, as in "0.66".'),
    },
    "condition-not-before": {
        "nb": (
            "«{item}» avhenger av «{other}», som ikke står før det.",
            "Flytt «{other}» foran, eller velg et annet utsagn.",
        ),
        "en": ("“{item}” depends on “{other}”, which is not before it.", "Move “{other}” up, or choose another item."),
    },
    "condition-off-scale": {
        "nb": ("Svaret {value} finnes ikke på skalaen til «{item}».", "Svarene er: {allowed}."),
        "en": ("The answer {value} is not on the scale of “{item}”.", "The answers are: {allowed}."),
    },
    "end-missing": {
        "nb": (
            "Aksen «{id}» sier ikke hva som står ved enden «{end}».",
            "Legg til «{end}:» med noen få ord, slik: «Lave krav» eller «Høye krav».",
        ),
        "en": (
            "The axis “{id}” does not say what stands at its end “{end}”.",
            "Add “{end}:” with a few words, like “Low demands” or “High demands”.",
        ),
    },
    "end-unused": {
        "nb": ("«{id}» er ikke en akse og har ingen «{end}».", "Slett «{end}:»."),
        "en": ("“{id}” is not an axis and has no “{end}”.", "Delete “{end}:”."),
    },
}
