/**
 * What the choosers share: a form of wishes over a complete list.  Whatever
 * does not suit is hidden, and it is said how many are left.  Without script
 * the whole list stands there.
 */

import { all, need } from "./dom.mjs";
import { wordsOf } from "./words.mjs";

/** @typedef {Record<string, string>} Wishes the form's fields; nothing chosen is an empty text, and excludes nothing */

const OWN = ["input", "change", "submit", "reset"];

export class FfChooser extends HTMLElement {
  connectedCallback() {
    for (const type of OWN) this.addEventListener(type, this);
    this.show();
  }

  disconnectedCallback() {
    for (const type of OWN) this.removeEventListener(type, this);
  }

  /** @param {Event} event */
  handleEvent(event) {
    if (event.type === "submit") event.preventDefault();
    // A reset is told before it is done.
    if (event.type === "reset") setTimeout(() => this.show());
    else this.show();
  }

  /** @param {DOMStringMap} _data `data-*` of one entry @param {Wishes} _wishes @returns {boolean} */
  suits(_data, _wishes) {
    throw new Error("a chooser says what suits");
  }

  /** Hides what does not suit. */
  show() {
    const wishes = wishesOf(need(this, "form", HTMLFormElement));
    const entries = all(this, "li[data-id]");
    for (const entry of entries) entry.hidden = !this.suits(entry.dataset, wishes);
    for (const group of all(this, "[data-group]")) group.hidden = !group.querySelector("li[data-id]:not([hidden])");
    const n = entries.filter((entry) => !entry.hidden).length;
    need(this, "[data-empty]", HTMLElement).hidden = n > 0;
    need(this, "[data-count]", HTMLElement).textContent = wordsOf(this)(n === 1 ? "count_one" : "count_many", { n, total: entries.length });
  }
}

/** @param {HTMLFormElement} form @returns {Wishes} */
function wishesOf(form) {
  return Object.fromEntries(Array.from(new FormData(form), ([name, value]) => [name, String(value).trim()]));
}
