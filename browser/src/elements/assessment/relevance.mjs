/** Picking what is relevant: a question whose tick is removed leaves the form. Its answers stay, in case it comes back. */

import { all } from "../dom.mjs";

/** @import {Say} from "../words.mjs" */

/** @param {HTMLFormElement} form @returns {HTMLInputElement[]} */
const ticks = (form) => Array.from(form.querySelectorAll("input[type=checkbox][name$='.relevant']"));

/** Shows the questions that are ticked, and how many they are. @param {HTMLFormElement} form @param {Say} say */
export function showRelevant(form, say) {
  const boxes = ticks(form);
  const kept = new Set(boxes.filter((box) => box.checked).map((box) => box.name));
  for (const item of all(form, "[data-item]")) {
    item.hidden = boxes.length > 0 && !kept.has(`${item.dataset.item}.relevant`);
  }
  const count = form.querySelector("[data-relevant-count]");
  if (count) count.textContent = say("relevant", { kept: kept.size, total: boxes.length });
}

/** @param {HTMLFormElement} form @param {boolean} checked */
export function tickAll(form, checked) {
  for (const box of ticks(form)) box.checked = checked;
}
