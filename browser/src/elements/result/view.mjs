/**
 * The result on the page.  All words and numbers come ready-made from scoring
 * (friskfaktor_scoring/report.py); this only puts them in place.
 */

import { dayInWords } from "../dates.mjs";
import { all, need, setText, html } from "../dom.mjs";
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
  /** @param {HTMLElement} root @param {Say} say */
  constructor(root, say) {
    this.root = root;
    this.say = say;
    this.box = need(root, "[data-result]", HTMLElement);
    this.heading = need(this.box, "[data-result-title]", HTMLElement);
    this.working = new Working(this.box);
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
  prepare() {
    setText(this.box, "[data-date]", dayInWords(new Date()));
  }

  /** Puts everything else in place; whoever asked for it marks it as ready. @param {Report} report */
  show(report) {
    const strong = report.verdict.map(({ text, strong }) => (strong ? html("strong", {}, text) : text));
    need(this.box, "[data-verdict]", HTMLElement).replaceChildren(...strong);
    setText(this.box, "[data-basis]", report.basis);
    fillGate(this.box, report.gate);
    fillChart(this.box, report);
    fillPoint(this.box, report.point);
    fillFigures(this.box, report.figures);
    fillCounts(this.box, report.counts);
    fillPlan(this.box, report.plan);
    fillTable(this.box, report.table);
    fillThemes(this.box, report.themes, this.say);
    this.working.show(report.working);
    this.box.hidden = false;
  }

  /** Takes the result away, and every trace of it. */
  clear() {
    this.box.hidden = true;
    delete this.box.dataset.state;
    for (const filled of all(this.box, "[data-fill]")) filled.replaceChildren();
  }
}
