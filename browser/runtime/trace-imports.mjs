/**
 * Prints what a start and the scoring package import from Pyodide's full standard library but stdlib-keep.txt
 * leaves out.  For upgrades of Pyodide; nothing calls it in a build.
 */
import path from "node:path";
import { loadPyodide } from "pyodide";
import { readKeepList } from "./packer.mjs";
import { SCORING } from "./paths.mjs";

const TRACE = `
import json, sys
sys.path.append("/host")
import importlib
from pathlib import Path
for file in sorted(Path("/host/friskfaktor_scoring").rglob("*.py")):
    importlib.import_module(".".join(file.relative_to("/host").with_suffix("").parts).removesuffix(".__init__"))
library = next(path for path in sys.path if path.endswith(".zip")) + "/"
origins = [getattr(getattr(module, "__spec__", None), "origin", None) or "" for module in list(sys.modules.values())]
json.dumps(sorted({origin.removeprefix(library) for origin in origins if origin.startswith(library)}))
`;

const python = await loadPyodide();
python.FS.mkdirTree("/host");
python.FS.mount(python.FS.filesystems.NODEFS, { root: path.dirname(SCORING) }, "/host");
const imported = JSON.parse(python.runPython(TRACE));
const keep = readKeepList();
const missing = imported.filter((name) => !keep.some((line) => name === line || (line.endsWith("/") && name.startsWith(line))));
console.log(`${imported.length} modules are imported; not kept: ${missing.join(", ") || "none"}`);
