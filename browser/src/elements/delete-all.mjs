/** `<ff-delete-all>`: forgets everything the handbook has kept in this browser, after asking once. */

import { removeAll } from "../answers/store.mjs";
import { pagesAreApart, tellIfApart } from "./apart.mjs";
import { all, need, focusOn } from "./dom.mjs";
import { wordsOf } from "./words.mjs";

export class FfDeleteAll extends HTMLElement {
  /** Forgets pages that are kept for reading without a network; set by the bundle. @type {() => Promise<void>} */
  static forgetPages = async () => {};

  connectedCallback() {
    tellIfApart(this);
    // A button that cannot do what it says is worse than none.
    for (const button of all(this, "[data-action=delete]")) button.hidden = pagesAreApart();
    this.addEventListener("click", this);
  }

  disconnectedCallback() {
    this.removeEventListener("click", this);
  }

  /** @param {Event} event */
  handleEvent({ target }) {
    const action = target instanceof Element ? target.closest("[data-action]")?.getAttribute("data-action") : null;
    if (action === "delete") this.#dialog.showModal();
    if (action === "delete-now") this.#delete();
  }

  get #dialog() {
    return need(this, "dialog[data-confirm]", HTMLDialogElement);
  }

  #delete() {
    this.#dialog.close();
    const n = removeAll();
    void FfDeleteAll.forgetPages();
    const say = wordsOf(this);
    const done = need(this, "[data-deleted]", HTMLElement);
    done.textContent = say(n === 0 ? "deleted_nothing" : n === 1 ? "deleted_one" : "deleted_many", { n });
    focusOn(done);
  }
}
