/** The same numbers as a table. */

import { html, need, setText } from "../dom.mjs";

/** @param {HTMLElement} box @param {import("./view.mjs").Report["table"]} table */
export function fillTable(box, { caption, head, rows }) {
  fillTableIn(need(box, "[data-section=table]", HTMLElement), { caption, head, rows });
}

/** A table in a section of its own, which is hidden when there is nothing in it. @param {HTMLElement} section @param {import("./view.mjs").Report["table"]} table */
export function fillTableIn(section, { caption, head, rows }) {
  section.hidden = rows.length === 0;
  setText(section, "caption", caption);
  need(section, "thead", HTMLElement).replaceChildren(html("tr", {}, ...head.map((text) => html("th", { scope: "col" }, text))));
  need(section, "tbody", HTMLElement).replaceChildren(...rows.map(tableRow));
}

/** @param {string[]} cells */
function tableRow([name, ...numbers]) {
  return html("tr", {}, html("th", { scope: "row" }, name), ...numbers.map((text) => html("td", {}, text)));
}
