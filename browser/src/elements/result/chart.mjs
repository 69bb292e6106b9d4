/** One row for each scale: now (filled) and wished (ring) on a common axis. The shapes are drawn in percent, so they keep their form at any width. */

import { all, copyOf, html, need, setText, svg } from "../dom.mjs";

/** @import {Report, Row} from "./view.mjs" */

/** Where the scales have points of different kinds there are no ticks to name: low, middle and high. */
const COLUMNS = 3;

/** @param {HTMLElement} box @param {Report} report */
export function fillChart(box, { axis, rows }) {
  const section = box.querySelector("[data-section=chart]");
  if (!(section instanceof HTMLElement)) return;
  section.hidden = rows.length === 0;
  const columns = axis.ticks.length || COLUMNS;
  const place = placer(columns);
  need(section, "[data-ticks]", HTMLElement).replaceChildren(...axis.ticks.map((tick) => html("span", {}, tick)));
  section.style.setProperty("--ff-ticks", String(columns));
  // A checklist's poles are fixed words in the page: its items have scales of two kinds.
  for (const pole of all(section, "[data-pole]")) pole.textContent = pole.dataset.pole === "low" ? axis.low : axis.high;
  need(section, "[data-rows]", HTMLElement).replaceChildren(...rows.map((row) => chartRow(section, row, columns, place)));
}

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
  setText(line, "[data-gap-text]", row.too_few ? row.note : (row.gap ?? row.now ?? ""));
  setText(line, "[data-band]", row.band ?? "");
  need(line, "[data-plot]", SVGElement).append(...grid(columns, place), ...marks(row, place));
  return line;
}

/** The scale's numbers as attributes: the contract for whatever drives the page. @param {HTMLElement} line @param {Row} row */
function markScale(line, row) {
  line.dataset.scale = row.id;
  line.classList.toggle("is-proposed", row.proposed);
  line.classList.toggle("is-sub", row.level === 1);
  if (row.too_few) line.dataset.tooFew = "";
  else line.dataset.index = row.index;
  if (row.wished_index !== undefined) line.dataset.wished = row.wished_index;
  if (row.gap_index !== undefined) line.dataset.gap = row.gap_index;
}

/** @param {number} columns @param {(percent: number) => number} place */
function grid(columns, place) {
  return Array.from({ length: columns }, (_, at) => {
    const x = `${place((100 * at) / Math.max(columns - 1, 1))}%`;
    return svg("line", { class: "grid", x1: x, x2: x, y1: 0, y2: "100%" });
  });
}

/** @param {Row} row @param {(percent: number) => number} place */
function marks({ now_pct: now, wished_pct: wished }, place) {
  if (now === undefined) return [];
  const x = `${place(now)}%`;
  if (wished === undefined) return [bar(`${place(0)}%`, x, "reach"), circle("now", x, 8)];
  const y = `${place(wished)}%`;
  if (wished === now) return [circle("wished same", y, 11), circle("now", x, 6.5)];
  return [bar(x, y, "link"), circle("wished", y, 8), circle("now", x, 8)];
}

/** @param {string} from @param {string} to @param {string} kind */
const bar = (from, to, kind) => svg("line", { class: kind, x1: from, x2: to, y1: "50%", y2: "50%" });

/** @param {string} kind @param {string} at @param {number} r */
const circle = (kind, at, r) => svg("circle", { class: kind, cx: at, cy: "50%", r });
