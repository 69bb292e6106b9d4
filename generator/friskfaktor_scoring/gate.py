"""What must be in place before anything else: items of a checklist that need their best answer.

That some criteria cannot be made up for by others is the sources' own rule
where they have one; each instrument says so in its file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .kind_scores import GateScore

if TYPE_CHECKING:
    from .answers import Answers
    from .definition import Definition


def score_gate(definition: Definition, answers: Answers) -> GateScore:
    """Closed as soon as one item has less than its best answer, open when all have it, else not answered yet."""
    below, unanswered = [], []
    for item in map(definition.item, definition.gates):
        answer = answers.get(item.id)
        if answer is None and answers.asks(item.id):
            unanswered.append(item.id)
        elif answer is not None and item.scored(answer) != item.values[-1]:
            below.append(item.id)
    if below:
        return GateScore(state="closed", missing=tuple(below))
    return GateScore(state="unanswered" if unanswered else "open", missing=tuple(unanswered))
