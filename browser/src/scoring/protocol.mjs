/**
 * What the page and the worker say to each other.
 *
 * page → worker: the parts of the runtime in slices (only by double-click), then requests.
 * worker → page: a sign of life for each step of the start, then `ready`, then answers.
 *
 * @typedef {{ type: "part", name: string, slice: number, base64: string }
 *         | { type: "score", id: number, request: string }} ToWorker
 * @typedef {{ type: "alive" }
 *         | { type: "ready" }
 *         | { type: "failed", reason: import("./scoring-error.mjs").Reason, message: string }
 *         | { type: "scored", id: number, response: string }} FromWorker
 */
export {};
