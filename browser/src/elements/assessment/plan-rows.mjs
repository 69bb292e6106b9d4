/** The rows of a planner's form: one empty row beyond what is filled in, and more when they are asked for. All of them stand on paper. */

import { all } from "../dom.mjs";

/** @param {Element} row @returns {boolean} */
export const isFilled = (row) => Array.from(row.querySelectorAll("input, select")).some((control) => /** @type {HTMLInputElement | HTMLSelectElement} */ (control).value.trim() !== "");

/** @param {HTMLElement} form */
export function showRows(form) {
  // On paper an empty date is a place to write in.
  for (const date of /** @type {NodeListOf<HTMLInputElement>} */ (form.querySelectorAll("input[type=date]"))) date.toggleAttribute("data-empty", date.value === "");
  for (const item of all(form, ".is-rows")) {
    const rows = all(item, "[data-row]");
    const last = Math.max(0, ...rows.map((row, at) => (isFilled(row) ? at + 1 : row.dataset.asked === undefined ? 0 : at)));
    rows.forEach((row, at) => (row.hidden = at > last));
    const button = item.querySelector("[data-action=add-row]");
    if (button instanceof HTMLElement) button.hidden = !rows.some((row) => row.hidden);
  }
}

/** @param {HTMLElement} form @param {HTMLElement} button */
export function addRow(form, button) {
  const row = all(button.closest(".is-rows") ?? form, "[data-row]").find((one) => one.hidden);
  if (!row) return;
  row.dataset.asked = "";
  showRows(form);
  row.querySelector("input")?.focus();
}

/** Rows that were asked for and never filled in go when the form is emptied. @param {HTMLElement} form */
export function forgetRows(form) {
  for (const row of all(form, "[data-row][data-asked]")) delete row.dataset.asked;
}
