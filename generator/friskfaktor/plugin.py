"""The MkDocs plugin: config → folders → `build_site` → files, navigation, theme.

Nothing is written below a watched folder (that would rebuild for ever): pages
and data are generated files in memory, scripts are copied from where they were
built.  While serving, a broken save keeps the last good handbook and shows the
faults on every page and in the terminal; the next good save recovers.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from mkdocs.config import config_options as opt
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, get_plugin_logger
from mkdocs.structure.files import File, Files

from friskfaktor.bundled import Base, base
from friskfaktor.pages.nav import footer
from friskfaktor.pages.paths import LinkStyle, part_path
from friskfaktor.problems import HandbookError
from friskfaktor.project import layers_over
from friskfaktor.reading.folders import Layer
from friskfaktor.site.assets import is_unused
from friskfaktor.site.brand import SiteBrand, site_brand
from friskfaktor.site.build import Site, build_site, content_security_policy
from friskfaktor.site.settings import MARKDOWN_EXTENSIONS, THEME, VALIDATION
from friskfaktor.wording import as_text

log = get_plugin_logger("friskfaktor")


class FriskfaktorConfig(Config):
    """The plugin's options in `mkdocs.yml`."""

    assessments = opt.Type(str, default="assessments")
    """Folder of the instruments, beside `mkdocs.yml`."""
    brand = opt.Type(str, default="brand.yml")
    """The organisation's brand file, beside `mkdocs.yml`; it may be missing."""
    language = opt.Type(str, default="nb")
    """The language of the handbook and of messages."""
    double_click = opt.Type(bool, default=False)
    """Build a copy that also opens by double-click."""


@dataclass(slots=True)
class _Built:
    site: Site
    brand: SiteBrand


class FriskfaktorPlugin(BasePlugin[FriskfaktorConfig]):
    """Turns the YAML of a handbook into the pages of a MkDocs site."""

    def __init__(self) -> None:
        super().__init__()
        self.base: Base = base()
        self.serving = False
        self.built: _Built | None = None

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:  # noqa: ARG002
        """Having this hook keeps the plugin object, and with it the last good handbook, across rebuilds."""
        self.serving = command == "serve"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read and check everything, and set up the theme."""
        root = Path(config.config_file_path).parent
        layers = self._layers(config, root)
        _set_theme(config, self.base)
        config.watch.extend(str(path) for path in self._watched(layers, root))
        problems = ""
        try:
            self.built = self._build(config, root, layers)
        except HandbookError as error:
            problems = self._faults(error)
        assert self.built is not None
        config.nav = config.nav or self.built.site.navigation
        _set_extra(config, self.built, self.base, problems, copy=self.config.double_click)
        return config

    def on_files(self, files: Files, config: MkDocsConfig) -> Files:
        """Put the pages in the place of the YAML they were made from."""
        assert self.built is not None
        own_search = "search" not in config.plugins
        for file in list(files):
            made_from = file.src_uri.endswith(".yml") or file.src_uri.startswith("figures/")
            if made_from or (own_search and is_unused(file.src_uri)):
                files.remove(file)
        for page in self.built.site.pages:
            files.append(File.generated(config, page.path, content=page.text))
        for asset in (*self.built.site.assets, *self.built.brand.assets):
            files.append(_file(config, asset.path, asset.content, asset.copy_from))
        return files

    def _layers(self, config: MkDocsConfig, root: Path) -> list[Layer]:
        own = Layer(content=Path(config.docs_dir), assessments=root / self.config.assessments, root=root)
        return list(layers_over(self.base, own))

    def _watched(self, layers: list[Layer], root: Path) -> list[Path]:
        brand = root / self.config.brand
        folders = [layer.assessments for layer in layers] + [layer.content for layer in layers[:-1]]
        return [path for path in (*folders, brand, self.base.overrides) if path.exists()]

    def _build(self, config: MkDocsConfig, root: Path, layers: list[Layer]) -> _Built:
        style = _style(config)
        brand = site_brand(root / self.config.brand, root)
        site = build_site(layers, self.base, self.config.language, style)
        return _Built(site, brand)

    def _faults(self, error: HandbookError) -> str:
        text = as_text(error.problems, self.config.language)
        if not self.serving or self.built is None:
            raise PluginError(f"\n{text}") from None
        for line in text.splitlines():
            log.error(line)
        return text


def _set_theme(config: MkDocsConfig, where: Base) -> None:
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


def _set_extra(config: MkDocsConfig, built: _Built, where: Base, problems: str, *, copy: bool) -> None:
    handbook = built.site.handbook
    info = handbook.info
    config.site_description = config.site_description or info.description
    config.extra["csp"] = content_security_policy(where, "file" if copy else "http")
    config.extra["problems"] = problems
    config.extra["copy"] = copy
    config.extra["brand"] = built.brand.over(info)
    config.site_name = config.extra["brand"]["name"]
    style = _style(config)
    config.extra["parts"] = [
        {"id": part.id, "title": part.title, "url": style.url(part_path(part.slug))} for part in info.parts
    ]
    config.extra["footer"] = [{"title": title, "url": url} for title, url in footer(handbook, style)]


def _style(config: MkDocsConfig) -> LinkStyle:
    return LinkStyle("directory" if config.use_directory_urls else "html")


def _file(config: MkDocsConfig, path: str, content: str | bytes | None, copy_from: Path | None) -> File:
    if copy_from is not None:
        return File.generated(config, path, abs_src_path=str(copy_from))
    return File.generated(config, path, content=content or "")
