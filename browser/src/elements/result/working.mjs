/**
 * How each number was worked out, one fold for each.  A fold is filled when it is opened or printed: with many scales
 * the steps are most of the result, and a changed answer makes them all anew.
 */

import { html, need } from "../dom.mjs";
import { fillAnew } from "./anew.mjs";

/** @typedef {NonNullable<import("./view.mjs").Report["working"]>[number]} Account */

export class Working {
  /** @type {Map<string | undefined, Account["steps"]>} */
  #steps = new Map();

  /** @param {HTMLElement} box */
  constructor(box) {
    this.place = need(box, "[data-working]", HTMLElement);
    // On paper nothing can be opened.
    window.addEventListener("beforeprint", () => this.#folds().forEach((fold) => this.#fill(fold)));
  }

  /** Whether somebody has them before them. */
  get read() {
    return this.place.closest("details")?.open ?? false;
  }

  /** @param {Account[] | undefined} accounts nothing as long as they are on their way: what stands there is of other numbers */
  show(accounts) {
    this.#steps = new Map(accounts?.map(({ id, steps }) => [id, steps]));
    if (accounts) fillAnew(this.place, accounts.map(({ id, title }) => ({ id, title })), (account) => this.#fold(account));
    for (const fold of this.#folds()) this.#fill(fold, fold.open);
    this.place.ariaBusy = String(!accounts);
  }

  #folds() {
    return /** @type {HTMLDetailsElement[]} */ (Array.from(this.place.children));
  }

  /** @param {{id: string, title: string}} account */
  #fold({ id, title }) {
    const fold = /** @type {HTMLDetailsElement} */ (html("details", { class: "ff-account", "data-of": id }, html("summary", {}, title)));
    fold.addEventListener("toggle", () => this.#fill(fold, fold.open));
    return fold;
  }

  /** @param {HTMLDetailsElement} fold */
  #fill(fold, wanted = true) {
    const steps = wanted && this.#steps.get(fold.dataset.of);
    fold.querySelector("dl")?.remove();
    if (steps) fold.append(account(steps));
  }
}

/** @param {Account["steps"]} steps */
function account(steps) {
  return html("dl", { class: "ff-calc" }, ...steps.flatMap(({ label, value }) => [html("dt", {}, label), html("dd", {}, value)]));
}
