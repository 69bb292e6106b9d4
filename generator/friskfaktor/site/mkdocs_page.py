"""A page of the handbook as MkDocs builds it: what it says is known, and much of it has been made before."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from friskfaktor.pages.rendered import RenderedPage
from friskfaktor.site.converted import Converted, Made

KEPT = "kept.html"
"""The template that shows a page as it was built the last time."""


class HandbookPage(Page):
    """One page, its Markdown and what is said about it at hand, in the *folder* of its language."""

    def __init__(  # noqa: PLR0913 - three are MkDocs' own
        self,
        title: str | None,
        file: File,
        config: MkDocsConfig,
        *,
        rendered: RenderedPage,
        folder: str,
        converted: Converted,
    ) -> None:
        super().__init__(title, file, config)
        self.within = rendered.path.removeprefix(folder)
        self.converted = converted
        self.say(rendered)

    def say(self, rendered: RenderedPage) -> None:
        """Be the page that was *rendered*, now or after a change."""
        self.rendered = rendered
        self.meta = dict(rendered.meta)
        self.markdown = rendered.body.lstrip("\n")

    def read_source(self, config: MkDocsConfig) -> None:  # noqa: ARG002 - as MkDocs calls it
        """Nothing has to be read, and no front matter to be taken apart."""
        self.say(self.rendered)

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """The HTML of the Markdown, made now or before."""
        key = (self.within, self.markdown or "")
        made = self.converted.find(key)
        if made is None:
            super().render(config, files)
            self.converted.keep(key, Made(self.content or "", self.toc, self.present_anchor_ids))
        else:
            self.content, self.toc, self.present_anchor_ids = made.html, made.toc, made.anchors

    def look(self) -> tuple[Any, ...]:
        """All that its HTML depends on and that is its own: a page with the same look is the same page."""
        beside = [_line(page) for page in (self.previous_page, self.next_page)]
        return self.title, self.rendered.meta, self.markdown, beside


def _line(page: Page | None) -> tuple[Any, ...]:
    """What another page may show of a *page*."""
    if page is None:
        return ()
    return page.title, page.url, page.rendered.meta if isinstance(page, HandbookPage) else page.meta


def titles(navigation: Sequence[Any]) -> Iterator[tuple[str, str]]:
    """Path and title of each page that a *navigation* gives a title."""
    for item in navigation:
        for title, below in item.items() if isinstance(item, Mapping) else ():
            if isinstance(below, str):
                yield below, title
            else:
                yield from titles(below)
