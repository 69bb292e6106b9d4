/** Files of answers, to and from the reader's own machine. */
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";

/** @import {Page, ElementHandle} from "puppeteer-core" */

/** @typedef {{version: string, definition: string}} Identity */

/** @param {string} [beginning] of its path @returns {string} an empty folder, gone when the run ends */
export function scratch(beginning = path.join(os.tmpdir(), "friskfaktor-browser-")) {
  const folder = fs.mkdtempSync(beginning);
  folders.push(folder);
  return folder;
}

/** @type {string[]} */
const folders = [];
process.on("exit", () => {
  for (const folder of folders) fs.rmSync(folder, { recursive: true, force: true });
});

/** @param {Page} page @returns {Promise<Identity>} which edition of the assessment the page asks */
export function identityOf(page) {
  return page.$eval("ff-assessment", (element) => {
    const { definition } = JSON.parse(/** @type {HTMLTemplateElement | null} */ (element.querySelector("template[data-definition]"))?.content.textContent ?? "");
    return { version: definition.version, definition: /** @type {HTMLElement} */ (element).dataset.definition ?? "" };
  });
}

/** @param {Identity} identity @param {string} assessment @param {unknown} answers @returns {string} a record as the page keeps and saves it */
export function record(identity, assessment, answers) {
  return JSON.stringify({ format: "friskfaktor-answers", formatVersion: 1, assessment, ...identity, saved: "2026-11-20T12:00:00Z", answers });
}

/** @param {Identity} identity @param {string} assessment @param {unknown} answers @returns {string} path */
export const answerFile = (identity, assessment, answers) => fileWith(record(identity, assessment, answers));

/** @param {string | Uint8Array} content @returns {string} path of a new file */
export function fileWith(content) {
  const file = path.join(scratch(), "answers.json");
  fs.writeFileSync(file, content);
  return file;
}

/** @param {Page} page @param {string} file */
export async function importFile(page, file) {
  const chooser = /** @type {ElementHandle<HTMLInputElement>} */ (await page.$("input[data-import]"));
  await chooser.uploadFile(file);
}

/** @param {string} folder @param {() => Promise<void>} act @param {string} [ending] @returns {Promise<string>} path of the file that came into the folder */
export async function downloaded(folder, act, ending = ".json") {
  for (const old of fs.readdirSync(folder)) fs.rmSync(path.join(folder, old));
  await act();
  let before = "";
  for (let tries = 0; tries < 200; tries += 1) {
    const seen = arrived(folder, ending);
    if (seen !== "" && seen === before) return path.join(folder, seen.split("\n")[0]);
    before = seen;
    await pause(100);
  }
  throw new Error(`no file came to ${folder}`);
}

/** The name and size of the file, which a browser may write under another name first; nothing while there is none. @param {string} folder @param {string} ending */
function arrived(folder, ending) {
  const name = fs.readdirSync(folder).find((one) => one.endsWith(ending));
  const size = name && fs.statSync(path.join(folder, name), { throwIfNoEntry: false })?.size;
  return size ? `${name}\n${size}` : "";
}
