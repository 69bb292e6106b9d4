/** Opens a module worker, and tells a browser that cannot from one that may not. */
import { ScoringError } from "./scoring-error.mjs";

/** @param {string} address @returns {Worker} */
export function openModuleWorker(address) {
  if (typeof Worker !== "function") throw new ScoringError("too-old", "There are no workers here");
  let asked = false; // a browser that knows no module workers does not look at the option
  const options = { get type() { asked = true; return /** @type {const} */ ("module"); } };
  try {
    const worker = new Worker(address, options);
    if (asked) return worker;
    worker.terminate();
  } catch (refusal) {
    throw new ScoringError("worker-blocked", String(refusal));
  }
  throw new ScoringError("too-old", "There are no module workers here");
}

/**
 * Why a worker reported an error.  An event without a message means that its script never ran.
 * @param {ErrorEvent} event
 */
export function explainWorkerError({ message }) {
  if (!message) return new ScoringError("worker-blocked", "The browser refused the worker");
  return new ScoringError(/SyntaxError/.test(message) ? "too-old" : "crashed", message);
}
