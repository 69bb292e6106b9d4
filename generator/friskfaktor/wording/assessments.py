"""How faults of scales, instruments, their words and their worked examples are said.  See `wording`."""

from __future__ import annotations

from collections.abc import Mapping

ASSESSMENT_WORDING: Mapping[str, Mapping[str, tuple[str, str]]] = {
    "too-few-points": {
        "nb": ("Skalaen har {number} punkt.", "Den må ha minst {needed}."),
        "en": ("The scale has {number} point(s).", "It must have at least {needed}."),
    },
    "points-not-rising": {
        "nb": ("Punktet {value} kommer etter {before}.", "Verdiene må stige fra punkt til punkt."),
        "en": ("The point {value} comes after {before}.", "Values must rise from point to point."),
    },
    "label-language": {
        "nb": ("Punktet mangler tekst på språket «{language}».", "Legg til «{language}:» under «label»."),
        "en": ("The point lacks a text in the language “{language}”.", "Add “{language}:” under “label”."),
    },
    "bad-version": {
        "nb": ("«{value}» er ikke en utgave. ¦ Utgaven er tom.", "Skriv tre tall med punktum imellom, slik: 1.0.0."),
        "en": (
            "“{value}” is not a version. ¦ The version is empty.",
            "Write three numbers with dots between, like this: 1.0.0.",
        ),
    },
    "kind-needs": {
        "nb": (
            "En kartlegging med «kind: {kind_name}» må ha «{key_name}».",
            "Legg til «{key_name}», eller velg et annet slag.",
        ),
        "en": (
            "An assessment with “kind: {kind_name}” must have “{key_name}”.",
            "Add “{key_name}”, or choose another kind.",
        ),
    },
    "kind-cannot-use": {
        "nb": (
            "«{key_name}» brukes ikke når «kind» er «{kind_name}».",
            "Slett «{key_name}», eller velg et annet slag.",
        ),
        "en": (
            "“{key_name}” is not used when “kind” is “{kind_name}”.",
            "Delete “{key_name}”, or choose another kind.",
        ),
    },
    "answers-only-scale": {
        "nb": (
            "«answers: {answers}» kan ikke brukes når «kind» er «{kind_name}».",
            "Skriv «answers: single», eller «kind: scale».",
        ),
        "en": (
            "“answers: {answers}” cannot be used when “kind” is “{kind_name}”.",
            "Write “answers: single”, or “kind: scale”.",
        ),
    },
    "item-without-scale": {
        "nb": (
            "Utsagnet «{item}» har ingen svarskala.",
            "Sett «scale» for hele kartleggingen eller på utsagnet. ¦ Skalaer: {allowed}.",
        ),
        "en": (
            "The item “{item}” has no answer scale.",
            "Set “scale” for the whole assessment or on the item. ¦ Scales: {allowed}.",
        ),
    },
    "reverse-without-scale": {
        "nb": (
            "Utsagnet «{item}» er snudd, men har ingen svarskala å snus på.",
            "Sett «scale» for hele kartleggingen eller på utsagnet.",
        ),
        "en": (
            "The item “{item}” is reversed, but has no answer scale to be reversed on.",
            "Set “scale” for the whole assessment or on the item.",
        ),
    },
    "unknown-scale": {
        "nb": ("Ingen svarskala heter «{id}».", "Mente du «{meant}»? ¦ Skalaer: {allowed}."),
        "en": ("No answer scale is called “{id}”.", "Did you mean “{meant}”? ¦ Scales: {allowed}."),
    },
    "unknown-item": {
        "nb": ("Ingen utsagn heter «{id}».", "Mente du «{meant}»? ¦ Utsagnene er: {allowed}."),
        "en": ("No item is called “{id}”.", "Did you mean “{meant}”? ¦ The items are: {allowed}."),
    },
    "reverse-outside-scale": {
        "nb": (
            "Det snudde utsagnet «{item}» besvares på {here}, men de andre i «{owner}» på {others}.",
            "Gi utsagnet en skala som går fra det samme til det samme, eller flytt det til en annen delskala.",
        ),
        "en": (
            "The reversed item “{item}” is answered on {here}, but the others in “{owner}” on {others}.",
            "Give the item a scale with the same ends, or move it to another subscale.",
        ),
    },
    "mixed-scales": {
        "nb": (
            "Utsagnet «{item}» besvares på {here}, men de andre i «{owner}» på {others}.",
            "Gi utsagnet en skala som går fra det samme til det samme, eller flytt det til en annen delskala.",
        ),
        "en": (
            "The item “{item}” is answered on {here}, but the others in “{owner}” on {others}.",
            "Give the item a scale with the same ends, or move it to another subscale.",
        ),
    },
    "item-in-no-subscale": {
        "nb": (
            "Utsagnet «{item}» er ikke med i noen delskala, så svaret telles ikke.",
            "Legg det til i en delskala, eller slett det.",
        ),
        "en": (
            "The item “{item}” is in no subscale, so its answer does not count.",
            "Add it to a subscale, or delete it.",
        ),
    },
    "item-on-no-axis": {
        "nb": (
            "Utsagnet «{item}» hører ikke til noen akse, så svaret telles ikke.",
            "Legg det til på en akse, eller slett det.",
        ),
        "en": ("The item “{item}” is on no axis, so its answer does not count.", "Add it to an axis, or delete it."),
    },
    "bad-share": {
        "nb": (
            "«{value}» er ikke en andel over 0 og opp til 1. ¦ Andelen er tom.",
            'Skriv en brøk i anførselstegn: "1", "2/3" eller "1/2".',
        ),
        "en": (
            "“{value}” is not a share above 0 and up to 1. ¦ The share is empty.",
            'Write a fraction in quotes: "1", "2/3" or "1/2".',
        ),
    },
    "unknown-subscale": {
        "nb": ("Ingen delskala heter «{id}».", "Mente du «{meant}»? ¦ Delskalaene er: {allowed}."),
        "en": ("No subscale is called “{id}”.", "Did you mean “{meant}”? ¦ The subscales are: {allowed}."),
    },
    "three-levels": {
        "nb": ("«{id}» ligger under «{parent}», og har selv «{child}» under seg.", "Det kan bare være to nivåer."),
        "en": ("“{id}” is below “{parent}”, and has “{child}” below itself.", "There can be two levels only."),
    },
    "parent-lacks-items": {
        "nb": (
            "«{parent}» mangler utsagn som er med i «{id}»: {items}.",
            "En overordnet delskala må ha alle utsagnene til dem under seg.",
        ),
        "en": (
            "“{parent}” lacks items that are in “{id}”: {items}.",
            "A parent must list all items of the subscales below it.",
        ),
    },
    "band-empty": {
        "nb": ("Området «{id}» går fra {start} til {end} og dekker ingenting.", "«end» må være større enn «start»."),
        "en": ("The band “{id}” goes from {start} to {end} and covers nothing.", "“end” must be larger than “start”."),
    },
    "band-gap": {
        "nb": ("Områdene har et hull: Ingenting dekker {low} til {high}.", "Områder: {bands}. Utvid ett av dem."),
        "en": ("The bands leave a gap: nothing covers {low} to {high}.", "Bands: {bands}. Extend one of them."),
    },
    "band-overlap": {
        "nb": ("Områdene «{other}» og «{id}» dekker begge {low} til {high}.", "Områder: {bands}. Kort ned ett av dem."),
        "en": ("The bands “{other}” and “{id}” both cover {low} to {high}.", "Bands: {bands}. Shorten one of them."),
    },
    "quarter-twice": {
        "nb": (
            "Feltet «{id}» ligger samme sted som «{other}» (x: {x}, y: {y}).",
            "De fire feltene må ha hver sin plass.",
        ),
        "en": (
            "The field “{id}” is in the same place as “{other}” (x: {x}, y: {y}).",
            "The four fields must each have a place.",
        ),
    },
    "quarter-missing": {
        "nb": ("Det mangler et felt med x: {x} og y: {y}.", "Det må være ett felt i hvert hjørne, fire i alt."),
        "en": ("There is no field with x: {x} and y: {y}.", "There must be one field in each corner, four in all."),
    },
    "bounds-order": {
        "nb": ("Største tall er {maximum}, men minste er {minimum}.", "«maximum» kan ikke være mindre enn «minimum»."),
        "en": (
            "The largest number is {maximum}, but the smallest is {minimum}.",
            "“maximum” cannot be smaller than “minimum”.",
        ),
    },
    "unknown-input": {
        "nb": ("Ingen av tallene som skrives inn, heter «{id}».", "Mente du «{meant}»? ¦ Tallene er: {allowed}."),
        "en": (
            "No number to type in is called “{id}”.",
            "Did you mean “{meant}”? ¦ The numbers are: {allowed}.",
        ),
    },
    "bad-formula": {
        "nb": (
            (
                "Regnestykket «{formula}» stopper opp ved «{at}»."
                " ¦ Regnestykket «{formula}» slutter for tidlig."
                " ¦ Regnestykket er tomt."
            ),
            "Bruk navn på tall, hele tall, + − * / og parenteser, slik: 100 * friske / ansatte.",
        ),
        "en": (
            (
                "The formula “{formula}” makes no sense at “{at}”."
                " ¦ The formula “{formula}” ends too early."
                " ¦ The formula is empty."
            ),
            "Use names of numbers, whole numbers, + - * / and parentheses, like this: 100 * well / employed.",
        ),
    },
    "rule-not-for-kind": {
        "nb": ("Regelen «{rule}» passer ikke når «kind» er «{kind_name}».", "Velg blant: {allowed}."),
        "en": ("The rule “{rule}” does not fit when “kind” is “{kind_name}”.", "Choose among: {allowed}."),
    },
    "rule-needs-answers": {
        "nb": (
            "Regelen «{rule}» kan bare brukes med «answers: {wanted_answers}».",
            "Skriv «answers: {wanted_answers}», eller velg regelen «lowest».",
        ),
        "en": (
            "The rule “{rule}” can only be used with “answers: {wanted_answers}”.",
            "Write “answers: {wanted_answers}”, or choose the rule “lowest”.",
        ),
    },
    "unknown-theme": {
        "nb": ("Kartleggingen kan aldri foreslå «{id}».", "Mente du «{meant}»? ¦ Råd kan gjelde: {allowed}."),
        "en": ("The assessment can never propose “{id}”.", "Did you mean “{meant}”? ¦ Advice can be about: {allowed}."),
    },
    "no-advice": {
        "nb": ("Ingen råd gjelder «{id}», som kan bli foreslått.", "Legg til «- of: {id}» med minst én metode."),
        "en": ("There is no advice about “{id}”, which can be proposed.", "Add “- of: {id}” with at least one method."),
    },
    "words-missing": {
        "nb": ("Ordene til «{id}» mangler.", "Legg til «{id}:» under «{field}»."),
        "en": ("The words of “{id}” are missing.", "Add “{id}:” under “{field}”."),
    },
    "words-unused": {
        "nb": ("«{id}» finnes ikke i kartleggingen.", "Mente du «{meant}»? ¦ Under «{field}» kan det stå: {allowed}."),
        "en": (
            "“{id}” is not in the assessment.",
            "Did you mean “{meant}”? ¦ Under “{field}” there can be: {allowed}.",
        ),
    },
    "prompt-missing": {
        "nb": ("Temaet «{id}» mangler et spørsmål å starte samtalen med.", "Legg til «prompt:»."),
        "en": ("The theme “{id}” lacks a question to start the talk with.", "Add “prompt:”."),
    },
    "too-few-vectors": {
        "nb": ("Det er {number} regneeksempler.", "Det må være minst {needed}."),
        "en": ("There are {number} worked examples.", "There must be at least {needed}."),
    },
    "expects-nothing": {
        "nb": (
            "Regneeksempelet sier ikke hva som skal komme ut.",
            "Skriv det under «expect», for eksempel «themes: []».",
        ),
        "en": (
            "The worked example does not say what should come out.",
            "Write it under “expect”, for example “themes: []”.",
        ),
    },
    "unknown-score": {
        "nb": ("«{id}» er ikke blant det som regnes ut.", "Mente du «{meant}»? ¦ Det som regnes ut: {allowed}."),
        "en": ("“{id}” is not among what is worked out.", "Did you mean “{meant}”? ¦ Worked out are: {allowed}."),
    },
    "vector-error": {
        "nb": ("Regneeksempelet «{name}» gir en feil: {got}.", "Rett svarene, eller skriv feilen under «expect»."),
        "en": (
            "The worked example “{name}” gives an error: {got}.",
            "Correct the answers, or write the error under “expect”.",
        ),
    },
    "vector-no-error": {
        "nb": (
            "Regneeksempelet «{name}» venter feilen {expected}, men gir et resultat.",
            "Rett svarene, eller slett «error».",
        ),
        "en": (
            "The worked example “{name}” expects the error {expected}, but gives a result.",
            "Correct the answers, or delete “error”.",
        ),
    },
    "vector-result": {
        "nb": (
            "Regneeksempelet «{name}» venter {expected}, men får {got}.",
            "Regn etter for hånd, og rett det som er feil.",
        ),
        "en": (
            "The worked example “{name}” expects {expected}, but gets {got}.",
            "Work it out by hand, and correct what is wrong.",
        ),
    },
}
