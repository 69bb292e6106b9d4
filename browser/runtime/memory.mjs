/**
 * Starts the packed Python once, and takes its memory, for `memory.bin`.
 *
 * The same archives give the same bytes: what a start finds around it (chance, the clock, the environment, the name
 * of the program) is what is given here.  So nothing of the machine that packs is sent to readers either.
 */
import fs from "node:fs";
import path from "node:path";
import { loadPyodide } from "pyodide";
import createPyodideModule from "pyodide/pyodide.asm.mjs";
import { HERE } from "./paths.mjs";

const SCORING = "/lib/friskfaktor_scoring.zip";

/**
 * @typedef {object} Surroundings what a start finds around it
 * @property {number} chance every byte that is asked for at random
 * @property {number} time milliseconds since 1970
 * @property {Record<string, string>} environment
 */

/** @typedef {Parameters<typeof import("../src/scoring/memory-image.mjs").makeImage>[0]} Taken */

/** As the page's worker has them; the hash seed is fixed, since what stands in memory is in the order that it gave. */
const PAGE = { chance: 0, time: 315532800_000, environment: { HOME: "/home/pyodide", LANG: "C.UTF-8", PYTHONHASHSEED: "0" } };
/** As unlike as can be: tells what of a fresh instance is not the same at every start. */
const ELSEWHERE = { chance: 255, time: 1e12, environment: { HOME: "/elsewhere", LANG: "nn_NO.UTF-8", PYTHONHASHSEED: "1", LONGER: "x".repeat(2000) } };

/**
 * @param {string} library the packed standard library, a file @param {string} scoring the packed scoring package
 * @returns {Promise<Taken>}
 */
export async function takeMemory(library, scoring) {
  const { fresh: other } = await frozenAt(ELSEWHERE, () => start(library, scoring, ELSEWHERE));
  const { python, fresh } = await frozenAt(PAGE, () => start(library, scoring, PAGE));
  await frozenAt(PAGE, () => prepare(python));
  overwriteFree(python._module);
  const snapshot = python.makeMemorySnapshot();
  const memory = python._module.HEAPU8;
  return { header: snapshot.subarray(0, snapshot.length - memory.length), memory, fresh: [fresh, other] };
}

/** All that scoring may need is imported, and what the page runs first stands in `__main__`. @param {any} python */
function prepare(python) {
  const code = `${readSource("memory.py")}\nimport_everything(${JSON.stringify(SCORING)})`;
  try {
    python.runPython(readSource("many_kinds.py"));
    python.runPython(`exec(${JSON.stringify(code)}, {})\n__import__("gc").collect()`); // of itself it leaves nothing behind
  } catch (thrown) {
    throw new Error(String(thrown).trim().split("\n").at(-1)); // the rest is Pyodide's own
  }
}

const readSource = (/** @type {string} */ name) => fs.readFileSync(path.join(HERE, name), "utf8");

/** Lets files be of a given time. @template T @param {Surroundings} around @param {() => T | Promise<T>} act @returns {Promise<T>} */
async function frozenAt({ time }, act) {
  const { now } = Date;
  Date.now = () => time;
  try {
    return await act();
  } finally {
    Date.now = now;
  }
}

/** @param {string} library @param {string} scoring @param {Surroundings} around */
async function start(library, scoring, around) {
  /** @type {Uint8Array} */
  let fresh = new Uint8Array();
  let callable = 0;
  const python = /** @type {any} */ (await loadPyodide({
    _makeSnapshot: true,
    stdLibURL: library,
    env: around.environment,
    fsInit: async (/** @type {any} */ files) => files.writeFile(SCORING, fs.readFileSync(scoring)),
    createPyodideModule: (/** @type {any} */ settings) => {
      settings.thisProgram = "./this.program";
      settings.onRuntimeInitialized = () => {
        fresh = settings.HEAPU8.slice();
        callable = settings.wasmTable.length;
      };
      return createPyodideModule(secluded(settings, around));
    },
  }));
  // Another browser's table is not as long, and memory would point beside what it shall.
  if (python._module.wasmTable.length !== callable) throw new Error("Python's start has added to the table of functions");
  return { python, fresh };
}

/** Gives the instance chance, clocks and a name of ours. @param {any} settings @param {Surroundings} around */
function secluded(settings, { chance, time }) {
  const { instantiateWasm } = settings;
  settings.instantiateWasm = (/** @type {any} */ imports, /** @type {any} */ done) => {
    const { env, wasi_snapshot_preview1: system } = imports;
    system.random_get = (/** @type {number} */ at, /** @type {number} */ length) => (settings.HEAPU8.fill(chance, at, at + length), 0);
    system.clock_time_get = (/** @type {number} */ _clock, /** @type {bigint} */ _precision, /** @type {number} */ at) =>
      (new DataView(settings.HEAPU8.buffer).setBigUint64(at, BigInt(time) * 1_000_000n, true), 0);
    env.emscripten_get_now = () => 0;
    env._Py_emscripten_runtime = () => 0; // the browser's name, which is not known
    return instantiateWasm(imports, done);
  };
  return settings;
}

/** Writes zeros over memory that was used and is free, so that what was there is not sent. @param {any} module */
function overwriteFree(module) {
  const last = module.HEAPU8.findLastIndex(Boolean);
  /** @type {number[]} */
  const taken = [];
  for (let size = 1 << 20; size >= 4; size = size > 512 ? size >> 1 : size - 4) {
    for (let at = module._malloc(size); ; at = module._malloc(size)) {
      taken.push(at);
      if (at > last) break; // never used
      module.HEAPU8.fill(0, at, at + size);
    }
  }
  taken.forEach((at) => module._free(at));
}
