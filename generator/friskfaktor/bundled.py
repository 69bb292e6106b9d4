"""Where the base handbook and its built parts stand.

In an installed wheel they lie inside the package, in `_base/`; in a checkout
they are the repository's own folders.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from friskfaktor.reading.folders import Layer

PACKAGE = Path(__file__).resolve().parent


@dataclass(frozen=True, slots=True)
class Base:
    """The folders of the base handbook."""

    root: Path
    browser: Path
    """Bundled JavaScript (`make` builds it)."""
    runtime: Path
    """The Python runtime of the page (`make` builds it)."""
    csp: Path
    """The Content-Security-Policy of each way of opening the site."""

    @property
    def layer(self) -> Layer:
        """The base handbook's content and assessments."""
        return Layer(content=self.root / "content", assessments=self.root / "assessments", root=self.root)

    @property
    def overrides(self) -> Path:
        """The theme."""
        return self.root / "site_overrides"

    @property
    def licences(self) -> Path:
        """The licences of everything that is shipped."""
        return self.root / "LICENSES"


def base() -> Base:
    """The base handbook this package came with."""
    installed = PACKAGE / "_base"
    if installed.is_dir():
        return Base(
            root=installed,
            browser=installed / "browser",
            runtime=installed / "runtime",
            csp=installed / "browser" / "csp.json",
        )
    repository = PACKAGE.parents[1]
    build = repository / "build"
    return Base(
        root=repository,
        browser=build / "browser",
        runtime=build / "runtime",
        csp=repository / "browser" / "csp.json",
    )
