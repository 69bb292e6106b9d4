/** The same numbers as a table. */

import { html, need, setText } from "../dom.mjs";
import { fillAnew } from "./anew.mjs";

/** @param {HTMLElement} box @param {import("./view.mjs").Report["table"]} table */
export function fillTable(box, { caption, head, rows }) {
  fillTableIn(need(box, "[data-section=table]", HTMLElement), { caption, head, rows });
}

/** A table in a section of its own, which is hidden when there is nothing in it. @param {HTMLElement} section @param {import("./view.mjs").Report["table"]} table */
export function fillTableIn(section, { caption, head, rows }) {
  section.hidden = rows.length === 0;
  setText(section, "caption", caption);
  fillAnew(need(section, "thead", HTMLElement), [head], headRow);
  fillAnew(need(section, "tbody", HTMLElement), rows, tableRow);
}

/** @param {string[]} titles */
const headRow = (titles) => html("tr", {}, ...titles.map((text) => html("th", { scope: "col" }, text)));

/** @param {string[]} cells */
function tableRow([name, ...numbers]) {
  return html("tr", {}, html("th", { scope: "row" }, name), ...numbers.map((text) => html("td", {}, text)));
}
