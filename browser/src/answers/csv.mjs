/**
 * Rows as CSV that a Norwegian spreadsheet opens as it is: byte order mark,
 * semicolons, decimal comma.
 *
 * @import {Cell} from "../sheets/main.mjs"
 */

/** What a spreadsheet takes for the beginning of a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/** @param {Cell[][]} rows @returns {string} */
export const csvText = (rows) => `\ufeff${rows.map((row) => `${row.map(field).join(";")}\r\n`).join("")}`;

/** @param {Cell} cell @returns {string} words that begin as a formula get an apostrophe first; numbers are left as they are */
function field(cell) {
  if (cell === null) return "";
  if (typeof cell === "number") return String(cell).replace(".", ",");
  const words = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[";\r\n]/.test(words) ? `"${words.replaceAll('"', '""')}"` : words;
}
