/**
 * Answers and result as rows of a spreadsheet: name, what it is about, number, words.
 * The names are those `friskfaktor score` has for its columns.
 *
 * @import {Cell} from "../sheets/main.mjs"
 * @typedef {(id: string) => string} TitleOf
 */

import { controls, holdsText, readAnswers } from "./controls.mjs";

/** @param {HTMLFormElement} form @returns {Cell[][]} a row for every control, also those not answered */
export function answerRows(form) {
  const answers = readAnswers(form);
  const names = [...new Set(controls(form).map((control) => control.name))];
  return names.map((name) => {
    const answer = answers[name] ?? null;
    return [name, question(form, name), typeof answer === "number" ? answer : null, chosen(form, name)];
  });
}

/** @param {HTMLFormElement} form @param {string} name @returns {import("./controls.mjs").Control[]} */
const named = (form, name) => controls(form).filter((control) => control.name === name);

/** @param {HTMLFormElement} form @param {string} name @returns {string} what is asked, and on which side */
function question(form, name) {
  const [control] = named(form, name);
  const item = control.closest("[data-item]");
  if (!(item instanceof HTMLElement)) return textOf(control.labels?.[0]);
  const row = control.closest(".row");
  if (row) return [item.dataset.title, textOf(row.querySelector("legend")), textOf(control.labels?.[0])].join(": ");
  const side = control.closest("fieldset.scale")?.querySelector("legend");
  return [item.dataset.title, textOf(side)].filter(Boolean).join(": ");
}

/** @param {HTMLFormElement} form @param {string} name @returns {string} the words of the point that is chosen, or the reader's own; empty for a number */
function chosen(form, name) {
  const [first] = named(form, name);
  if (first instanceof HTMLSelectElement) return first.value === "" ? "" : textOf(first.selectedOptions[0]);
  if (holdsText(first)) return first.value;
  const point = named(form, name).find((control) => control.type === "radio" && control.checked);
  const label = point?.labels?.[0];
  const words = label?.querySelector(".lab") ?? label?.querySelector(".p");
  // The last text: a traffic light has a sign before it.
  return words?.lastChild?.textContent?.trim() ?? "";
}

/** @param {Element | null | undefined} element */
const textOf = (element) => element?.textContent?.trim() ?? "";

/** @param {object} result numbers as scoring gave them @param {TitleOf} titleOf @returns {Cell[][]} a row for every value of it */
export function resultRows(result, titleOf) {
  return [...spread(result, "result", "", titleOf)];
}

/**
 * @param {unknown} data @param {string} name @param {string} title @param {TitleOf} titleOf
 * @returns {Generator<Cell[]>}
 */
function* spread(data, name, title, titleOf) {
  if (Array.isArray(data) && data.some(isObject)) {
    for (const [place, row] of data.entries()) yield* spread(row, `${name}.${row.id ?? place}`, titleOf(row.id ?? ""), titleOf);
  } else if (Array.isArray(data)) {
    yield [name, title, null, data.map((id) => titleOf(String(id))).join(", ")];
  } else if (isObject(data)) {
    for (const [key, value] of Object.entries(data)) if (key !== "id") yield* spread(value, `${name}.${key}`, title, titleOf);
  } else if (typeof data === "number" || typeof data === "boolean") {
    yield [name, title, Number(data), ""];
  } else if (data !== null) {
    yield [name, title, null, titleOf(String(data))];
  }
}

/** @param {unknown} value @returns {value is Record<string, any>} */
const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
