/**
 * Prints what a start and the scoring package import from Pyodide's standard library, with our own modules in
 * their places, but stdlib-keep.txt leaves out.  For upgrades of Pyodide; nothing calls it in a build.
 */
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { loadPyodide } from "pyodide";
import { COMPLETE, readKeepList, startPacker } from "./packer.mjs";
import { INSTEAD, PYODIDE, SCORING } from "./paths.mjs";

const NAMES = `
import sys, zipfile
library = next(path for path in sys.path if path.endswith(".zip"))
"\\n".join(name for name in zipfile.ZipFile(library).namelist() if not name.endswith("/"))
`;

const TRACE = `
import importlib, json, os, sys
sys.path.append("/host")
for folder, _, names in os.walk("/host/friskfaktor_scoring"):
    for name in sorted(names):
        if name.endswith(".py"):
            module = os.path.join(folder, name).removeprefix("/host/").removesuffix(".py").replace("/", ".")
            importlib.import_module(module.removesuffix(".__init__"))
library = next(path for path in sys.path if path.endswith(".zip")) + "/"
origins = [getattr(getattr(module, "__spec__", None), "origin", None) or "" for module in list(sys.modules.values())]
json.dumps(sorted({origin.removeprefix(library).removesuffix("c") for origin in origins if origin.startswith(library)}))
`;

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "friskfaktor-trace-"));
const library = path.join(folder, "stdlib.zip");
const everything = (await loadPyodide()).runPython(NAMES).split("\n");
(await startPacker(COMPLETE)).stdlib(path.join(PYODIDE, "python_stdlib.zip"), everything, INSTEAD, library);

const python = await loadPyodide({ stdLibURL: library });
python.FS.mkdirTree("/host");
python.FS.mount(python.FS.filesystems.NODEFS, { root: path.dirname(SCORING) }, "/host");
const imported = JSON.parse(python.runPython(TRACE));
const keep = readKeepList();
const missing = imported.filter((/** @type {string} */ name) => !keep.some((line) => name === line || (line.endsWith("/") && name.startsWith(line))));
console.log(`${imported.length} modules are imported; not kept: ${missing.join(", ") || "none"}`);
fs.rmSync(folder, { recursive: true });
