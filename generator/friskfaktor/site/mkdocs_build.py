"""Running MkDocs from Python: one build of a project into a folder."""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort, ConfigurationError, PluginError

# The theme prints an advertisement for its successor unless told not to.
os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")


class SiteError(Exception):
    """MkDocs could not build the site; the message is for the person who asked for it."""


def build_with_mkdocs(
    config_file: Path, site_dir: Path, *, copy: bool = False, brand: Path | None = None, language: str = "nb"
) -> None:
    """Build the project of *config_file* into *site_dir*; SiteError when it fails or warns.

    With *copy* the site opens by double-click: addresses end in `.html`, and
    the policy of each page allows what `file://` needs.
    """
    with _warnings() as warnings:
        try:
            config = load_config(str(config_file), site_dir=str(site_dir), strict=True)
            if copy:
                config.use_directory_urls = False
            plugin = config.plugins["friskfaktor"]
            plugin.config["double_click"] = copy
            plugin.config["language"] = language
            if brand is not None:
                plugin.config["brand"] = str(brand.resolve())
            plugin.on_startup(command="build", dirty=False)
            build(config)
        except (Abort, ConfigurationError, PluginError) as error:
            raise SiteError("\n".join([*warnings, str(error).strip()]).strip()) from None
        except KeyError as error:
            raise SiteError(f"{config_file}: {error} is not among the plugins") from None


@contextmanager
def _warnings() -> Iterator[list[str]]:
    """What MkDocs warns about while it builds: `Abort` itself only counts the warnings."""
    collected: list[str] = []

    class _Collector(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            collected.append(record.getMessage())

    handler = _Collector(logging.WARNING)
    logger = logging.getLogger("mkdocs")
    logger.addHandler(handler)
    try:
        yield collected
    finally:
        logger.removeHandler(handler)
