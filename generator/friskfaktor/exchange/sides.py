"""What is asked about each item, in words: now and wished, or now and how important."""

from __future__ import annotations

from friskfaktor.interface import Translate
from friskfaktor.reading.handbook import AssessmentEntry
from friskfaktor_scoring.instrument import AnswerScale


def side_label(entry: AssessmentEntry, name: str, translate: Translate) -> str:
    """The words over one of an item's controls, the instrument's own where it has them."""
    side = name.rpartition(".")[2]
    usual = {
        "now": translate("Slik er det nå"),
        "wished": translate("Slik ønsker jeg det"),
        "importance": translate("Så viktig er det"),
    }
    return entry.text.sides.get(side) or usual[side]


def scale_of(entry: AssessmentEntry, item_id: str, name: str) -> AnswerScale:
    """The answer scale of a control; how important something is has one of its own."""
    if name.endswith(".importance") and entry.instrument.importance_scale:
        return entry.scales[entry.instrument.importance_scale]
    return entry.scale_of(item_id)
