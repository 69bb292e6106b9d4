/** Starts Pyodide in the worker, from sources that a transport provides. */
import { readImage, restore } from "./memory-image.mjs";
import { ScoringError } from "./scoring-error.mjs";

/**
 * Where the parts of the runtime come from.
 * @typedef {object} Sources
 * @property {() => Promise<any>} pyodide imports the loader module
 * @property {() => Promise<any>} asm imports the module that Emscripten made
 * @property {Promise<Response>} wasm
 * @property {Promise<Response>} memory
 */

/** @typedef {(request: string) => string} ScoreJson */

// The runtime's own addresses: they lead nowhere, so nothing can be fetched by mistake.
const INDEX = "part:/";

/** Throws when a policy forbids WebAssembly: Pyodide itself would wait for ever. */
function requireWebAssembly() {
  try {
    new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0));
  } catch (refusal) {
    throw new ScoringError("wasm-blocked", String(refusal));
  }
}

/**
 * Answers Pyodide's two downloads, and refuses every other: the modules of the standard library are in the memory
 * already.  This worker is ours alone, so its `fetch` is too.
 * @param {Sources} sources
 */
function answerFetches({ wasm }) {
  /** @type {Record<string, () => Response | Promise<Response>>} */
  const parts = { [`${INDEX}pyodide.asm.wasm`]: () => wasm, [`${INDEX}stdlib.zip`]: () => new Response() };
  self.fetch = async (address) => {
    const part = parts[String(address)];
    if (!part) throw new TypeError("Not part of the runtime");
    return part();
  };
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
function missingPart({ wasm, memory }) {
  return new Promise((_, reject) => [wasm, memory].forEach((part) => part.catch(reject)));
}

/** @param {Sources} sources */
async function startPyodide(sources) {
  const [{ loadPyodide }, { default: createPyodideModule }] = await Promise.all([sources.pyodide(), sources.asm()]);
  const image = sources.memory.then((file) => file.arrayBuffer()).then(readImage);
  return loadPyodide({
    indexURL: INDEX,
    stdLibURL: `${INDEX}stdlib.zip`,
    packageBaseUrl: INDEX,
    lockFileContents: PYODIDE_LOCK,
    // With a snapshot Pyodide starts no Python.  This one is a header and nothing behind it: the rest is put in place here.
    _loadSnapshot: image.then(({ header }) => header),
    createPyodideModule: async (/** @type {object} */ settings) => {
      const instance = await createPyodideModule(settings);
      restore(await image, instance.HEAPU8);
      return instance;
    },
    // Nothing a reader answers may end up in the console.
    stdout: () => {},
    stderr: () => {},
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
  return python.pyimport("friskfaktor_scoring.api").score_json;
}
