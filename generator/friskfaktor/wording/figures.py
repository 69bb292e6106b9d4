"""How faults of figures are said: their words and their drawings.  See `wording`."""

from __future__ import annotations

from collections.abc import Mapping

FIGURE_WORDING: Mapping[str, Mapping[str, tuple[str, str]]] = {
    "label-missing": {
        "nb": (
            "Tegningen har plass til «{name}», men ordet mangler.",
            "Legg til «{name}:» her. Tegningen er «{file}».",
        ),
        "en": (
            "The drawing has room for “{name}”, but the word is missing.",
            "Add “{name}:” here. The drawing is “{file}”.",
        ),
    },
    "label-unused": {
        "nb": ("Tegningen har ingen plass til «{name}».", "Mente du «{meant}»? ¦ Plassene i «{file}» er: {allowed}."),
        "en": (
            "The drawing has no room for “{name}”.",
            "Did you mean “{meant}”? ¦ The places in “{file}” are: {allowed}.",
        ),
    },
    "svg-start": {
        "nb": ("Tegningen må begynne med «<svg».", "Slett det som står foran, også <?xml …?>."),
        "en": ("The drawing must begin with “<svg”.", "Delete what stands before it, <?xml …?> too."),
    },
    "svg-broken": {
        "nb": (
            "Tegningen er ikke gyldig SVG her ({reason}).",
            "Åpne fila i et tegneprogram, og lagre den på nytt som SVG.",
        ),
        "en": (
            "The drawing is not valid SVG here ({reason}).",
            "Open the file in a drawing program, and save it as SVG again.",
        ),
    },
    "svg-no-viewbox": {
        "nb": ("Tegningen mangler «viewBox» og kan ikke skaleres.", 'Skriv for eksempel <svg viewBox="0 0 420 300">.'),
        "en": ("The drawing lacks “viewBox” and cannot be scaled.", 'Write <svg viewBox="0 0 420 300">, for example.'),
    },
    "svg-element": {
        "nb": ("«<{name}>» kan ikke brukes i en tegning.", "Mente du «<{meant}>»? ¦ Du kan bruke: {allowed}."),
        "en": ("“<{name}>” cannot be used in a drawing.", "Did you mean “<{meant}>”? ¦ You can use: {allowed}."),
    },
    "svg-event": {
        "nb": ("«{name}» kan ikke brukes i en tegning.", "En tegning kan ikke kjøre noe. Slett attributtet."),
        "en": ("“{name}” cannot be used in a drawing.", "A drawing cannot run anything. Delete the attribute."),
    },
    "svg-outside": {
        "nb": ("Tegningen henter noe utenfra: «{target}».", "Vis bare til deler av samme tegning, slik: #pil."),
        "en": (
            "The drawing fetches something from outside: “{target}”.",
            "Refer only to parts of the same drawing, like this: #arrow.",
        ),
    },
}
