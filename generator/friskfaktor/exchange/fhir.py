"""An instrument as a FHIR Questionnaire (R4B), with its scoring as SDC expressions.

Carried: questions, answer scales with their numbers (`ordinalValue`), what is
relevant (`enableWhen`), limits of numbers, and each index, wished index, gap,
band, point, count and figure as a read-only item with a
`calculatedExpression` in FHIRPath.  Not carried: the themes, the advice and
the account of the arithmetic.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from friskfaktor.interface import Translate
from friskfaktor.pages.assessment_form import form_groups, plain_words
from friskfaktor.reading.handbook import AssessmentEntry
from friskfaktor_scoring.answers import control_names
from friskfaktor_scoring.calculator import NumberInput
from friskfaktor_scoring.definition import definition_of

from .asking import asked_when
from .fhirpath import PICKED, FhirPath, variable
from .measure import Measure, all_of
from .rule import Rule
from .sides import scale_of, side_label

CORE = "http://hl7.org/fhir/StructureDefinition"
SDC = "http://hl7.org/fhir/uv/sdc/StructureDefinition"
RELEVANT = "relevant"
"""The question where the respondent picks what is relevant."""

Json = dict[str, Any]
_TYPES = {"integer": "integer", "decimal": "decimal", "text": "string"}


class Questionnaire:
    """The resource for one instrument in one language."""

    def __init__(self, entry: AssessmentEntry, language: str, translate: Translate) -> None:
        self.entry, self.language, self.translate = entry, language, translate
        self.instrument, self.text = entry.instrument, entry.text
        self.definition = definition_of(entry.instrument, entry.scales)
        self.measures = tuple(Rule(self.definition, entry.text, FhirPath(), translate).measures())

    def resource(self) -> Json:
        """The whole resource as JSON data."""
        return {
            "resourceType": "Questionnaire",
            "id": self.instrument.id,
            "language": self.language,
            "extension": [*self._answers(), *self._steps()],
            "name": variable(self.instrument.id)[:1].upper() + variable(self.instrument.id)[1:],
            "title": self.text.title,
            "version": self.instrument.version,
            "status": "active",
            "date": self.instrument.updated,
            "description": self.text.summary,
            "copyright": self.instrument.licence,
            "item": [*self._questions(), *self._results()],
        }

    def _answers(self) -> Iterator[Json]:
        """A variable for each control: the number given, or nothing."""
        if self.instrument.relevance:
            yield _variable(PICKED, f"{_found(RELEVANT)}.code")
        for item in self.definition.items:
            for name in control_names(self.definition, item.id):
                yield _variable(variable(name), f"{_found(name)}.code.toInteger()")
        for number in self.definition.calculator.inputs if self.definition.calculator else ():
            yield _variable(variable(number.id), _found(number.id))

    def _steps(self) -> Iterator[Json]:
        """A variable for each measure, so that later ones can use it."""
        for measure in self.measures:
            yield _variable(variable(measure.name), measure.expression)

    def _questions(self) -> Iterator[Json]:
        yield {"linkId": "intro", "type": "display", "text": plain_words(self.text.intro)}
        if self.instrument.calculator:
            yield from map(self._number, self.instrument.calculator.inputs)
            return
        if self.instrument.relevance:
            yield self._picking()
        for group in form_groups(self.entry):
            items = [self._item(item_id) for item_id in group.items]
            if group.title:
                yield {"linkId": f"{group.id}.group", "type": "group", "text": group.title, "item": items}
            else:
                yield from items

    def _picking(self) -> Json:
        words = self.text.items
        options = [
            {"valueCoding": {"code": item.id, "display": words[item.id].title or words[item.id].text}}
            for item in self.instrument.items
        ]
        return {
            "linkId": RELEVANT,
            "type": "choice",
            "repeats": True,
            "text": self.translate("Hvilke av disse gjelder hos dere?"),
            "answerOption": [{**option, "initialSelected": True} for option in options],
        }

    def _item(self, item_id: str) -> Json:
        words, names = self.text.items[item_id], control_names(self.definition, item_id)
        if len(names) == 1:
            return {**self._choice(item_id, names[0], words.text), **self._when(item_id), **self._help(item_id)}
        sides = [self._choice(item_id, name, side_label(self.entry, name, self.translate)) for name in names]
        helped = self._help(item_id).get("item", [])
        return {
            "linkId": f"{item_id}.item",
            "type": "group",
            "text": words.text,
            **self._when(item_id),
            "item": [*helped, *sides],
        }

    def _choice(self, item_id: str, link: str, text: str) -> Json:
        options = [
            {
                "valueCoding": {
                    "extension": [{"url": f"{CORE}/ordinalValue", "valueDecimal": point.value}],
                    "code": str(point.value),
                    "display": point.label[self.language],
                }
            }
            for point in scale_of(self.entry, item_id, link).points
        ]
        return {"linkId": link, "type": "choice", "text": text, "answerOption": options}

    def _when(self, item_id: str) -> Json:
        item = self.definition.item(item_id)
        if item.when:
            expression = _fhirpath(all_of(asked_when(self.definition, item, FhirPath())))
            url = f"{SDC}/sdc-questionnaire-enableWhenExpression"
            return {"extension": [{"url": url, "valueExpression": expression}]}
        if not self.instrument.relevance:
            return {}
        return {"enableWhen": [{"question": RELEVANT, "operator": "=", "answerCoding": {"code": item_id}}]}

    def _help(self, item_id: str) -> Json:
        words = self.text.items[item_id].help
        return {"item": [{"linkId": f"{item_id}.help", "type": "display", "text": words}]} if words else {}

    def _number(self, number: NumberInput) -> Json:
        limits = (("minValue", number.minimum), ("maxValue", number.maximum))
        return {
            "linkId": number.id,
            "extension": [{"url": f"{CORE}/{name}", "valueInteger": limit} for name, limit in limits],
            "type": "integer",
            "text": self.text.items[number.id].text,
            "required": number.required,
            **self._help(number.id),
        }

    def _results(self) -> Iterator[Json]:
        results = [_result(measure) for measure in self.measures if measure.title]
        if results:
            yield {"linkId": "result", "type": "group", "text": self.translate("Resultat"), "item": results}


def questionnaire(entry: AssessmentEntry, language: str, translate: Translate) -> Json:
    """The resource as JSON data; NotCarriedError when the rule cannot be written as expressions."""
    return Questionnaire(entry, language, translate).resource()


def _found(link: str) -> str:
    """The answers to one question, wherever in the response it stands."""
    return f"%resource.repeat(item).where(linkId = '{link}').answer.value"


def _variable(name: str, expression: str) -> Json:
    return {"url": f"{CORE}/variable", "valueExpression": {"name": name, **_fhirpath(expression)}}


def _result(measure: Measure) -> Json:
    expression = _fhirpath(f"%{variable(measure.name)}")
    return {
        "linkId": measure.name,
        "extension": [{"url": f"{SDC}/sdc-questionnaire-calculatedExpression", "valueExpression": expression}],
        "type": _TYPES[measure.type],
        "text": measure.title,
        "readOnly": True,
    }


def _fhirpath(expression: str) -> Json:
    return {"language": "text/fhirpath", "expression": expression}
