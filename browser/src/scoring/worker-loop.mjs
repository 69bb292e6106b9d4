/** The worker's side of the protocol, the same for both transports. */
import { startInterpreter } from "./interpreter.mjs";
import { ScoringError, asScoringError } from "./scoring-error.mjs";

/** @param {import("./protocol.mjs").FromWorker} message */
export function tellPage(message) {
  self.postMessage(message);
}

/** @param {unknown} thrown */
function tellFailure(thrown) {
  const { reason, message } = asScoringError(thrown);
  tellPage({ type: "failed", reason, message });
}

/**
 * A Python exception tells its type only: its text could hold what a reader answered.
 * @param {any} thrown
 */
function withoutAnswers(thrown) {
  if (thrown?.type === "MemoryError") return new ScoringError("memory", "Python raised MemoryError");
  return thrown?.type ? new Error(`Python raised ${thrown.type}`) : thrown;
}

/**
 * Starts Python and answers requests in the order they came, also those that came during the start.
 * @param {import("./interpreter.mjs").Sources} sources
 * @returns {(request: Extract<import("./protocol.mjs").ToWorker, { type: "score" }>) => Promise<void>}
 */
export function serveScores(sources) {
  const scorer = startInterpreter(sources);
  scorer.then(() => tellPage({ type: "ready" }), tellFailure);
  return async ({ id, request }) => {
    const scoreJson = await scorer.catch(() => null);
    if (!scoreJson) return; // the page has been told why
    try {
      tellPage({ type: "scored", id, response: scoreJson(request) });
    } catch (thrown) {
      tellFailure(withoutAnswers(thrown));
    }
  };
}
