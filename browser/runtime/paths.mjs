/** Where the packing reads and writes.  Everything is relative to the project, never to the caller. */
import { fileURLToPath } from "node:url";
import path from "node:path";

export const PROJECT = fileURLToPath(new URL("../../", import.meta.url));
export const HERE = path.join(PROJECT, "browser/runtime");
export const INSTEAD = path.join(HERE, "instead");
export const PYODIDE = path.join(PROJECT, "node_modules/pyodide");
export const SCORING = path.join(PROJECT, "generator/friskfaktor_scoring");
export const OUTPUT = path.join(PROJECT, "build/runtime");
export const PYODIDE_BUILD = path.join(PROJECT, "build/pyodide-build");
/** What is packed on the way to the runtime, and not shipped. */
export const PACKED = path.join(PROJECT, "build/python");
