"""What the command line says, in Norwegian and English."""

from __future__ import annotations

from collections.abc import Mapping

_WORDS: Mapping[str, tuple[str, str]] = {
    "checked": ("Ingen feil i {pages} sider.", "No problems in {pages} pages."),
    "translation": (
        "{language}: {done} av {all} filer er oversatt, og {outdated} av dem er eldre enn originalen.",
        "{language}: {done} of {all} files are translated, and {outdated} of those are older than the original.",
    ),
    "outdated": ("Se på oversettelsen igjen: {name}", "Look at the translation again: {name}"),
    "missing-translation": ("Ikke oversatt: {name}", "Not translated: {name}"),
    "marked": (
        "{number} filer er merket som oversatt slik originalen er nå, i {file}.",
        "{number} files are marked as translated from the original as it is now, in {file}.",
    ),
    "no-translation": (
        "Håndboka har ingen oversettelse til {language}.",
        "The handbook has no {language} translation.",
    ),
    "not-translated": (
        "{name} er ikke oversatt til {language}. Originalene er filer som content/nb/roles/leder.yml.",
        "{name} is not translated to {language}. Originals are files like content/nb/roles/leder.yml.",
    ),
    "median-lix": ("Midterste side har LIX {lix}.", "The median page has LIX {lix}."),
    "too-hard": (
        "{name}: LIX {lix} er over {limit}. Skriv kortere setninger og vanligere ord, eller si hvorfor i «hard_words».",
        "{name}: LIX {lix} is above {limit}. Write shorter sentences and plainer words, or say why in `hard_words`.",
    ),
    "built": ("Nettstedet ligger i {folder}.", "The site is in {folder}."),
    "packed": ("Pakket: {file} ({size} MB).", "Packed: {file} ({size} MB)."),
    "verified": ("Kopien er hel: {number} filer er som da de ble pakket.", "The copy is whole: {number} files."),
    "missing": ("Mangler: {name}", "Missing: {name}"),
    "changed": ("Endret eller skadet: {name}", "Changed or damaged: {name}"),
    "unlisted": ("Står ikke i lista: {name}", "Not on the list: {name}"),
    "not-whole": (
        "Kopien er ikke som den ble pakket. Hent den på nytt fra den som laget den.",
        "The copy is not as it was packed. Fetch it again from those who made it.",
    ),
    "no-copy": ("Finner ikke {name}.", "There is no {name}."),
    "no-search": (
        "Finner ikke noe søk i {name}. Bygg nettstedet først med: friskfaktor build",
        "There is no search in {name}. Build the site first with: friskfaktor build",
    ),
    "bad-search": (
        "Søket i {name} kan ikke brukes: {detail}. Bygg nettstedet på nytt med: friskfaktor build",
        "The search in {name} cannot be used: {detail}. Build the site again with: friskfaktor build",
    ),
    "search-best": ("Beste treff", "Best hits"),
    "search-none": ("Ingen treff. Prøv et annet ord.", "Nothing found. Try another word."),
    "search-instead": ("Mente du «{word}»?", "Did you mean “{word}”?"),
    "diff-none": (
        "Ingenting er endret: her er håndboka som den er.",
        "Nothing is changed: this is the handbook as it is.",
    ),
    "diff-new": ("+ {name}", "+ {name}"),
    "diff-file": ("~ {name}", "~ {name}"),
    "diff-added": ("    {field}: lagt til", "    {field}: added"),
    "diff-changed": ("    {field}: {before} → {after}", "    {field}: {before} → {after}"),
    "diff-same": (
        "    {field}: står likt i håndboka og kan slettes",
        "    {field}: is the same in the handbook and can be deleted",
    ),
    "diff-sum": (
        "Nye filer (+): {new}. Filer som går foran håndbokas egne (~): {changed}.",
        "New files (+): {new}. Files that go before the handbook's own (~): {changed}.",
    ),
    "upgrade-base": (
        "Håndboka er utgave {now}. Sist dere så på den: {before}.",
        "The handbook is {now}. Last seen: {before}.",
    ),
    "upgrade-first": (
        "{file} mangler, så det er ingenting å sammenligne med. Nå er den laget, med håndboka som den er i dag.",
        "There was no {file} to compare with. It is made now, with the handbook as it is today.",
    ),
    "upgrade-none": (
        "Ingenting av det dere har endret, er annerledes i håndboka nå.",
        "Nothing that you have changed is different in the handbook now.",
    ),
    "upgrade-file-gone": (
        "- {file}: finnes ikke lenger i håndboka. Gjør den til deres egen med alle felt, eller slett den.",
        "- {file}: is no longer in the handbook. Make it your own with all its fields, or delete it.",
    ),
    "upgrade-file-arrived": (
        "+ {file}: var bare deres, men nå har håndboka den også. Feltene deres går foran. Eller bytt id.",
        "+ {file}: was yours alone, but the handbook has it now. Your fields go first; or give yours another id.",
    ),
    "upgrade-field": ("~ {file}, {field}:", "~ {file}, {field}:"),
    "upgrade-field-gone": (
        "    håndboka har den ikke lenger; hos dere: {own}",
        "    the handbook no longer has it; yours: {own}",
    ),
    "upgrade-field-arrived": (
        "    håndboka har fått den nå; hos dere går deres foran",
        "    the handbook has it now; yours goes first",
    ),
    "upgrade-before": ("    håndboka før: {value}", "    handbook before: {value}"),
    "upgrade-after": ("    håndboka nå:  {value}", "    handbook now:    {value}"),
    "upgrade-own": ("    hos dere:     {value}", "    yours:           {value}"),
    "upgrade-unnoted": (
        "? {what}: endret hos dere etter at {file} ble skrevet, så vi vet ikke om håndboka er ny her.",
        "? {what}: changed by you after {file} was written, so there is no telling whether the handbook is new here.",
    ),
    "upgrade-next": (
        "Rett det dere vil, kjør friskfaktor check, og si at dere har sett det: friskfaktor upgrade-check --accept",
        "Change what you want, run friskfaktor check, and say you have seen it: friskfaktor upgrade-check --accept",
    ),
    "upgrade-accepted": (
        "{file} sier nå hva håndboka er i utgave {now}. Ingenting annet er rørt.",
        "{file} now says what the handbook is in {now}. Nothing else was touched.",
    ),
    "upgrade-not-host": (
        "{folder} er ikke en egen mappe over håndboka, så det er ingenting å sammenligne.",
        "{folder} is not a folder of your own over the handbook, so there is nothing to compare.",
    ),
    "noted": (
        "{file} er skrevet: Den husker hva håndboka sier der dere har endret. Ta vare på den sammen med resten.",
        "{file} was written: it remembers what the handbook says where you have changed it. Keep it with the rest.",
    ),
    "not-noted": (
        "{file} kan ikke leses. Se hva som er galt: friskfaktor upgrade-check",
        "{file} cannot be read. See what is wrong: friskfaktor upgrade-check",
    ),
    "exported": ("{pages} sider skrevet til {folder}.", "{pages} pages written to {folder}."),
    "schemas": ("{number} skjemaer skrevet til {folder}.", "{number} schemas written to {folder}."),
    "created": (
        "Mappa {folder} er klar. Gå inn i den og kjør: friskfaktor build",
        "The folder {folder} is ready. Go into it and run: friskfaktor build",
    ),
    "no-folder": ("Finner ikke mappa {name}.", "There is no folder {name}."),
    "no-file": ("Finner ikke fila {name}.", "There is no file {name}."),
    "no-config": (
        "Finner ikke {name}. Kjør kommandoen i mappa med håndboka, eller lag en med: friskfaktor new",
        "There is no {name}. Run this in the handbook's folder, or make one with: friskfaktor new",
    ),
    "no-assessment": (
        "Ingen kartlegging heter «{name}». De som finnes: {known}.",
        "No assessment is called “{name}”. There are: {known}.",
    ),
    "not-carried": (
        "«{name}» kan ikke skrives som {form}: formatet har ingen måte å regne ut «{what}» på. JSON har med alt.",
        "“{name}” cannot be written as {form}: the format has no way to work out “{what}”. JSON carries everything.",
    ),
    "needs-output": (
        "Et regneark kan ikke vises på skjermen. Si hvilken fil det skal skrives til, med -o.",
        "A spreadsheet cannot be shown on the screen. Say which file to write it to, with -o.",
    ),
    "written": ("Skrevet: {file}", "Written: {file}"),
    "os-error": ("Kunne ikke skrive {name}: {reason}.", "Could not write {name}: {reason}."),
    "answers-missing": ("Finner ikke fila {name}.", "There is no file {name}."),
    "answers-not-json": (
        "{name}:{detail}: er ikke gyldig JSON her.",
        "{name}:{detail}: is not valid JSON here.",
    ),
    "answers-not-answers": (
        "{name} er JSON, men for dypt eller for stort til å være svar.",
        "{name} is JSON, but too deep or too large to be answers.",
    ),
    "answers-not-csv": ("{name}:{detail}: kan ikke leses som CSV.", "{name}:{detail}: cannot be read as CSV."),
    "answers-no-rows": (
        "{name} har ingen svar: det trengs en linje med feltnavn og minst én linje med svar.",
        "{name} has no answers: it needs a line of field names and at least one line of answers.",
    ),
    "answers-column-twice": (
        "{name} har to kolonner som heter «{detail}».",
        "{name} has two columns called “{detail}”.",
    ),
    "answers-too-many-cells": (
        "{name}:{detail}: flere felt enn det er kolonnenavn til.",
        "{name}:{detail}: more cells than there are column names.",
    ),
    "answers-too-large": ("{name} er større enn {detail} MB.", "{name} is larger than {detail} MB."),
    "answers-not-utf8": ("{name} er ikke lagret som UTF-8.", "{name} is not saved as UTF-8."),
    "answers-unreadable": ("Kunne ikke lese {name}: {detail}.", "Could not read {name}: {detail}."),
}


def say(key: str, lang: str, **places: object) -> str:
    """The sentence *key* in `nb` or `en` with its places filled in."""
    nb, en = _WORDS[key]
    return (en if lang == "en" else nb).format(**places)
