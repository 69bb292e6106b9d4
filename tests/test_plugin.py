"""The site as MkDocs builds it, and what happens while an author works on it."""

from __future__ import annotations

import gzip
import json
import os
import re
import shutil
import socket
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from collections import Counter
from functools import cache
from hashlib import sha256
from html import unescape
from typing import TYPE_CHECKING
from urllib.parse import unquote, urldefrag, urljoin

import pytest

from friskfaktor.bundled import base
from friskfaktor.pages.paths import LinkStyle, page_path
from reading import Page, fetched_by_css, outside
from shipped import ROOT, build_site, handbook

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytestmark = pytest.mark.slow

SITE = "https://example.org/some/where/"
NOT_SCRIPTS = {"application/json", "application/ld+json", "text/template"}

FOR_OTHER_PROGRAMS = (".bib", ".json")
"""Files that a reader takes along, such as the literature list."""


@pytest.fixture(scope="module")
def pages(site: Path) -> dict[str, Page]:
    """Every page of the built site by its address."""
    return read_pages(site)


def read_pages(folder: Path) -> dict[str, Page]:
    return {
        path.relative_to(folder).as_posix(): Page(path.read_text(encoding="utf-8"))
        for path in sorted(folder.rglob("*.html"))
    }


def policy(page: Page) -> dict[str, list[str]]:
    """The Content-Security-Policy a page carries, directive by directive."""
    metas = [meta.attributes for meta in page.all("meta")]
    found = [meta["content"] for meta in metas if meta.get("http-equiv") == "Content-Security-Policy"]
    assert len(found) == 1
    return {words[0]: words[1:] for part in unescape(found[0]).split(";") if (words := part.split())}


@cache
def weight(file: Path) -> int:
    """Bytes of a file as gzip."""
    return len(gzip.compress(file.read_bytes()))


def dead_links(folder: Path, pages: dict[str, Page]) -> Iterator[str]:
    """Every link and address of the site's own pages that leads to no file, or to no place in it."""
    for name, page in pages.items():
        if name == "404.html":  # its addresses begin at the host's root, wherever that is
            continue
        for link in [*page.links(), *page.fetched()]:
            address, place = urldefrag(link)
            if outside(link) or address.startswith(("data:", "mailto:", "tel:")):
                continue
            target = unquote(urljoin(SITE + name, address.partition("?")[0]).removeprefix(SITE))
            target = f"{target}index.html" if target.endswith("/") or not target else target
            if not (folder / target).is_file():
                yield f"{name}: {link}"
            elif place and target in pages and place not in pages[target].ids():
                yield f"{name}: no {link}"


