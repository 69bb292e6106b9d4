/** Spreadsheets read back: rows of cells, as another program finds them in the file. */
import fs from "node:fs";
import { strFromU8, unzipSync } from "fflate";

/** @typedef {string | number | null} Cell */

/** @param {string} file @returns {Cell[][]} the rows of its one sheet */
export function readXlsx(file) {
  const parts = unzipSync(fs.readFileSync(file));
  const part = (/** @type {string} */ name) => strFromU8(parts[name]);
  const words = [...part("xl/sharedStrings.xml").matchAll(/<si>(.*?)<\/si>/gs)].map(([, si]) => unescaped(si.replace(/<[^>]+>/g, "")));
  return [...part("xl/worksheets/sheet1.xml").matchAll(/<row [^>]*>(.*?)<\/row>/gs)].map(([, row]) => {
    /** @type {Cell[]} */
    const cells = [null, null, null, null];
    for (const [, column, attributes, value] of row.matchAll(/<c r="([A-Z])\d+"([^>]*)><v>([^<]*)<\/v><\/c>/g)) {
      cells[column.charCodeAt(0) - 65] = attributes.includes('t="s"') ? words[Number(value)] : Number(value);
    }
    return cells;
  });
}

/** @param {string} xml */
const unescaped = (xml) => xml.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&amp;", "&");

/** @param {string} file with no line breaks inside its cells @returns {Cell[][]} */
export function readCsv(file) {
  const text = fs.readFileSync(file, "utf8");
  if (!text.startsWith("\ufeff")) throw new Error("no byte order mark");
  return text.slice(1).trimEnd().split("\r\n").map((line) => [...`${line};`.matchAll(/(?:"((?:[^"]|"")*)"|([^;]*));/g)].map(([, quoted, plain]) => cell(quoted?.replaceAll('""', '"') ?? plain)));
}

/** @param {string} text @returns {Cell} */
function cell(text) {
  if (text === "") return null;
  return /^-?\d+(,\d+)?$/.test(text) ? Number(text.replace(",", ".")) : text;
}
