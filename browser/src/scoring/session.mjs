/** The life of one worker: started once, asked many times, ended by the first failure. */
import { ScoringError, asScoringError } from "./scoring-error.mjs";

/**
 * How the worker and the runtime reach the page.
 * @typedef {object} Transport
 * @property {() => Worker} open makes the worker; may throw
 * @property {(worker: Worker) => Promise<void>} feed gives it what it cannot fetch itself
 * @property {(event: ErrorEvent) => Promise<ScoringError>} explain why the worker did not even start
 */

/**
 * @typedef {object} Session
 * @property {Promise<void>} ready
 * @property {(request: string) => Promise<string>} score
 * @property {() => boolean} alive
 * @property {() => void} end
 */

/** @typedef {{ resolve: (response: string) => void, reject: (reason: ScoringError) => void, timer: number }} Waiting */

/** @param {Transport} transport @param {import("./scoring-client.mjs").Limits} limits @returns {Session} */
export function startSession(transport, limits) {
  /** @type {Map<number, Waiting>} */
  const waiting = new Map();
  const begun = start(transport, limits.silence, {
    scored: ({ id, response }) => settle(waiting, id)?.resolve(response),
    failed: (failure) => [...waiting.keys()].forEach((id) => settle(waiting, id)?.reject(failure)),
  });
  let last = 0;

  /** @param {string} request @returns {Promise<string>} */
  const ask = (request) => new Promise((resolve, reject) => {
    const id = ++last;
    const late = () => begun.fail(new ScoringError("timeout", `No score within ${limits.score} ms`));
    waiting.set(id, { resolve, reject, timer: window.setTimeout(late, limits.score) });
    begun.post({ type: "score", id, request });
  });

  return {
    ready: begun.ready,
    score: async (request) => (await begun.ready, begun.alive() ? ask(request) : Promise.reject(ended())),
    alive: begun.alive,
    end: () => begun.fail(ended()),
  };
}

const ended = () => new ScoringError("crashed", "The worker was stopped");

/** @param {Map<number, Waiting>} waiting @param {number} id */
function settle(waiting, id) {
  const asker = waiting.get(id);
  waiting.delete(id);
  clearTimeout(asker?.timer);
  return asker;
}

/**
 * Starts the worker and watches over it until it fails.
 * @param {Transport} transport @param {number} silence
 * @param {{ scored: (message: Extract<import("./protocol.mjs").FromWorker, { type: "scored" }>) => void,
 *           failed: (failure: ScoringError) => void }} heard
 */
function start(transport, silence, heard) {
  /** @type {Worker | null} */
  let worker = null;
  let alive = true;
  let timer = 0;
  /** @type {{ resolve: () => void, reject: (failure: ScoringError) => void }} */
  let begin;
  const ready = new Promise((/** @type {(value: void) => void} */ resolve, reject) => (begin = { resolve, reject }));
  ready.catch(() => {}); // whoever waits for it is told; nobody need wait

  /** @param {ScoringError} failure */
  const fail = (failure) => {
    if (!alive) return;
    alive = false;
    clearTimeout(timer);
    worker?.terminate();
    begin.reject(failure);
    heard.failed(failure);
  };
  const patience = () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => fail(new ScoringError("timeout", `The start was silent for ${silence} ms`)), silence);
  };
  /** @param {import("./protocol.mjs").FromWorker} message */
  const hear = (message) => {
    if (message.type === "scored") heard.scored(message);
    else if (message.type === "failed") fail(new ScoringError(message.reason, message.message));
    else if (message.type === "alive") patience();
    else (clearTimeout(timer), begin.resolve());
  };

  patience();
  try {
    worker = transport.open();
    worker.onmessage = ({ data }) => hear(data);
    worker.onerror = async (event) => (event.preventDefault(), fail(await transport.explain(event)));
    transport.feed(worker).catch((thrown) => fail(asScoringError(thrown)));
  } catch (thrown) {
    fail(asScoringError(thrown));
  }
  return { ready, fail, alive: () => alive, post: (/** @type {import("./protocol.mjs").ToWorker} */ message) => worker?.postMessage(message) };
}
