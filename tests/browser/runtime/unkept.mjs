/** Packs a package that imports what the standard library's list leaves out, and prints what is said of it, as JSON. */
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { takeMemory } from "../../../browser/runtime/memory.mjs";
import { COMPLETE, startPacker } from "../../../browser/runtime/packer.mjs";
import { PACKED } from "../../../browser/runtime/paths.mjs";

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "friskfaktor-unkept-"));
const archive = path.join(folder, "scoring.zip");
fs.mkdirSync(path.join(folder, "averages"));
fs.writeFileSync(path.join(folder, "averages/__init__.py"), "import statistics\n");
(await startPacker(COMPLETE)).package(path.join(folder, "averages"), archive);
const told = await takeMemory(path.join(PACKED, "stdlib.zip"), archive).then(() => null, ({ message }) => message);
console.log(JSON.stringify(told));
fs.rmSync(folder, { recursive: true });
