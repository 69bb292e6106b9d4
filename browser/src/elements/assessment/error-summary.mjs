/**
 * What is missing or wrong, as links to the first control of each question.
 * The heading takes focus, so that everyone is taken to the same place.
 */

import { all, focusOn, html, need } from "../dom.mjs";
import { titleOf } from "./items.mjs";

/**
 * @import {Say} from "../words.mjs"
 * @import {Gap} from "./items.mjs"
 *
 * @typedef {object} Problem
 * @property {string} text
 * @property {string} control id of the control to go to, empty when there is none
 */

export class ErrorSummary {
  /** @param {HTMLElement} root @param {Say} say */
  constructor(root, say) {
    this.root = root;
    this.say = say;
    this.box = need(root, "[data-errors]", HTMLElement);
    this.heading = need(this.box, "[data-errors-title]", HTMLElement);
    this.list = need(this.box, "[data-errors-list]", HTMLElement);
    this.onward = need(this.box, "[data-errors-onward]", HTMLElement);
  }

  /** Lists what is unanswered. @param {Gap[]} gaps @param {{onward: boolean}} how `onward`: a result is shown all the same */
  showGaps(gaps, { onward }) {
    const wrong = gaps.some((gap) => gap.what === "not-a-number");
    const title = wrong ? this.say("errors_wrong") : this.say(gaps.length === 1 ? "errors_one" : "errors_many", { n: gaps.length });
    this.#show(title, gaps.map((gap) => this.#problem(gap)), onward);
  }

  /** Lists what scoring refused. @param {Problem[]} problems */
  showProblems(problems) {
    this.#show(this.say("errors_wrong"), problems, false);
  }

  /** Nothing is answered at all. @param {Gap[]} gaps */
  showNothingAnswered(gaps) {
    this.#show(this.say("errors_nothing"), gaps.slice(0, 1).map((gap) => this.#problem(gap)), false);
  }

  hide() {
    this.box.hidden = true;
    this.list.replaceChildren();
    for (const item of all(this.root, "[data-item][data-wrong]")) delete item.dataset.wrong;
  }

  /** @param {Gap} gap @returns {Problem} */
  #problem({ item, control, what, who = [] }) {
    item.dataset.wrong = "";
    return { text: this.say(`missing_${what}`, { name: titleOf(item), who: who.join(", ") }), control: control.id };
  }

  /** @param {string} title @param {Problem[]} problems @param {boolean} onward */
  #show(title, problems, onward) {
    this.heading.textContent = title;
    this.list.replaceChildren(...problems.map(entry));
    this.onward.hidden = !onward;
    this.box.hidden = false;
    focusOn(this.heading);
  }
}

/** @param {Problem} problem */
function entry({ text, control }) {
  return control ? html("li", {}, html("a", { href: `#${control}`, "data-go": control }, text)) : html("li", {}, text);
}
