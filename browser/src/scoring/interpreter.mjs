/** Starts Pyodide in the worker, from sources that a transport provides. */
import { meetManyKinds } from "./many-kinds.mjs";
import { goingOnFrom, readImage } from "./memory-image.mjs";
import { ScoringError } from "./scoring-error.mjs";

/**
 * Where the parts of the runtime come from.
 * @typedef {object} Sources
 * @property {() => Promise<any>} pyodide imports the loader module
 * @property {() => Promise<any>} asm imports the module that Emscripten made
 * @property {Promise<Response>} wasm
 * @property {Promise<Response>} memory
 */

/**
 * @import {MemoryImage} from "./memory-image.mjs"
 * @typedef {(request: string) => string} ScoreJson
 */

// The runtime's own addresses: they lead nowhere, so nothing can be fetched by mistake.
const INDEX = "part:/";
const WASM = `${INDEX}pyodide.asm.wasm`;
const STDLIB = `${INDEX}stdlib.zip`;

/** Throws when a policy forbids WebAssembly: Pyodide itself would wait for ever. */
function requireWebAssembly() {
  try {
    new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0));
  } catch (refusal) {
    throw new ScoringError("wasm-blocked", String(refusal));
  }
}

/**
 * Answers Pyodide's two downloads, with nothing: WebAssembly is being compiled already, and the modules of the standard
 * library are in the memory.  Every other is refused.  This worker is ours alone, so its `fetch` is too.
 */
function answerFetches() {
  self.fetch = async (address) => {
    if (![WASM, STDLIB].includes(String(address))) throw new TypeError("Not part of the runtime");
    return new Response();
  };
}

/**
 * Compiles WebAssembly as it comes in, long before Pyodide asks for it.
 * @param {Sources} sources @returns {Promise<never>} rejects when that fails: Pyodide only prints a warning then, and waits for ever
 */
function compileAhead({ wasm }) {
  const compiled = wasm.then((response) => WebAssembly.compileStreaming(response));
  return new Promise((_, reject) => {
    compiled.catch(reject);
    WebAssembly.instantiateStreaming = (_, imports) => {
      const instantiated = compiled.then(async (module) => ({ module, instance: await WebAssembly.instantiate(module, imports) }));
      instantiated.catch(reject);
      return instantiated;
    };
  });
}

/** @param {Sources} sources @returns {Promise<MemoryImage>} */
async function memoryImage({ memory }) {
  return readImage(await (await memory).arrayBuffer());
}

/** @param {Sources} sources */
async function startPyodide(sources) {
  const parts = [sources.pyodide(), sources.asm(), memoryImage(sources)];
  const [{ loadPyodide }, { default: createPyodideModule }, image] = await Promise.all(parts);
  return loadPyodide({
    indexURL: INDEX,
    stdLibURL: STDLIB,
    packageBaseUrl: INDEX,
    lockFileContents: PYODIDE_LOCK,
    ...goingOnFrom(image, createPyodideModule, meetManyKinds),
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
  answerFetches();
  const python = await Promise.race([startPyodide(sources), compileAhead(sources)]);
  return python.pyimport("friskfaktor_scoring.api").score_json;
}
