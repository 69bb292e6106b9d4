/**
 * The questions of a form: each is an element with `data-item` that holds its
 * controls, and is hidden when the reader has said it is not relevant.
 */

import { wholeNumber } from "../../answers/controls.mjs";
import { all } from "../dom.mjs";

/**
 * @typedef {object} Gap
 * @property {HTMLElement} item
 * @property {HTMLInputElement} control the first control that lacks an answer
 * @property {"both" | "now" | "wished" | "one" | "number" | "not-a-number"} what
 */

/** @param {HTMLElement} item @returns {HTMLInputElement[]} */
const inputs = (item) => Array.from(item.querySelectorAll("input[name]:not([name$='.relevant'])"));

/** @param {HTMLElement} form @returns {HTMLElement[]} the questions that are asked here and now */
export const askedItems = (form) => all(form, "[data-item]").filter((item) => !item.hidden);

/** @param {HTMLElement} form @returns {HTMLElement[]} those that count as progress */
export const requiredItems = (form) => askedItems(form).filter((item) => item.dataset.optional === undefined);

/** @param {HTMLElement} item @returns {Gap | null} what is missing, or wrong, in one question */
export function gapOf(item) {
  const controls = inputs(item);
  if (controls[0]?.type !== "radio") return numberGap(item, controls[0]);
  const names = [...new Set(controls.map((control) => control.name))];
  const empty = names.filter((name) => !controls.some((control) => control.name === name && control.checked));
  const control = controls.find((candidate) => candidate.name === empty[0]);
  return control ? { item, control, what: whatIsMissing(names, empty) } : null;
}

/** @param {string[]} names @param {string[]} empty @returns {Gap["what"]} */
function whatIsMissing(names, empty) {
  if (names.length === 1) return "one";
  if (empty.length === 2) return "both";
  return empty[0].endsWith(".now") ? "now" : "wished";
}

/** @param {HTMLElement} item @param {HTMLInputElement | undefined} control @returns {Gap | null} */
function numberGap(item, control) {
  if (!control) return null;
  if (control.value.trim() === "") return item.dataset.optional === undefined ? { item, control, what: "number" } : null;
  return wholeNumber(control.value) === null ? { item, control, what: "not-a-number" } : null;
}

/** @param {HTMLElement} form @returns {Gap[]} in the order of the form */
export function gaps(form) {
  return askedItems(form).map(gapOf).filter((gap) => gap !== null);
}
