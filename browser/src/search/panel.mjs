/** The lists of hits under the search box. Real links, so that they can be opened in a new tab; arrows move between them. */

import { all, html, need } from "../elements/dom.mjs";
import { wordsOf } from "../elements/words.mjs";

/** @import {Group} from "./groups.mjs" @import {Answer, Found} from "./main.mjs" @import {Piece} from "./highlight.mjs" */

export class Panel {
  /** @param {HTMLFormElement} form @param {URL} root the site's root */
  constructor(form, root) {
    this.root = root;
    this.say = wordsOf(form);
    this.index = form.dataset.index ?? "";
    this.input = need(form, "input[type=search]", HTMLInputElement);
    this.box = need(form, "[data-search-panel]", HTMLElement);
    this.list = need(this.box, "[data-search-results]", HTMLElement);
    this.count = need(this.box, "[data-search-count]", HTMLElement);
    this.status = need(form, "[data-search-status]", HTMLElement);
  }

  /** @param {Answer} answer */
  show({ groups, instead }) {
    const n = groups.reduce((sum, { hits }) => sum + hits.length, 0);
    this.list.replaceChildren(...(instead ? [this.#instead(instead)] : []), ...groups.flatMap((group, at) => this.#group(group, at)));
    this.#tell(this.say(n === 0 ? "none" : n === 1 ? "hit" : "hits", { n }), instead ? this.say("instead", { word: instead }) : "");
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
    const stops = [this.input, ...all(this.list, "a, button")];
    const here = stops.indexOf(/** @type {HTMLElement} */ (document.activeElement));
    const next = stops[here + step];
    if (here < 0 || !next) return false;
    next.focus();
    return true;
  }

  /** @returns {HTMLAnchorElement | null} the best hit */
  get first() {
    return this.list.querySelector("a");
  }

  /** Seen in the list, and heard: a live region must not itself come and go. @param {string} text @param {string} [more] only heard: it is a button there */
  #tell(text, more = "") {
    this.count.textContent = text;
    this.status.textContent = `${text} ${more}`.trim();
    this.box.hidden = false;
  }

  /** A word of the handbook's own to look for. @param {string} word */
  #instead(word) {
    return html("p", { class: "search-instead" }, html("button", { type: "button", "data-search-instead": word }, this.say("instead", { word })));
  }

  /** @param {Group<Found>} group @param {number} at @returns {HTMLElement[]} */
  #group({ title, hits }, at) {
    const id = `ff-search-group-${at}`;
    return [
      html("p", { class: "search-group", id }, title || this.say("best")),
      html("ul", { "aria-labelledby": id }, ...hits.map((hit) => this.#entry(hit, title === ""))),
    ];
  }

  /** @param {Found} found @param {boolean} mixed whether hits of other kinds stand in the same list */
  #entry({ doc, title, summary }, mixed) {
    const facts = [mixed ? doc.kind_label : "", doc.time ?? "", doc.roles ? this.say("roles", { roles: doc.roles }) : ""].filter((fact) => fact !== "");
    const link = html("a", { href: new URL(doc.url, this.root).href, "data-result-id": doc.id },
      html("b", {}, ...marked(title)),
      ...(facts.length > 0 ? [html("span", { class: "search-kind" }, facts.join(" · "))] : []),
      html("span", { class: "search-summary" }, ...marked(summary)));
    return html("li", {}, link);
  }
}

/** @param {Piece[]} pieces */
function marked(pieces) {
  return pieces.map((piece) => (piece.marked ? html("mark", {}, piece.text) : piece.text));
}
