/** The grid for typing in what stands on paper, made from the form's own questions: a row for each, a cell for each group of points. */

import { all, html } from "../dom.mjs";
import { titleOf } from "./items.mjs";

/**
 * @import {Say} from "../words.mjs"
 *
 * @typedef {object} Cell
 * @property {HTMLInputElement} field
 * @property {HTMLInputElement[]} points the radio buttons it stands for
 *
 * @typedef {object} Row
 * @property {HTMLElement} item
 * @property {HTMLElement} row
 * @property {Cell[]} cells
 */

/** @param {HTMLTableElement} table @param {HTMLElement} form @param {Say} say @returns {Row[]} */
export function buildGrid(table, form, say) {
  const items = all(form, "[data-item]").filter((item) => item.querySelector("input[type=radio]"));
  const columns = items.length ? groupsOf(items[0]).map((points) => columnOf(points[0])) : [];
  const heads = columns.map((name) => html("th", { scope: "col" }, name || say("quick_answer")));
  const rows = items.map((item) => rowOf(item, say));
  table.replaceChildren(
    html("thead", {}, html("tr", {}, html("th", { scope: "col" }, say("quick_question")), ...heads)),
    html("tbody", {}, ...rows.map(({ row }) => row)),
  );
  return rows;
}

/** What each number stands for, once for each scale. @param {HTMLElement} form @returns {HTMLElement[]} */
export function keyTo(form) {
  /** @type {Map<string, string[]>} */
  const places = new Map();
  for (const item of all(form, "[data-item]")) {
    for (const points of groupsOf(item)) {
      const text = points.map((point) => `${point.value} = ${wordsOf(point)}`).join(", ");
      places.set(text, [...(places.get(text) ?? []), columnOf(points[0]) || (item.dataset.number ?? "")]);
    }
  }
  const many = places.size > 1;
  return [...places].map(([text, where]) => html("p", {}, many ? `${[...new Set(where)].join(", ")}: ${text}` : text));
}

/** @param {HTMLElement} item @param {Say} say @returns {Row} */
function rowOf(item, say) {
  const cells = groupsOf(item).map((points) => cellOf(item, points, say));
  const row = html("tr", {}, html("th", { scope: "row" }, titleOf(item)), ...cells.map(({ field }) => html("td", {}, field)));
  return { item, row, cells };
}

/** @param {HTMLElement} item @param {HTMLInputElement[]} points @param {Say} say @returns {Cell} */
function cellOf(item, points, say) {
  const name = [titleOf(item), columnOf(points[0])].filter(Boolean).join(". ");
  const label = say("quick_cell", { name, from: points[0].value, to: points[points.length - 1].value });
  const longest = Math.max(...points.map(({ value }) => value.length));
  const field = html("input", { type: "text", inputmode: "numeric", autocomplete: "off", maxlength: longest, "aria-label": label, "data-for": points[0].name });
  return { field: /** @type {HTMLInputElement} */ (field), points };
}

/** @param {HTMLElement} item @returns {HTMLInputElement[][]} its radio buttons, group by group */
function groupsOf(item) {
  const points = /** @type {HTMLInputElement[]} */ (all(item, "input[type=radio]"));
  return [...new Set(points.map(({ name }) => name))].map((name) => points.filter((point) => point.name === name));
}

/** @param {Element} point @returns {string} now, wished or who answers; nothing where there is one answer */
const columnOf = (point) => point.closest("fieldset.scale")?.querySelector("legend")?.textContent?.trim() ?? "";

/** @param {Element} point @returns {string} */
function wordsOf(point) {
  const label = point.closest("label");
  const words = label?.querySelector(".lab") ?? label?.querySelector(".p > span") ?? label?.querySelector(".p");
  return words?.textContent?.trim() ?? "";
}
