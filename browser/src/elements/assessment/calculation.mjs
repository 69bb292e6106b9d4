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

/** Milliseconds without another answer. */
const A_WHILE = 150;

/** @param {number} time @returns {Promise<undefined>} */
const pause = (time) => new Promise((resolve) => setTimeout(resolve, time, undefined));

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

  /**
   * @param {Answers} answers @param {Answers | undefined} before those of an earlier round to compare with
   * @param {{working: boolean}} wanted whether with the accounts of how the numbers came about
   * @returns {Promise<Outcome>}
   */
  async run(answers, before, { working }) {
    this.#latest += 1;
    return this.#unlessOvertaken(() => this.#ask(JSON.stringify({ ...this.embedded, answers, before, working })));
  }

  /** The same once more with the accounts, a little later: whoever is answering has the next result first. @param {Answers} answers @param {Answers | undefined} before @returns {Promise<Outcome>} */
  async explain(answers, before) {
    const paused = await this.#unlessOvertaken(() => pause(A_WHILE));
    return paused ?? this.#unlessOvertaken(() => this.#ask(JSON.stringify({ ...this.embedded, answers, before })));
  }

  /** @template T @param {() => Promise<T>} wait @returns {Promise<T | {kind: "overtaken"}>} */
  async #unlessOvertaken(wait) {
    const mine = this.#latest;
    const outcome = await wait();
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
