/** From answers to a result on the page, or to what stands in its way: missing answers, wrong ones, or Python not running. */

import { anyAnswered } from "../../answers/controls.mjs";
import { ResultView } from "../result/view.mjs";
import { focusOn } from "../dom.mjs";
import { Calculation } from "./calculation.mjs";
import { ErrorSummary } from "./error-summary.mjs";
import { Failure } from "./failure.mjs";
import { gaps } from "./items.mjs";

/**
 * @import {Answers} from "../../answers/controls.mjs"
 * @import {Say} from "../words.mjs"
 * @import {Client, Response, ScoringFault} from "./calculation.mjs"
 * @import {Gap} from "./items.mjs"
 * @import {Session} from "./session.mjs"
 * @import {Status} from "./status.mjs"
 *
 * @typedef {Extract<Response, {status: "ok"}>} Scored
 *
 * @typedef {{answers: Answers, before: Answers | undefined, text: string}} Asked both, and both as text
 *
 * @typedef {object} Parts
 * @property {HTMLElement} root
 * @property {Session} session
 * @property {Status} status
 * @property {Say} say
 * @property {object} embedded definition and texts, as the page carries them
 * @property {() => Client} client
 * @property {() => Answers | undefined} before the answers of an earlier round to compare with
 * @property {(response: Scored) => void} shown told of each result that has come on the page
 */

export class Scoring {
  /** @type {object | undefined} the numbers of the result that is shown */
  result;
  /** What was last scored, as text. */
  #scored = "";

  /** @param {Parts} parts */
  constructor({ root, session, status, say, embedded, client, before, shown }) {
    this.session = session;
    this.status = status;
    this.before = before;
    this.shown = shown;
    this.errors = new ErrorSummary(root, say);
    this.failure = new Failure(root);
    this.view = new ResultView(root, say);
    this.calculation = new Calculation(client, embedded);
  }

  /** The reader asks for the result. */
  async submit() {
    const missing = gaps(this.session.form);
    this.errors.hide();
    if (!anyAnswered(this.session.answers())) {
      this.clear();
      this.errors.showNothingAnswered(missing);
    } else if (missing.some(isWrong)) {
      this.clear();
      this.errors.showGaps(missing, { onward: false });
    } else {
      if (missing.length) this.errors.showGaps(missing, { onward: true });
      await this.#score(this.#asked(), { focus: missing.length === 0, quiet: false });
    }
  }

  /** Brings a result that is shown up to date with the answers. */
  async refresh() {
    if (!this.view.shown) return;
    const asked = this.#asked();
    if (asked.text === this.#scored) return;
    if (gaps(this.session.form).some(isWrong)) this.clear();
    else await this.#score(asked, { focus: false, quiet: true });
  }

  /** No result, and nothing under way. */
  clear() {
    this.calculation.cancel();
    this.status.idle();
    this.view.clear();
    this.result = undefined;
  }

  /** Nothing at all is said of a result. */
  forget() {
    this.clear();
    this.errors.hide();
    this.failure.hide();
  }

  /** @param {Asked} asked @param {{focus: boolean, quiet: boolean}} how `quiet`: faults take the result away without a word */
  async #score({ answers, before, text }, { focus, quiet }) {
    this.failure.hide();
    this.view.mark("working");
    this.status.working();
    this.#scored = text;
    const scoring = this.calculation.run(answers, before, { working: this.view.working.read });
    void this.view.prepare();
    const outcome = await scoring;
    if (outcome.kind === "overtaken") return;
    this.status.idle(quiet ? "updated" : "");
    if (outcome.kind === "failed") this.#fail(outcome.reason);
    else if (outcome.response.status === "error") this.#refuse(outcome.response.errors, quiet);
    else if ((await this.#present(outcome.response, focus)) && text === this.#scored && !outcome.response.report.working) void this.#explain(answers, before);
  }

  /** Brings the accounts of the numbers that are shown. @param {Answers} answers @param {Answers | undefined} before */
  async #explain(answers, before) {
    const outcome = await this.calculation.explain(answers, before);
    if (outcome.kind === "failed") this.failure.show(outcome.reason);
    else if (outcome.kind === "done" && outcome.response.status === "ok") this.view.working.show(outcome.response.report.working);
  }

  /** @returns {Asked} what the result depends on, as the form now stands */
  #asked() {
    const answers = this.session.answers();
    const before = this.before();
    return { answers, before, text: JSON.stringify([answers, before]) };
  }

  /** @param {Scored} response @param {boolean} focus @returns {Promise<boolean>} whether it stands on the page; it may be overtaken on its way */
  async #present(response, focus) {
    try {
      if (!(await this.view.show(response.report))) return false;
      this.shown(response);
    } catch {
      this.#fail("crashed");
      return false;
    }
    this.result = response.result;
    this.view.arrive();
    if (focus) focusOn(this.view.heading);
    this.view.mark("ready");
    void this.view.settle();
    // What the reader has answered while Python was starting counts too.
    void this.refresh();
    return true;
  }

  /** @param {ScoringFault[]} faults @param {boolean} quiet */
  #refuse(faults, quiet) {
    this.clear();
    if (quiet) return;
    this.errors.showProblems(faults.map(({ name, message, controls = [name] }) => ({ text: message, control: this.session.controlId(controls[0]) })));
  }

  /** @param {string} reason */
  #fail(reason) {
    this.clear();
    this.view.mark("failed");
    this.failure.show(reason);
  }
}

/** @param {Gap} gap */
const isWrong = (gap) => gap.what === "not-a-number";
