/**
 * The worker of pages opened by double-click.  It runs from a `data:` address and may read nothing,
 * so the page hands it the parts of the runtime as text: gzip in base64, in slices.
 */
import { ScoringError } from "./scoring-error.mjs";
import { serveScores, tellPage } from "./worker-loop.mjs";

/** @typedef {{ promise: Promise<string>, resolve: (base64: string) => void }} Arrival */

/** @type {Map<string, Arrival>} */
const arrivals = new Map();

/** The arrival of a slice, whether it is waited for or handed over first. @param {string} name @param {number} slice @returns {Arrival} */
function arrival(name, slice) {
  const key = `${name} ${slice}`;
  const known = arrivals.get(key);
  if (known) return known;
  /** @type {Arrival["resolve"]} */
  let resolve = () => {};
  const promise = new Promise((/** @type {Arrival["resolve"]} */ settle) => (resolve = settle));
  arrivals.set(key, { promise, resolve });
  return { promise, resolve };
}

/** @param {string} base64 @returns {Uint8Array<ArrayBuffer>} */
function decode(base64) {
  const decoder = /** @type {any} */ (Uint8Array);
  if (decoder.fromBase64) return decoder.fromBase64(base64);
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}

/** A part as it is packed, as far as it has come. @param {string} name @returns {ReadableStream<Uint8Array<ArrayBuffer>>} */
function packed(name) {
  let slice = 0;
  return new ReadableStream({
    async pull(controller) {
      controller.enqueue(decode(await arrival(name, slice).promise));
      slice += 1;
      if (slice === RUNTIME_SLICES[name]) controller.close();
    },
  });
}

/** @param {string} name @param {string} type @returns {Promise<Response>} */
async function unpack(name, type) {
  return new Response(packed(name).pipeThrough(new DecompressionStream("gzip")), { headers: { "content-type": type } });
}

/** @param {string} source */
const blobAddress = (source) => URL.createObjectURL(new Blob([source], { type: "text/javascript" }));

/** @param {string} source */
const dataAddress = (source) => `data:text/javascript,${encodeURIComponent(source)}`;

/**
 * WebKit imports no Blob in a worker without an origin, but it imports `data:` addresses; where a Blob will do it is
 * quicker.  So the policy of these pages allows both to scripts (browser/csp.json).
 */
const canImportBlobs = import(blobAddress("export default 1")).then(() => true, () => false);

/** @param {string} name */
async function importModule(name) {
  const source = await (await unpack(name, "text/javascript")).text();
  const address = (await canImportBlobs) ? blobAddress(source) : dataAddress(source);
  try {
    return await import(address);
  } catch (refusal) {
    throw new ScoringError(refusal instanceof SyntaxError ? "too-old" : "crashed", `${name}: ${refusal}`);
  }
}

const answer = serveScores({
  pyodide: () => importModule("pyodide.js"),
  asm: () => importModule("pyodide.asm.js"),
  wasm: unpack("pyodide.asm.wasm", "application/wasm"),
  memory: unpack("memory.bin", "application/octet-stream"),
});

self.onmessage = ({ data }) => {
  if (data.type === "score") return void answer(data);
  arrival(data.name, data.slice).resolve(data.base64);
  tellPage({ type: "alive" });
};
