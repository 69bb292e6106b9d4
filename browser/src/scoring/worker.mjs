/** The worker of pages served over http: fetches the runtime that lies beside it. */
import { ScoringError } from "./scoring-error.mjs";
import { serveScores, tellPage } from "./worker-loop.mjs";

/** The address carries the file's own hash, so that a new version is never mixed with a cached old one. */
const address = (/** @type {string} */ name) => new URL(`python/${name}?v=${RUNTIME_HASHES[name]}`, import.meta.url).href;

const fetchOutside = self.fetch;

/** @param {string} name @param {string} [type] @returns {Promise<Response>} */
async function download(name, type) {
  const response = await fetchOutside(address(name)).catch((refusal) => {
    throw new ScoringError("missing-file", `${name}: ${refusal.message}`);
  });
  if (!response.ok) throw new ScoringError("missing-file", `${name}: ${response.status}`);
  tellPage({ type: "alive" });
  if (!type || response.headers.get("content-type") === type) return response;
  return new Response(response.body, { headers: { "content-type": type } }); // a server that does not know the type
}

/** @param {string} name */
async function importModule(name) {
  try {
    return await import(address(name));
  } catch (refusal) {
    if (refusal instanceof SyntaxError) throw new ScoringError("too-old", `${name}: ${refusal.message}`);
    throw new ScoringError("missing-file", `${name}: ${refusal}`);
  } finally {
    tellPage({ type: "alive" });
  }
}

const answer = serveScores({
  pyodide: () => importModule("pyodide.js"),
  asm: () => importModule("pyodide.asm.js"),
  wasm: download("pyodide.asm.wasm", "application/wasm"),
  stdlib: download("stdlib.zip"),
  scoring: download("scoring.zip"),
});

self.onmessage = ({ data }) => answer(data);
