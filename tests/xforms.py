"""A small XForms engine, to evaluate what pyxform makes: libxml2's XPath 1.0, with ODK's `if` and `selected`."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING, Any

from lxml import etree

if TYPE_CHECKING:
    from collections.abc import Mapping

XF = "{http://www.w3.org/2002/xforms}"
XHTML = "{http://www.w3.org/1999/xhtml}"


def text_of(value: Any) -> str:
    """A value as XPath makes it text: a whole number without decimals, the first node's text."""
    if isinstance(value, list):
        return (value[0].text or "") if value else ""
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() else str(value)
    return str(value)


ODK = {
    (None, "if"): lambda _context, condition, then, otherwise: then if condition else otherwise,
    (None, "selected"): lambda _context, chosen, name: text_of(name) in text_of(chosen).split(),
}


class Form:
    """A form being filled in: answers in, every calculation worked out in the order of the document."""

    def __init__(self, xform: str) -> None:
        model = etree.fromstring(xform.encode()).find(f"{XHTML}head/{XF}model")
        self.data = deepcopy(model.find(f"{XF}instance")[0])  # a document of its own: paths begin at /data
        for element in self.data.iter():
            element.tag = etree.QName(element).localname
        self.binds = {bind.get("nodeset").rpartition("/")[2]: dict(bind.attrib) for bind in model.iter(f"{XF}bind")}
        self.nodes = {element.tag: element for element in self.data.iter()}
        assert len(self.nodes) == len(list(self.data.iter())), "two nodes of one name"

    def fill(self, answers: Mapping[str, str]) -> None:
        for name, value in answers.items():
            self.nodes[name].text = value
        for name, bind in self.binds.items():
            if "calculate" in bind:
                self.nodes[name].text = text_of(self._evaluate(name, bind["calculate"]))

    def holds(self, name: str, rule: str) -> bool:
        """Whether the `constraint` or the `relevant` of a node holds; one without such a rule holds."""
        bind = self.binds.get(name, {})
        return bool(self._evaluate(name, bind[rule])) if rule in bind else True

    def number(self, name: str) -> float | None:
        text = self.nodes[name].text
        return float(text) if text else None

    def words(self, name: str) -> str | None:
        return self.nodes[name].text or None

    def _evaluate(self, name: str, expression: str) -> Any:
        return self.nodes[name].xpath(expression, extensions=ODK)
