/**
 * One assessment at work: the parts of the page, and what happens between them
 * when the reader answers, sends in, or forgets.
 */

import { anyAnswered } from "../../answers/controls.mjs";
import { ResultView } from "../result/view.mjs";
import { dataOf, wordsOf } from "../words.mjs";
import { focusOn, need } from "../dom.mjs";
import { Calculation } from "./calculation.mjs";
import { ErrorSummary } from "./error-summary.mjs";
import { Exchange } from "./exchange.mjs";
import { Failure } from "./failure.mjs";
import { gaps } from "./items.mjs";
import { Notices } from "./notices.mjs";
import { ClickablePlane } from "./plane.mjs";
import { Progress } from "./progress.mjs";
import { showRelevant } from "./relevance.mjs";
import { Session } from "./session.mjs";
import { Status } from "./status.mjs";

/** @import {Client, Response, ScoringFault} from "./calculation.mjs" */

export class Workspace {
  /** @type {object | undefined} the numbers of the result that is shown */
  result;
  /** The answers that were last scored, as text. */
  #scored = "";

  /** @param {HTMLElement} root @param {() => Client} client */
  constructor(root, client) {
    const embedded = /** @type {{definition: {id: string, version: string}}} */ (dataOf(root, "template[data-definition]"));
    const { id, version } = embedded.definition;
    this.form = need(root, "form[data-assessment]", HTMLFormElement);
    this.say = wordsOf(root);
    this.notices = new Notices(root);
    this.status = new Status(root, this.say);
    this.progress = new Progress(root, this.form, this.say);
    this.errors = new ErrorSummary(root, this.say);
    this.failure = new Failure(root);
    this.view = new ResultView(root, this.say);
    this.calculation = new Calculation(client, embedded);
    this.session = new Session(this.form, { assessment: id, version, definition: root.dataset.definition ?? "" });
    this.exchange = new Exchange(this.session, this.notices);
    const plane = this.form.querySelector("[data-plane]");
    this.plane = plane instanceof HTMLElement ? new ClickablePlane(plane, this.form) : null;
  }

  /** Takes up what was kept, and says so. */
  resume() {
    const start = this.session.resume();
    this.refresh({ silent: true });
    if (start !== "fresh") this.notices.show(start);
    this.status.showKeeping(start === "aside" || start === "updated" || start === "resumed" || start === "fresh" ? "nothing" : start);
  }

  /** Shows the form as its answers now are. @param {{silent?: boolean}} [how] */
  refresh(how) {
    showRelevant(this.form, this.say);
    this.plane?.show();
    this.progress.show(how);
  }

  /** The answers have changed. */
  changed() {
    this.refresh();
    this.status.showKeeping(this.session.keep());
  }

  /** The reader asks for the result. */
  async submit() {
    const missing = gaps(this.form);
    this.errors.hide();
    if (!anyAnswered(this.session.answers())) {
      this.clearResult();
      this.errors.showNothingAnswered(missing);
    } else if (missing.some((gap) => gap.what === "not-a-number")) {
      this.clearResult();
      this.errors.showGaps(missing, { onward: false });
    } else {
      if (missing.length) this.errors.showGaps(missing, { onward: true });
      await this.score({ focus: missing.length === 0 });
    }
  }

  /** Brings a result that is shown up to date with the answers. */
  async rescore() {
    if (!this.view.shown || JSON.stringify(this.session.answers()) === this.#scored) return;
    if (gaps(this.form).some((gap) => gap.what === "not-a-number")) this.clearResult();
    else await this.score({ focus: false, quiet: true });
  }

  /** @param {{focus: boolean, quiet?: boolean}} how `quiet`: faults take the result away without a word */
  async score({ focus, quiet = false }) {
    this.failure.hide();
    this.view.mark("working");
    this.status.working();
    const answers = this.session.answers();
    this.#scored = JSON.stringify(answers);
    const outcome = await this.calculation.run(answers);
    if (outcome.kind === "overtaken") return;
    this.status.idle(quiet ? "updated" : "");
    if (outcome.kind === "failed") this.#fail(outcome.reason);
    else if (outcome.response.status === "error") this.#refuse(outcome.response.errors, quiet);
    else this.#present(outcome.response, focus);
  }

  /** @param {Extract<Response, {status: "ok"}>} response @param {boolean} focus */
  #present({ result, report }, focus) {
    try {
      this.view.show(report);
    } catch {
      return this.#fail("crashed");
    }
    this.result = result;
    if (focus) focusOn(this.view.heading);
  }

  /** @param {string} reason */
  #fail(reason) {
    this.clearResult();
    this.view.mark("failed");
    this.failure.show(reason);
  }

  /** @param {ScoringFault[]} faults @param {boolean} quiet */
  #refuse(faults, quiet) {
    this.clearResult();
    if (quiet) return;
    this.errors.showProblems(faults.map(({ name, message }) => ({ text: message, control: this.session.controlId(name) })));
  }

  clearResult() {
    this.calculation.cancel();
    this.status.idle();
    this.view.clear();
    this.result = undefined;
  }

  /** Back to an untouched page, with nothing kept. */
  forget() {
    this.session.forget();
    this.clearResult();
    this.errors.hide();
    this.failure.hide();
    this.notices.clear();
    this.refresh({ silent: true });
    this.status.showKeeping("nothing");
  }

  /** Another tab or page has changed what is kept. @param {string | null} text */
  follow(text) {
    if (!this.session.follow(text)) this.clearResult();
    this.refresh({ silent: true });
  }

  dispose() {
    this.calculation.cancel();
    this.progress.dispose();
    this.status.dispose();
  }
}
