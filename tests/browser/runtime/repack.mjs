/** Packs the Python parts of the runtime once more and prints the sha256 of what is shipped, as one line of JSON. */
import { createHash } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { takeMemory } from "../../../browser/runtime/memory.mjs";
import { COMPLETE, SMALLEST, readKeepList, startPacker } from "../../../browser/runtime/packer.mjs";
import { INSTEAD, PYODIDE, SCORING } from "../../../browser/runtime/paths.mjs";
import { makeImage } from "../../../browser/src/scoring/memory-image.mjs";

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "friskfaktor-repack-"));
const library = path.join(folder, "stdlib.zip");
const scoring = path.join(folder, "scoring.zip");

(await startPacker(SMALLEST)).stdlib(path.join(PYODIDE, "python_stdlib.zip"), readKeepList(), INSTEAD, library);
(await startPacker(COMPLETE)).package(SCORING, scoring);
console.log(JSON.stringify({ "memory.bin": createHash("sha256").update(makeImage(await takeMemory(library, scoring))).digest("hex") }));
fs.rmSync(folder, { recursive: true });
