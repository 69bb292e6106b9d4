/**
 * Packs the Python runtime of the pages into build/runtime: the interpreter as it comes, and the memory of a Python
 * that has started and imported the scoring package.
 *
 * The same input gives the same bytes.  What did not change is not packed again: the interpreter and
 * the standard library hang on the pinned versions and the files here, the scoring package on its sources.
 */
import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { makeImage } from "../src/scoring/memory-image.mjs";
import { ship, writeWhole } from "./encode.mjs";
import { takeMemory } from "./memory.mjs";
import { COMPLETE, SMALLEST, readKeepList, startPacker } from "./packer.mjs";
import { HERE, INSTEAD, OUTPUT, PACKED, PROJECT, PYODIDE, SCORING } from "./paths.mjs";
import { installPyodideBuild } from "./pyodide-build.mjs";

/**
 * @import {Shipped} from "./encode.mjs"
 * @typedef {{python?: string, scoring?: string}} Inputs
 * @typedef {{inputs: Inputs, files: Record<string, Shipped>}} Manifest
 */

const IMAGE = path.join(PROJECT, "browser/src/scoring/memory-image.mjs");
const MANIFEST = path.join(OUTPUT, "manifest.json");
const readJson = (/** @type {string} */ file) => JSON.parse(fs.readFileSync(file, "utf8"));

const MEMORY = "memory.bin";
const LIBRARY = path.join(PACKED, "stdlib.zip");
const PACKAGE = path.join(PACKED, "scoring.zip");
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
  const how = [...filesBelow(HERE, ".mjs"), IMAGE, ...filesBelow(HERE, ".txt"), ...filesBelow(HERE, ".py")];
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
  return entry?.scripts !== undefined && ["", ".br", ".gz"].every((suffix) => fs.existsSync(path.join(OUTPUT, name + suffix)))
    && entry.scripts.every((script) => fs.existsSync(path.join(OUTPUT, script)));
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

async function packLibrary() {
  const count = (await startPacker(SMALLEST)).stdlib(path.join(PYODIDE, "python_stdlib.zip"), readKeepList(), INSTEAD, LIBRARY);
  console.log(`stdlib.zip: ${count} files kept`);
}

async function packScoring() {
  (await startPacker(COMPLETE)).package(SCORING, PACKAGE);
}

/** Packs the parts whose inputs changed; the others keep the entries they had. @param {Inputs} wanted @param {Manifest} before */
async function pack(wanted, before) {
  for (const folder of [OUTPUT, PACKED]) fs.mkdirSync(folder, { recursive: true });
  installPyodideBuild();
  const copied = Object.keys(COPIED);
  const reuse = before.inputs.python === wanted.python && fs.existsSync(LIBRARY) && copied.every((name) => isShipped(before.files[name], name));
  if (!reuse) {
    fs.rmSync(MANIFEST, { force: true }); // when this is broken off, nothing that it leaves is taken for packed
    await packLibrary();
  }
  await packScoring();
  const files = reuse
    ? Object.fromEntries(copied.map((name) => [name, before.files[name]]))
    : await shipAll(Object.fromEntries(Object.entries(COPIED).map(([name, from]) => [name, path.join(PYODIDE, from)])));
  return { ...files, [MEMORY]: await ship(OUTPUT, MEMORY, makeImage(await takeMemory(LIBRARY, PACKAGE))) };
}

/** A part that an earlier version shipped is not carried on. @param {Record<string, Shipped>} files */
function removeOthers(files) {
  const wanted = new Set([path.basename(MANIFEST), ...Object.entries(files).flatMap(([name, { scripts }]) => [name, `${name}.br`, `${name}.gz`, ...scripts])]);
  for (const name of filesBelow(OUTPUT, "")) {
    if (fs.statSync(name).isFile() && !wanted.has(path.relative(OUTPUT, name))) fs.rmSync(name);
  }
}

/** Brings build/runtime up to date. */
export async function packRuntime() {
  const wanted = inputs();
  const before = previous();
  const upToDate = before.inputs.python === wanted.python && before.inputs.scoring === wanted.scoring
    && Object.entries(before.files).every(([name, entry]) => isShipped(entry, name));
  const files = upToDate ? before.files : await pack(wanted, before);
  removeOthers(files);
  const lock = emptyLock();
  const manifest = { pyodide: lock.info.version, python: lock.info.python, lock, inputs: wanted, files };
  writeWhole(MANIFEST, `${JSON.stringify(manifest, null, 2)}\n`);
  const brotli = Object.values(files).reduce((sum, file) => sum + file.br, 0);
  console.log(`build/runtime: ${upToDate ? "up to date" : "packed"}, ${(brotli / 1e6).toFixed(2)} MB as brotli`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await packRuntime();
