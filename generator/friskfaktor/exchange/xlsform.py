"""An instrument as an XLSForm: the spreadsheet that ODK, KoBo and pyxform make forms of.

Carried: questions, help, answer scales, what is relevant, limits of numbers,
and each index, wished index, gap, band, point, count and figure as a
`calculate` row with a note that shows it.  Not carried: the themes, the
advice and the account of the arithmetic.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from friskfaktor.interface import Translate
from friskfaktor.pages.assessment_form import form_groups, plain_words
from friskfaktor.reading.handbook import AssessmentEntry
from friskfaktor_scoring.answers import control_names
from friskfaktor_scoring.calculator import NumberInput
from friskfaktor_scoring.definition import definition_of

from .asking import asked_when
from .measure import all_of
from .rule import Rule
from .sides import scale_of, side_label
from .workbook import Table, workbook
from .xpath import PICKED, XPath, xml_name

COLUMNS = (
    "type",
    "name",
    "label",
    "hint",
    "required",
    "relevant",
    "constraint",
    "constraint_message",
    "default",
    "appearance",
    "calculation",
)
Row = dict[str, str]


class XlsForm:
    """The sheets of one instrument in one language."""

    def __init__(self, entry: AssessmentEntry, language: str, translate: Translate) -> None:
        self.entry, self.language, self.translate = entry, language, translate
        self.instrument, self.text = entry.instrument, entry.text
        self.definition = definition_of(entry.instrument, entry.scales)
        self.xpath = XPath()
        self.measures = tuple(Rule(self.definition, entry.text, self.xpath, translate).measures())

    def sheets(self) -> Mapping[str, Table]:
        """The three sheets; NotCarriedError when the rule cannot be written."""
        rows = [[row.get(column, "") for column in COLUMNS] for row in self._survey()]
        return {
            "survey": [COLUMNS, *rows],
            "choices": [("list_name", "name", "label"), *self._choices()],
            "settings": [
                ("form_title", "form_id", "version"),
                (self.text.title, xml_name(self.instrument.id), self.instrument.version),
            ],
        }

    def _survey(self) -> Iterator[Row]:
        yield {"type": "note", "name": "intro__note", "label": plain_words(self.text.intro)}
        if self.instrument.relevance:
            yield self._picking()
        if self.instrument.calculator:
            for number in self.instrument.calculator.inputs:
                yield self._number(number)
        else:
            yield from self._groups()
        for measure in self.measures:
            yield {"type": "calculate", "name": xml_name(measure.name), "calculation": measure.expression}
        yield from self._shown()

    def _picking(self) -> Row:
        return {
            "type": f"select_multiple {PICKED}",
            "name": PICKED,
            "label": self.translate("Hvilke av disse gjelder hos dere?"),
            "hint": self.translate("Ta bort haken på dem som ikke gjelder."),
            "default": " ".join(xml_name(item.id) for item in self.instrument.items),
        }

    def _groups(self) -> Iterator[Row]:
        for group in form_groups(self.entry):
            rows = [row for item_id in group.items for row in self._item(item_id)]
            yield from self._grouped(group.id, group.title, rows) if group.title else rows

    def _item(self, item_id: str) -> Iterator[Row]:
        words = self.text.items[item_id]
        names = control_names(self.definition, item_id)
        conditions = asked_when(self.definition, self.definition.item(item_id), self.xpath)
        asked = {"relevant": all_of(conditions)} if conditions else {}
        said = {"label": words.text, "hint": words.help or ""}
        if len(names) == 1:
            yield {**self._choice(item_id, names[0]), **said, **asked}
            return
        sides = [
            {**self._choice(item_id, name), "label": side_label(self.entry, name, self.translate)} for name in names
        ]
        if words.help:
            sides.insert(0, {"type": "note", "name": xml_name(f"{item_id}.help"), "label": words.help})
        yield from self._grouped(item_id, words.text, sides, **asked)

    def _choice(self, item_id: str, name: str) -> Row:
        return {"type": f"select_one {xml_name(scale_of(self.entry, item_id, name).id)}", "name": xml_name(name)}

    def _grouped(self, key: str, label: str, rows: list[Row], **more: str) -> Iterator[Row]:
        head = {"type": "begin_group", "name": xml_name(f"{key}.group"), "label": label, "appearance": "field-list"}
        yield {**head, **more}
        yield from rows
        yield {"type": "end_group"}

    def _number(self, number: NumberInput) -> Row:
        words = self.text.items[number.id]
        limits = f". >= {number.minimum} and . <= {number.maximum}"
        if number.at_most:
            most = self.xpath.value(number.at_most)
            limits += f" and ({self.xpath.unanswered(number.at_most)} or . <= {most})"
        return {
            "type": "integer",
            "name": xml_name(number.id),
            "label": words.text,
            "hint": words.help or "",
            "required": "yes" if number.required else "",
            "constraint": limits,
            "constraint_message": self.translate("Tallet er for lite eller for stort."),
        }

    def _shown(self) -> Iterator[Row]:
        """A note for each number there is; before there are enough answers there is none."""
        notes = [
            {
                "type": "note",
                "name": xml_name(f"{measure.name}.note"),
                "label": f"{measure.title}: {self.xpath.value(measure.name)}",
                "relevant": self.xpath.answered(measure.name),
            }
            for measure in self.measures
            if measure.title
        ]
        if notes:
            yield from self._grouped("result", self.translate("Resultat"), notes)

    def _choices(self) -> Iterator[tuple[str, ...]]:
        controls = [
            (item.id, name) for item in self.instrument.items for name in control_names(self.definition, item.id)
        ]
        scales = [scale_of(self.entry, item_id, name) for item_id, name in controls]
        for scale in {scale.id: scale for scale in scales}.values():
            for point in scale.points:
                yield xml_name(scale.id), str(point.value), point.label[self.language]
        if self.instrument.relevance:
            for item in self.instrument.items:
                words = self.text.items[item.id]
                yield PICKED, xml_name(item.id), words.title or words.text


def xlsform(entry: AssessmentEntry, language: str, translate: Translate) -> bytes:
    """The spreadsheet; NotCarriedError when the rule cannot be written as expressions."""
    return workbook(XlsForm(entry, language, translate).sheets())
