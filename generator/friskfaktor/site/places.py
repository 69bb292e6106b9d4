"""Where in a site the files stand that a page, a script or a program asks for by name."""

from __future__ import annotations

SCRIPTS = "assets/friskfaktor"
RUNTIME = f"{SCRIPTS}/python"
SEARCH = "search.js"


def search_index_of(language: str) -> str:
    """The file of what search looks through in a *language*, in the folder of the scripts."""
    return f"search-index.{language}.js"
