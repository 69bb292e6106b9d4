/**
 * The packed standard library, without a browser: imports all that scoring and the lazily loaded parts use,
 * from build/runtime, and prints one line of JSON for each: null, or what went wrong.
 *
 * node packed.mjs list    the names of the needs
 */
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { loadPyodide } from "pyodide";

const RUNTIME = fileURLToPath(new URL("../../../build/runtime/", import.meta.url));
const ZIP = "/lib/friskfaktor_scoring.zip";

/** What a part needs to be able to do, in Python. */
const NEEDS = {
  scoring: "from friskfaktor_scoring.api import score_json; assert score_json('{}')",
  // Docstrings and asserts go together: the package is compiled without any stripping.
  "asserts of the scoring package": "import friskfaktor_scoring.api as api; assert api.score_json.__doc__",
  "standard modules of scoring": `import abc, bisect, collections.abc, contextlib, copy, csv, dataclasses, datetime, decimal, enum, fractions
import functools, hashlib, io, itertools, json, math, numbers, operator, re, statistics, string, textwrap, types, typing, unicodedata
assert datetime.datetime.strptime("2026-11-20", "%Y-%m-%d").year == 2026
assert decimal.Decimal("0.1") + 1 and hashlib.sha256(b"x").hexdigest() and len(str(10**4000)) == 4001`,
  "files from spreadsheets": `import csv, io
for encoding in ("utf-8-sig", "utf-16", "latin-1", "iso8859-15", "cp1252", "ascii", "cp437"):
    assert next(csv.reader(io.StringIO("a;b".encode(encoding).decode(encoding)), delimiter=";")) == ["a", "b"]`,
  "archives with old names": `import io, zipfile
data = io.BytesIO()
with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive: archive.writestr("blåbær.txt", "x")
raw = bytearray(data.getvalue())
for at in range(len(raw) - 1):
    if raw[at:at + 4] == b"PK\\x03\\x04": raw[at + 7] &= ~8
    if raw[at:at + 4] == b"PK\\x01\\x02": raw[at + 9] &= ~8
assert len(zipfile.ZipFile(io.BytesIO(bytes(raw))).namelist()) == 1`,
  "unpackArchive": "import shutil, tempfile; assert any(name == 'zip' for name, *_ in shutil.get_unpack_formats())",
  "openpyxl and defusedxml": `import mimetypes, xml.etree.ElementTree, xml.etree.ElementPath, xml.parsers.expat, xml.sax.handler, xml.sax.xmlreader, urllib.parse, warnings, inspect, keyword, array
assert mimetypes.guess_type("a.xlsx")[0] and xml.etree.ElementTree.fromstring("<a><b/></a>")[0].tag == "b"
assert xml.parsers.expat.ParserCreate().Parse("<a/>", True) == 1`,
  "what says why": "import traceback, linecache, pprint, difflib; assert difflib.get_close_matches('skala', ['skalaen']); assert traceback.format_exception(ValueError('x'))",
  "small and common": "import argparse, graphlib, hmac, html, pickle, queue, secrets, tomllib, uuid, importlib.metadata, importlib.resources, string.templatelib",
};

async function tryAll() {
  const scoring = new Uint8Array(fs.readFileSync(path.join(RUNTIME, "scoring.zip")));
  const python = await loadPyodide({
    stdLibURL: path.join(RUNTIME, "stdlib.zip"),
    env: { PYTHONPATH: ZIP },
    fsInit: async (/** @type {any} */ files) => files.writeFile(ZIP, scoring),
  });
  for (const [name, code] of Object.entries(NEEDS)) console.log(JSON.stringify({ name, fault: faultOf(python, code) }));
}

/** @param {any} python @param {string} code @returns {string | null | undefined} */
function faultOf(python, code) {
  try {
    python.runPython(code, { globals: python.toPy({}) });
    return null;
  } catch (thrown) {
    return String(thrown).trim().split("\n").at(-1);
  }
}

if (process.argv[2] === "list") console.log(JSON.stringify(Object.keys(NEEDS)));
else await tryAll();