class TestTheBuiltSite:
    def test_has_a_page_for_every_entry(self, pages):
        style = LinkStyle("directory")
        wanted = {f"{style.url(page_path(handbook(), key))}index.html" for key in handbook().entries}
        assert wanted <= pages.keys()

    def test_every_page_begins_its_head_with_the_policy(self, pages):
        for name, page in pages.items():
            tags = [element.tag for element in page.elements]
            first = page.elements[tags.index("head") + 1]
            assert (first.tag, first.attributes.get("http-equiv")) == ("meta", "Content-Security-Policy"), name

    def test_the_policy_allows_nothing_from_outside(self, pages):
        csp = json.loads(base().csp.read_text(encoding="utf-8"))["http"]
        for page in pages.values():
            assert policy(page) == csp
        sources = {source for listed in csp.values() for source in listed}
        assert sources <= {"'none'", "'self'", "'wasm-unsafe-eval'", "'unsafe-inline'", "data:", "blob:"}
        assert csp["default-src"] == ["'none'"]
        assert "'unsafe-inline'" not in csp["script-src"]
        assert "'unsafe-eval'" not in csp["script-src"]

    def test_no_script_stands_in_a_page(self, pages):
        for name, page in pages.items():
            inline = [script for script in page.all("script") if "src" not in script.attributes]
            assert [one.attributes for one in inline if one.attributes.get("type") not in NOT_SCRIPTS] == [], name
            events = [key for element in page.elements for key in element.attributes if key.startswith("on")]
            assert events == [], name
            assert not any(link.lower().lstrip().startswith("javascript:") for link in page.links()), name

    def test_no_page_asks_another_host_for_anything(self, pages):
        for name, page in pages.items():
            assert [address for address in page.fetched() if outside(address)] == [], name
            hints = [link.attributes["rel"] for link in page.all("link")]
            assert not {"preconnect", "dns-prefetch"} & {word for rel in hints for word in rel.split()}, name

    def test_no_stylesheet_asks_another_host_for_anything(self, site):
        sheets = list(site.rglob("*.css"))
        assert len(sheets) > 3
        for path in sheets:
            asked = [url for url in fetched_by_css(path.read_text(encoding="utf-8")) if not url.startswith("data:")]
            assert [url for url in asked if outside(url)] == [], path.name

    def test_no_script_imports_from_another_host(self, site):
        for path in site.rglob("*.js"):
            text = path.read_text(encoding="utf-8", errors="replace")
            assert not re.search(r"""(?:import|from|importScripts)\s*\(?\s*["'](?:https?:)?//""", text), path.name

    def test_every_link_leads_to_a_page_and_a_place_that_are_there(self, site, pages):
        assert list(dead_links(site, pages)) == []

    def test_ids_are_unique_on_every_page(self, pages):
        for name, page in pages.items():
            assert {key: number for key, number in Counter(page.ids()).items() if number > 1} == {}, name

    def test_the_front_page_has_a_door_for_each_role(self, pages):
        roles = ("leder", "tillitsvalgt", "verneombud", "medarbeider", "hr-bht")
        doors = [a.attributes for a in pages["index.html"].all("a") if "door" in a.attributes.get("class", "").split()]
        assert [door["href"].rstrip("/") for door in doors] == [f"finn/roller/{role}" for role in roles]
        titles = re.findall(r'class="door"[^>]*><b>([^<]*)</b>', pages["index.html"].html)
        assert titles == [handbook().entry(role).short or handbook().entry(role).title for role in roles]

    def test_pages_are_in_their_language_with_a_title_and_a_heading_of_their_own(self, pages):
        languages = {"nn/": "nn", "en/": "en-GB"}
        titles = {}
        for name, page in pages.items():
            language = languages.get(name[:3], "nb")
            assert page.all("html")[0].attributes["lang"] == language, name
            assert len(page.all("h1")) == 1, name
            titles[name] = (language, re.findall(r"<title>([^<]+)</title>", page.html)[0])
        twice = [title for title, number in Counter(titles.values()).items() if number > 1]
        assert [name for name, title in titles.items() if title in twice] in ([], ["404.html", "index.html"])

    def test_no_source_of_the_pages_is_published(self, site):
        assert [path.name for path in site.rglob("*") if path.suffix in {".yml", ".yaml", ".j2", ".md", ".py"}] == []

    def test_schemas_are_published(self, site):
        assert (site / "schema" / "method.schema.json").is_file()

    def test_the_scoring_runtime_is_carried_whole(self, site):
        manifest = json.loads((base().runtime / "manifest.json").read_text(encoding="utf-8"))
        assert manifest
        for path in base().runtime.rglob("*"):
            if path.is_file():
                copied = site / "assets/friskfaktor/python" / path.relative_to(base().runtime)
                assert copied.stat().st_size == path.stat().st_size

    def test_the_search_index_knows_every_page(self, site):
        text = (site / "assets/friskfaktor/search-index.nb.js").read_text(encoding="utf-8")
        records = json.loads(text.removeprefix("__ffSearchIndex(").removesuffix(");\n"))["docs"]
        assert handbook().entries.keys() <= {record["id"] for record in records}
        for record in records:
            address = urldefrag(record["url"])[0]
            assert (site / address / "index.html").is_file(), record["url"]

    def test_every_script_and_style_is_asked_for_by_what_it_holds(self, site, pages):
        asked = {link for name, page in pages.items() if "/" not in name for link in page.fetched()}
        ours = {link for link in asked if re.search(r"assets/(?:css|js|friskfaktor)/", link)}
        assert len(ours) > 8
        for link in ours:
            path, _, digest = link.lstrip("/").partition("?v=")
            assert digest == sha256((site / path).read_bytes()).hexdigest()[:12], link
        (index,) = {
            tag.attributes["data-index"] for tag in pages["index.html"].all("form") if "data-index" in tag.attributes
        }
        name, _, digest = index.partition("?v=")
        assert digest == sha256((site / "assets/friskfaktor" / name).read_bytes()).hexdigest()[:12]

    def test_scripts_that_are_brought_later_are_asked_for_by_what_they_hold(self, site):
        folder = site / "assets/friskfaktor"
        main = (folder / "friskfaktor.js").read_text(encoding="utf-8")
        for name in ("search.js", "sheets.js", "calendar.js", "python-worker.js"):
            assert sha256((folder / name).read_bytes()).hexdigest()[:12] in main, name

    def test_it_can_be_installed_and_read_without_a_network(self, site, pages):
        worker = (site / "sw.js").read_text(encoding="utf-8")
        manifest = json.loads((site / "manifest.webmanifest").read_text(encoding="utf-8"))

        assert re.match(r'self\.siteVersion="[0-9a-f]{12}";\n', worker)
        assert len(worker) < 5000, "it comes with everyone's first visit"
        assert (manifest["name"], manifest["start_url"], manifest["scope"]) == ("Friskfaktor", "./", "./")
        assert [(site / icon["src"]).is_file() for icon in manifest["icons"]] == [True]
        for name, page in pages.items():
            assert any(link.attributes["rel"] == "manifest" for link in page.all("link")), name

    def test_a_page_that_is_only_read_comes_in_60_kib(self, site, pages):
        """Cold and as gzip: the page, its scripts, styles and icons."""
        weights = {}
        for name, page in pages.items():
            text = (site / name).read_text(encoding="utf-8")
            if "<ff-assessment" not in text and name != "404.html":
                files = {
                    unquote(urljoin(SITE + name, link.partition("?")[0]).removeprefix(SITE)) for link in page.fetched()
                }
                weights[name] = len(gzip.compress(text.encode())) + sum(weight(site / file) for file in files)
        assert len(weights) > 400
        assert {name: size for name, size in weights.items() if size > 60 * 1024} == {}

    def test_no_page_asks_for_a_script_of_the_theme(self, site, pages):
        assert not (site / "assets/javascripts").exists()
        assert {link for page in pages.values() for link in page.fetched() if "javascripts" in link} == set()

    def test_nothing_tells_about_the_machine_it_was_built_on(self, site):
        for path in site.rglob("*"):
            if path.suffix in {".html", ".js", ".css", ".json", ".xml"}:
                assert str(ROOT).encode() not in path.read_bytes(), path.name

    def test_building_again_gives_the_same_bytes(self, site, tmp_path):
        again = build_site(tmp_path / "again")

        def content(folder: Path) -> dict[str, bytes]:
            return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}

        first, second = content(site), content(again)
        assert first.keys() == second.keys()
        assert [name for name in first if first[name] != second[name]] == []


