/**
 * Questions that are asked only after a certain answer to another.  One that is not asked is out of the form (its
 * controls are disabled) and is not counted; its answer stays, in case it is asked again.  On paper all of them stand,
 * each with a line that says when to answer it.
 */

import { all } from "../dom.mjs";
import { titleOf } from "./items.mjs";

/** @import {Say} from "../words.mjs" */

export class Conditions {
  /** @param {HTMLElement} root @param {HTMLFormElement} form @param {Say} say */
  constructor(root, form, say) {
    this.form = form;
    this.say = say;
    this.spoken = root.querySelector("[data-asked-spoken]");
    this.items = /** @type {HTMLFieldSetElement[]} */ (all(form, "fieldset[data-when-item]"));
  }

  /** Shows what is asked by the answers as they now are. @param {{silent?: boolean}} [how] */
  show({ silent = false } = {}) {
    const wanted = this.items.map((item) => this.#isAsked(item));
    const come = this.items.filter((item, at) => wanted[at] && item.disabled);
    this.items.forEach((item, at) => put(item, wanted[at]));
    if (this.spoken && !silent && come.length) this.spoken.textContent = this.say("asked_too", { name: come.map(titleOf).join(". ") });
  }

  /** @param {HTMLElement} item @returns {boolean} whether its condition holds, and those of the question it hangs on */
  #isAsked(item) {
    const { whenItem: name = "", whenValues = "" } = item.dataset;
    const other = all(this.form, "[data-item]").find((one) => one.dataset.item === name);
    if (!other || other.hidden) return false;
    if (other.dataset.whenItem !== undefined && !this.#isAsked(other)) return false;
    // Where there are two answers, the one about how it is now decides.
    const chosen = other.querySelector(`:is(input[name="${CSS.escape(name)}"], input[name="${CSS.escape(name)}.now"]):checked`);
    return chosen instanceof HTMLInputElement && whenValues.split(" ").includes(chosen.value);
  }
}

/** @param {HTMLFieldSetElement} item @param {boolean} asked */
function put(item, asked) {
  item.disabled = !asked;
  if (asked) delete item.dataset.notAsked;
  else item.dataset.notAsked = "";
}
