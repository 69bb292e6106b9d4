/** Pages served over http: the worker is a file beside the bundle and fetches the runtime itself. */
import { explainWorkerError, openModuleWorker } from "./module-worker.mjs";
import { ScoringError } from "./scoring-error.mjs";

/** @param {string} assets @returns {import("./started-worker.mjs").Transport} */
export function httpTransport(assets) {
  const address = `${assets}python-worker.js?v=${WORKER_HASH}`;
  return {
    open: () => openModuleWorker(address),
    feed: async () => {},
    // A refused worker and one whose file is gone look the same: ask for the file.
    explain: async (event) => ((await isThere(address)) ? explainWorkerError(event) : new ScoringError("missing-file", address)),
  };
}

/** @param {string} address */
async function isThere(address) {
  return fetch(address, { method: "HEAD" }).then(({ ok }) => ok, () => false);
}
