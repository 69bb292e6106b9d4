"""The examples for nginx and Apache, run as they stand by the real servers: types, packed files, headers, caching."""

from __future__ import annotations

import gzip
import json
import shutil
import socket
import subprocess
import time
import urllib.error
import urllib.request
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
EXAMPLES = ROOT / "docs" / "hosting"
PLACE = "/friskfaktor/"
WASM = "assets/friskfaktor/python/pyodide.asm.wasm"

NGINX = """\
load_module /usr/lib/nginx/modules/ngx_http_brotli_static_module.so;
daemon off;
worker_processes 1;
pid {folder}/pid;
error_log {folder}/error.log;
events {{}}
http {{
    access_log off;
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    include /etc/nginx/mime.types;
    default_type application/octet-stream;
    server {{ listen 127.0.0.1:{port}; include {example}; }}
}}
"""

MODULES = "mpm_event authz_core alias deflate dir env filter headers mime rewrite"
APACHE = """\
ServerRoot {folder}
ServerName 127.0.0.1
Listen 127.0.0.1:{port}
PidFile {folder}/pid
ErrorLog {folder}/error.log
{modules}
TypesConfig /etc/mime.types
DocumentRoot {folder}/empty
Include {example}
"""


@dataclass(frozen=True)
class Got:
    status: int
    headers: dict[str, str]
    body: bytes


@dataclass(frozen=True)
class Host:
    """A server with the handbook below PLACE."""

    port: int
    site: Path

    def get(self, path: str, **headers: str) -> Got:
        """The answer to one request below PLACE; `accept_encoding="br"` gives that header."""
        url = f"http://127.0.0.1:{self.port}{PLACE}{path}"
        request = urllib.request.Request(url, headers={key.replace("_", "-"): to for key, to in headers.items()})
        try:
            with urllib.request.urlopen(request, timeout=20) as answer:
                return Got(answer.status, {key.lower(): to for key, to in answer.headers.items()}, answer.read())
        except urllib.error.HTTPError as answer:
            return Got(answer.code, {key.lower(): to for key, to in answer.headers.items()}, answer.read())


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return found.getsockname()[1]


def started(name: str, site: Path, folder: Path, port: int) -> subprocess.Popen:
    example = folder / f"{name}.example.conf"
    text = (EXAMPLES / f"{name}.conf").read_text(encoding="utf-8")
    example.write_text(text.replace("/srv/friskfaktor", str(site)), encoding="utf-8")
    (folder / "empty").mkdir()
    config = folder / f"{name}.conf"
    if name == "nginx":
        config.write_text(NGINX.format(folder=folder, port=port, example=example), encoding="utf-8")
        command = ["/usr/sbin/nginx", "-p", folder, "-c", config]
    else:
        modules = "\n".join(f"LoadModule {one}_module /usr/lib/apache2/modules/mod_{one}.so" for one in MODULES.split())
        text = APACHE.format(folder=folder, port=port, example=example, modules=modules)
        config.write_text(text, encoding="utf-8")
        command = ["/usr/sbin/apache2", "-X", "-f", config]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)


@pytest.fixture(scope="module", params=["nginx", "apache"])
def host(request, site, tmp_path_factory):
    folder = tmp_path_factory.mktemp(request.param)
    # Where root starts the tests, the servers serve as somebody else, who must come to the files.
    place = folder / "site"
    shutil.copytree(site, place)
    for part in (folder, *folder.parents[:2]):
        part.chmod(0o755)
    port = free_port()
    with started(request.param, place, folder, port) as process:
        try:
            yield wait_for(Host(port, place), process)
        finally:
            process.terminate()


def wait_for(host: Host, process: subprocess.Popen) -> Host:
    for _ in range(100):
        assert process.poll() is None, process.stdout.read().decode()
        try:
            host.get("")
        except OSError:
            time.sleep(0.1)
        else:
            return host
    raise AssertionError("the server does not answer")


