/** What is asked of one worker: any number of scores, until its first failure ends them all. */
import { ScoringError } from "./scoring-error.mjs";
import { startWorker } from "./started-worker.mjs";

/**
 * @typedef {object} Session
 * @property {Promise<void>} ready
 * @property {(request: string) => Promise<string>} score
 * @property {() => boolean} alive
 * @property {() => boolean} idle started, and nothing is being asked
 * @property {() => void} end
 */

/** @typedef {{ resolve: (response: string) => void, reject: (reason: ScoringError) => void, timer: number }} Asker */

/**
 * @param {import("./started-worker.mjs").Transport} transport
 * @param {import("./scoring-client.mjs").Limits} limits
 * @returns {Session}
 */
export function startSession(transport, limits) {
  /** @type {Map<number, Asker>} */
  const askers = new Map();
  const worker = startWorker(transport, limits.silence, {
    scored: ({ id, response }) => taken(askers, id)?.resolve(response),
    failed: (failure) => [...askers.keys()].forEach((id) => taken(askers, id)?.reject(failure)),
  });
  const tooLate = () => worker.fail(new ScoringError("timeout", `No score within ${limits.score} ms`));
  let started = false;
  worker.ready.then(() => (started = true), () => {}); // whoever waits for it is told; nobody need wait
  let last = 0;

  /** @param {string} request @returns {Promise<string>} */
  const ask = (request) => new Promise((resolve, reject) => {
    const id = ++last;
    askers.set(id, { resolve, reject, timer: window.setTimeout(tooLate, limits.score) });
    worker.post({ type: "score", id, request });
  });

  return {
    ready: worker.ready,
    score: async (request) => {
      await worker.ready;
      if (!worker.alive()) throw stopped();
      return ask(request);
    },
    alive: worker.alive,
    idle: () => started && askers.size === 0,
    end: () => worker.fail(stopped()),
  };
}

const stopped = () => new ScoringError("crashed", "The worker was stopped");

/** The one who asked, now to be answered. @param {Map<number, Asker>} askers @param {number} id */
function taken(askers, id) {
  const asker = askers.get(id);
  askers.delete(id);
  clearTimeout(asker?.timer);
  return asker;
}
