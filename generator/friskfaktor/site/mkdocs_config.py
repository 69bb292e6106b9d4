"""What MkDocs is told beyond `mkdocs.yml`: the theme and its rules, each language's order of pages, files in memory."""

from __future__ import annotations

import copy
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation, get_navigation

from friskfaktor.bundled import Base
from friskfaktor.site.build import Edition
from friskfaktor.site.settings import MARKDOWN_EXTENSIONS, THEME, VALIDATION


def navigations(editions: Sequence[Edition], files: Files, config: MkDocsConfig) -> Iterator[tuple[str, Navigation]]:
    """Folder and navigation of each of the *editions*."""
    for edition in editions:
        own = copy.copy(config)
        own.nav = edition.navigation
        yield edition.folder, get_navigation(files, own)


def set_theme(config: MkDocsConfig, where: Base) -> None:
    """The handbook's templates, Markdown extensions and checks; what an author's `mkdocs.yml` says goes before."""
    overrides = str(where.overrides)
    if overrides not in config.theme.dirs:
        config.theme.dirs.insert(0, overrides)
    for key, value in THEME.items():
        if key == "language" or not config.theme.get(key):
            config.theme[key] = value
    for name, options in MARKDOWN_EXTENSIONS.items():
        if name not in config.markdown_extensions:
            config.markdown_extensions.append(name)
        config.mdx_configs[name] = {**options, **(config.mdx_configs.get(name) or {})}
    _set_validation(config.validation)


def _set_validation(validation: Any) -> None:
    for area, rules in VALIDATION.items():
        for rule, level in rules.items():
            setattr(validation[area], rule, level)


def generated(config: MkDocsConfig, path: str, content: str | bytes | None, copy_from: Path | None) -> File:
    """A file of the site that stands in no folder, or in another one."""
    if copy_from is not None:
        return File.generated(config, path, abs_src_path=str(copy_from))
    return File.generated(config, path, content=content or "")
