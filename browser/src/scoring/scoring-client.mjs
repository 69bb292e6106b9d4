/**
 * The page's way to Python: `score(json) → json`, whatever address the page was opened from.
 *
 * One worker serves the whole page load, however many forms come and go.
 * After a failure the next call starts a new one.
 */
import { fileTransport } from "./file.mjs";
import { httpTransport } from "./http.mjs";
import { startSession } from "./session.mjs";

/** @import { Session } from "./session.mjs" */

/**
 * @typedef {object} ScoringClient
 * @property {() => Promise<void>} warm starts Python, so that a later score is quick; rejects with a `ScoringError`
 * @property {(request: string) => Promise<string>} score the answer of `score_json`; rejects with a `ScoringError`
 * @property {() => void} dispose stops the worker; a later call starts it again
 */

/**
 * How long to wait, in milliseconds: for the next sign of life of a start, and for one score.
 * @typedef {{ silence: number, score: number }} Limits
 */

/** @type {Limits} */
const PATIENCE = { silence: 60_000, score: 20_000 };

/** @type {Map<string, ScoringClient>} */
const clients = new Map();

/**
 * @param {{ assets: string, copied?: boolean, limits?: Limits }} place `assets` is the address of the
 *   folder that holds this bundle; a copied site has only the runtime that also opens by double-click,
 *   wherever it is put
 * @returns {ScoringClient} the same one for the same `assets`
 */
export function createScoringClient({ assets, copied = location.protocol === "file:", limits = PATIENCE }) {
  const folder = new URL(assets.endsWith("/") ? assets : `${assets}/`, location.href).href;
  let client = clients.get(folder);
  if (!client) {
    client = openClient(copied ? fileTransport(folder) : httpTransport(folder), limits);
    clients.set(folder, client);
  }
  return client;
}

/** @param {import("./started-worker.mjs").Transport} transport @param {Limits} limits @returns {ScoringClient} */
function openClient(transport, limits) {
  /** @type {Session | null} */
  let running = null;
  const session = () => (running?.alive() ? running : (running = startSession(transport, limits)));

  /** @type {WeakSet<Session>} what the reader left in the middle */
  const left = new WeakSet();
  // A page that is kept for the back button sleeps with its worker.  In Firefox a worker asleep while WebAssembly is
  // compiled as it comes in keeps every other page from compiling any.
  window.addEventListener("pagehide", () => {
    if (!running?.alive() || running.idle()) return;
    left.add(running);
    running.end();
  });

  /** Asks anew when the page was left meanwhile and is back. @template T @param {(asked: Session) => Promise<T>} what @returns {Promise<T>} */
  async function ask(what) {
    const asked = session();
    try {
      return await what(asked);
    } catch (failure) {
      if (!left.has(asked)) throw failure;
      await pageIsBack();
      return ask(what);
    }
  }

  return {
    warm: () => ask(({ ready }) => ready),
    score: (request) => ask(({ score }) => score(request)),
    dispose: () => running?.end(),
  };
}

const pageIsBack = () => new Promise((resolve) => window.addEventListener("pageshow", resolve, { once: true }));
