/**
 * The same site, with one thing put in another's place: the worker starts the stock Pyodide distribution,
 * the npm package as it comes, the way its documentation shows.  Page, form, scoring package and protocol
 * are those of the real site.
 */
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** @typedef {import("./server.mjs").Held} Held */

const PYODIDE = fileURLToPath(new URL("../../node_modules/pyodide/", import.meta.url));
const PARTS = {
  "pyodide.mjs": "text/javascript", "pyodide.asm.mjs": "text/javascript", "pyodide.asm.wasm": "application/wasm",
  "python_stdlib.zip": "application/zip", "pyodide-lock.json": "application/json",
};
const ASSETS = "/assets/friskfaktor";

/**
 * @param {Map<string, Held>} site @param {string} wheel the scoring package, from source
 * @param {(data: Buffer) => Buffer} compress @returns {Map<string, Held>}
 */
export function withStockRuntime(site, wheel, compress) {
  /** @param {string} file @param {string} type @returns {Held} */
  const hold = (file, type) => {
    const plain = fs.readFileSync(file);
    return { type, plain, br: compress(plain) };
  };
  const stock = Object.entries(PARTS).map(([name, type]) => /** @type {[string, Held]} */ ([`${ASSETS}/stock/${name}`, hold(path.join(PYODIDE, name), type)]));
  return new Map([
    ...site,
    ...stock,
    [`${ASSETS}/stock/scoring.zip`, hold(wheel, "application/zip")],
    [`${ASSETS}/python-worker.js`, hold(fileURLToPath(new URL("stock-worker.mjs", import.meta.url)), "text/javascript")],
  ]);
}
