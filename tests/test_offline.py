"""What a site on a server is kept and installed by: a version that follows all that is in it, and a manifest."""

from __future__ import annotations

import json
import re
import struct
from dataclasses import replace

import pytest

from friskfaktor.brand.file import Brand, Image
from friskfaktor.bundled import base
from friskfaktor.pages.rendered import RenderedPage
from friskfaktor.site.assets import Asset
from friskfaktor.site.brand import SiteBrand
from friskfaktor.site.build import Edition
from friskfaktor.site.offline import WORKER, Offline, manifest, offline
from friskfaktor.site.places import RUNTIME
from shipped import handbook

INFO = handbook().info
EDITIONS = tuple(
    Edition(handbook=replace(handbook(), language=language), folder=folder, pages=(), navigation=[])
    for language, folder in (("nb", ""), ("nn", "nn/"), ("en", "en/"))
)
PAGES = (
    RenderedPage(path="a.md", meta={}, body="A", source=None),
    RenderedPage(path="b.md", meta={}, body="B", source=None),
)
ASSETS = (Asset("assets/friskfaktor/x.js", content="1"), Asset("data.json", content="{}"), Asset(f"{RUNTIME}/p.js"))


def made(pages=PAGES, assets=ASSETS):
    return offline(base(), pages, assets, SiteBrand({}), EDITIONS)


def told_away(site):
    (worker,) = (asset for asset in site.assets if asset.path == WORKER)
    return json.loads(re.search(r"^self\.away=(.*);$", worker.content, re.MULTILINE)[1])


def version_of(site):
    (worker,) = (asset for asset in site.assets if asset.path == WORKER)
    return re.match(r'self\.siteVersion="(\w+)";', worker.content)[1]


def branded(**fields):
    brand = Brand(**{"name": "Nesset kommune", "colours": {"light": {}, "dark": {}}, **fields})
    favicon = f"assets/brand/{brand.favicon.name}" if brand.favicon else ""
    return manifest(SiteBrand({"name": brand.name, "favicon": favicon}, (), brand), INFO)


def test_the_same_site_has_the_same_version():
    assert version_of(made()) == version_of(made())


@pytest.mark.parametrize(
    "other",
    [
        {"pages": (PAGES[0], replace(PAGES[1], body="C"))},
        {"pages": (PAGES[0], replace(PAGES[1], path="c.md"))},
        {"assets": (Asset("assets/friskfaktor/x.js", content="2"), *ASSETS[1:])},
        {"assets": (ASSETS[0], Asset("data.json", content="[]"))},
    ],
)
def test_another_page_or_file_makes_another_version(other):
    assert version_of(made(**other)) != version_of(made())


def test_scripts_and_styles_have_a_version_each_and_pythons_have_their_own():
    versions = made().versions

    assert {"assets/friskfaktor/x.js", "assets/css/tokens.css", "assets/js/head.js"} <= versions.keys()
    assert all(path.endswith((".js", ".css")) and RUNTIME not in path for path in versions)
    assert all(re.fullmatch(r"\?v=[0-9a-f]{12}", one) for one in versions.values())


def test_a_copy_has_none_of_it():
    assert (Offline().assets, Offline().versions) == ((), {})


def test_readers_of_each_language_are_told_in_it_that_a_page_is_not_kept():
    told = {one["folder"]: one for one in told_away(made())}

    assert [told[folder]["title"] for folder in ("", "nn/", "en/")] == ["Uten nett", "Utan nett", "Offline"]
    assert next(reversed(told)) == "", "the top holds every folder, and is asked last"


def test_the_manifest_has_the_name_and_the_colours_of_the_brand():
    told = branded(short_name="Nesset", colours={"light": {"band": "#402080"}, "dark": {}})

    assert (told["name"], told["short_name"], told["theme_color"]) == ("Nesset kommune", "Nesset", "#402080")
    assert branded()["short_name"] == "Nesset kommune"
    assert branded()["icons"] == [{"src": "assets/images/favicon.svg", "sizes": "any", "type": "image/svg+xml"}]


@pytest.mark.parametrize(
    ("image", "expected"),
    [
        (
            Image(name="favicon.svg", content=b"<svg/>"),
            {"src": "assets/brand/favicon.svg", "sizes": "any", "type": "image/svg+xml"},
        ),
        (
            Image(name="favicon.png", content=bytes(16) + struct.pack(">II", 192, 180)),
            {"src": "assets/brand/favicon.png", "sizes": "192x180", "type": "image/png"},
        ),
    ],
)
def test_its_icon_is_the_one_of_the_tab(image, expected):
    assert branded(favicon=image)["icons"] == [expected]
