/**
 * Pages opened by double-click.  There a page may not fetch, import or start a worker from a file, but it
 * may load classic scripts and start a module worker from a `data:` address.  So each slice of each part of the
 * runtime is a classic script that hands its content over, and the page passes it on without looking at it.
 */
import workerSource from "./file-worker.mjs?worker-source";
import { explainWorkerError, openModuleWorker } from "./module-worker.mjs";
import { ScoringError } from "./scoring-error.mjs";

/** @param {string} assets @returns {import("./started-worker.mjs").Transport} */
export function fileTransport(assets) {
  return {
    open: () => {
      if (typeof DecompressionStream !== "function") throw new ScoringError("too-old", "There is no DecompressionStream here");
      return openModuleWorker(`data:text/javascript,${encodeURIComponent(workerSource)}`);
    },
    feed: (worker) => feed(worker, `${assets}python/file/`),
    explain: async (event) => explainWorkerError(event),
  };
}

/** @param {Worker} worker @param {string} folder */
async function feed(worker, folder) {
  /** @param {string} name @param {number} slice @param {string} base64 */
  const receive = (name, slice, base64) => worker.postMessage({ type: "part", name, slice, base64 });
  Object.assign(window, { __friskfaktorPart: receive });
  /** One after another, so that the page has turns between them. @param {string} name */
  const pass = async (name) => {
    for (let slice = 0; slice < RUNTIME_SLICES[name]; slice += 1) await runScript(`${folder}${name}.${slice}.js`);
  };
  // WebAssembly takes longest to compile, and memory is needed last.
  await Promise.all([pass("pyodide.asm.wasm").then(() => pass("memory.bin")), pass("pyodide.js"), pass("pyodide.asm.js")]);
}

/** @param {string} address @returns {Promise<void>} */
function runScript(address) {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = address;
    script.onload = () => (script.remove(), resolve());
    script.onerror = () => (script.remove(), reject(new ScoringError("missing-file", address)));
    document.head.append(script);
  });
}
