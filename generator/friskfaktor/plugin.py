"""The MkDocs plugin: config → folders → `build_site` → files, navigation, theme.

Nothing is written below a watched folder (that would rebuild for ever): pages
and data are generated files in memory, scripts are copied from where they were
built.  While serving, a broken save keeps the last good handbook and shows the
faults on every page and in the terminal; the next good save recovers.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from jinja2 import Environment
from mkdocs.config import config_options as opt
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, get_plugin_logger
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from friskfaktor.bundled import Base, base
from friskfaktor.pages.compiled_templates import CompiledTemplates
from friskfaktor.pages.paths import FRONT, LinkStyle
from friskfaktor.pages.remembered import Memory
from friskfaktor.pages.rendered import RenderedPage
from friskfaktor.problems import HandbookError
from friskfaktor.project import layers_over
from friskfaktor.reading.finding import languages
from friskfaktor.reading.folders import Layer
from friskfaktor.site import serving
from friskfaktor.site.assets import is_unused
from friskfaktor.site.brand import SiteBrand, site_brand
from friskfaktor.site.build import Languages, Site, build_site, content_security_policy
from friskfaktor.site.converted import Converted
from friskfaktor.site.imprint import imprint_page
from friskfaktor.site.kept import Kept
from friskfaktor.site.languages import Frame, frame_at, frames
from friskfaktor.site.mkdocs_config import generated, navigations, set_theme
from friskfaktor.site.mkdocs_page import KEPT, HandbookPage, titles
from friskfaktor.site.offline import Offline, offline
from friskfaktor.wording import as_text

log = get_plugin_logger("friskfaktor")


class FriskfaktorConfig(Config):
    """The plugin's options in `mkdocs.yml`."""

    assessments = opt.Type(str, default="assessments")
    """Folder of the instruments, beside `mkdocs.yml`."""
    brand = opt.Type(str, default="brand.yml")
    """The organisation's brand file, beside `mkdocs.yml`; it may be missing."""
    language = opt.Type(str, default="nb")
    """The language at the top of the site, and of messages; every other language has a folder of its own."""
    languages = opt.Optional(opt.ListOfItems(opt.Type(str)))
    """The languages to build; all that the handbook has when not said."""
    double_click = opt.Type(bool, default=False)
    """Build a copy that also opens by double-click."""


@dataclass(slots=True)
class _Built:
    site: Site
    brand: SiteBrand
    frames: tuple[Frame, ...]
    imprints: tuple[RenderedPage, ...]
    offline: Offline

    def around(self) -> Any:
        """What all its pages stand in: as long as this is the same, a change is one of some pages alone."""
        editions = [
            (it.handbook.info, it.folder, [page.path for page in it.pages], serving.shape(it.navigation))
            for it in self.site.editions
        ]
        return editions, self.brand, [asset.path for asset in self.site.assets], self.offline


