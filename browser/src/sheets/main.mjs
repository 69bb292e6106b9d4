/** Writing spreadsheets, loaded when a reader first asks for one. It hands its one function to the page. */

import writeWorkbook from "write-excel-file/universal";

/**
 * @typedef {string | number | null} Cell
 * @typedef {(rows: Cell[][], name: string) => Promise<Blob>} WriteSheet `name`: of the sheet, at most 31 characters
 */

/** Characters across, for each column. */
const WIDTHS = [28, 60, 12, 32];

/** @type {WriteSheet} the first row bold and always in sight; words are words, whatever they begin with */
async function writeSheet(rows, name) {
  const [head, ...rest] = rows.map((row) => row.map((value) => (value === null || value === "" ? null : { value, type: typeof value === "number" ? Number : String })));
  const data = [head.map((cell) => (cell === null ? null : { ...cell, fontWeight: /** @type {const} */ ("bold") })), ...rest];
  return writeWorkbook(data, { sheet: name, columns: WIDTHS.map((width) => ({ width })), stickyRowsCount: 1 }).toBlob();
}

/** @type {any} */ (globalThis).__ffSheetsReady?.(writeSheet);
