/**
 * What the reader has written in words, beside the whole result on paper.  It stands in the page only while it is
 * printed; the sheet for the meeting goes round the table and has none of it.
 */

import { html, need } from "../dom.mjs";

/** @param {HTMLElement} root @param {HTMLFormElement} form */
export function showNotes(root, form) {
  const written = Array.from(form.querySelectorAll("textarea[data-note]")).filter((area) => area instanceof HTMLTextAreaElement && area.value.trim() !== "");
  fill(root, /** @type {HTMLTextAreaElement[]} */ (written).flatMap((area) => [
    html("dt", {}, area.labels[0]?.querySelector("[data-asked]")?.textContent ?? ""),
    html("dd", {}, area.value),
  ]));
}

/** @param {HTMLElement} root */
export function takeNotesAway(root) {
  fill(root, []);
}

/** @param {HTMLElement} root @param {HTMLElement[]} lines */
function fill(root, lines) {
  const section = root.querySelector("[data-noted]");
  if (!(section instanceof HTMLElement)) return;
  section.hidden = lines.length === 0;
  need(section, "dl", HTMLElement).replaceChildren(...lines);
}
