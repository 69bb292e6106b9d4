"""How faults of a single file are said: YAML that cannot be read, and fields that do not fit.  See `wording`."""

from __future__ import annotations

from collections.abc import Mapping

READING_WORDING: Mapping[str, Mapping[str, tuple[str, str]]] = {
    "too-large": {
        "nb": ("Fila er for stor.", "En fil kan være på høyst {limit}. Del innholdet på flere sider."),
        "en": ("The file is too large.", "A file can be {limit} at most. Divide the content between several pages."),
    },
    "is-a-folder": {
        "nb": ("Dette er en mappe, ikke en fil.", "Gi mappa et navn uten «.yml», eller flytt den ut herfra."),
        "en": ("This is a folder, not a file.", "Give the folder a name without “.yml”, or move it away from here."),
    },
    "unreadable": {
        "nb": ("Fila kan ikke leses ({reason}).", "Se om den finnes, og om du har lov til å lese den."),
        "en": ("The file cannot be read ({reason}).", "See whether it exists, and whether you are allowed to read it."),
    },
    "not-utf8": {
        "nb": ("Her står et tegn som ikke er lagret som UTF-8.", "Lagre fila på nytt, og velg UTF-8 som tegnkoding."),
        "en": (
            "There is a character here that is not saved as UTF-8.",
            "Save the file again with UTF-8 as its encoding.",
        ),
    },
    "bad-character": {
        "nb": ("Her står et usynlig tegn som ikke kan være i en tekst.", "Slett tegnet, og skriv ordet på nytt."),
        "en": ("There is an invisible character here that no text can hold.", "Delete it, and type the word again."),
    },
    "empty": {
        "nb": ("Fila er tom.", "Fyll den ut, eller slett den."),
        "en": ("The file is empty.", "Fill it in, or delete it."),
    },
    "not-a-mapping": {
        "nb": (
            "Fila må bestå av felt: et navn, et kolon og en verdi.",
            "Begynn for eksempel med «id: navn-paa-siden».",
        ),
        "en": (
            "The file must consist of fields: a name, a colon and a value.",
            "Begin with “id: name-of-the-page”, for example.",
        ),
    },
    "too-deep": {
        "nb": ("Her er det mer enn {limit} nivåer under hverandre.", "Se om innrykket eller klammene er blitt feil."),
        "en": (
            "There are more than {limit} levels below each other here.",
            "See whether indentation or brackets went wrong.",
        ),
    },
    "tab": {
        "nb": ("Linja er rykket inn med tabulator.", "Bruk mellomrom: to for hvert nivå."),
        "en": ("The line is indented with a tab.", "Use spaces: two for each level."),
    },
    "indentation": {
        "nb": ("Linja passer ikke med innrykket over.", "Felt på samme nivå må begynne i samme kolonne."),
        "en": (
            "The line does not fit the indentation above.",
            "Fields of the same level must begin in the same column.",
        ),
    },
    "list-on-line": {
        "nb": ("En liste kan ikke begynne her.", "Skriv hvert punkt på en ny linje som begynner med «- »."),
        "en": ("A list cannot begin here.", "Write each point on a new line that begins with “- ”."),
    },
    "colon-in-text": {
        "nb": (
            "Her står et kolon der det ikke kan stå.",
            "Er kolonet en del av teksten, må hele teksten stå i anførselstegn. Ellers er innrykket feil.",
        ),
        "en": (
            "There is a colon here where none can be.",
            "If the colon is part of the text, put the whole text in quotes. Otherwise the indentation is wrong.",
        ),
    },
    "missing-colon": {
        "nb": ("Her mangler et kolon etter feltnavnet.", "Skriv for eksempel «title: Tittelen»."),
        "en": ("A colon is missing after the name of the field.", "Write “title: The title”, for example."),
    },
    "unclosed-quote": {
        "nb": ("Anførselstegnet som begynner her, blir aldri avsluttet.", "Sett det samme tegnet der teksten slutter."),
        "en": ("The quote that begins here is never closed.", "Put the same sign where the text ends."),
    },
    "unclosed-bracket": {
        "nb": (
            "Klammen som begynner her, er ikke avsluttet slik den skal.",
            "Sett inn klammen som mangler. Er den en del av teksten, må hele teksten stå i anførselstegn.",
        ),
        "en": (
            "The bracket that begins here is not closed as it should be.",
            "Add the missing bracket. If it is part of the text, put the whole text in quotes.",
        ),
    },
    "text-after-end": {
        "nb": (
            "Her står det mer etter at verdien er slutt.",
            (
                "Begynner teksten med en klamme eller et anførselstegn, må hele teksten stå i anførselstegn. "
                "Se også etter et anførselstegn som mangler lenger oppe."
            ),
        ),
        "en": (
            "There is more here after the value has ended.",
            (
                "When a text begins with a bracket or a quote, put the whole text in quotes. "
                "Look for a missing quote further up, too."
            ),
        ),
    },
    "text-after-bar": {
        "nb": ("Etter «|» eller «>» må teksten begynne på neste linje.", "Flytt teksten ned, og rykk den inn."),
        "en": ("After “|” or “>” the text must begin on the next line.", "Move the text down, and indent it."),
    },
    "quote-needed": {
        "nb": ("Teksten kan ikke begynne med «{sign}» uten anførselstegn.", "Sett hele teksten i anførselstegn."),
        "en": ("A text cannot begin with “{sign}” without quotes.", "Put the whole text in quotes."),
    },
    "escape": {
        "nb": (
            "Omvendt skråstrek har en egen betydning mellom doble anførselstegn.",
            "Bruk enkle anførselstegn rundt teksten: 'C:\\mappe'.",
        ),
        "en": (
            "A backslash has a meaning of its own between double quotes.",
            "Use single quotes around the text: 'C:\\folder'.",
        ),
    },
    "alias": {
        "nb": (
            "Her vises det til en annen del av fila med «*». Det kan ikke brukes her.",
            "Skriv innholdet ut. Skal teksten begynne med en stjerne, må den stå i anførselstegn.",
        ),
        "en": (
            "This refers to another part of the file with “*”. That cannot be used here.",
            "Write the content out. If the text is to begin with an asterisk, put it in quotes.",
        ),
    },
    "tag": {
        "nb": (
            "Ordet med utropstegn foran kan ikke brukes her.",
            "Slett det, eller sett hele teksten i anførselstegn.",
        ),
        "en": (
            "The word with an exclamation mark before it cannot be used here.",
            "Delete it, or put the whole text in quotes.",
        ),
    },
    "two-documents": {
        "nb": ("Linja «---» deler fila i to.", "En fil er én side. Slett linja, eller del fila."),
        "en": ("The line “---” divides the file in two.", "A file is one page. Delete the line, or divide the file."),
    },
    "key-not-text": {
        "nb": ("«{key}» kan ikke være navnet på et felt.", "Bruk bokstaver, eller sett navnet i anførselstegn."),
        "en": ("“{key}” cannot be the name of a field.", "Use letters, or put the name in quotes."),
    },
    "duplicate-key": {
        "nb": ("«{key}» står to ganger på samme sted.", "Behold bare den ene."),
        "en": ("“{key}” stands twice in the same place.", "Keep only one of them."),
    },
    "yaml": {
        "nb": (
            "Fila kan ikke tolkes her ({reason}).",
            "Se etter tegn som mangler eller er for mye, her eller på linja over.",
        ),
        "en": (
            "The file cannot be parsed here ({reason}).",
            "Look for a sign too few or too many, here or on the line above.",
        ),
    },
    "missing": {
        "nb": ("«{key_name}» mangler.", "Skriv «{key_name}:» og det som hører til."),
        "en": ("“{key_name}” is missing.", "Write “{key_name}:” and what belongs to it."),
    },
    "unknown-key": {
        "nb": ("«{key_name}» er ikke et felt her.", "Mente du «{meant}»? ¦ Feltene er: {allowed}."),
        "en": ("“{key_name}” is not a field here.", "Did you mean “{meant}”? ¦ The fields are: {allowed}."),
    },
    "wrong-choice": {
        "nb": (
            "«{value}» er ikke blant valgene. ¦ Her mangler et valg.",
            "Mente du «{meant}»? ¦ Velg blant: {allowed}.",
        ),
        "en": (
            "“{value}” is not among the choices. ¦ A choice is missing here.",
            "Did you mean “{meant}”? ¦ Choose among: {allowed}.",
        ),
    },
    "not-text": {
        "nb": (
            "«{key_name}» skal være tekst, men her står «{value}». ¦ «{key_name}» skal være tekst, men er tom.",
            "Skriv teksten i anførselstegn.",
        ),
        "en": (
            "“{key_name}” should be text, but it says “{value}”. ¦ “{key_name}” should be text, but is empty.",
            "Write the text in quotes.",
        ),
    },
    "not-number": {
        "nb": (
            (
                "«{key_name}» skal være et helt tall, men her står «{value}»."
                " ¦ «{key_name}» skal være et helt tall, men er tom."
            ),
            "Skriv det med sifre og uten anførselstegn, slik: 45.",
        ),
        "en": (
            (
                "“{key_name}” should be a whole number, but it says “{value}”."
                " ¦ “{key_name}” should be a whole number, but is empty."
            ),
            "Write it with digits and without quotes, like this: 45.",
        ),
    },
    "not-boolean": {
        "nb": (
            (
                "«{key_name}» skal være true eller false, men her står «{value}»."
                " ¦ «{key_name}» skal være true eller false, men er tom."
            ),
            "Skriv true for ja og false for nei, uten anførselstegn.",
        ),
        "en": (
            (
                "“{key_name}” should be true or false, but it says “{value}”."
                " ¦ “{key_name}” should be true or false, but is empty."
            ),
            "Write true for yes and false for no, without quotes.",
        ),
    },
    "not-list": {
        "nb": (
            "«{key_name}» skal være en liste, men her står «{value}». ¦ «{key_name}» skal være en liste, men er tom.",
            "Skriv hvert punkt på en ny linje som begynner med «- ».",
        ),
        "en": (
            "“{key_name}” should be a list, but it says “{value}”. ¦ “{key_name}” should be a list, but is empty.",
            "Write each point on a new line that begins with “- ”.",
        ),
    },
    "not-mapping": {
        "nb": (
            (
                "«{key_name}» skal ha egne felt under seg, men her står «{value}»."
                " ¦ «{key_name}» skal ha egne felt under seg, men er tom."
            ),
            "Skriv feltene på linjene under, rykket inn.",
        ),
        "en": (
            (
                "“{key_name}” should have fields of its own, but it says “{value}”."
                " ¦ “{key_name}” should have fields of its own, but is empty."
            ),
            "Write the fields on the lines below, indented.",
        ),
    },
}