class TestACopyToOpenByDoubleClick:
    def test_its_links_end_in_html_and_lead_somewhere(self, copy):
        pages = read_pages(copy)
        assert "metoder/apu.html" in pages
        assert list(dead_links(copy, pages)) == []
        del pages["404.html"]  # for a host that answers with it; a folder does not
        for name, page in pages.items():
            own = [urldefrag(link)[0] for link in page.links() if not outside(link)]
            assert [link for link in own if link and not link.endswith((".html", *FOR_OTHER_PROGRAMS))] == [], name

    def test_there_is_nothing_to_install_and_no_version_in_an_address(self, copy):
        assert not (copy / "sw.js").exists()
        assert not (copy / "manifest.webmanifest").exists()
        assert not (copy / "assets/friskfaktor/service-worker.js").exists()
        for name, page in read_pages(copy).items():
            assert [link for link in page.fetched() if "?" in link] == [], name
            assert not any(link.attributes["rel"] == "manifest" for link in page.all("link")), name

    def test_it_carries_the_policy_for_files(self, copy):
        csp = json.loads(base().csp.read_text(encoding="utf-8"))["file"]
        assert all(policy(page) == csp for page in read_pages(copy).values())


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the handbook that a test may break."""
    folder = tmp_path / "project"
    shutil.copytree(ROOT / "content", folder / "content")
    shutil.copytree(ROOT / "assessments", folder / "assessments")
    shutil.copy(ROOT / "mkdocs.yml", folder)
    return folder


def break_a_page(project: Path) -> str:
    """Put a fault into a page, and give the line that must be said about it."""
    page = project / "content/nb/theory/helse.yml"
    text = page.read_text(encoding="utf-8")
    page.write_text(f"{text.rstrip()}\nsumary: x\n", encoding="utf-8")
    line = len(text.rstrip().splitlines()) + 1
    return f"content/nb/theory/helse.yml:{line}:1: "


def test_a_broken_handbook_is_not_built(project):
    expected = break_a_page(project)
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet"]
    done = subprocess.run(command, cwd=project, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert (done.stdout + done.stderr).count(expected) == 1
    assert "«sumary»" in done.stdout + done.stderr
    assert not (project / "site").exists()


class Served:
    """`mkdocs serve` as a process: its pages and what it says in the terminal."""

    def __init__(self, project: Path) -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.address = f"127.0.0.1:{free.getsockname()[1]}"
        self.process = subprocess.Popen(
            [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", self.address],
            cwd=project,
            env=os.environ | {"NO_MKDOCS_2_WARNING": "1", "PYTHONUNBUFFERED": "1"},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
        )
        self.lines: list[str] = []
        self.listener = threading.Thread(target=self._listen, daemon=True)
        self.listener.start()

    def _listen(self) -> None:
        assert self.process.stdout is not None
        self.lines.extend(self.process.stdout)

    @property
    def said(self) -> str:
        return "".join(self.lines)

    def page(self, path: str = "") -> str:
        """The page as it is served now; empty while nothing answers."""
        try:
            with urllib.request.urlopen(f"http://{self.address}/{path}", timeout=20) as answer:
                return answer.read().decode()
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            return ""

    def wait_until(self, what: str, holds, seconds: float = 90) -> None:
        end = time.monotonic() + seconds
        while not holds():
            assert self.process.poll() is None, f"mkdocs serve stopped:\n{self.said}"
            assert time.monotonic() < end, f"{what} never came:\n{self.said}"
            time.sleep(0.2)

    def rests(self, seconds: float = 4) -> bool:
        """Whether no build begins for a while after the last one has ended.

        A save that is seen late may start one more build; something written
        below a watched folder would start one after the other.
        """
        before = self.said.count("Building documentation")
        time.sleep(seconds)
        return self.said.count("Building documentation") == self.said.count("Documentation built") == before

    def stop(self) -> None:
        self.process.terminate()
        try:
            self.process.wait(20)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        self.listener.join()
        assert self.process.stdout is not None
        self.process.stdout.close()


@pytest.fixture
def served(project: Path) -> Iterator[Served]:
    server = Served(project)
    yield server
    server.stop()


def test_a_broken_save_is_told_on_the_page_and_in_the_terminal_and_the_next_good_one_recovers(project, served):
    page = project / "content/nb/theory/helse.yml"
    good = page.read_text(encoding="utf-8")
    title = handbook().entry("helse").title
    served.wait_until("the first page", lambda: "<h1" in served.page("forsta/helse/"))
    assert 'class="problems"' not in served.page()

    expected = break_a_page(project)
    served.wait_until("the fault", lambda: 'class="problems"' in served.page())
    for path in ("", "forsta/helse/", "metoder/apu/"):
        shown = re.search(r'<pre class="problems"[^>]*>(.*?)</pre>', served.page(path), re.DOTALL)
        assert shown, path
        told = unescape(shown[1])
        assert told.startswith(expected)
        assert "«sumary»" in told
        assert all(line.strip() in served.said for line in told.splitlines())
    assert title in served.page("forsta/helse/"), "the last good handbook is still there"
    assert "Traceback" not in served.said

    page.write_text(good.replace(f"title: {title}", "title: Et annet navn", 1), encoding="utf-8")
    served.wait_until("the repair", lambda: 'class="problems"' not in served.page())
    served.wait_until("the new title", lambda: "Et annet navn" in served.page("forsta/helse/"))

    served.wait_until("rest, when nothing changes any more", served.rests)


def test_serving_a_handbook_that_is_broken_from_the_start_says_so_and_stops(project):
    expected = break_a_page(project)
    server = Served(project)
    try:
        assert server.process.wait(90) != 0
    finally:
        server.stop()
    assert expected in server.said
    assert "Traceback" not in server.said
