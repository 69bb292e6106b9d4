"""The page about the edition: gathered from the brand, the folders and the clock that the build was given."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from importlib.metadata import version

from friskfaktor.interface import translation
from friskfaktor.pages.imprint import Imprint, changes_in
from friskfaktor.pages.paths import LinkStyle
from friskfaktor.pages.rendered import RenderedPage
from friskfaktor.pages.rendering import render_imprint
from friskfaktor.reading.differences import differences
from friskfaktor.reading.folders import Layer
from friskfaktor.reading.handbook import Handbook
from friskfaktor.reading.source import SourceFile, read_source
from friskfaktor.site.brand import SiteBrand


def imprint_page(
    layers: Sequence[Layer], handbook: Handbook, brand: SiteBrand, style: LinkStyle, folder: str = ""
) -> RenderedPage:
    """What the edition in *layers* says of itself; the same folders give the same page, whenever it is made."""
    found, _ = differences(*layers) if len(layers) > 1 else ((), ())
    changes = changes_in(handbook, found, translation(handbook.language).gettext)
    own = brand.brand
    imprint = Imprint(
        name=own.name if own else handbook.info.title,
        version=version("friskfaktor"),
        built=_day(os.environ.get("SOURCE_DATE_EPOCH")),
        revised=max((located.entry.updated for located in handbook.entries.values()), default=""),
        licence=own.licence if own else "",
        font_licence=own.font.licence if own and own.font else "",
        new=changes.new,
        changed=changes.changed,
        hidden=tuple(_titles(layers, handbook)),
        other=changes.other,
    )
    return render_imprint(handbook, style, imprint, folder)


def _day(seconds: str | None) -> str:
    """The day of a reproducible build; the machine's own clock would make every build another."""
    return datetime.fromtimestamp(int(seconds), UTC).date().isoformat() if seconds else ""


def _titles(layers: Sequence[Layer], handbook: Handbook) -> Iterator[str]:
    """The titles of hidden pages, which are no longer in the handbook."""
    for hidden in handbook.info.hide:
        yield next((title for layer in reversed(layers) if (title := _title(layer, hidden, handbook.language))), hidden)


def _title(layer: Layer, entry_id: str, language: str) -> str:
    files = [*layer.content.glob(f"{language}/*/{entry_id}.yml"), layer.assessments / entry_id / f"{language}.yml"]
    sources = (read_source(path, path.name) for path in files if path.is_file())
    titles = (source.data.get("title") for source in sources if isinstance(source, SourceFile))
    return next((title for title in titles if isinstance(title, str)), "")