class FriskfaktorPlugin(BasePlugin[FriskfaktorConfig]):
    """Turns the YAML of a handbook into the pages of a MkDocs site."""

    def __init__(self) -> None:
        super().__init__()
        self.base: Base = base()
        self.serving = False
        self.built: _Built | None = None
        self.navigations: Mapping[str, Navigation] = {}
        self.converted = Converted()
        self.kept = Kept()
        self.templates = CompiledTemplates()
        self.made: serving.Made | None = None
        self.memory = Memory()

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:  # noqa: ARG002
        """Having this hook keeps the plugin object, and with it the last good handbook, across rebuilds."""
        self.serving = command == "serve"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read and check everything, and set up the theme."""
        root = Path(config.config_file_path).parent
        layers = self._layers(config, root)
        set_theme(config, self.base)
        config.watch.extend(str(path) for path in self._watched(layers, root))
        problems = ""
        try:
            self.built = self._build(config, root, layers)
        except HandbookError as error:
            problems = self._faults(error)
        assert self.built is not None
        self.converted.begin()
        config.nav = config.nav or self.built.site.editions[0].navigation
        _set_extra(config, self.built, self.base, problems, copied=self.config.double_click)
        return config

    def on_files(self, files: Files, config: MkDocsConfig) -> Files:
        """Put the pages in the place of the YAML they were made from."""
        assert self.built is not None
        for file in list(files):
            made_from = file.src_uri.endswith(".yml") or file.src_uri.startswith("figures/")
            if made_from or is_unused(file.src_uri):
                files.remove(file)
        for page in self._pages(config):
            files.append(page.file)
        for asset in (*self.built.site.assets, *self.built.brand.assets, *self.built.offline.assets):
            files.append(generated(config, asset.path, asset.content, asset.copy_from))
        return files

    def on_nav(self, nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:
        """Each language has an order of pages of its own."""
        assert self.built is not None
        self.navigations = dict(navigations(self.built.site.editions[1:], files, config))
        self.nav = nav
        return nav

    def on_env(self, env: Environment, config: MkDocsConfig, files: Files) -> Environment:
        """While serving, a page of which nothing has changed is what it was."""
        env.bytecode_cache = self.templates
        if self.serving:
            self.kept.begin(self._surroundings(config))
            for file in files.documentation_pages():
                if isinstance(file.page, HandbookPage) and self._is_same(file.page, config):
                    file.page.meta = {**file.page.meta, "template": KEPT}
            self.made = serving.Made(config, files, self.nav, env, self._around(config))
        return env

    def on_page_context(
        self, context: TemplateContext, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        """Put the page into the frame of its language."""
        assert self.built is not None
        if page.meta.get("template") == KEPT:
            return {"kept": self.kept.html(page.file.src_uri)}  # type: ignore[typeddict-item]  # as below
        frame = frame_at(page.file.src_uri, self.built.frames)
        edition = frame.of(page.file.src_uri, _style(config))
        return {**context, "nav": self.navigations.get(frame.folder, nav), "edition": edition}  # type: ignore[typeddict-unknown-key]  # a template has any variables

    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """What a page has become, for the next time."""
        if self.serving and isinstance(page, HandbookPage) and page.meta.get("template") != KEPT:
            self.kept.keep(page.file.src_uri, self._look(page, config), output)
        return output

    def on_serve(
        self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Callable[..., None]
    ) -> LiveReloadServer:
        """After a save, build what it has changed; when that is more than pages, everything."""

        def build() -> None:
            if not self.update():
                builder()

        serving.watch_closely(server, config, build)
        return server

    def on_template_context(
        self,
        context: TemplateContext,
        template_name: str,  # noqa: ARG002
        config: MkDocsConfig,
    ) -> TemplateContext:
        """The page for what is not found stands in the frame of the language at the top."""
        assert self.built is not None
        return {**context, "edition": self.built.frames[0].of(FRONT, _style(config))}  # type: ignore[typeddict-unknown-key]  # as above

    def _layers(self, config: MkDocsConfig, root: Path) -> list[Layer]:
        own = Layer(content=Path(config.docs_dir), assessments=root / self.config.assessments, root=root)
        return list(layers_over(self.base, own))

    def _watched(self, layers: list[Layer], root: Path) -> list[Path]:
        brand = root / self.config.brand
        folders = [layer.assessments for layer in layers] + [layer.content for layer in layers[:-1]]
        return [path for path in (*folders, brand, self.base.overrides) if path.exists()]

    def _build(self, config: MkDocsConfig, root: Path, layers: list[Layer]) -> _Built:
        style = _style(config)
        brand = site_brand(root / self.config.brand, root, languages(layers), copy=self.config.double_click)
        site = build_site(
            layers, self.base, style, self._wanted(brand), copy=self.config.double_click, memory=self.memory
        )
        imprints = tuple(imprint_page(layers, it.handbook, brand, style, it.folder) for it in site.editions)
        return _Built(site, brand, frames(site.editions, brand, style), imprints, self._offline(site, brand, imprints))

    def update(self) -> bool:
        """Write the pages that a save has changed, and nothing else; False, nothing done, when that is not enough."""
        made, before, start = self.made, self.built, time.perf_counter()
        if made is None or before is None or not serving.may_be_updated(made, self._around(made.config)):
            return False
        root = Path(made.config.config_file_path).parent
        try:
            now = self._build(made.config, root, self._layers(made.config, root))
        except HandbookError:
            return False
        if now.around() != before.around():
            return False
        self.built = now
        written = serving.update(made, before.site, now.site, now.imprints, self._is_same)
        log.info("%d pages updated in %.2f seconds", written, time.perf_counter() - start)
        return True

    def _is_same(self, page: HandbookPage, config: MkDocsConfig) -> bool:
        return self.kept.same(page.file.src_uri, self._look(page, config))

    def _around(self, config: MkDocsConfig) -> Any:
        """What a build stands on besides YAML."""
        brand = Path(config.config_file_path).parent / self.config.brand
        folders = [self.base.overrides, Path(config.docs_dir), *map(Path, filter(None, [config.theme.custom_dir]))]
        return serving.stamps(folders, Path(config.config_file_path), brand)

    def _offline(self, site: Site, brand: SiteBrand, imprints: Iterable[RenderedPage]) -> Offline:
        """Nothing in a copy, which is offline already, nor while an author wants to see what was saved just now."""
        if self.config.double_click or self.serving:
            return Offline()
        pages, assets = (*site.pages, *imprints), (*site.assets, *brand.assets)
        return offline(self.base, pages, assets, brand, site.editions)

    def _wanted(self, brand: SiteBrand) -> Languages:
        """The languages of the edition: what its brand says, or `mkdocs.yml`, or all there are."""
        if brand.languages:
            return Languages(brand.languages[0], brand.languages[1:])
        others = self.config.languages
        return Languages(self.config.language, None if others is None else tuple(others))

    def _pages(self, config: MkDocsConfig) -> Iterator[HandbookPage]:
        """Every page of the handbook in every language, with the title that its navigation gives it."""
        assert self.built is not None
        for edition, imprint in zip(self.built.site.editions, self.built.imprints, strict=True):
            named = dict(titles(edition.navigation if edition.folder else config.nav or ()))
            for page in (*edition.pages, imprint):
                file = File.generated(config, page.path, content=page.text)
                yield HandbookPage(
                    named.get(page.path), file, config, rendered=page, folder=edition.folder, converted=self.converted
                )

    def _look(self, page: HandbookPage, config: MkDocsConfig) -> Any:
        """What the HTML of a page depends on, besides what all pages stand in."""
        assert self.built is not None
        path = page.file.src_uri
        return page.look(), frame_at(path, self.built.frames).of(path, _style(config))

    def _surroundings(self, config: MkDocsConfig) -> Any:
        """What the HTML of all pages depends on."""
        said = (config.site_name, config.site_description, config.site_url, dict(config.extra))
        # Our own templates show no navigation but the neighbours; an organisation's may.
        shown = self.built and config.theme.custom_dir and [it.navigation for it in self.built.site.editions]
        return repr((said, config.theme.get("features"), shown, self._around(config)))

    def _faults(self, error: HandbookError) -> str:
        text = as_text(error.problems, self.config.language)
        if not self.serving or self.built is None:
            raise PluginError(f"\n{text}") from None
        for line in text.splitlines():
            log.error(line)
        return text


def _set_extra(config: MkDocsConfig, built: _Built, where: Base, problems: str, *, copied: bool) -> None:
    info = built.site.handbook.info
    config.site_description = config.site_description or info.description
    config.extra["csp"] = content_security_policy(where, "file" if copied else "http")
    config.extra["problems"] = problems
    config.extra["copied"] = copied
    config.extra["versions"] = built.offline.versions
    config.site_name = built.brand.over(info)["name"]


def _style(config: MkDocsConfig) -> LinkStyle:
    return LinkStyle("directory" if config.use_directory_urls else "html")
