/**
 * `<ff-method-chooser>`: narrows a complete list of methods by what the reader
 * has and wants.  Without script the whole list stands there.
 */

import { all, need } from "./dom.mjs";
import { wordsOf } from "./words.mjs";

/**
 * @typedef {object} Wish nothing chosen is an empty text, and excludes nothing
 * @property {string} purpose
 * @property {string} minutes the time there is, at most
 * @property {string} people how many they are
 * @property {string} conflict anything but empty: it must stand an open conflict
 */

/** @param {DOMStringMap} method `data-*` of one method @param {Wish} wish @returns {boolean} */
export function suits(method, { purpose, minutes, people, conflict }) {
  const purposes = (method.purposes ?? "").split(" ");
  const most = method.max ? Number(method.max) : Infinity;
  return (purpose === "" || purposes.includes(purpose))
    && (minutes === "" || Number(method.minutes) <= Number(minutes))
    && (people === "" || (Number(method.min) <= Number(people) && Number(people) <= most))
    && (conflict === "" || method.conflictSafe === "true");
}

export class FfMethodChooser extends HTMLElement {
  connectedCallback() {
    for (const type of ["input", "change", "submit", "reset"]) this.addEventListener(type, this);
    this.#show();
  }

  disconnectedCallback() {
    for (const type of ["input", "change", "submit", "reset"]) this.removeEventListener(type, this);
  }

  /** @param {Event} event */
  handleEvent(event) {
    if (event.type === "submit") event.preventDefault();
    // A reset is told before it is done.
    if (event.type === "reset") setTimeout(() => this.#show());
    else this.#show();
  }

  /** @returns {Wish} */
  get #wish() {
    const data = new FormData(need(this, "form", HTMLFormElement));
    const text = (/** @type {string} */ name) => String(data.get(name) ?? "").trim();
    return { purpose: text("purpose"), minutes: text("minutes"), people: text("people"), conflict: text("conflict") };
  }

  #show() {
    const wish = this.#wish;
    const methods = all(this, "li[data-purposes]");
    for (const method of methods) method.hidden = !suits(method.dataset, wish);
    const n = methods.filter((method) => !method.hidden).length;
    need(this, "[data-empty]", HTMLElement).hidden = n > 0;
    need(this, "[data-count]", HTMLElement).textContent = wordsOf(this)(n === 1 ? "count_one" : "count_many", { n, total: methods.length });
  }
}
