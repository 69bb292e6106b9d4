"""Problems in words: what is wrong and what to do about it, in Norwegian and in English.

Each kind of problem has a sentence and a hint.  `¦` divides a sentence into
wordings, of which the first that has all its words is used (or the very first),
and a hint into pieces, of which those that have all their words are used.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from friskfaktor.problems import Problem
from friskfaktor.wording.assessments import ASSESSMENT_WORDING
from friskfaktor.wording.base_lock import LOCK_WORDING
from friskfaktor.wording.brand import BRAND_WORDING
from friskfaktor.wording.figures import FIGURE_WORDING
from friskfaktor.wording.folders import FOLDER_WORDING
from friskfaktor.wording.pages import PAGE_WORDING
from friskfaktor.wording.planners import PLANNER_WORDING
from friskfaktor.wording.reading import READING_WORDING
from friskfaktor.wording.rules import RULE_WORDING

WORDING: Mapping[str, Mapping[str, tuple[str, str]]] = {
    **READING_WORDING,
    **FOLDER_WORDING,
    **PAGE_WORDING,
    **FIGURE_WORDING,
    **ASSESSMENT_WORDING,
    **PLANNER_WORDING,
    **RULE_WORDING,
    **BRAND_WORDING,
    **LOCK_WORDING,
}
"""Code of a problem → language → sentence and hint."""

KINDS: Mapping[str, Mapping[str, str]] = {
    "nb": {
        "theory": "en artikkel",
        "method": "en metode",
        "practice": "et praksiskort",
        "material": "et ark til utskrift",
        "challenge": "en utfordring",
        "tension": "en uenighet",
        "law": "en side om lov og avtale",
        "case": "et eksempel",
        "voice": "en stemme",
        "evidence": "en side med funn",
        "role": "en rolle",
        "page": "en vanlig side",
        "assessment": "en kartlegging",
    },
    "en": {
        "theory": "an article",
        "method": "a method",
        "practice": "a practice card",
        "material": "a sheet to print",
        "challenge": "a challenge",
        "tension": "a disagreement",
        "law": "a page of law",
        "case": "an example",
        "voice": "a voice",
        "evidence": "a page of findings",
        "role": "a role",
        "page": "a plain page",
        "assessment": "an assessment",
    },
}
"""What authors call the kinds of page; problems carry them as `kind` and `wanted`."""

_OR = {"nb": " eller ", "en": " or "}
_END = {
    "nb": ("{faults} feil i {files} {noun}. Ingenting ble bygd.", "fil", "filer"),
    "en": ("{faults} {fault} in {files} {noun}. Nothing was built.", "file", "files"),
}
_PLACE = re.compile(r"\{(\w+)\}")


def in_words(problem: Problem, lang: str = "nb") -> tuple[str, str]:
    """The sentence and the hint; the hint is empty when there is nothing to add."""
    sentence, hint = WORDING[problem.code][lang]
    words = _translated(problem.words, lang)
    wordings = sentence.split("¦")
    wording = next((piece for piece in wordings if _complete(piece, words)), wordings[0])
    hints = [piece.strip() for piece in hint.split("¦") if _complete(piece, words)]
    return _filled(wording, words).strip(), _filled(" ".join(hints), words)


def as_text(problems: Sequence[Problem], lang: str = "nb") -> str:
    """All problems as lines for a terminal, with a closing line; empty when there are none."""
    if not problems:
        return ""
    lines: list[str] = []
    for problem in problems:
        sentence, hint = in_words(problem, lang)
        lines.append(f"{problem.place}: {sentence}")
        lines += [f"    {hint}"] if hint else []
    return "\n".join([*lines, _closing(problems, lang)])


def as_json(problems: Sequence[Problem], lang: str = "nb") -> list[dict[str, str | int]]:
    """All problems as data for editors and other tools."""
    found: list[dict[str, str | int]] = []
    for problem in problems:
        sentence, hint = in_words(problem, lang)
        place = problem.place
        where: dict[str, str | int] = {"file": place.file, "line": place.line, "column": place.column}
        found.append({**where, "code": problem.code, "message": sentence, "hint": hint})
    return found


def _closing(problems: Sequence[Problem], lang: str) -> str:
    text, one, many = _END[lang]
    files = len({problem.place.file for problem in problems})
    fault = "problem" if len(problems) == 1 else "problems"
    return text.format(faults=len(problems), fault=fault, files=files, noun=one if files == 1 else many)


def _translated(words: Mapping[str, str], lang: str) -> dict[str, str]:
    return {key: _kinds(value, lang) if key in {"kind", "wanted"} else value for key, value in words.items()}


def _kinds(value: str, lang: str) -> str:
    return _OR[lang].join(KINDS[lang].get(kind, kind) for kind in value.split("|"))


def _complete(text: str, words: Mapping[str, str]) -> bool:
    return all(words.get(name) for name in _PLACE.findall(text))


def _filled(text: str, words: Mapping[str, str]) -> str:
    """Put the words in, on one line: an author's text may hold line breaks, and braces that are no places."""
    return _PLACE.sub(lambda match: " ".join(words.get(match[1], "").split()), text)
