/** `<ff-assessment-library>`: narrows the list of assessments, and says of each what the reader has answered in this browser. */

import { overviewOf } from "../answers/overview.mjs";
import { tellIfApart } from "./apart.mjs";
import { FfChooser } from "./chooser.mjs";
import { dayInWords } from "./dates.mjs";
import { all, need, setText } from "./dom.mjs";
import { wordsOf } from "./words.mjs";

/**
 * @import {Overview} from "../answers/overview.mjs"
 * @import {Wishes} from "./chooser.mjs"
 * @import {Say} from "./words.mjs"
 */

/** When what is kept may have changed: in another tab, or on a page the reader comes back from. */
const WINDOW = ["storage", "pageshow"];

/** @param {string | undefined} list words with a space between @param {string} word */
const has = (list, word) => (list ?? "").split(" ").includes(word);

export class FfAssessmentLibrary extends FfChooser {
  connectedCallback() {
    tellIfApart(this);
    this.#tellMine();
    for (const type of WINDOW) window.addEventListener(type, this);
    super.connectedCallback();
  }

  disconnectedCallback() {
    for (const type of WINDOW) window.removeEventListener(type, this);
    super.disconnectedCallback();
  }

  /** @param {Event} event */
  handleEvent(event) {
    if (WINDOW.includes(event.type)) this.#tellMine();
    super.handleEvent(event);
  }

  /**
   * By theme, role (what names no role is for all), minutes, who answers, and whether it is answered here.
   *
   * @param {DOMStringMap} data
   * @param {Wishes} wishes
   */
  suits(data, { theme = "", role = "", minutes = "", who = "", mine = "" }) {
    return (theme === "" || data.theme === theme)
      && (role === "" || data.roles === "" || has(data.roles, role))
      && (minutes === "" || Number(data.minutes) <= Number(minutes))
      && (who === "" || has(data.who, who))
      && (mine === "" || data.answered !== undefined);
  }

  #tellMine() {
    const say = wordsOf(this);
    const entries = all(this, "li[data-id]");
    for (const entry of entries) tell(entry, overviewOf(entry.dataset.id ?? ""), say);
    const any = entries.some((entry) => entry.dataset.answered !== undefined);
    const choice = need(this, "[data-mine-only]", HTMLElement);
    choice.hidden = !any;
    if (!any) need(choice, "input", HTMLInputElement).checked = false;
  }
}

/** @param {HTMLElement} entry @param {Overview} overview @param {Say} say */
function tell(entry, { answered, progress, rounds, lastRound }, say) {
  const sentences = [
    answered && (isDone(progress) ? say("done", { date: dayInWords(answered) }) : begun(answered, progress, say)),
    lastRound && say(rounds === 1 ? "round_one" : "round_many", { n: rounds, date: dayInWords(lastRound) }),
  ].filter(Boolean);
  const known = sentences.length > 0;
  if (known) entry.dataset.answered = "";
  else delete entry.dataset.answered;
  need(entry, "[data-mine]", HTMLElement).hidden = !known;
  setText(entry, "[data-mine-text]", sentences.map((sentence) => `${sentence}.`).join(" "));
  need(entry, "[data-go-on]", HTMLElement).hidden = !answered || isDone(progress);
  need(entry, "[data-go-result]", HTMLElement).hidden = !answered;
  // A plan is not taken again.
  entry.querySelector("[data-go-again]")?.toggleAttribute("hidden", !known);
}

/** @param {Overview["progress"]} progress */
const isDone = (progress) => progress !== null && progress.done >= progress.total;

/** @param {Date} answered @param {Overview["progress"]} progress @param {Say} say @returns {string} */
function begun(answered, progress, say) {
  const date = dayInWords(answered);
  return progress ? say("begun", { ...progress, date }) : say("begun_some", { date });
}
