/**
 * Now beside last time: a sentence, a table, and a mark for last time in the
 * pictures.  Where the two cannot be compared, that is said, and why.
 */

import { dayInWords } from "../dates.mjs";
import { all, html, need, setText, svg } from "../dom.mjs";
import { columnsOf, placer } from "./chart.mjs";
import { fillTableIn } from "./table.mjs";

/**
 * @import {Round} from "../../answers/rounds.mjs"
 * @import {Rounds} from "../assessment/rounds.mjs"
 * @import {Say} from "../words.mjs"
 * @import {Report} from "./view.mjs"
 *
 * @typedef {object} Comparison
 * @property {{text: string, strong: boolean}[]} verdict
 * @property {Report["table"]} table
 * @property {Record<string, number>} marks where each scale was, 0–100
 * @property {{x: number, y: number} | null} point
 *
 * @typedef {{root: HTMLElement, say: Say, rounds: Rounds}} Setting
 */

/** @param {Setting} setting @param {Report} report @param {Comparison | undefined} comparison */
export function fillComparison({ root, say, rounds }, report, comparison) {
  const box = need(root, "[data-result]", HTMLElement);
  const section = need(box, "[data-section=comparison]", HTMLElement);
  const { last } = rounds;
  section.hidden = last === undefined;
  for (const key of all(box, "[data-before-key]")) key.hidden = !comparison;
  // Rows that have not changed stay, and their marks with them.
  for (const mark of box.querySelectorAll("[data-rows] .before")) mark.remove();
  if (!last) return;
  need(section, "[data-compared]", HTMLElement).hidden = !comparison;
  need(section, "[data-apart-from-last]", HTMLElement).hidden = comparison !== undefined;
  if (comparison) show(section, box, { say, last, report, comparison });
  else setText(section, "[data-apart-from-last]", why(last, rounds, say));
}

/** @param {HTMLElement} section @param {HTMLElement} box @param {{say: Say, last: Round, report: Report, comparison: Comparison}} told */
function show(section, box, { say, last, report, comparison }) {
  const words = comparison.verdict.map(({ text, strong }) => (strong ? html("strong", {}, text) : text));
  need(section, "[data-compare-verdict]", HTMLElement).replaceChildren(...words);
  setText(section, "[data-compare-date]", say("compared_with", { date: day(last) }));
  fillTableIn(need(section, "[data-compare-table]", HTMLElement), comparison.table);
  markRows(box, report, comparison.marks);
  markPoint(box, comparison.point);
}

/** @param {Round} last @param {Rounds} rounds @param {Say} say @returns {string} why the two cannot be compared */
function why(last, rounds, say) {
  const reason = { "other-version": "version", "other-definition": "definition", "same": "answers" }[rounds.kinship(last)];
  return say(`incomparable_${reason}`, { date: day(last), before: last.version, now: rounds.identity.version });
}

/** @param {Round} round */
const day = ({ kept }) => dayInWords(new Date(kept));

/** @param {HTMLElement} box @param {Report} report @param {Record<string, number>} marks */
function markRows(box, report, marks) {
  const place = placer(columnsOf(report.axis));
  for (const row of all(box, "[data-scale]")) {
    const mark = marks[row.dataset.scale ?? ""];
    if (mark === undefined || row.dataset.tooFew !== undefined) continue;
    const x = `${place(mark)}%`;
    need(row, "[data-plot]", SVGElement).append(svg("line", { class: "before", x1: x, x2: x, y1: "12%", y2: "88%" }));
  }
}

/** @param {HTMLElement} box @param {Comparison["point"]} point */
function markPoint(box, point) {
  const layer = box.querySelector("[data-plane-points]");
  if (layer && point) layer.prepend(svg("circle", { class: "ff-plane-before", cx: `${point.x}%`, cy: `${100 - point.y}%`, r: 9 }));
}
