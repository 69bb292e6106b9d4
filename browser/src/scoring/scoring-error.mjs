/**
 * Why a score could not be had.  The words a reader sees are chosen by the page, from the reason.
 *
 * - `wasm-blocked`   WebAssembly is switched off by a policy or a protection mode
 * - `worker-blocked` the browser refuses background workers
 * - `timeout`        nothing was heard for too long
 * - `missing-file`   a file of the Python runtime is not there, or cannot be reached
 * - `too-old`        the browser lacks something the runtime needs
 * - `memory`         the device has too little memory left
 * - `crashed`        anything else: a fault of ours
 * @typedef {"wasm-blocked" | "worker-blocked" | "timeout" | "missing-file" | "too-old" | "memory" | "crashed"} Reason
 */

/** A failure to score.  Its message is for developers and never holds answers. */
export class ScoringError extends Error {
  /** @param {Reason} reason @param {string} message */
  constructor(reason, message) {
    super(message);
    this.name = "ScoringError";
    /** @type {Reason} */
    this.reason = reason;
  }
}

/**
 * The typed form of anything thrown while the runtime starts or runs.
 * @param {unknown} thrown
 */
export function asScoringError(thrown) {
  if (thrown instanceof ScoringError) return thrown;
  const { name, message } = thrown instanceof Error ? thrown : new Error(String(thrown));
  if (/out of memory|memory allocation|could not allocate|cannot enlarge memory/i.test(message)) return new ScoringError("memory", message);
  // Only the start compiles anything, and it has shown by then that WebAssembly itself is allowed.
  if (name === "CompileError" || name === "LinkError") return new ScoringError("too-old", message);
  return new ScoringError("crashed", `${name}: ${message}`);
}
