/**
 * Several who answer the same questions, one after the other on the same machine: only the answers of the one whose
 * turn it is stand in the form.  Without script, and on paper, everybody's do.
 */

import { all } from "../dom.mjs";
import { hasAnswer } from "./items.mjs";

export class Respondents {
  /** @param {HTMLElement} form */
  constructor(form) {
    this.form = form;
    this.buttons = all(form, "button[data-turn]");
    this.ids = [...new Set(this.buttons.map(({ dataset }) => dataset.turn ?? ""))];
    this.now = this.ids[0] ?? "";
  }

  /** The first who is not done. */
  begin() {
    this.turnTo(this.ids.find((id) => this.#count(id).left > 0) ?? this.ids[0] ?? "");
  }

  /** @param {string} id */
  turnTo(id) {
    this.now = id;
    for (const rows of all(this.form, "[data-respondent]")) rows.hidden = rows.dataset.respondent !== id;
    this.show();
  }

  /** Turns to whoever has this control. @param {Element | null} control */
  reveal(control) {
    const rows = control?.closest("[data-respondent]");
    if (rows instanceof HTMLElement && rows.hidden) this.turnTo(rows.dataset.respondent ?? "");
  }

  /** How far each has come. */
  show() {
    for (const button of this.buttons) {
      const { done, left } = this.#count(button.dataset.turn ?? "");
      button.setAttribute("aria-pressed", String(button.dataset.turn === this.now));
      const count = button.querySelector("[data-turn-count]");
      if (count) count.textContent = `${done}/${done + left}`;
    }
  }

  /** @param {string} id */
  #count(id) {
    const rows = all(this.form, `[data-item]:not([hidden], [data-not-asked]) [data-respondent="${CSS.escape(id)}"]`);
    const done = rows.filter(hasAnswer).length;
    return { done, left: rows.length - done };
  }
}
