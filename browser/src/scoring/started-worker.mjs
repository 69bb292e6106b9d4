/** One worker, watched over from its start until it fails or is stopped. */
import { ScoringError, asScoringError } from "./scoring-error.mjs";

/** @import { FromWorker, ToWorker } from "./protocol.mjs" */

/**
 * How the worker and the runtime reach the page.
 * @typedef {object} Transport
 * @property {() => Worker} open makes the worker; may throw
 * @property {(worker: Worker) => Promise<void>} feed gives it what it cannot fetch itself
 * @property {(event: ErrorEvent) => Promise<ScoringError>} explain why the worker reported an error
 */

/**
 * @typedef {object} Listener
 * @property {(message: Extract<FromWorker, { type: "scored" }>) => void} scored
 * @property {(failure: ScoringError) => void} failed told once, whatever the reason
 */

/**
 * @typedef {object} StartedWorker
 * @property {Promise<void>} ready rejects with a `ScoringError`
 * @property {(message: ToWorker) => void} post
 * @property {() => boolean} alive
 * @property {(failure: ScoringError) => void} fail ends it
 */

/** @param {Transport} transport @param {number} silence @param {Listener} listener @returns {StartedWorker} */
export function startWorker(transport, silence, listener) {
  /** @type {Worker | null} */
  let worker = null;
  let alive = true;
  const begin = promised();
  const patience = stopwatch(silence, () => fail(new ScoringError("timeout", `The start was silent for ${silence} ms`)));

  /** @param {ScoringError} failure */
  function fail(failure) {
    if (!alive) return;
    alive = false;
    patience.stop();
    worker?.terminate();
    begin.reject(failure);
    listener.failed(failure);
  }

  /** @param {FromWorker} message */
  function hear(message) {
    if (message.type === "alive") patience.restart();
    else if (message.type === "scored") listener.scored(message);
    else if (message.type === "failed") fail(new ScoringError(message.reason, message.message));
    else begin.resolve();
  }

  patience.restart();
  begin.promise.then(patience.stop, () => {}); // whoever waits for it is told; nobody need wait
  try {
    worker = connect(transport, hear, fail);
  } catch (thrown) {
    fail(asScoringError(thrown));
  }
  return { ready: begin.promise, post: (message) => worker?.postMessage(message), alive: () => alive, fail };
}

/** @param {Transport} transport @param {(message: FromWorker) => void} hear @param {(failure: ScoringError) => void} fail */
function connect(transport, hear, fail) {
  const worker = transport.open();
  worker.onmessage = ({ data }) => hear(data);
  worker.onerror = (event) => {
    event.preventDefault(); // it is told as a typed failure, not in the console
    transport.explain(event).then(fail);
  };
  transport.feed(worker).catch((thrown) => fail(asScoringError(thrown)));
  return worker;
}

/** @returns {{ promise: Promise<void>, resolve: () => void, reject: (failure: ScoringError) => void }} */
function promised() {
  /** @type {any} */
  const made = {};
  made.promise = new Promise((resolve, reject) => Object.assign(made, { resolve, reject }));
  return made;
}

/** @param {number} limit milliseconds @param {() => void} late */
function stopwatch(limit, late) {
  let timer = 0;
  const stop = () => clearTimeout(timer);
  return { stop, restart: () => (stop(), (timer = window.setTimeout(late, limit))) };
}
