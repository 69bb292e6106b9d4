"""What an author has saved stands in the browser at once.

`mkdocs serve` looks for saved files twice a second and then builds the whole site.  Here it looks more often, and a
save that changes what some pages say, and nothing around them, has only these pages written anew.  Everything else is
left to the whole build.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from stat import S_ISREG
from typing import Any

from jinja2 import Environment
from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.utils import write_file
from watchdog.observers.polling import PollingObserver

from friskfaktor.pages.rendered import RenderedPage
from friskfaktor.site.assets import Asset
from friskfaktor.site.build import Site
from friskfaktor.site.mkdocs_page import HandbookPage, titles

_IS_ASIDE = re.compile(r"\.yml$|^[.#]|~$")
"""Names of what is read in another way, and of what editors lay beside a file that is open."""

LOOK_EVERY, REST = 0.1, 0.05
"""Seconds between two looks at the files, and without another change before a build: some editors save in two steps."""


@dataclass(frozen=True, slots=True)
class Made:
    """What MkDocs made in the last whole build, to be gone on with."""

    config: MkDocsConfig
    files: Files
    nav: Navigation
    env: Environment
    around: Any
    """What the build stands on besides the handbook's files, to see whether it is still so."""

    def pages(self) -> dict[str, HandbookPage]:
        """The handbook's pages by their path."""
        found = (file.page for file in self.files.documentation_pages())
        return {page.file.src_uri: page for page in found if isinstance(page, HandbookPage)}


def stamps(folders: Iterable[Path], *files: Path) -> tuple[tuple[str, int], ...]:
    """When each file was changed that a site is made of besides YAML: templates, styles, pictures, settings."""
    found = [path for folder in folders for path in sorted(folder.rglob("*")) if not _IS_ASIDE.search(path.name)]
    return tuple((str(path), stamp) for path in (*found, *files) if (stamp := _stamp(path)))


def _stamp(path: Path) -> int:
    """When a file was changed; 0 for a folder, and for what an editor has just taken away again."""
    try:
        found = path.stat()
    except OSError:
        return 0
    return found.st_mtime_ns if S_ISREG(found.st_mode) else 0


def shape(navigation: Sequence[Any]) -> list[Any]:
    """A navigation without the titles of its pages: which pages there are, in which order, under which headings."""
    return [
        below if isinstance(below, str) else (title, shape(below))
        for item in navigation
        for title, below in (item.items() if isinstance(item, Mapping) else [("", item)])
    ]


def may_be_updated(made: Made, around: Any) -> bool:
    """Whether a change of a page can be a change of that page alone: no faults are shown, and nobody else has a say."""
    config = made.config
    alone = not config.extra["problems"] and not config.theme.custom_dir and len(config.plugins) == 1
    return alone and made.around == around


def update(
    made: Made,
    before: Site,
    now: Site,
    imprints: Iterable[RenderedPage],
    is_same: Callable[[HandbookPage, MkDocsConfig], bool],
) -> int:
    """Bring the site that was *made* up to date; gives back how many of its pages had to be written.

    *imprints* are the pages of the editions about themselves.
    """
    _take_over(made, before, now, imprints)
    changed = [page for page in made.pages().values() if not is_same(page, made.config)]
    _write_pages(made, changed)
    _write_assets(made, before.assets, now.assets)
    return len(changed)


def _take_over(made: Made, before: Site, now: Site, imprints: Iterable[RenderedPage]) -> None:
    """Let the pages that MkDocs has say what they say now."""
    if made.config.nav == before.editions[0].navigation:  # nobody gave another
        made.config.nav = now.editions[0].navigation
    pages = made.pages()
    for edition, imprint in zip(now.editions, imprints, strict=True):
        named: Mapping[str, str] = dict(titles(edition.navigation if edition.folder else made.config.nav or ()))
        for rendered in (*edition.pages, imprint):
            page = pages[rendered.path]
            page.say(rendered)
            if rendered.path in named:
                page.title = named[rendered.path]


def _write_pages(made: Made, changed: Sequence[HandbookPage]) -> None:
    """Make the *changed* pages and write them, as MkDocs does in a whole build."""
    config, plugins = made.config, made.config.plugins
    for page in changed:
        page.read_source(config)
        page.render(config, made.files)
    for page in changed:
        page.active = True
        context = get_context(made.nav, made.files.documentation_pages(), config, page)
        context = plugins.on_page_context(context, page=page, config=config, nav=made.nav)
        html = made.env.get_template(page.meta.get("template", "main.html")).render(context)
        html = plugins.on_post_page(html, page=page, config=config)
        write_file(html.encode("utf-8", errors="xmlcharrefreplace"), page.file.abs_dest_path)
        page.active = False
        page.validate_anchor_links(files=made.files, log_level=config.validation.links.anchors)


def _write_assets(made: Made, before: Iterable[Asset], now: Iterable[Asset]) -> None:
    """Write the files that are not what they were *before*."""
    known = {asset.path: asset for asset in before}
    for asset in now:
        if asset != known.get(asset.path) and asset.content is not None:
            data = asset.content.encode() if isinstance(asset.content, str) else asset.content
            write_file(data, str(Path(made.config.site_dir) / asset.path))


def watch_closely(server: LiveReloadServer, config: MkDocsConfig, build: Callable[[], None]) -> None:
    """Have the *server* look for saved files more often, and then *build*."""
    watched = list(_unwatched(server, [config.docs_dir, config.config_file_path, *config.theme.dirs]))
    server.observer = PollingObserver(timeout=LOOK_EVERY)
    server.build_delay = REST
    server.builder = build
    for path in watched:
        server.watch(path)


def _unwatched(server: LiveReloadServer, paths: Iterable[str]) -> Iterator[str]:
    for path in paths:
        with suppress(KeyError):
            server.unwatch(path)
            yield path
