/** Stands in for `python-worker.js`: stock Pyodide behind the same messages (browser/src/scoring/protocol.mjs). */
import { loadPyodide } from "./stock/pyodide.mjs";

async function start() {
  const archive = fetch(new URL("stock/scoring.zip", import.meta.url)).then((response) => response.arrayBuffer());
  const pyodide = await loadPyodide();
  pyodide.unpackArchive(await archive, "zip");
  const { score_json: score } = pyodide.pyimport("friskfaktor_scoring.api");
  self.postMessage({ type: "ready" });
  return score;
}

const scorer = start();

self.onmessage = async ({ data: { id, request } }) => {
  const score = await scorer;
  self.postMessage({ type: "scored", id, response: score(request) });
};
