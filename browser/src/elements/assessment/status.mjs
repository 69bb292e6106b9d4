/** The two small lines that say what the page is doing: whether the answers are kept, and whether it is working. */

import { need } from "../dom.mjs";

/** @import {Say} from "../words.mjs" */

/** Shorter work than this is not worth a word. */
const PATIENCE_MS = 150;

export class Status {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #soon;

  /** @param {HTMLElement} root @param {Say} say */
  constructor(root, say) {
    this.say = say;
    this.saved = need(root, "[data-saved]", HTMLElement);
    this.run = need(root, "[data-run-status]", HTMLElement);
  }

  /** @param {import("./session.mjs").Keeping} keeping */
  showKeeping(keeping) {
    if (this.saved.dataset.saved === keeping) return;
    this.saved.dataset.saved = keeping;
    this.saved.textContent = keeping === "nothing" ? "" : this.say(`saved_${keeping}`);
  }

  working() {
    clearTimeout(this.#soon);
    this.#soon = setTimeout(() => {
      this.run.textContent = this.say("working");
    }, PATIENCE_MS);
  }

  /** @param {"" | "updated"} [outcome] */
  idle(outcome = "") {
    clearTimeout(this.#soon);
    this.run.textContent = outcome && this.say(outcome);
  }

  dispose() {
    clearTimeout(this.#soon);
  }
}
