/**
 * What is drawn in one row: now (filled) and wished (ring), now and importance (diamond) with the priority as a bar, or
 * a shape for each of those who have answered.  Places are percent of the width, so shapes keep their form.
 */

import { need, svg } from "../dom.mjs";

/**
 * @import {Row} from "./view.mjs"
 * @typedef {(percent: number) => number} Place from 0–100 along the axis to percent of the width
 */

/** So far apart stand shapes that would cover each other. */
const STEP_PX = 11;

/** @param {HTMLElement} section whose key holds the shapes @param {Row} row @param {Place} place @returns {Element[]} */
export function marks(section, row, place) {
  if (row.respondents) return everybody(section, row.respondents, place);
  if (row.now_pct === undefined) return [];
  const x = `${place(row.now_pct)}%`;
  if (row.importance_pct !== undefined) return weighed(row, x, place);
  if (row.wished_pct === undefined) return [bar(`${place(0)}%`, x, "reach"), circle("now", x, 8)];
  return pair(x, `${place(row.wished_pct)}%`, row.wished_pct === row.now_pct);
}

/** @param {string} now @param {string} wished @param {boolean} same */
function pair(now, wished, same) {
  if (same) return [circle("wished same", wished, 11), circle("now", now, 6.5)];
  return [bar(now, wished, "link"), circle("wished", wished, 8), circle("now", now, 8)];
}

/** @param {Row} row @param {string} now @param {Place} place */
function weighed({ importance_pct: importance = 0, priority_pct: priority = 0 }, now, place) {
  const width = `${place(priority) - place(0)}%`;
  return [
    svg("rect", { class: "priority", x: `${place(0)}%`, y: "50%", width, height: 14, transform: "translate(0 -7)" }),
    at(place(importance), 0, svg("path", { class: "importance", d: "M0-9 9 0 0 9-9 0z" })),
    circle("now", now, 7),
  ];
}

/** @param {HTMLElement} section @param {NonNullable<Row["respondents"]>} respondents @param {Place} place */
function everybody(section, respondents, place) {
  const answered = respondents.flatMap(({ id, pct }) => (pct === null ? [] : [{ id, pct }]));
  const places = answered.map(({ pct }) => place(pct));
  const reach = new Set(places).size > 1 ? [bar(`${Math.min(...places)}%`, `${Math.max(...places)}%`, "reach")] : [];
  const shapes = answered.map(({ id, pct }) => {
    const together = answered.filter((other) => other.pct === pct);
    const up = together.findIndex((other) => other.id === id) - (together.length - 1) / 2;
    return at(place(pct), up * STEP_PX, need(section, `[data-legend="${CSS.escape(id)}"] path`, SVGElement).cloneNode(true));
  });
  return [...reach, ...shapes];
}

/** @param {number} percent @param {number} down pixels from the middle of the row @param {Node} shape drawn around its own middle */
const at = (percent, down, shape) => svg("svg", { x: `${percent}%`, y: "50%", class: "shape" }, svg("g", { transform: `translate(0 ${down})` }, shape));

/** @param {string} from @param {string} to @param {string} kind */
const bar = (from, to, kind) => svg("line", { class: kind, x1: from, x2: to, y1: "50%", y2: "50%" });

/** @param {string} kind @param {string} where @param {number} r */
const circle = (kind, where, r) => svg("circle", { class: kind, cx: where, cy: "50%", r });
