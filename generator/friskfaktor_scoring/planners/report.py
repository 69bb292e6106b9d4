"""The plan in words: a sentence, findings, tables and dates, ready to be put in place."""

from __future__ import annotations

import json
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from friskfaktor_scoring.words import in_sentence, listed, plain

from .days import Days
from .tables import place_name, tables

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from friskfaktor_scoring.definition import Definition
    from friskfaktor_scoring.planner import Planner
    from friskfaktor_scoring.words import Words

    from .entries import Entries
    from .plan import Finding, Happening, Plan


def report(definition: Definition, entries: Entries, plan: Plan, words: Words) -> dict[str, Any]:
    """The report in the shape the page knows, with the plan beside it."""
    return {
        "verdict": [plain(_verdict(entries, plan, words))],
        "basis": words.say(f"basis.{entries.planner.rule}", n=len(entries.values)),
        "axis": {"ticks": [], "low": "", "high": ""},
        "rows": [],
        "table": {"caption": "", "head": [], "rows": []},
        "themes": [],
        "working": [],
        "rule": words.rule,
        "warning": words.warning,
        "point": None,
        "figures": [],
        "counts": [],
        "gate": None,
        "plan": {
            "findings": [_finding(each, entries, words) for each in plan.findings],
            "tables": tables(entries, plan, words),
            "months": list(_months(entries, plan, words)),
            "calendar": _calendar(definition, entries, plan, words),
        },
    }


def control_name(planner: Planner, control: str, words: Words) -> str:
    """A control as the form speaks of it."""
    parts = control.split(".")
    if len(parts) == 3:
        return words.say("name.row", table=words.title(parts[0]), row=parts[1], column=words.title(parts[2]))
    if len(parts) == 2:
        return words.say(f"name.{parts[1]}", event=words.title(parts[0]))
    return words.title(control) or planner.rule


def _verdict(entries: Entries, plan: Plan, words: Words) -> str:
    rule, facts = entries.planner.rule, dict(plan.facts)
    if rule == "rotation":
        dated = words.say("plan.between", **_ends(plan, words)) if plan.happenings else words.say("plan.undated")
        return " ".join((words.say("plan.rotation", **facts), dated))
    if not facts or facts.get("measures") == 0:
        return words.sentences["verdict.few" if rule == "mix" else "plan.start"]
    if rule == "mix":
        return words.say("plan.mix.one" if facts["measures"] == 1 else "plan.mix", **facts)
    own = words.say("plan.chosen", own=facts["own"]) if facts["own"] else ""
    return f"{words.say('plan.calendar', **facts, **_ends(plan, words))} {own}".strip()


def _ends(plan: Plan, words: Words) -> dict[str, str]:
    days = Days(words)
    first, last = plan.happenings[0], plan.happenings[-1]
    return {"first": days.whole(first.start), "last_day": days.whole(last.last or last.start)}


def _finding(finding: Finding, entries: Entries, words: Words) -> dict[str, str]:
    said = words.subscales.get(finding.id, {})
    names = "".join(segment["text"] for segment in listed(words, list(_names(finding, entries, words))))
    return {
        "id": finding.id,
        "title": str(said.get("title") or "").replace("{names}", names),
        "text": str(said.get("text") or ""),
        "prompt": str(said.get("prompt") or ""),
    }


def _names(finding: Finding, entries: Entries, words: Words) -> Iterator[str]:
    """What a finding is about, by name."""
    for about in finding.about:
        if finding.rule in {"not-avoided", "again"}:
            group, place = (
                place_name("gruppenavn", about[0], entries, words),
                place_name("plassnavn", about[1], entries, words),
            )
            yield words.say("plan.at", group=group, place=place)
        elif finding.rule == "follows":
            one, two = (place_name("plassnavn", number, entries, words) for number in about)
            yield words.say("plan.pair", one=one, two=two)
        elif finding.rule == "moved-start":
            yield Days(words).from_iso(about[1])
        elif finding.rule == "open":
            yield words.say("plan.row", row=about[0])
        elif finding.rule in {"order", "interval"}:
            yield words.say("plan.pair", one=words.title(about[0]), two=words.title(about[1]))
        else:
            name = about[0]
            yield in_sentence(words.option(name)) if name in words.options else words.title(name.partition(".")[0])


def _months(entries: Entries, plan: Plan, words: Words) -> Iterator[dict[str, Any]]:
    """The dates of a calendar month by month; a rotation has its dates in the table."""
    days = Days(words)
    shown = plan.happenings if entries.planner.rule == "calendar" else ()
    titles = list(dict.fromkeys(days.month(each.start) for each in shown))
    for title in titles:
        events = [_event(each, shown, days, words) for each in shown if days.month(each.start) == title]
        yield {"title": title, "events": events}


def _event(happening: Happening, shown: Sequence[Happening], days: Days, words: Words) -> dict[str, str]:
    """One date.  What comes again and again is explained the first time."""
    first = next(each for each in shown if each.event == happening.event)
    return {
        "id": happening.id,
        "date": happening.start.isoformat(),
        "day": days.short(happening.start),
        "title": words.title(happening.event),
        "text": str(words.subscales.get(happening.event, {}).get("text") or "") if happening is first else "",
        "own": words.sentences["plan.own"] if happening.own else "",
    }


def _calendar(definition: Definition, entries: Entries, plan: Plan, words: Words) -> list[dict[str, str]]:
    """All-day events for a calendar program.  The same plan has the same ids; another plan has others."""
    told = [(each.id, each.start.isoformat()) for each in plan.happenings]
    digest = sha256(json.dumps([definition.id, told, sorted(map(str, entries.values.items()))]).encode()).hexdigest()[
        :16
    ]
    return [
        {
            "uid": f"{each.id}.{digest}@friskfaktor",
            "start": each.start.isoformat(),
            "last": (each.last or each.start).isoformat(),
            "summary": _summary(each, words),
            "description": _description(each, entries, plan, words),
        }
        for each in plan.happenings
    ]


def _summary(happening: Happening, words: Words) -> str:
    if happening.event == "periode":
        return words.say("plan.period.summary", n=happening.id.partition(".")[2])
    return words.title(happening.event)


def _description(happening: Happening, entries: Entries, plan: Plan, words: Words) -> str:
    """What is done that day; of a period, who is where."""
    if happening.event != "periode":
        return str(words.subscales.get(happening.event, {}).get("text") or "")
    number = happening.id.partition(".")[2]
    here = [cell for cell in plan.cells if cell.id.startswith(f"{number}.")]
    lines = (
        words.say(
            "plan.at",
            group=place_name("gruppenavn", cell.id.partition(".")[2], entries, words),
            place=place_name("plassnavn", str(cell.value), entries, words),
        )
        for cell in here
    )
    return "\n".join(lines)