def policy() -> dict[str, list[str]]:
    return json.loads((ROOT / "browser" / "csp.json").read_text(encoding="utf-8"))["http"]


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("", "text/html; charset=utf-8"),
        ("metoder/apu/", "text/html; charset=utf-8"),
        ("assets/friskfaktor/friskfaktor.js", "text/javascript; charset=utf-8"),
        ("assets/css/tokens.css", "text/css; charset=utf-8"),
        ("assets/images/favicon.svg", "image/svg+xml; charset=utf-8"),
        (WASM, "application/wasm"),
        ("sw.js", "text/javascript; charset=utf-8"),
        ("manifest.webmanifest", "application/manifest+json"),
        ("assets/friskfaktor/python/memory.bin", "application/octet-stream"),
    ],
)
@pytest.mark.parametrize("packing", ["identity", "gzip", "br"])
def test_every_file_has_its_type_however_it_is_packed(host, path, kind, packing):
    got = host.get(path, accept_encoding=packing)

    assert (got.status, got.headers["content-type"].lower()) == (200, kind)


@pytest.mark.parametrize("name", ["pyodide.asm.wasm", "pyodide.asm.js", "memory.bin", "pyodide.js"])
def test_what_is_packed_beforehand_is_sent_as_it_is(host, name):
    path = f"assets/friskfaktor/python/{name}"
    plain, packed, smallest = (host.get(path, accept_encoding=how) for how in ("identity", "gzip", "gzip, deflate, br"))

    assert plain.body == (host.site / path).read_bytes()
    assert "content-encoding" not in plain.headers
    assert (packed.headers["content-encoding"], gzip.decompress(packed.body)) == ("gzip", plain.body)
    assert (smallest.headers["content-encoding"], smallest.body) == ("br", (host.site / f"{path}.br").read_bytes())
    assert "accept-encoding" in smallest.headers["vary"].lower()


@pytest.mark.parametrize("path", ["", "assets/css/tokens.css", "assets/friskfaktor/friskfaktor.js"])
def test_text_is_packed_on_the_way(host, path):
    got = host.get(path, accept_encoding="gzip")

    assert got.headers["content-encoding"] == "gzip"
    assert gzip.decompress(got.body) == host.get(path, accept_encoding="identity").body


@pytest.mark.parametrize("path", ["", WASM, "finnes-ikke/"])
def test_the_policy_of_the_pages_stands_in_the_headers_too(host, path):
    headers = host.get(path).headers
    said = {part.split()[0]: part.split()[1:] for part in headers["content-security-policy"].split("; ")}

    assert said == {**policy(), "frame-ancestors": ["'none'"]}
    assert (headers["x-content-type-options"], headers["referrer-policy"]) == ("nosniff", "no-referrer")


def test_only_what_has_its_version_in_the_address_is_kept_unasked(host):
    assert host.get(f"{WASM}?v=abc").headers["cache-control"] == "public, max-age=31536000, immutable"
    for path in ("", WASM, "assets/friskfaktor/friskfaktor.js", "sw.js", "?q=v=1", "finnes-ikke/"):
        assert host.get(path).headers["cache-control"] == "no-cache"


def test_what_has_not_changed_is_not_sent_again(host):
    first = host.get("")

    assert host.get("", if_modified_since=first.headers["last-modified"]).status == 304


def test_a_page_that_is_not_there_is_told_by_the_handbook(host):
    got = host.get("finnes-ikke/")

    assert got.status == 404
    assert "Vi fant ikke siden" in got.body.decode()


def test_the_address_without_its_slash_leads_on(host):
    with urllib.request.urlopen(f"http://127.0.0.1:{host.port}{PLACE[:-1]}", timeout=20) as answer:
        assert answer.url.endswith(PLACE)


def test_nothing_beside_the_handbook_is_served(host):
    secret = host.site.parent / "secret.txt"
    secret.write_text("x", encoding="utf-8")

    for path in ("../secret.txt", "%2e%2e/secret.txt", "assets/../../secret.txt"):
        assert host.get(path).status in {400, 403, 404}
