"""How faults of pages, glossary and outline are said.  See `wording`."""

from __future__ import annotations

from collections.abc import Mapping

PAGE_WORDING: Mapping[str, Mapping[str, tuple[str, str]]] = {
    "bad-id": {
        "nb": (
            "«{id}» kan ikke brukes som navn her. ¦ Navnet er tomt.",
            "Bruk små bokstaver a–z, tall og bindestrek, slik: god-dag-2.",
        ),
        "en": (
            "“{id}” cannot be used as a name here. ¦ The name is empty.",
            "Use small letters a–z, digits and hyphens, like this: good-day-2.",
        ),
    },
    "bad-name": {
        "nb": (
            "«{id}» kan ikke brukes som navn på et tall. ¦ Navnet på tallet er tomt.",
            "Bruk små bokstaver a–z, tall og understrek, slik: uten_fravar.",
        ),
        "en": (
            "“{id}” cannot be used as the name of a number. ¦ The name of the number is empty.",
            "Use small letters a–z, digits and underscores, like this: without_absence.",
        ),
    },
    "blank": {
        "nb": ("«{key_name}» er tom.", "Skriv teksten leseren skal se."),
        "en": ("“{key_name}” is blank.", "Write the text the reader is to see."),
    },
    "empty-list": {
        "nb": ("«{key_name}» er en tom liste.", "Skriv minst ett punkt."),
        "en": ("“{key_name}” is an empty list.", "Write at least one point."),
    },
    "repeated": {
        "nb": ("«{value}» står to ganger i lista.", "Slett den ene."),
        "en": ("“{value}” stands twice in the list.", "Delete one of them."),
    },
    "out-of-bounds": {
        "nb": (
            (
                "«{key_name}» er {value}, men må være fra {low} til {high}."
                " ¦ «{key_name}» er {value}, men må være minst {low}."
            ),
            "Rett tallet.",
        ),
        "en": (
            (
                "“{key_name}” is {value}, but must be from {low} to {high}."
                " ¦ “{key_name}” is {value}, but must be at least {low}."
            ),
            "Correct the number.",
        ),
    },
    "summary-too-long": {
        "nb": ("Sammendraget er {length} tegn, men kan være høyst {limit}.", "Stryk minst {over} tegn."),
        "en": ("The summary is {length} characters, but can be {limit} at most.", "Cut at least {over} characters."),
    },
    "bad-date": {
        "nb": ("«{value}» er ikke en dato. ¦ Datoen er tom.", 'Skriv år, måned og dag, slik: "2026-11-20".'),
        "en": ("“{value}” is not a date. ¦ The date is empty.", 'Write year, month and day, like this: "2026-11-20".'),
    },
    "unknown-page": {
        "nb": (
            "Ingen side har id-en «{id}». ¦ Id-en til en side mangler.",
            "Mente du «{meant}»? ¦ De som passer her: {allowed}. ¦ Id-en er navnet på fila eller mappa.",
        ),
        "en": (
            "No page has the id “{id}”. ¦ The id of a page is missing.",
            "Did you mean “{meant}”? ¦ Those that fit here: {allowed}. ¦ The id is the name of the file or folder.",
        ),
    },
    "wrong-kind": {
        "nb": ("«{id}» er {kind}, men her må det stå {wanted}.", "De som passer her: {allowed}."),
        "en": ("“{id}” is {kind}, but this must be {wanted}.", "Those that fit here: {allowed}."),
    },
    "to-itself": {
        "nb": ("«{id}» viser til seg selv.", "Vis til noe annet, eller slett linja."),
        "en": ("“{id}” points to itself.", "Point to something else, or delete the line."),
    },
    "no-sources": {
        "nb": ("Siden har ingen kilder.", "List opp verkene den bygger på, under «sources»."),
        "en": ("The page has no sources.", "List the works it builds on under “sources”."),
    },
    "unknown-source": {
        "nb": (
            "Ingen kilde har nøkkelen «{key}». ¦ Nøkkelen til en kilde mangler.",
            "Mente du «{meant}»? ¦ Kilder som finnes: {allowed}.",
        ),
        "en": (
            "No source has the key “{key}”. ¦ The key of a source is missing.",
            "Did you mean “{meant}”? ¦ Sources there are: {allowed}.",
        ),
    },
    "source-not-listed": {
        "nb": (
            "Teksten viser til «{key}», som ikke står blant kildene til siden.",
            "Legg til «- key: {key}» under «sources».",
        ),
        "en": (
            "The text cites “{key}”, which is not among the sources of the page.",
            "Add “- key: {key}” under “sources”.",
        ),
    },
    "unknown-figure": {
        "nb": (
            "Ingen figur har id-en «{id}». ¦ Id-en til en figur mangler.",
            "Mente du «{meant}»? ¦ Figurer som finnes: {allowed}.",
        ),
        "en": (
            "No figure has the id “{id}”. ¦ The id of a figure is missing.",
            "Did you mean “{meant}”? ¦ Figures there are: {allowed}.",
        ),
    },
    "unknown-finding": {
        "nb": ("Ingen funn på siden har id-en «{id}».", "Mente du «{meant}»? ¦ Funnene er: {allowed}."),
        "en": ("No finding on the page has the id “{id}”.", "Did you mean “{meant}”? ¦ The findings are: {allowed}."),
    },
    "broken-link": {
        "nb": (
            "«{link}» er ikke en hel lenke.",
            "Skriv [[id]] eller [[id|ordene]] til en side, og [@nøkkel] til en kilde.",
        ),
        "en": (
            "“{link}” is not a whole link.",
            "Write [[id]] or [[id|the words]] for a page, and [@key] for a source.",
        ),
    },
    "link-in-plain-text": {
        "nb": (
            "«{link}» blir ikke til en lenke her.",
            "Dette feltet er ren tekst. Flytt lenken til et felt med løpende tekst.",
        ),
        "en": (
            "“{link}” does not become a link here.",
            "This field is plain text. Move the link to a field of running text.",
        ),
    },
    "html": {
        "nb": (
            "«{tag}» kan ikke stå i teksten.",
            "Skriv Markdown. Av HTML kan du bruke: {allowed}. Et mindre-enn-tegn skrives &lt;.",
        ),
        "en": (
            "“{tag}” cannot stand in the text.",
            "Write Markdown. Of HTML you can use: {allowed}. A less-than sign is written &lt;.",
        ),
    },
    "bad-link-target": {
        "nb": (
            "Lenken til «{target}» er ikke trygg.",
            "Bruk [[id]] til sider her, og https:// til sider andre steder.",
        ),
        "en": ("The link to “{target}” is not safe.", "Use [[id]] for pages here, and https:// for pages elsewhere."),
    },
    "outside-image": {
        "nb": (
            "Bildet «{target}» ligger utenfor håndboka.",
            "Legg bildet i håndboka, eller lag en figur under «figures».",
        ),
        "en": (
            "The image “{target}” is outside the handbook.",
            "Put the image into the handbook, or make a figure under “figures”.",
        ),
    },
    "participants-order": {
        "nb": (
            "Flest deltakere er {maximum}, men færrest er {minimum}.",
            "«maximum» kan ikke være mindre enn «minimum».",
        ),
        "en": (
            "The most participants are {maximum}, but the fewest are {minimum}.",
            "“maximum” cannot be smaller than “minimum”.",
        ),
    },
    "minutes-sum": {
        "nb": (
            "Stegene tar {total} minutter til sammen, men metoden sier {minutes}.",
            "Rett «minutes» her eller i stegene.",
        ),
        "en": (
            "The steps take {total} minutes in all, but the method says {minutes}.",
            "Correct “minutes” here or in the steps.",
        ),
    },
    "unknown-part": {
        "nb": ("Ingen del har id-en «{id}».", "Mente du «{meant}»? ¦ Delene er: {allowed}."),
        "en": ("No part has the id “{id}”.", "Did you mean “{meant}”? ¦ The parts are: {allowed}."),
    },
    "unknown-list-theme": {
        "nb": ("Oversikten har ikke temaet «{id}».", "Mente du «{meant}»? ¦ Temaene i handbook.yml er: {allowed}."),
        "en": ("The overview has no theme “{id}”.", "Did you mean “{meant}”? ¦ The themes in handbook.yml: {allowed}."),
    },
    "kind-twice": {
        "nb": ("«{key_name}» har plass to steder.", "Første gang: {other}. Behold det ene stedet."),
        "en": ("“{key_name}” has room in two places.", "First: {other}. Keep one of them."),
    },
    "kind-without-part": {
        "nb": (
            "Ingen del har plass til «{id}», som er {kind}.",
            "Legg til «- kind: {key_name}» under «sections» i en av delene.",
        ),
        "en": (
            "No part has room for “{id}”, which is {kind}.",
            "Add “- kind: {key_name}” under “sections” in one of the parts.",
        ),
    },
    "word-forms": {
        "nb": (
            "«from» har {number} former, og «to» har {others}.",
            "Skriv like mange, i samme rekkefølge: [verneombud, verneombudet] og [HMS-ombud, HMS-ombudet].",
        ),
        "en": (
            "“from” has {number} forms, and “to” has {others}.",
            "Write as many of each, in the same order: [verneombud, verneombudet] and [HMS-ombud, HMS-ombudet].",
        ),
    },
    "word-empty": {
        "nb": ("En form i «{key_name}» er tom.", "Skriv ordet, eller slett formen i både «from» og «to»."),
        "en": ("A form in “{key_name}” is empty.", "Write the word, or delete the form in both “from” and “to”."),
    },
    "word-form": {
        "nb": ("«{value}» er ikke et ord som kan byttes.", "Bruk bokstaver, tall, mellomrom og bindestrek."),
        "en": ("“{value}” is not a word that can be exchanged.", "Use letters, digits, spaces and hyphens."),
    },
    "word-twice": {
        "nb": ("«{value}» skal byttes med to ting.", "Første gang: {other}. Slett den ene formen."),
        "en": ("“{value}” is to be exchanged for two things.", "First: {other}. Delete one of the forms."),
    },
    "cannot-hide": {
        "nb": ("«{id}» kan ikke skjules: forsida og kartleggingene viser til siden.", "Slett linja."),
        "en": ("“{id}” cannot be hidden: the front page and the assessments lead to it.", "Delete the line."),
    },
    "page-needed": {
        "nb": ("Håndboka mangler siden «{id}», som forsida viser til.", "Skriv den i «{name}»."),
        "en": ("The handbook lacks the page “{id}”, which the front page leads to.", "Write it in “{name}”."),
    },
    "address-taken": {
        "nb": (
            "Adressen «{id}» brukes alt av en side håndboka lager selv.",
            "Gi siden en annen id og et annet filnavn.",
        ),
        "en": (
            "The address “{id}” is already used by a page the handbook makes itself.",
            "Give the page another id and file name.",
        ),
    },
    "duplicate-form": {
        "nb": ("«{form}» hører alt til ordet «{owner}».", "Første gang: {other}. Behold det ene stedet."),
        "en": ("“{form}” already belongs to the term “{owner}”.", "First: {other}. Keep it in one place."),
    },
    "no-original": {
        "nb": (
            "Siden «{id}» finnes ikke på originalspråket ({language}).",
            "Mente du «{meant}»? ¦ Skriv siden der først, eller slett denne.",
        ),
        "en": (
            "The page “{id}” does not exist in the original language ({language}).",
            "Did you mean “{meant}”? ¦ Write it there first, or delete this one.",
        ),
    },
    "other-kind": {
        "nb": (
            "«{id}» er {kind} her, men {wanted} på originalspråket.",
            "Flytt fila til samme mappe som originalen: {other}.",
        ),
        "en": (
            "“{id}” is {kind} here, but {wanted} in the original language.",
            "Move the file to the same folder as the original: {other}.",
        ),
    },
}
