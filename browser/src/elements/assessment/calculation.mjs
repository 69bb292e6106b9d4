/**
 * One scoring after another: the newest request wins, and an older answer that
 * comes late is dropped.
 *
 * @import {Answers} from "../../answers/controls.mjs"
 *
 * @typedef {object} Client the scoring client (browser/src/scoring)
 * @property {() => Promise<void>} warm
 * @property {(request: string) => Promise<string>} score
 *
 * @typedef {{code: string, name: string, message: string, controls?: string[]}} ScoringFault `controls`: where it is about several
 * @typedef {{status: "ok", result: object, report: import("../result/view.mjs").Report, comparison?: import("../result/comparison.mjs").Comparison}
 *   | {status: "error", errors: ScoringFault[]}} Response
 * @typedef {{kind: "done", response: Response} | {kind: "failed", reason: string} | {kind: "overtaken"}} Outcome
 */

export class Calculation {
  #latest = 0;

  /** @param {() => Client} client made when first needed @param {object} embedded definition and texts, as the page carries them */
  constructor(client, embedded) {
    this.client = client;
    this.embedded = embedded;
  }

  /** Begins to start Python. A failure is not told now; it is met again, and told, when there is something to score. */
  warm() {
    this.client().warm().catch(() => {});
  }

  /** @param {Answers} answers @param {Answers} [before] those of an earlier round to compare with @returns {Promise<Outcome>} */
  async run(answers, before) {
    const mine = ++this.#latest;
    const outcome = await this.#ask(JSON.stringify({ ...this.embedded, answers, before }));
    return mine === this.#latest ? outcome : { kind: "overtaken" };
  }

  /** Makes whatever is under way count for nothing. */
  cancel() {
    this.#latest += 1;
  }

  /** @param {string} request @returns {Promise<Outcome>} */
  async #ask(request) {
    try {
      return { kind: "done", response: JSON.parse(await this.client().score(request)) };
    } catch (error) {
      return { kind: "failed", reason: reasonOf(error) };
    }
  }
}

/** @param {unknown} error @returns {string} a ScoringError's reason */
function reasonOf(error) {
  return error instanceof Error && "reason" in error && typeof error.reason === "string" ? error.reason : "crashed";
}
