/** One row for each scale, on a common axis; what is drawn in a row stands in marks.mjs. */

import { all, copyOf, html, need, setText, svg } from "../dom.mjs";
import { fillAnew } from "./anew.mjs";
import { marks } from "./marks.mjs";

/** @import {Report, Row} from "./view.mjs" */

/** Where the scales have points of different kinds there are no ticks to name: low, middle and high. */
const COLUMNS = 3;

/** @param {HTMLElement} box @param {Report} report */
export function fillChart(box, { axis, rows }) {
  const section = box.querySelector("[data-section=chart]");
  if (!(section instanceof HTMLElement)) return;
  section.hidden = rows.length === 0;
  const columns = columnsOf(axis);
  const place = placer(columns);
  fillAnew(need(section, "[data-ticks]", HTMLElement), axis.ticks, (tick) => html("span", {}, tick));
  section.style.setProperty("--ff-ticks", String(columns));
  // A checklist's poles are fixed words in the page: its items have scales of two kinds.
  for (const pole of all(section, "[data-pole]")) pole.textContent = pole.dataset.pole === "low" ? axis.low : axis.high;
  fillAnew(need(section, "[data-rows]", HTMLElement), rows, (row) => chartRow(section, row, columns, place));
}

/** @param {Report["axis"]} axis @returns {number} how many points the axis has room for */
export const columnsOf = (axis) => axis.ticks.length || COLUMNS;

/**
 * Points stand in the middle of equally wide columns.
 *
 * @param {number} columns
 * @returns {(percent: number) => number} from 0–100 along the axis to percent of the width
 */
export function placer(columns) {
  const column = 100 / columns;
  return (percent) => column / 2 + (percent / 100) * (100 - column);
}

/** @param {HTMLElement} section @param {Row} row @param {number} columns @param {(percent: number) => number} place */
function chartRow(section, row, columns, place) {
  const line = copyOf(section, "template[data-row]");
  markScale(line, row);
  setText(line, "[data-name]", row.title);
  setText(line, "[data-spoken]", row.spoken);
  setText(line, "[data-gap-text]", row.too_few ? row.note : (row.gap ?? row.own_gap ?? row.spread ?? row.priority ?? row.now ?? ""));
  setText(line, "[data-band]", row.band ?? "");
  need(line, "[data-plot]", SVGElement).append(...grid(columns, place), ...marks(section, row, place));
  return line;
}

/** The scale's numbers as attributes: the contract for whatever drives the page. @param {HTMLElement} line @param {Row} row */
function markScale(line, row) {
  line.dataset.scale = row.id;
  line.classList.toggle("is-proposed", row.proposed);
  line.classList.toggle("is-sub", row.level === 1);
  if (row.too_few) line.dataset.tooFew = "";
  else line.dataset.index = row.index;
  if (row.band_id !== undefined) line.dataset.band = row.band_id;
  if (row.wished_index !== undefined) line.dataset.wished = row.wished_index;
  if (row.gap_index !== undefined) line.dataset.gap = row.gap_index;
  if (row.importance_index !== undefined) line.dataset.importance = row.importance_index;
  if (row.priority_index !== undefined) line.dataset.priority = row.priority_index;
  if (row.spread_index !== undefined) line.dataset.spread = row.spread_index;
  if (row.own_gap_index !== undefined) line.dataset.ownGap = row.own_gap_index;
}

/** @param {number} columns @param {(percent: number) => number} place */
function grid(columns, place) {
  return Array.from({ length: columns }, (_, at) => {
    const x = `${place((100 * at) / Math.max(columns - 1, 1))}%`;
    return svg("line", { class: "grid", x1: x, x2: x, y1: 0, y2: "100%" });
  });
}
