/** A small site around the runtime, laid out as the handbook is, with the policies that its pages carry. */
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { bundlePage, bundleWorker } from "../../../browser/build.mjs";

const HERE = fileURLToPath(new URL(".", import.meta.url));
const PROJECT = path.join(HERE, "../../..");
const POLICIES = JSON.parse(fs.readFileSync(path.join(PROJECT, "browser/csp.json"), "utf8"));

/** @param {Record<string, string[]>} policy */
const written = (policy) => Object.entries(policy).map(([directive, sources]) => `${directive} ${sources.join(" ")}`).join("; ");

/** @param {Record<string, string[]>} policy @param {string} directive @param {string} source */
const without = (policy, directive, source) => ({ ...policy, [directive]: policy[directive].filter((one) => one !== source) });

/** @type {Record<string, { policy: Record<string, string[]>, before?: string }>} */
const PAGES = {
  "http.html": { policy: POLICIES.http },
  "file.html": { policy: POLICIES.file },
  "http-no-worker.html": { policy: { ...POLICIES.http, "worker-src": ["'none'"] } },
  "file-no-worker.html": { policy: { ...POLICIES.file, "worker-src": ["'none'"] } },
  "file-no-wasm.html": { policy: without(POLICIES.file, "script-src", "'wasm-unsafe-eval'") },
  "file-no-blobs.html": { policy: without(POLICIES.file, "script-src", "blob:") }, // as in WebKit
  // As old browsers are: they lack it, or do not look at a worker's type.
  "file-no-gunzip.html": { policy: POLICIES.file, before: "old-gunzip.js" },
  "http-no-modules.html": { policy: POLICIES.http, before: "old-worker.js" },
};

const SCRIPTS = {
  "old-gunzip.js": "delete window.DecompressionStream;",
  "old-worker.js": "const Known = Worker; window.Worker = function (address) { return new Known(address); };",
};

/** @returns {Promise<string>} a new folder that holds the site */
export async function makeSite() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "friskfaktor-runtime-"));
  const assets = path.join(folder, "assets/friskfaktor");
  fs.cpSync(path.join(PROJECT, "build/runtime"), path.join(assets, "python"), { recursive: true });
  const worker = await bundleWorker();
  fs.writeFileSync(path.join(assets, "python-worker.js"), worker);
  fs.writeFileSync(path.join(assets, "page.js"), await bundlePage(path.join(HERE, "page.mjs"), worker));
  for (const [name, text] of Object.entries(SCRIPTS)) fs.writeFileSync(path.join(folder, name), text);
  for (const [name, { policy, before }] of Object.entries(PAGES)) {
    const scripts = [before, "assets/friskfaktor/page.js"].filter(Boolean).map((file) => `<script src="${file}"></script>`);
    fs.writeFileSync(path.join(folder, name), `<!doctype html><meta charset="utf-8"><title>Runtime</title>
<meta http-equiv="Content-Security-Policy" content="${written(policy)}"><link rel="icon" href="data:,">${scripts.join("")}`);
  }
  fs.writeFileSync(path.join(folder, "404.html"), "<!doctype html><title>Not here</title>");
  return folder;
}
