"""How faults of `base.lock.json` are said: what a host's folder last saw of the handbook.  See `wording`."""

from __future__ import annotations

from collections.abc import Mapping

LOCK_WORDING: Mapping[str, Mapping[str, tuple[str, str]]] = {
    "lock-damaged": {
        "nb": (
            "Fila er skadet, så vi vet ikke hvilken håndbok dere sist så på.",
            (
                "Hent den fra en sikkerhetskopi. Har dere ingen, slett den og kjør kommandoen på nytt: "
                "Da sammenlignes det med håndboka slik den er nå."
            ),
        ),
        "en": (
            "The file is damaged, so there is no telling which handbook you last looked at.",
            (
                "Take it from a backup. If there is none, delete it and run the command again: "
                "it then compares with the handbook as it is now."
            ),
        ),
    },
    "lock-newer": {
        "nb": (
            "Fila har form {number}, og er skrevet av en nyere utgave av Friskfaktor.",
            "Denne utgaven kjenner form {known}. Oppgrader Friskfaktor.",
        ),
        "en": (
            "The file has form {number}, and was written by a newer version of Friskfaktor.",
            "This version knows form {known}. Upgrade Friskfaktor.",
        ),
    },
}
