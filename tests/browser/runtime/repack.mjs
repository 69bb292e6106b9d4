/** Packs the Python parts of the runtime once more and prints the sha256 of each, as one line of JSON. */
import { createHash } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { COMPLETE, SMALLEST, readKeepList, startPacker } from "../../../browser/runtime/packer.mjs";
import { INSTEAD, PYODIDE, SCORING } from "../../../browser/runtime/paths.mjs";

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "friskfaktor-repack-"));
const sha256 = (/** @type {string} */ name) => createHash("sha256").update(fs.readFileSync(path.join(folder, name))).digest("hex");

(await startPacker(SMALLEST)).stdlib(path.join(PYODIDE, "python_stdlib.zip"), readKeepList(), INSTEAD, path.join(folder, "stdlib.zip"));
(await startPacker(COMPLETE)).package(SCORING, path.join(folder, "scoring.zip"));
console.log(JSON.stringify({ "stdlib.zip": sha256("stdlib.zip"), "scoring.zip": sha256("scoring.zip") }));
fs.rmSync(folder, { recursive: true });
