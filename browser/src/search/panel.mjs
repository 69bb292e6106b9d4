/** The list of hits under the search box. Real links, so that they can be opened in a new tab; arrows move between them. */

import { html, need } from "../elements/dom.mjs";
import { wordsOf } from "../elements/words.mjs";

/** @import {Found} from "./main.mjs" @import {Piece} from "./highlight.mjs" */

export class Panel {
  /** @param {HTMLFormElement} form @param {URL} root the site's root */
  constructor(form, root) {
    this.root = root;
    this.say = wordsOf(form);
    this.input = need(form, "input[type=search]", HTMLInputElement);
    this.box = need(form, "[data-search-panel]", HTMLElement);
    this.list = need(this.box, "[data-search-results]", HTMLElement);
    this.count = need(this.box, "[data-search-count]", HTMLElement);
    this.status = need(form, "[data-search-status]", HTMLElement);
  }

  /** @param {Found[]} found */
  show(found) {
    this.list.replaceChildren(...found.map((hit) => this.#entry(hit)));
    this.#tell(this.say(found.length === 0 ? "none" : found.length === 1 ? "hit" : "hits", { n: found.length }));
  }

  /** @param {"loading" | "failed"} state */
  tell(state) {
    this.list.replaceChildren();
    this.#tell(this.say(state));
  }

  hide() {
    this.box.hidden = true;
    this.status.textContent = "";
    this.list.replaceChildren();
  }

  /** @returns {boolean} */
  get shown() {
    return !this.box.hidden;
  }

  /** Moves focus along box and hits. @param {1 | -1} step @returns {boolean} whether there was anywhere to go */
  move(step) {
    const stops = [this.input, ...this.list.querySelectorAll("a")];
    const here = stops.indexOf(/** @type {HTMLInputElement} */ (document.activeElement));
    const next = stops[here + step];
    if (here < 0 || !next) return false;
    next.focus();
    return true;
  }

  /** @returns {HTMLAnchorElement | null} the best hit */
  get first() {
    return this.list.querySelector("a");
  }

  /** Seen in the list, and heard: a live region must not itself come and go. @param {string} text */
  #tell(text) {
    this.count.textContent = text;
    this.status.textContent = text;
    this.box.hidden = false;
  }

  /** @param {Found} found */
  #entry({ doc, title, summary }) {
    const link = html("a", { href: new URL(doc.url, this.root).href, "data-result-id": doc.id },
      html("span", { class: "search-kind" }, doc.kind_label),
      html("b", {}, ...marked(title)),
      html("span", { class: "search-summary" }, ...marked(summary)));
    return html("li", {}, link);
  }
}

/** @param {Piece[]} pieces */
function marked(pieces) {
  return pieces.map((piece) => (piece.marked ? html("mark", {}, piece.text) : piece.text));
}
