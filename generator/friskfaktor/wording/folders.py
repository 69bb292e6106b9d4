"""How faults of folders are said: files that are missing, misplaced or named twice.  See `wording`."""

from __future__ import annotations

from collections.abc import Mapping

FOLDER_WORDING: Mapping[str, Mapping[str, tuple[str, str]]] = {
    "missing-file": {
        "nb": ("Fila «{name}» mangler.", "Lag fila her."),
        "en": ("The file “{name}” is missing.", "Make the file here."),
    },
    "yaml-suffix": {
        "nb": ("Filnavnet slutter på «.yaml», så fila blir ikke lest.", "La navnet slutte på «.yml»."),
        "en": ("The file name ends in “.yaml”, so the file is not read.", "Let the name end in “.yml”."),
    },
    "unknown-file": {
        "nb": (
            "«{name}» hører ikke til her, så fila blir ikke lest.",
            "Mente du «{meant}»? ¦ Filene her er: {allowed}.",
        ),
        "en": (
            "“{name}” does not belong here, so the file is not read.",
            "Did you mean “{meant}”? ¦ The files here are: {allowed}.",
        ),
    },
    "unknown-folder": {
        "nb": (
            "Mappa «{name}» hører ikke til her, så den blir ikke lest.",
            "Mente du «{meant}»? ¦ Mappene her er: {allowed}.",
        ),
        "en": (
            "The folder “{name}” does not belong here, so it is not read.",
            "Did you mean “{meant}”? ¦ The folders here are: {allowed}.",
        ),
    },
    "id-not-file-name": {
        "nb": ("Id-en er «{id}», men fila eller mappa heter «{name}».", "De må være like. Endre den ene."),
        "en": (
            "The id is “{id}”, but the file or folder is called “{name}”.",
            "They must be the same. Change one of them.",
        ),
    },
    "duplicate-id": {
        "nb": ("«{id}» er brukt to ganger.", "Første gang: {other}. Gi den ene et annet navn."),
        "en": ("“{id}” is used twice.", "First: {other}. Give one of them another name."),
    },
    "not-built": {
        "nb": ("«{name}» er ikke bygd ennå.", "Kjør «make setup» i mappa til Friskfaktor."),
        "en": ("“{name}” has not been built yet.", "Run “make setup” in the folder of Friskfaktor."),
    },
    "missing-drawing": {
        "nb": ("Figuren har ord, men ingen tegning.", "Legg tegningen i «{name}»."),
        "en": ("The figure has words, but no drawing.", "Put the drawing in “{name}”."),
    },
}
