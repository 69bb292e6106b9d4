/**
 * The result on the page.  All words and numbers come ready-made from scoring
 * (friskfaktor_scoring/report.py); this only puts them in place.
 */

import { dayInWords } from "../dates.mjs";
import { all, need, setText, html } from "../dom.mjs";
import { nextFrame, nextTurn, Pace, whenIdle } from "../pace.mjs";
import { fillChart } from "./chart.mjs";
import { fillCounts } from "./counts.mjs";
import { fillFigures } from "./figures.mjs";
import { fillGate } from "./gate.mjs";
import { fillPlan } from "./plan.mjs";
import { fillPoint } from "./point.mjs";
import { fillTable } from "./table.mjs";
import { fillThemes } from "./themes.mjs";
import { Working } from "./working.mjs";

/**
 * @import {Say} from "../words.mjs"
 *
 * @typedef {object} Row one scale
 * @property {string} id
 * @property {string} title
 * @property {0 | 1} level
 * @property {boolean} too_few
 * @property {string} note
 * @property {boolean} proposed
 * @property {string} spoken
 * @property {string} [now]
 * @property {number} [now_pct]
 * @property {string} [index]
 * @property {string} [band]
 * @property {string} [band_id]
 * @property {string} [wished]
 * @property {number} [wished_pct]
 * @property {string} [wished_index]
 * @property {string} [gap]
 * @property {string} [gap_index]
 * @property {string} [importance]
 * @property {number} [importance_pct]
 * @property {string} [importance_index]
 * @property {string} [priority]
 * @property {number} [priority_pct]
 * @property {string} [priority_index]
 * @property {{id: string, title: string, value: string, pct: number | null}[]} [respondents]
 * @property {string} [spread]
 * @property {string} [spread_index]
 * @property {string} [own_gap] own view less that of the others
 * @property {string} [own_gap_index]
 *
 * @typedef {object} Report
 * @property {{text: string, strong: boolean}[]} verdict
 * @property {string} basis
 * @property {{ticks: string[], low: string, high: string}} axis
 * @property {Row[]} rows
 * @property {{caption: string, head: string[], rows: string[][]}} table
 * @property {{id: string, title: string, detail: string, prompt: string}[]} themes
 * @property {{id: string, title: string, steps: {label: string, value: string}[]}[]} [working] comes by itself, a little later
 * @property {{x?: string, y?: string, field?: string, title?: string, text: string, too_few?: boolean} | null} point
 * @property {{id: string, title: string, value: string, data_value: string, line: string, text: string, compared?: string, suppressed: boolean}[]} figures
 * @property {{id: string, label: string, sign: string, n: number}[]} counts
 * @property {import("./plan.mjs").Plan} [plan] only of a planner
 * @property {{state: "open" | "closed" | "unanswered", text: string, missing: string[]} | null} [gate]
 */

export class ResultView {
  /** Which result is being put in place. */
  #latest = 0;

  /** @param {HTMLElement} root @param {Say} say */
  constructor(root, say) {
    this.root = root;
    this.say = say;
    this.box = need(root, "[data-result]", HTMLElement);
    this.heading = need(this.box, "[data-result-title]", HTMLElement);
    this.working = new Working(this.box);
    whenIdle(() => dayInWords(new Date())); // the first date takes its time
  }

  /** @returns {boolean} */
  get shown() {
    return !this.box.hidden;
  }

  /** @param {"working" | "ready" | "failed"} state */
  mark(state) {
    this.box.dataset.state = state;
  }

  /** Puts in place what does not hang on the answers, as long as one waits for them to be scored. */
  async prepare() {
    if (!this.shown) await nextTurn();
    setText(this.box, "[data-date]", dayInWords(new Date()));
  }

  /**
   * Puts everything else in place: what is seen changes at once, what is not yet seen is made in turns.
   * @param {Report} report @returns {Promise<boolean>} whether it is in place; another may have come instead, or none be wanted
   */
  async show(report) {
    const mine = (this.#latest += 1);
    const pace = new Pace();
    for (const fill of this.#fills(report)) {
      if (!this.shown) await pace.rest();
      if (mine !== this.#latest) return false;
      fill();
    }
    if (!this.shown) await nextTurn();
    return mine === this.#latest;
  }

  /** @param {Report} report */
  #fills(report) {
    const { box } = this;
    return [
      () => this.#say(report),
      () => fillGate(box, report.gate),
      () => fillChart(box, report),
      () => fillPoint(box, report.point),
      () => fillFigures(box, report.figures),
      () => fillCounts(box, report.counts),
      () => fillPlan(box, report.plan),
      () => fillTable(box, report.table),
      () => fillThemes(box, report.themes, this.say),
      () => this.working.show(report.working),
    ];
  }

  /** @param {Report} report */
  #say({ verdict, basis }) {
    const words = verdict.map(({ text, strong }) => (strong ? html("strong", {}, text) : text));
    need(this.box, "[data-verdict]", HTMLElement).replaceChildren(...words);
    setText(this.box, "[data-basis]", basis);
  }

  /** Comes into view: what fits on a screen is laid out at once, what is further down when it is seen, or by `settle`. */
  arrive() {
    if (this.shown) return;
    const parts = all(this.box, ":scope > :not(h2, p)");
    for (const part of parts) part.dataset.coming = "";
    this.box.hidden = false;
    const { top } = this.box.getBoundingClientRect();
    for (const part of parts) {
      delete part.dataset.coming;
      if (part.getBoundingClientRect().bottom - top > innerHeight) return;
    }
  }

  /** Lays out what has not been seen yet. */
  async settle() {
    const coming = all(this.box, ":scope > [data-coming]");
    if (coming.length === 0) return;
    await nextFrame();
    await nextTurn();
    const pace = new Pace();
    for (const part of coming) {
      delete part.dataset.coming;
      part.getBoundingClientRect();
      await pace.rest();
    }
  }

  /** Takes the result away, and every trace of it. */
  clear() {
    this.#latest += 1;
    this.box.hidden = true;
    delete this.box.dataset.state;
    for (const filled of all(this.box, "[data-fill]")) filled.replaceChildren();
  }
}
