"""The works as reference managers read them: CSL-JSON and BibTeX.

CSL-JSON follows the schema of the Citation Style Language 1.0.2; the BibTeX
entry types are those of the original BibTeX.  Only what `sources.yml` says is
written: a work without a year gets none.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from friskfaktor.model import Source

CSL = "assets/friskfaktor/litteratur.json"
BIBTEX = "assets/friskfaktor/litteratur.bib"
"""Where the files stand in the site; the page of sources offers them."""

_CSL_TYPES: Mapping[str, str] = {
    "book": "book",
    "chapter": "chapter",
    "report": "report",
    "slides": "speech",
    "guide": "document",
    "article": "article-journal",
    "thesis": "thesis",
    "law": "legislation",
    "webpage": "webpage",
    "work": "document",
}
_BIBTEX_TYPES: Mapping[str, str] = {
    "book": "book",
    "chapter": "incollection",
    "report": "techreport",
    "slides": "misc",
    "guide": "manual",
    "article": "article",
    "thesis": "phdthesis",
    "law": "misc",
    "webpage": "misc",
    "work": "misc",
}
_CONTAINER = {"article": "journal", "incollection": "booktitle"}
_PUBLISHER = {"techreport": "institution", "phdthesis": "school", "manual": "organization", "misc": "howpublished"}
_SPECIAL = str.maketrans({sign: f"\\{sign}" for sign in "&%$#_{}"})


def literature(works: Iterable[Source]) -> Mapping[str, str]:
    """The files for reference managers: address in the site → text."""
    listed = tuple(works)
    return {BIBTEX: bibtex(listed), CSL: csl_json(listed)}


def csl_json(works: Iterable[Source]) -> str:
    """The works as a CSL-JSON array."""
    return json.dumps([_csl(work) for work in works], ensure_ascii=False, indent=2) + "\n"


def bibtex(works: Iterable[Source]) -> str:
    """The works as a BibTeX database in UTF-8."""
    return "\n".join(_bibtex(work) for work in works)


def _csl(work: Source) -> dict[str, Any]:
    data: dict[str, Any] = {"id": work.key, "type": _CSL_TYPES[work.kind], "title": work.title, "language": "nb"}
    if work.authors:
        data["author"] = [_name(author) for author in work.authors]
    if year := _year(work):
        data["issued"] = {"date-parts": [[year]]}
    fields = {
        "publisher": work.publisher,
        "container-title": work.container,
        "number": work.number,
        "page": work.pages,
        "note": work.citation,
    }
    return data | {name: value for name, value in fields.items() if value}


def _name(author: str) -> dict[str, str]:
    """`Etternavn, Fornavn` is a person; anything else is an organisation, or a name kept whole."""
    family, comma, given = author.partition(", ")
    return {"family": family, "given": given} if comma else {"literal": author}


def _year(work: Source) -> int | None:
    return int(work.year) if re.fullmatch(r"\d{4}", work.year) else None


def _bibtex(work: Source) -> str:
    kind = _BIBTEX_TYPES[work.kind]
    lines = "".join(f"  {name} = {{{value}}},\n" for name, value in _fields(work, kind))
    return f"@{kind}{{{work.key},\n{lines}}}\n"


def _fields(work: Source, kind: str) -> Iterator[tuple[str, str]]:
    year = _year(work)
    fields = {
        "author": " and ".join(_bibtex_name(author) for author in work.authors),
        "title": f"{{{_plain(work.title)}}}",
        "year": str(year) if year else "",
        _CONTAINER.get(kind, "series"): _plain(work.container),
        "number": _plain(work.number),
        "pages": work.pages.replace("–", "--"),
        _PUBLISHER.get(kind, "publisher"): _plain(work.publisher),
        "note": _plain(work.citation),
    }
    yield from ((name, value) for name, value in fields.items() if value)


def _bibtex_name(author: str) -> str:
    """In braces when it is no person, or BibTeX would take it apart."""
    name = _plain(author)
    return name if ", " in author else f"{{{name}}}"


def _plain(text: str) -> str:
    return text.translate(_SPECIAL)
