/**
 * The thin line and "2 av 12 besvart".  What is seen follows every answer; what
 * is said aloud waits until the reader pauses, and then only at each quarter.
 */

import { need } from "../dom.mjs";
import { progressOf } from "./items.mjs";

/** @import {Say} from "../words.mjs" */

const PAUSE_MS = 1200;

export class Progress {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #pause;
  #quarter = 0;
  /** How much of the form is answered. */
  state = { done: 0, total: 0 };

  /** @param {HTMLElement} root @param {HTMLElement} form @param {Say} say */
  constructor(root, form, say) {
    this.form = form;
    this.say = say;
    this.text = need(root, "[data-progress-text]", HTMLElement);
    this.bar = need(root, "[data-progress-bar]", HTMLProgressElement);
    this.spoken = need(root, "[data-progress-spoken]", HTMLElement);
  }

  /** Shows where the form stands now. @param {{silent?: boolean}} [how] */
  show({ silent = false } = {}) {
    this.state = progressOf(this.form);
    const { done, total } = this.state;
    this.text.textContent = this.say("progress", { done, total });
    this.bar.max = Math.max(total, 1);
    this.bar.value = done;
    const quarter = total ? Math.floor((4 * done) / total) : 0;
    if (!silent && quarter > this.#quarter) this.#speakSoon();
    this.#quarter = quarter;
  }

  #speakSoon() {
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => {
      this.spoken.textContent = this.text.textContent;
    }, PAUSE_MS);
  }

  dispose() {
    clearTimeout(this.#pause);
  }
}
