"""An instrument in the form that is asked for, ready to be put in a file."""

from __future__ import annotations

import json

from friskfaktor.interface import translation
from friskfaktor.reading.handbook import AssessmentEntry

from .definition_json import instrument_json
from .fhir import questionnaire
from .xlsform import xlsform


def instrument_as(form: str, entry: AssessmentEntry, language: str) -> str | bytes:
    """The forms `json` and `fhir` give text, `xlsform` the bytes of a spreadsheet; NotCarriedError when it cannot."""
    translate = translation(language).gettext
    if form == "xlsform":
        return xlsform(entry, language, translate)
    data = questionnaire(entry, language, translate) if form == "fhir" else instrument_json(entry, language)
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"
