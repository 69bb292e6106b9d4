/** The page of these tests: nothing but the scoring client, with every failure as a value that can be sent. */
import { BLOCK, goingOnFrom, readImage } from "../../../browser/src/scoring/memory-image.mjs";
import { digests } from "./digests.mjs";
import { createScoringClient } from "../../../browser/src/scoring/scoring-client.mjs";

const assets = /** @type {HTMLScriptElement} */ (document.currentScript).src.replace(/[^/]*$/, "");

/** @param {import("../../../browser/src/scoring/scoring-client.mjs").Limits} [limits] */
const client = (limits) => createScoringClient({ assets, limits });

/** @param {Promise<unknown>} outcome */
const told = (outcome) => outcome.then((value) => ({ value }), ({ name, reason, message }) => ({ name, reason, message }));

Object.assign(window, {
  /** @param {string[]} requests */
  scoreAll: (requests, /** @type {any} */ limits) => Promise.all(requests.map((request) => told(client(limits).score(request)))),
  warm: (/** @type {any} */ limits) => told(client(limits).warm()),
  dispose: () => client().dispose(),
  restoredBlocks,
});

/** @returns {Promise<string[]>} the digest of each block of memory, just after it is restored */
async function restoredBlocks() {
  const folder = `${assets}python/`;
  const [{ loadPyodide }, { default: createPyodideModule }, file] = await Promise.all([
    import(`${folder}pyodide.js`), import(`${folder}pyodide.asm.js`), fetch(`${folder}memory.bin`),
  ]);
  const options = /** @type {any} */ (goingOnFrom(readImage(await file.arrayBuffer()), createPyodideModule));
  /** @type {Uint8Array} */
  let memory = new Uint8Array();
  await loadPyodide({
    indexURL: folder,
    stdLibURL: `${folder}memory.bin`, // any file will do: nothing is imported from it
    lockFileContents: PYODIDE_LOCK,
    ...options,
    createPyodideModule: async (/** @type {object} */ settings) => {
      const instance = await options.createPyodideModule(settings);
      memory = instance.HEAPU8.slice();
      return instance;
    },
  });
  return digests(memory, BLOCK);
}
