/**
 * What the reader writes in words: the form's text areas, by the name of the note.  Notes are kept and moved with the
 * answers, but are no answers: nothing here is ever handed to scoring.
 *
 * @typedef {Record<string, string>} Notes only those that say something
 */

/** Longer than a page by hand; a text area takes no more. */
export const LONGEST = 4000;

/** @param {HTMLFormElement} form @returns {HTMLTextAreaElement[]} */
const areas = (form) => Array.from(form.querySelectorAll("textarea[data-note]"));

/** @param {HTMLFormElement} form @returns {Notes} */
export function readNotes(form) {
  return Object.fromEntries(areas(form).flatMap((area) => (area.value.trim() === "" ? [] : [[area.dataset.note ?? "", area.value]])));
}

/** Puts exactly these notes into the form. @param {HTMLFormElement} form @param {Notes} notes */
export function writeNotes(form, notes) {
  for (const area of areas(form)) {
    const note = area.dataset.note ?? "";
    area.value = Object.hasOwn(notes, note) ? notes[note] : "";
  }
}

/** @param {unknown} data what may be anything @returns {Notes | null} null when it cannot be notes */
export function notesFrom(data) {
  if (data === undefined) return {};
  if (typeof data !== "object" || data === null || Array.isArray(data)) return null;
  const entries = Object.entries(data);
  return entries.every(([, text]) => typeof text === "string" && text.length <= LONGEST) ? Object.fromEntries(entries) : null;
}
