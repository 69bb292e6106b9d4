/** A plan: tables of cells, dates month by month, and what is worth saying about it. */

import { copyOf, html, need, setText } from "../dom.mjs";
import { fillAnew } from "./anew.mjs";
import { adviceFor } from "./themes.mjs";

/**
 * @typedef {{id: string, value: string, text: string, lines: string[]}} Cell
 * @typedef {{title: string, cells: Cell[], event?: {id: string, date: string} | null}} Row
 * @typedef {{caption: string, head: string[], rows: Row[]}} Table
 * @typedef {{id: string, date: string, day: string, title: string, text: string, own: string}} Event
 * @typedef {{id: string, title: string, text: string, prompt: string}} Finding
 *
 * @typedef {object} Plan
 * @property {Table[]} tables
 * @property {{title: string, events: Event[]}[]} months
 * @property {Finding[]} findings
 * @property {import("../../calendar/main.mjs").Dated[]} calendar
 */

/** @param {HTMLElement} box @param {Plan | undefined} plan */
export function fillPlan(box, plan) {
  const section = box.querySelector("[data-section=plan]");
  if (!(section instanceof HTMLElement) || !plan) return;
  fillAnew(need(section, "[data-plan-tables]", HTMLElement), plan.tables, (table) => tableOf(section, table));
  fillAnew(need(section, "[data-plan-months]", HTMLElement), plan.months, (month) => monthOf(section, month));
  for (const part of section.querySelectorAll("[data-calendar]")) /** @type {HTMLElement} */ (part).hidden = plan.calendar.length === 0;
  section.hidden = plan.tables.length + plan.months.length === 0;
  fillFindings(need(box, "[data-section=findings]", HTMLElement), plan);
}

/** @param {HTMLElement} section @param {Plan} plan nothing is said of one that is still empty */
function fillFindings(section, { findings, calendar, tables }) {
  section.hidden = tables.length + calendar.length === 0;
  need(section, "[data-no-findings]", HTMLElement).hidden = findings.length > 0;
  fillAnew(need(section, "[data-findings]", HTMLElement), findings, (finding) => card(section, finding));
}

/** @param {HTMLElement} section @param {Finding} finding */
function card(section, { id, title, text, prompt }) {
  const made = copyOf(section, "template[data-finding-card]");
  made.dataset.finding = id;
  setText(made, "[data-title]", title);
  setText(made, "[data-text]", text);
  setText(made, "[data-prompt]", prompt);
  const advice = adviceFor(section, id);
  if (advice) made.append(document.importNode(advice.content, true));
  return made;
}

/** @param {HTMLElement} section @param {Table} table */
function tableOf(section, { caption, head, rows }) {
  const made = copyOf(section, "template[data-plan-table]");
  made.setAttribute("aria-label", caption);
  setText(made, "caption", caption);
  need(made, "thead", HTMLElement).append(html("tr", {}, ...head.map((text) => html("th", { scope: "col" }, text))));
  need(made, "tbody", HTMLElement).append(...rows.map(rowOf));
  return made;
}

/** @param {Row} row */
function rowOf({ title, cells, event }) {
  const head = html("th", { scope: "row" }, title);
  if (event) Object.assign(head.dataset, { event: event.id, date: event.date });
  return html("tr", {}, head, ...cells.map(cellOf));
}

/** @param {Cell} cell */
function cellOf({ id, value, text, lines }) {
  const named = lines.length ? [html("ul", {}, ...lines.map((line) => html("li", {}, line)))] : [];
  return html("td", { "data-cell": id, "data-value": value }, html("span", { class: value === "0" ? "none" : "num" }, text), ...named);
}

/** @param {HTMLElement} section @param {Plan["months"][number]} month */
function monthOf(section, { title, events }) {
  const made = copyOf(section, "template[data-plan-month]");
  setText(made, "[data-title]", title);
  need(made, "[data-events]", HTMLElement).append(...events.map((event) => eventOf(section, event)));
  return made;
}

/** @param {HTMLElement} section @param {Event} event */
function eventOf(section, { id, date, day, title, text, own }) {
  const made = copyOf(section, "template[data-plan-event]");
  made.dataset.event = id;
  made.dataset.date = date;
  setText(made, "[data-day]", day);
  setText(made, "[data-title]", title);
  setText(made, "[data-text]", text);
  setText(made, "[data-own]", own);
  return made;
}
