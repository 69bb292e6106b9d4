/**
 * Python as its memory is shipped, without a browser: does what scoring may come to ask of it, from build/runtime, and
 * prints one line of JSON for each: null, or what went wrong.
 *
 * node restored.mjs list    the names of the needs
 */
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { loadPyodide } from "pyodide";
import createPyodideModule from "pyodide/pyodide.asm.mjs";
import { SCORING } from "../../../browser/runtime/paths.mjs";
import { meetManyKinds } from "../../../browser/src/scoring/many-kinds.mjs";
import { goingOnFrom, readImage } from "../../../browser/src/scoring/memory-image.mjs";

const MEMORY = fileURLToPath(new URL("../../../build/runtime/memory.bin", import.meta.url));

const MODULES = fs.readdirSync(SCORING, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".py"))
  .map((name) => `friskfaktor_scoring.${name.slice(0, -".py".length).replaceAll(path.sep, ".")}`.replace(/\.__init__$/, ""));

/** What a part needs to be able to do, in Python. */
const NEEDS = {
  scoring: "from friskfaktor_scoring.api import score_json; assert score_json('{}')",
  // Docstrings and asserts go together: the package is compiled without any stripping.
  "asserts of the scoring package": "import friskfaktor_scoring.api as api; assert api.score_json.__doc__",
  // Many of them are asked for only when an instrument needs them.
  "every module of the scoring package": `import importlib
names = ${JSON.stringify(MODULES)}
assert len(names) > 30
for name in names: importlib.import_module(name)`,
  "no archive to import from": `import sys
assert sys.path == [""], sys.path
try: import wave
except ModuleNotFoundError: pass
else: raise AssertionError`,
  "long numbers": "assert len(str(10**4000)) == 4001 and int('9' * 4000) % 10 == 9",
  dates: "import datetime; assert datetime.date.fromisoformat('2026-11-20').strftime('%d.%m.%Y') == '20.11.2026'",
  "fractions of all kinds": `from decimal import Decimal
from fractions import Fraction
assert Fraction(Decimal("0.1")) == Fraction("1/10") == Fraction("0.1")`,
  "text of other kinds": `for encoding in ("ascii", "latin-1", "unicode-escape", "raw-unicode-escape"):
    assert "a;b".encode(encoding).decode(encoding) == "a;b"`,
  copies: "import copy; assert copy.deepcopy({'a': [1]}) == {'a': [1]}",
  "what says why": `import traceback
def told(code):
    try: exec(code)
    except Exception as fault: return "".join(traceback.format_exception(fault))
assert told("{}['x']").endswith("KeyError: 'x'\\n") and "^" in told("x = = 1")
assert "During handling" in told("try: 1 / 0\\nexcept ZeroDivisionError: {}['x']")`,
};

async function tryAll() {
  const image = readImage(new Uint8Array(fs.readFileSync(MEMORY)).buffer);
  const python = await loadPyodide(goingOnFrom(image, createPyodideModule, meetManyKinds));
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
