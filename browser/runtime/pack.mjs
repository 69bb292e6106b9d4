/**
 * Packs the Python runtime of the pages into build/runtime.
 *
 * The same input gives the same bytes.  What did not change is not packed again: the interpreter and
 * the standard library hang on the pinned versions and the files here, the scoring package on its sources.
 */
import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { ship, writeWhole } from "./encode.mjs";
import { COMPLETE, SMALLEST, readKeepList, startPacker } from "./packer.mjs";
import { HERE, INSTEAD, OUTPUT, PROJECT, PYODIDE, SCORING } from "./paths.mjs";
import { installPyodideBuild } from "./pyodide-build.mjs";

/**
 * @import {Shipped} from "./encode.mjs"
 * @typedef {{python?: string, scoring?: string}} Inputs
 * @typedef {{inputs: Inputs, files: Record<string, Shipped>}} Manifest
 */

const MANIFEST = path.join(OUTPUT, "manifest.json");
const readJson = (/** @type {string} */ file) => JSON.parse(fs.readFileSync(file, "utf8"));

// Modules are shipped as .js: many servers still do not know .mjs and send it with a type browsers refuse.
const COPIED = { "pyodide.js": "pyodide.mjs", "pyodide.asm.js": "pyodide.asm.mjs", "pyodide.asm.wasm": "pyodide.asm.wasm" };

/** @param {string[]} files */
function digest(files) {
  const hash = createHash("sha256");
  for (const file of files) hash.update(path.basename(file)).update("\0").update(fs.readFileSync(file)).update("\0");
  return hash.digest("hex");
}

/** @param {string} folder @param {string} suffix @returns {string[]} */
function filesBelow(folder, suffix) {
  return fs.readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(suffix))
    .sort()
    .map((name) => path.join(folder, name));
}

/** What each part of the runtime is made from; a part is packed again when its digest changes. */
function inputs() {
  const how = [...filesBelow(HERE, ".mjs"), ...filesBelow(HERE, ".txt"), path.join(HERE, "packing.py"), ...filesBelow(INSTEAD, ".py")];
  const pyodide = Object.values(COPIED).concat("python_stdlib.zip").map((name) => path.join(PYODIDE, name));
  return { python: digest([...how, ...pyodide]), scoring: digest([...how, ...filesBelow(SCORING, ".py")]) };
}

/** Pyodide wants a lock file; ours is empty, so that nothing is ever looked up elsewhere. */
function emptyLock() {
  const { info } = readJson(path.join(PYODIDE, "pyodide-lock.json"));
  return { info: { ...info, version: readJson(path.join(PYODIDE, "package.json")).version }, packages: {} };
}

/** @returns {Manifest} as it was packed last */
function previous() {
  try {
    return readJson(MANIFEST);
  } catch {
    return { inputs: {}, files: {} };
  }
}

/** @param {Shipped | undefined} entry @param {string} name @returns {boolean} */
function isShipped(entry, name) {
  return entry !== undefined && ["", ".br", ".gz"].every((suffix) => fs.existsSync(path.join(OUTPUT, name + suffix)))
    && fs.existsSync(path.join(OUTPUT, entry.script));
}

/** A file as it is shipped: without the address of a source map that is not. @param {string} file */
function content(file) {
  const data = fs.readFileSync(file);
  return file.endsWith(".mjs") ? Buffer.from(data.toString().replace(/\n\/\/# sourceMappingURL=\S+\s*$/, "\n")) : data;
}

/** @param {Record<string, string>} sources name → file @returns {Promise<Record<string, Shipped>>} */
async function shipAll(sources) {
  const shipped = await Promise.all(Object.entries(sources).map(async ([name, file]) =>
    [name, await ship(OUTPUT, name, content(file))]));
  return Object.fromEntries(shipped);
}

/** @param {string} scratch */
async function packPython(scratch) {
  const packer = await startPacker(SMALLEST);
  const stdlib = path.join(scratch, "stdlib.zip");
  const count = packer.stdlib(path.join(PYODIDE, "python_stdlib.zip"), readKeepList(), INSTEAD, stdlib);
  console.log(`stdlib.zip: ${count} files kept`);
  const copied = Object.entries(COPIED).map(([name, from]) => [name, path.join(PYODIDE, from)]);
  return shipAll({ ...Object.fromEntries(copied), "stdlib.zip": stdlib });
}

/** @param {string} scratch */
async function packScoring(scratch) {
  const packer = await startPacker(COMPLETE);
  const scoring = path.join(scratch, "scoring.zip");
  packer.package(SCORING, scoring);
  return shipAll({ "scoring.zip": scoring });
}

/** Packs the parts whose inputs changed; the others keep the entries they had. @param {Inputs} wanted @param {Manifest} before */
async function pack(wanted, before) {
  fs.mkdirSync(OUTPUT, { recursive: true });
  const scratch = fs.mkdtempSync(path.join(PROJECT, "build/runtime-"));
  installPyodideBuild();
  const python = [...Object.keys(COPIED), "stdlib.zip"];
  const reuse = before.inputs.python === wanted.python && python.every((name) => isShipped(before.files[name], name));
  const files = reuse
    ? Object.fromEntries(python.map((name) => [name, before.files[name]]))
    : await packPython(scratch);
  Object.assign(files, await packScoring(scratch));
  fs.rmSync(scratch, { recursive: true });
  return files;
}

/** Brings build/runtime up to date. */
export async function packRuntime() {
  const wanted = inputs();
  const before = previous();
  const upToDate = before.inputs.python === wanted.python && before.inputs.scoring === wanted.scoring
    && Object.entries(before.files).every(([name, entry]) => isShipped(entry, name));
  const files = upToDate ? before.files : await pack(wanted, before);
  const lock = emptyLock();
  const manifest = { pyodide: lock.info.version, python: lock.info.python, lock, inputs: wanted, files };
  writeWhole(MANIFEST, `${JSON.stringify(manifest, null, 2)}\n`);
  const brotli = Object.values(files).reduce((sum, file) => sum + file.br, 0);
  console.log(`build/runtime: ${upToDate ? "up to date" : "packed"}, ${(brotli / 1e6).toFixed(2)} MB as brotli`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await packRuntime();
