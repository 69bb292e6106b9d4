/** Bundles browser/src into build/browser: classic scripts for pages, one module for the worker. */
import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { packRuntime } from "./runtime/pack.mjs";

const PROJECT = fileURLToPath(new URL("../", import.meta.url));
const SOURCE = path.join(PROJECT, "browser/src");
const OUTPUT = path.join(PROJECT, "build/browser");
const RUNTIME = path.join(PROJECT, "build/runtime/manifest.json");

const short = (/** @type {string} */ sha256) => sha256.slice(0, 12);

/** What the sources name in capitals (browser/src/scoring/build-time.d.ts). */
function constants() {
  const { lock, files } = JSON.parse(fs.readFileSync(RUNTIME, "utf8"));
  const hashes = Object.fromEntries(Object.entries(files).map(([name, { sha256 }]) => [name, short(sha256)]));
  const slices = Object.fromEntries(Object.entries(files).map(([name, { scripts }]) => [name, scripts.length]));
  return { PYODIDE_LOCK: JSON.stringify(lock), RUNTIME_HASHES: JSON.stringify(hashes), RUNTIME_SLICES: JSON.stringify(slices) };
}

/** @param {Record<string, string>} define @returns {import("esbuild").BuildOptions} */
function options(define) {
  return { bundle: true, minify: true, charset: "utf8", target: "es2022", legalComments: "none", define, write: false, logLevel: "warning" };
}

/**
 * `import text from "./x.mjs?worker-source"`: the bundled worker as text, for pages that cannot load files.
 * @param {Record<string, string>} define @returns {import("esbuild").Plugin}
 */
function workerSource(define) {
  return {
    name: "worker-source",
    setup(bundler) {
      bundler.onResolve({ filter: /\?worker-source$/ }, ({ path: name, resolveDir }) =>
        ({ path: path.join(resolveDir, name.replace(/\?.*/, "")), namespace: "worker-source" }));
      bundler.onLoad({ filter: /.*/, namespace: "worker-source" }, async ({ path: entry }) =>
        ({ contents: await bundleText(entry, { ...options(define), format: "esm" }), loader: "text" }));
    },
  };
}

/** @param {string} entry @param {import("esbuild").BuildOptions} settings @returns {Promise<string>} */
async function bundleText(entry, settings) {
  const { outputFiles } = await build({ ...settings, entryPoints: [entry], write: false });
  return outputFiles[0].text;
}

/** @param {string} name @param {string} text */
function write(name, text) {
  fs.mkdirSync(OUTPUT, { recursive: true });
  fs.writeFileSync(path.join(OUTPUT, `${name}.part`), text);
  fs.renameSync(path.join(OUTPUT, `${name}.part`), path.join(OUTPUT, name));
  console.log(`build/browser/${name}: ${(Buffer.byteLength(text) / 1024).toFixed(1)} kB`);
}

/** Bundles the worker of pages over http; its hash is what the page asks for it with. */
export async function bundleWorker() {
  return bundleText(path.join(SOURCE, "scoring/worker.mjs"), { ...options(constants()), format: "esm" });
}

const hashOf = (/** @type {string} */ text) => createHash("sha256").update(text).digest("hex");

/**
 * Bundles a page's script as it is shipped.
 * @param {string} entry @param {string} worker @param {Record<string, string>} brought texts of the scripts it brings when they are wanted
 */
export async function bundlePage(entry, worker, brought = {}) {
  const hashes = Object.fromEntries(Object.entries(brought).map(([name, text]) => [name, hashOf(text)]));
  const define = { ...constants(), WORKER_HASH: JSON.stringify(short(hashOf(worker))), BROUGHT_HASHES: JSON.stringify(hashes) };
  return bundleText(entry, { ...options(define), format: "iife", plugins: [workerSource(define)] });
}

async function main() {
  await packRuntime(); // the bundles name its files by their hashes
  const worker = await bundleWorker();
  write("python-worker.js", worker);
  /** @type {Record<string, string>} */
  const brought = {};
  for (const name of ["search", "calendar", "sheets"]) {
    brought[`${name}.js`] = await bundlePage(path.join(SOURCE, name, "main.mjs"), worker);
    write(`${name}.js`, brought[`${name}.js`]);
  }
  write("service-worker.js", await bundleText(path.join(SOURCE, "offline/service-worker.mjs"), { ...options({}), format: "iife" }));
  write("reading.js", await bundlePage(path.join(SOURCE, "reading.mjs"), worker, brought));
  write("friskfaktor.js", await bundlePage(path.join(SOURCE, "main.mjs"), worker, brought));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
