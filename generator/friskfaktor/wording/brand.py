"""How faults of `brand.yml` and the pictures beside it are said.  See `wording` for `¦` and the places in braces."""

from __future__ import annotations

from collections.abc import Mapping

BRAND_WORDING: Mapping[str, Mapping[str, tuple[str, str]]] = {
    "brand-empty": {
        "nb": ("«{key_name}» er tom.", "Fyll den ut, eller slett linja."),
        "en": ("“{key_name}” is empty.", "Fill it in, or delete the line."),
    },
    "brand-too-long": {
        "nb": ("«{key_name}» er på {length} tegn.", "Det er plass til {limit}."),
        "en": ("“{key_name}” has {length} characters.", "There is room for {limit}."),
    },
    "brand-address": {
        "nb": ("«{value}» er ikke en adresse leserne kan følge.", "Skriv for eksempel «https://…» eller «tel:+47…»."),
        "en": ("“{value}” is not an address that readers can follow.", "Write “https://…” or “tel:+47…”, for example."),
    },
    "brand-colour-unquoted": {
        "nb": (
            "«{key_name}» har ingen farge.",
            'Sett fargen i anførselstegn: "{example}". Uten dem blir alt etter # lest som en merknad.',
        ),
        "en": (
            "“{key_name}” has no colour.",
            'Put the colour in quotation marks: "{example}". Without them, all after # is read as a comment.',
        ),
    },
    "brand-colour-form": {
        "nb": ("«{value}» er ikke en farge.", 'Skriv # og seks tegn (0–9, a–f), for eksempel "{example}".'),
        "en": ("“{value}” is not a colour.", 'Write # and six characters (0–9, a–f), for example "{example}".'),
    },
    "brand-contrast": {
        "nb": (
            (
                "Fargen «{value}» gir {ratio_nb} : 1 mot {back_nb} ({back}, {scheme_nb} visning). "
                "Kravet er {required_nb} : 1."
            ),
            'Den nærmeste fargen som holder, er "{nearest}".',
        ),
        "en": (
            (
                "The colour “{value}” gives {ratio} : 1 against {back_en} ({back}, {scheme_en} scheme). "
                "{required} : 1 is required."
            ),
            'The nearest colour that passes is "{nearest}".',
        ),
    },
    "brand-picture-kind": {
        "nb": ("«{name}» er ikke en SVG- eller PNG-fil.", "Lagre bildet som SVG (best) eller PNG."),
        "en": ("“{name}” is not an SVG or PNG file.", "Save the picture as SVG (best) or PNG."),
    },
    "brand-picture-elsewhere": {
        "nb": ("«{name}» ligger utenfor mappa til denne fila.", "Legg bildet i samme mappe, og skriv bare filnavnet."),
        "en": (
            "“{name}” is outside the folder of this file.",
            "Put the picture in the same folder, and write its name alone.",
        ),
    },
    "brand-picture-missing": {
        "nb": ("Finner ikke bildet «{name}».", "Mente du «{meant}»?¦ Bildet må ligge i samme mappe som denne fila."),
        "en": (
            "There is no picture “{name}”.",
            "Did you mean “{meant}”?¦ The picture must be in the same folder as this file.",
        ),
    },
    "brand-picture-too-large": {
        "nb": ("«{name}» er på {size} kB.", "Et bilde kan være på høyst {limit} kB. Lagre det i mindre format."),
        "en": ("“{name}” is {size} kB.", "A picture can be {limit} kB at most. Save a smaller one."),
    },
    "brand-version": {
        "nb": (
            "Merkefila har form {number}, og dette programmet kjenner bare {known}.",
            "Oppgrader Friskfaktor, eller skriv «version: {known}» og bare felter som den har.",
        ),
        "en": (
            "The brand file has form {number}, and this program knows only {known}.",
            "Upgrade Friskfaktor, or write “version: {known}” and only the fields it has.",
        ),
    },
    "brand-language": {
        "nb": ("Håndboka finnes ikke på «{value}».", "Språkene er: {allowed}."),
        "en": ("There is no handbook in “{value}”.", "The languages are: {allowed}."),
    },
    "brand-language-twice": {
        "nb": ("«{value}» står to ganger.", "Slett den ene."),
        "en": ("“{value}” stands twice.", "Delete one of them."),
    },
    "brand-font-kind": {
        "nb": ("«{name}» er ikke en WOFF2-fil.", "Lagre skrifta som WOFF2. Bare det formatet tas med."),
        "en": ("“{name}” is not a WOFF2 file.", "Save the font as WOFF2. No other form is taken."),
    },
    "brand-font-missing": {
        "nb": ("Finner ikke skrifta «{name}».", "Mente du «{meant}»?¦ Den må ligge i samme mappe som denne fila."),
        "en": ("There is no font “{name}”.", "Did you mean “{meant}”?¦ It must be in the same folder as this file."),
    },
    "brand-font-too-large": {
        "nb": ("«{name}» er på {size} kB.", "En skrift kan være på høyst {limit} kB. Ta bort tegn dere ikke bruker."),
        "en": ("“{name}” is {size} kB.", "A font can be {limit} kB at most. Take away letters you do not use."),
    },
    "brand-font-damaged": {
        "nb": ("«{name}» er skadet, eller er ingen skrift.", "Lagre skrifta på nytt som WOFF2."),
        "en": ("“{name}” is damaged, or no font.", "Save the font as WOFF2 again."),
    },
    "brand-png-damaged": {
        "nb": ("«{name}» er skadet eller ikke et PNG-bilde.", "Lagre bildet på nytt som PNG."),
        "en": ("“{name}” is damaged, or not a PNG picture.", "Save the picture as PNG again."),
    },
    "brand-png-pixels": {
        "nb": (
            "«{name}» er {width} × {height} punkter.",
            "Ingen side kan være over {limit}. Lagre bildet i mindre format.",
        ),
        "en": ("“{name}” is {width} × {height} pixels.", "No side can be over {limit}. Save a smaller picture."),
    },
    "brand-svg-broken": {
        "nb": ("Fila kan ikke leses som SVG herfra.", "Lagre tegningen på nytt som «vanlig SVG»."),
        "en": ("The file cannot be read as SVG from here.", "Save the drawing as “plain SVG” again."),
    },
    "brand-svg-root": {
        "nb": (
            "Fila er ikke en SVG-tegning: den begynner med <{element}>.",
            'Det første elementet må være <svg xmlns="http://www.w3.org/2000/svg">.',
        ),
        "en": (
            "The file is not an SVG drawing: it begins with <{element}>.",
            'The first element must be <svg xmlns="http://www.w3.org/2000/svg">.',
        ),
    },
    "brand-svg-active": {
        "nb": (
            "Tegningen har med «{what}», som ikke er tegning.",
            "Lagre den som «vanlig SVG», uten skript og lenker.",
        ),
        "en": (
            "The drawing holds “{what}”, which is not drawing.",
            "Save it as “plain SVG”, without scripts and links.",
        ),
    },
    "brand-svg-outside": {
        "nb": (
            "Tegningen henter noe utenfra: «{what}».",
            "Alt må stå i fila selv. Gjør tekst om til kurver, og legg bilder inn i tegningen.",
        ),
        "en": (
            "The drawing fetches something from elsewhere: “{what}”.",
            "Everything must be in the file itself. Turn text into paths, and embed pictures.",
        ),
    },
    "brand-svg-entity": {
        "nb": ("Tegningen har egne forkortelser (<!ENTITY …>).", "Lagre den som «vanlig SVG»."),
        "en": ("The drawing has abbreviations of its own (<!ENTITY …>).", "Save it as “plain SVG”."),
    },
}
