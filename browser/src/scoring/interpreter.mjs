/** Starts Pyodide in the worker, from sources that a transport provides. */
import { ScoringError } from "./scoring-error.mjs";

/**
 * Where the parts of the runtime come from.
 * @typedef {object} Sources
 * @property {() => Promise<any>} pyodide imports the loader module
 * @property {() => Promise<any>} asm imports the module that Emscripten made
 * @property {Promise<Response>} wasm
 * @property {Promise<Response>} stdlib
 * @property {Promise<Response>} scoring
 */

/** @typedef {(request: string) => string} ScoreJson */

// The runtime's own addresses: they lead nowhere, so nothing can be fetched by mistake.
const INDEX = "part:/";
const SCORING_ZIP = "/lib/friskfaktor_scoring.zip";

/** Throws when a policy forbids WebAssembly: Pyodide itself would wait for ever. */
function requireWebAssembly() {
  try {
    new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0));
  } catch (refusal) {
    throw new ScoringError("wasm-blocked", String(refusal));
  }
}

/**
 * Answers Pyodide's two downloads from the transport, and refuses every other.
 * This worker is ours alone, so its `fetch` is too.
 * @param {Sources} sources
 */
function answerFetches({ wasm, stdlib }) {
  /** @type {Record<string, Promise<Response>>} */
  const parts = { [`${INDEX}pyodide.asm.wasm`]: wasm, [`${INDEX}stdlib.zip`]: stdlib };
  self.fetch = (address) => parts[String(address)] ?? Promise.reject(new TypeError("Not part of the runtime"));
}

/** Rejects when compiling fails: Pyodide only prints a warning then, and waits for ever. */
function compilationFailure() {
  const { instantiateStreaming } = WebAssembly;
  return new Promise((_, reject) => {
    WebAssembly.instantiateStreaming = (...given) => {
      const instance = instantiateStreaming(...given);
      instance.catch(reject);
      return instance;
    };
  });
}

/** Rejects when a part cannot be had. @param {Sources} sources */
function missingPart({ wasm, stdlib, scoring }) {
  return new Promise((_, reject) => [wasm, stdlib, scoring].forEach((part) => part.catch(reject)));
}

/** @param {Sources} sources */
async function startPyodide(sources) {
  const [{ loadPyodide }, { default: createPyodideModule }] = await Promise.all([sources.pyodide(), sources.asm()]);
  return loadPyodide({
    indexURL: INDEX,
    stdLibURL: `${INDEX}stdlib.zip`,
    packageBaseUrl: INDEX,
    lockFileContents: PYODIDE_LOCK,
    createPyodideModule,
    // Nothing a reader answers may end up in the console.
    stdout: () => {},
    stderr: () => {},
    fsInit: async (/** @type {any} */ files) => {
      files.writeFile(SCORING_ZIP, new Uint8Array(await (await sources.scoring).arrayBuffer()));
    },
  });
}

/**
 * The scoring function of the Python package, ready to be called.
 * @param {Sources} sources @returns {Promise<ScoreJson>}
 */
export async function startInterpreter(sources) {
  requireWebAssembly();
  answerFetches(sources);
  const failures = [compilationFailure(), missingPart(sources)];
  const python = await Promise.race([startPyodide(sources), ...failures]);
  // Only now: in PYTHONPATH it would be searched for every module of the library that the start imports.
  python.pyimport("sys").path.insert(0, SCORING_ZIP);
  return python.pyimport("friskfaktor_scoring.api").score_json;
}
