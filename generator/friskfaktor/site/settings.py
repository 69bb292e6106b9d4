"""How MkDocs and the theme are set up, as plain data.

It stands here and not in `mkdocs.yml`, so that a host's folder gets theme
settings with an upgrade of the package; what a host writes in its own
`mkdocs.yml` wins.
"""

from __future__ import annotations

import logging
from collections.abc import Mapping
from typing import Any

from friskfaktor.pages.slugs import slug

THEME: Mapping[str, Any] = {
    "language": "nb",
    "font": False,
}

MARKDOWN_EXTENSIONS: Mapping[str, Mapping[str, Any]] = {
    "md_in_html": {},
    "tables": {},
    "sane_lists": {},
    "toc": {"permalink": False, "toc_depth": "2-2", "slugify": slug},
}
"""No `attr_list`: an author's text could set event attributes with it."""

VALIDATION: Mapping[str, Mapping[str, int]] = {
    "nav": {"omitted_files": logging.DEBUG, "not_found": logging.WARNING, "absolute_links": logging.WARNING},
    "links": {
        "not_found": logging.WARNING,
        "anchors": logging.WARNING,
        "absolute_links": logging.WARNING,
        "unrecognized_links": logging.WARNING,
    },
}
"""Every dead link and anchor is a warning, so that `--strict` fails on it."""
