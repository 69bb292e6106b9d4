/**
 * The questions of a form: each is an element with `data-item` that holds its
 * controls, and is hidden when the reader has said it is not relevant (and out
 * of the form, `data-not-asked`, when its condition does not hold).
 */

import { wholeNumber } from "../../answers/controls.mjs";
import { all } from "../dom.mjs";

/**
 * @typedef {object} Gap
 * @property {HTMLElement} item
 * @property {HTMLInputElement | HTMLSelectElement} control the first control that lacks an answer
 * @property {"both" | "now" | "wished" | "importance" | "now_and_importance" | "respondents" | "one" | "number" | "not-a-number" | "words"} what
 * @property {string[]} [who] the respondents whose answers are missing
 */

/** @param {HTMLElement} item @returns {HTMLInputElement[]} */
const inputs = (item) => Array.from(item.querySelectorAll("input[name]:not([name$='.relevant'])"));

/** @param {HTMLElement} form @returns {HTMLElement[]} the questions that are asked here and now */
export const askedItems = (form) => all(form, "[data-item]").filter((item) => !item.hidden && item.dataset.notAsked === undefined);

/** @param {HTMLElement} item @returns {string} its number and name */
export const titleOf = ({ dataset }) => [dataset.number, dataset.title].filter(Boolean).join(" ");

/** @param {HTMLElement} rows @returns {boolean} */
export const hasAnswer = (rows) => rows.querySelector("input:checked") !== null;

/** A heading with no question under it says nothing. @param {HTMLElement} form */
export function hideEmptyGroups(form) {
  for (const group of all(form, "[data-group]")) group.hidden = !group.querySelector("[data-item]:not([hidden], [data-not-asked])");
}

/** How far the form has come; where several answer, each of them counts. @param {HTMLElement} form @returns {{done: number, total: number}} */
export function progressOf(form) {
  const done = askedItems(form).filter(({ dataset }) => dataset.optional === undefined).flatMap((item) => {
    const rows = all(item, "[data-respondent]");
    return rows.length ? rows.map(hasAnswer) : [gapOf(item) === null];
  });
  return { done: done.filter(Boolean).length, total: done.length };
}

/** @param {HTMLElement} item @returns {Gap | null} what is missing, or wrong, in one question */
export function gapOf(item) {
  if (item.dataset.plan !== undefined) return planGap(item);
  const controls = inputs(item);
  if (controls[0]?.type !== "radio") return numberGap(item, controls[0]);
  const names = [...new Set(controls.map((control) => control.name))];
  const empty = names.filter((name) => !controls.some((control) => control.name === name && control.checked));
  const control = controls.find((candidate) => candidate.name === empty[0]);
  return control ? { item, control, ...whatIsMissing(item, names, empty) } : null;
}

/** @param {HTMLElement} item @param {string[]} names @param {string[]} empty @returns {{what: Gap["what"], who?: string[]}} */
function whatIsMissing(item, names, empty) {
  const rows = all(item, "[data-respondent]").filter((one) => !hasAnswer(one));
  if (rows.length) return { what: "respondents", who: rows.map((one) => one.dataset.name ?? "") };
  if (names.length === 1) return { what: "one" };
  if (empty.length === 2) return { what: names.some((name) => name.endsWith(".importance")) ? "now_and_importance" : "both" };
  const aspect = empty[0].slice(empty[0].lastIndexOf(".") + 1);
  return { what: aspect === "now" || aspect === "importance" ? aspect : "wished" };
}

/** @param {HTMLElement} item @param {HTMLInputElement | undefined} control @returns {Gap | null} */
function numberGap(item, control) {
  if (!control) return null;
  if (control.value.trim() === "") return item.dataset.optional === undefined ? { item, control, what: "number" } : null;
  return wholeNumber(control.value) === null ? { item, control, what: "not-a-number" } : null;
}

/** What a planner asks for: words, dates, choices and numbers, in rows or alone. @param {HTMLElement} item @returns {Gap | null} */
function planGap(item) {
  const fields = /** @type {(HTMLInputElement | HTMLSelectElement)[]} */ (Array.from(item.querySelectorAll("input[name], select[name]")));
  const filled = fields.filter((field) => field.value.trim() !== "");
  const wrong = filled.find((field) => field.inputMode === "numeric" && wholeNumber(field.value) === null);
  if (wrong) return { item, control: wrong, what: "not-a-number" };
  return filled.length || item.dataset.optional !== undefined ? null : { item, control: fields[0], what: "words" };
}

/** @param {HTMLElement} form @returns {Gap[]} in the order of the form */
export function gaps(form) {
  return askedItems(form).map(gapOf).filter((gap) => gap !== null);
}
