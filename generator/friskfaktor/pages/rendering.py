"""Every entry as a page: Markdown with front matter, from the Jinja templates.

Pure: a handbook in, texts out.  What is built from them (MkDocs, or a plain
folder of Markdown) is decided elsewhere.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined, pass_context
from jinja2.runtime import Context

from friskfaktor.interface import (
    date_in_words,
    kind_labels,
    level_labels,
    minutes_in_words,
    span_labels,
    stage_labels,
    translation,
)
from friskfaktor.model import Material, Part, Sources
from friskfaktor.pages.assessment_form import assessment_context
from friskfaktor.pages.compiled_templates import CompiledTemplates
from friskfaktor.pages.figures import drawn
from friskfaktor.pages.imprint import Imprint
from friskfaktor.pages.library import roles_named, shelves, suited
from friskfaktor.pages.links import PageLinks, page_links, plain
from friskfaktor.pages.paths import FRONT, GLOSSARY, IMPRINT, SOURCES, LinkStyle, page_path, part_path, way_path
from friskfaktor.pages.remembered import Reading, Remembered
from friskfaktor.pages.rendered import RenderedPage
from friskfaktor.pages.ways import STAGES, against, alphabet, by_span, by_stage
from friskfaktor.reading.handbook import ORIGINAL, AnyEntry, Handbook

TEMPLATES = Path(__file__).parent / "templates"
COMPILED = CompiledTemplates(TEMPLATES)
"""Shared by all handbooks of a process: it holds nothing that is theirs."""


def render_pages(
    handbook: Handbook,
    style: LinkStyle,
    folder: str = "",
    original: Handbook | None = None,
    memory: Remembered | None = None,
) -> Iterator[RenderedPage]:
    """Every page of the handbook, front page and overviews first, in *folder* of the site (`""` or `nn/`).

    A page of a translation that is not translated is the page of the *original*, said to be so.  With the *memory* of
    a build before, only pages of which something has changed are made anew.
    """
    renderer = _Renderer(handbook, style, folder)
    untranslated = _Renderer(original, style, folder) if original else renderer
    memory = memory or Remembered()
    readings = tuple(dict.fromkeys((renderer.reading, untranslated.reading)))
    memory.begin((style, *(reading.world() for reading in readings)))
    for key, make in _pages(renderer, untranslated):
        for page in memory.get(key, readings, lambda make=make: tuple(make())):  # type: ignore[misc]  # a default, not an argument
            yield replace(page, path=f"{folder}{page.path}")


_Made = tuple[tuple[str, str], Callable[[], Iterable[RenderedPage]]]
"""What to remember pages by, and what makes them."""


def _pages(renderer: _Renderer, untranslated: _Renderer) -> Iterator[_Made]:
    handbook = renderer.reading.plain
    yield ("page", FRONT), renderer.front
    for part in handbook.info.parts:
        yield ("part", part.id), partial(renderer.part, part)
        if part.listing == "ways":
            yield ("ways", part.id), partial(renderer.ways, part)
    for entry_id, located in handbook.entries.items():
        writer = renderer if located.language == handbook.language else untranslated
        yield ("entry", entry_id), partial(renderer.entry, entry_id, writer)
    yield ("page", GLOSSARY), partial(renderer.words, untranslated)
    yield ("page", SOURCES), renderer.works


def render_imprint(handbook: Handbook, style: LinkStyle, imprint: Imprint, folder: str = "") -> RenderedPage:
    """The page on which the edition says what it is, in *folder* of the site."""
    return _Renderer(handbook, style, folder).imprint(imprint)


class _Renderer:
    """The Jinja environment of one handbook in one link style."""

    def __init__(self, handbook: Handbook, style: LinkStyle, folder: str = "") -> None:
        self.reading = Reading(handbook)
        self.handbook = self.reading.handbook
        self.style = style
        self.folder = folder
        self._ = translation(handbook.language).gettext
        self.labels = kind_labels(self._)
        self.environment = Environment(
            loader=PackageLoader("friskfaktor.pages"),
            undefined=StrictUndefined,
            autoescape=False,  # noqa: S701 - the output is Markdown; raw HTML in templates escapes with |e
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
            bytecode_cache=COMPILED,
        )
        self.environment.globals |= self._globals()
        self.environment.filters |= {"md": _resolved, "prose": _resolved, "suited": suited}

    def page(self, path: str, template: str, source: str | None, **meta: Any) -> RenderedPage:
        """A page that is not an entry."""
        title = meta.pop("title", self.handbook.info.title)
        links = page_links(self.handbook, path, self.style)
        value = {"glossary": self.handbook.glossary, "sources": Sources(sources=tuple(self.handbook.sources.values()))}
        body = self._body(template, links, kind=meta["kind"], entry=value.get(template))
        return RenderedPage(path=path, source=source, meta={"title": title, "crumbs": []} | meta, body=body)

    def front(self) -> Iterator[RenderedPage]:
        """The front page."""
        yield self.page(FRONT, "front", self.handbook.info_source.name, kind="front", hide_toc=True, wide=True)

    def works(self) -> Iterator[RenderedPage]:
        """The list of sources."""
        source = self.handbook.sources_source
        name = source.name if source else None
        yield self.page(SOURCES, "sources", name, kind="sources", hide_toc=True, title=self._("Kilder"))

    def words(self, untranslated: _Renderer) -> Iterator[RenderedPage]:
        """The list of words; the original's where they are not translated."""
        source = self.handbook.glossary_source
        meta: dict[str, Any] = {"title": self._("Ordliste"), "hide_toc": True}
        own = source is not untranslated.handbook.glossary_source or self is untranslated
        if not own:
            meta["text_language"] = untranslated.handbook.language
        writer = self if own else untranslated
        yield writer.page(GLOSSARY, "glossary", source.name if source else None, kind="glossary", **meta)

    def imprint(self, imprint: Imprint) -> RenderedPage:
        """What the edition is."""
        body = self._body("imprint", page_links(self.handbook, IMPRINT, self.style), kind="page", entry=imprint)
        title = self._("Om denne utgaven")
        meta = {"title": title, "kind": "page", "summary": title, "crumbs": [], "hide_toc": True}
        return RenderedPage(path=f"{self.folder}{IMPRINT}", source=None, meta=meta, body=body)

    def part(self, part: Part) -> Iterator[RenderedPage]:
        """The overview of a part."""
        path = part_path(part.slug)
        links = page_links(self.handbook, path, self.style)
        template = {"methods": "chooser", "assessments": "library", "ways": "ways"}.get(part.listing, "part")
        body = self._body(template, links, kind="part", entry=part, **self._ways(part))
        meta = {"kind": "part", "part": part.id, "summary": part.summary, "hide_toc": True}
        meta |= {"title": part.title, "crumbs": []}
        yield RenderedPage(path=path, source=self.handbook.info_source.name, meta=meta, body=body)

    def ways(self, part: Part) -> Iterator[RenderedPage]:
        """The pages below the overview of the ways in."""
        _, source = self._, self.handbook.info_source.name
        crumb = [{"title": part.title, "url": "./" if self.style.form == "directory" else "index.html"}]
        meta = {"kind": "part", "part": part.id, "hide_toc": True}
        spans, stages = span_labels(_), stage_labels(_)
        pages: tuple[tuple[str, str, str, dict[str, Any]], ...] = (
            (
                "tid",
                _("Hvor lang tid har dere?"),
                _("Kartlegginger, metoder og praksiskort, fra et kvarter til et år."),
                {"groups": by_span(self.handbook), "labels": spans.__getitem__},
            ),
            (
                "fase",
                _("Hvor er dere i arbeidet?"),
                _("Fra å bli enige om å begynne, til å se hva det førte til. De fleste går runden flere ganger."),
                {"groups": by_stage(self.handbook), "labels": lambda key: stages[key][0]},
            ),
            ("register", _("Alt fra A til Å"), "", {"letters": tuple(alphabet(self.handbook))}),
        )
        for way, name, lead, context in pages:
            path = f"{part.slug}/{way}.md"
            links = page_links(self.handbook, path, self.style)
            template = "register" if way == "register" else "way"
            body = self._body(template, links, kind="part", entry=part, name=name, lead=lead, **context)
            own = meta | {"title": name, "summary": lead or name, "crumbs": crumb}
            yield RenderedPage(path=path, source=source, meta=own, body=body)

    def _ways(self, part: Part) -> dict[str, Any]:
        if part.listing != "ways":
            return {}
        return {"by_span": by_span(self.handbook), "by_stage": by_stage(self.handbook)}

    def entry(self, entry_id: str, writer: _Renderer) -> Iterator[RenderedPage]:
        """The page of an entry, its text by *writer*: another one than this when it is not translated."""
        located = self.handbook.entries[entry_id]
        path = page_path(self.handbook, entry_id)
        meta = self._meta(located.entry, located.kind, path)
        if writer is not self:
            meta["text_language"] = located.language
        body = writer.text(entry_id, path)
        yield RenderedPage(path=path, source=located.source.name, meta=meta, body=body, entry_id=entry_id)

    def text(self, entry_id: str, path: str) -> str:
        """The Markdown of an entry in this language."""
        located = self.handbook.entries[entry_id]
        links = page_links(self.handbook, path, self.style, frozenset({entry_id}))
        extra = assessment_context(self.handbook, located.entry, self._)
        return self._body(located.kind, links, kind=located.kind, entry=located.entry, **extra)

    def _meta(self, entry: AnyEntry, kind: str, path: str) -> dict[str, Any]:
        place = self.handbook.section_of(kind)
        crumbs = []
        if place:
            crumbs.append({"title": place[0].title, "url": self.style.relative(part_path(place[0].slug), path)})
        return {
            "title": entry.title,
            "kind": kind,
            "entry": entry.id,
            "part": place[0].id if place else "",
            "summary": entry.summary,
            "description": entry.summary,
            "crumbs": crumbs,
            "wide": kind == "assessment",
            "hide_toc": kind == "assessment",
        }

    def _body(self, template: str, links: PageLinks, **context: Any) -> str:
        name = {"assessment": "assessment.md.j2"}.get(template, f"{template}.md.j2")
        return self.environment.get_template(name).render(here=links.here, **self._bound(links), **context)

    def _bound(self, links: PageLinks) -> dict[str, Any]:
        """What depends on the page it is called from."""
        return {
            "prose": links.prose,
            "resolve_prose": links.prose,
            "href": links.href,
            "href_source": links.href_source,
            "href_part": lambda part_id: self.style.relative(part_path(self.handbook.part(part_id).slug), links.here),
            "href_front": lambda: self.style.relative(FRONT, links.here),
            "href_glossary": lambda: self.style.relative(GLOSSARY, links.here),
            "href_sources": lambda: self.style.relative(SOURCES, links.here),
            "href_way": lambda way: self.style.relative(way_path(self.handbook, way) or FRONT, links.here),
            "href_ways": lambda: self.style.relative(way_path(self.handbook, "index") or FRONT, links.here),
            "asset": partial(self.style.between, here=f"{self.folder}{links.here}"),
            "figure": partial(self._figure, links),
        }

    def _globals(self) -> dict[str, Any]:
        handbook = self.handbook
        stages = stage_labels(self._)
        return {
            "span_label": span_labels(self._).__getitem__,
            "level_label": level_labels(self._).__getitem__,
            "stages": STAGES,
            "stage_label": lambda key: stages[key][0],
            "stage_text": lambda key: stages[key][1],
            "against": partial(against, handbook),
            "shelves": partial(shelves, handbook),
            "roles_named": partial(roles_named, handbook),
            "suited": suited,
            "sheets_of": self._sheets,
            "cited_by": lambda key: self.reading.ask(("cited", key)),
            "_": self._,
            "in_original": "" if handbook.language == ORIGINAL else f' lang="{ORIGINAL}"',
            "is_translated": lambda key: handbook.written_in(key) == handbook.language,
            "handbook": handbook,
            "title": handbook.title,
            "short": handbook.short,
            "summary": handbook.summary,
            "kind_of": handbook.kind,
            "entry_of": handbook.entry,
            "source": handbook.sources.__getitem__,
            "entries": handbook.of_kind,
            "used_by": lambda key: self.reading.ask(("used", key)),
            "part_of": lambda kind: (handbook.section_of(kind) or (None,))[0],
            "kind_label": self.labels.__getitem__,
            "label_of": lambda key: self.labels[handbook.called(key)],
            "minutes": lambda number: minutes_in_words(number, self._),
            "date": lambda iso: date_in_words(iso, self._),
        }

    def _sheets(self, entry_id: str) -> tuple[str, ...]:
        """The printable sheets that belong to an entry."""
        sheets = self.handbook.of_kind("material")
        return tuple(it.id for it in sheets if isinstance(it, Material) and entry_id in it.belongs_to)

    def _figure(self, links: PageLinks, figure_id: str) -> str:
        figure = self.handbook.figures[figure_id]
        template = self.environment.get_template("figure.md.j2")
        return template.render(
            drawing=figure.drawing,
            svg=drawn(figure, " ".join(plain(self.handbook, figure.drawing.description).split())),
            resolve_prose=links.prose,
            href_source=links.href_source,
        )


@pass_context
def _resolved(context: Context, text: str) -> str:
    """The `md` filter: an author's Markdown with what it points to resolved, as seen from the page."""
    resolve = context["resolve_prose"]
    return str(resolve(text))
