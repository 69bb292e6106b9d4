/** A checklist's traffic light: how many of each, as a sign, a word and a number. */

import { copyOf, need, setText } from "../dom.mjs";
import { fillAnew } from "./anew.mjs";

/** @param {HTMLElement} box @param {import("./view.mjs").Report["counts"]} counts */
export function fillCounts(box, counts) {
  const section = box.querySelector("[data-section=counts]");
  if (!(section instanceof HTMLElement)) return;
  fillAnew(need(section, "[data-counts]", HTMLElement), counts, ({ id, label, sign, n }) => {
    const made = copyOf(section, "template[data-count]");
    made.dataset.colour = id;
    made.style.setProperty("--ff-n", String(n));
    setText(made, "[data-sign]", sign);
    setText(made, "[data-number]", String(n));
    setText(made, "[data-label]", label);
    return made;
  });
}
