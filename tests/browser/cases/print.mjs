/** On paper: a method is one sheet, a result goes to the meeting, a form is filled in by pen. */
import { execFileSync } from "node:child_process";
import { pagesIn } from "../drive/content.mjs";
import { fileWith } from "../drive/files.mjs";
import { none, same, that } from "../drive/check.mjs";
import { answer, meant, ready, submit } from "../drive/form.mjs";
import { goTo } from "../drive/travel.mjs";
import { ASSESSMENTS, PLANNERS, result } from "./templates.mjs";

/**
 * @import {Page} from "puppeteer-core"
 * @import {Lane} from "../drive/lane.mjs"
 * @import {Case} from "./case.mjs"
 */

/** Cards to cut out take more paper than a form. */
const TWO_SHEETS = ["loft-sporsmalskort"];

/** @returns {Case[]} */
export const printCases = () => [
  ...pagesIn("methods").map((name) => ({ name: `${name}-is-one-sheet`, run: (/** @type {Lane} */ lane) => on(lane, `metoder/${name}`, sheet) })),
  ...pagesIn("materials").map((name) => ({
    name: `${name}-is-to-be-filled-in`,
    run: (/** @type {Lane} */ lane) => on(lane, `metoder/ark/${name}`, (page) => sheet(page, TWO_SHEETS.includes(name) ? 2 : 1)),
  })),
  ...[...ASSESSMENTS, ...PLANNERS].map((name) => ({ name: `${name}-result-is-printed-whole`, run: (/** @type {Lane} */ lane) => on(lane, `kartlegg/${name}`, (page) => wholeResult(page, name)) })),
  ...[...ASSESSMENTS, "krav-ressurs-sjekk", "partssamarbeidsmodus"].map((name) => ({ name: `${name}-goes-to-the-meeting-on-one-sheet`, run: (/** @type {Lane} */ lane) => on(lane, `kartlegg/${name}`, (page) => meetingSheet(page, name)) })),
  ...ASSESSMENTS.map((name) => ({ name: `${name}-form-is-for-the-pen`, run: (/** @type {Lane} */ lane) => on(lane, `kartlegg/${name}`, penForm) })),
  ...ASSESSMENTS.map((name) => ({ name: `${name}-form-in-large-print`, run: (/** @type {Lane} */ lane) => on(lane, `kartlegg/${name}`, largeForm) })),
  { name: "own-words-go-with-the-whole-result-and-not-to-the-meeting", run: (lane) => on(lane, "kartlegg/mestringssjekk", ownWords) },
  { name: "article-prints-without-the-frame", run: (lane) => on(lane, "forsta/helse", article) },
];

/** @param {Lane} lane @param {string} place @param {(page: Page) => Promise<string | void>} run */
async function on(lane, place, run) {
  const visited = await lane.visit();
  await goTo(visited.page, lane.address(place));
  const note = await run(visited.page);
  await visited.close();
  return note;
}

/** @param {Page} page @returns {Promise<{pages: number, size: string, text: string}>} */
async function paper(page) {
  const file = fileWith(await page.pdf({ preferCSSPageSize: true, format: "A4", printBackground: false }));
  const info = execFileSync("pdfinfo", [file], { encoding: "utf8" });
  return {
    pages: Number(/Pages:\s+(\d+)/.exec(info)?.[1]),
    size: /Page size:.*\((\w+)\)/.exec(info)?.[1] ?? "",
    text: execFileSync("pdftotext", ["-layout", file, "-"], { encoding: "utf8" }),
  };
}

/** What only works on a screen. @param {string} text */
function noFrame(text) {
  none(["Hopp til innholdet", "Søk i håndboka", "Slett alt", "Last ned svarene", "Vis resultatet", "På denne siden"].filter((words) => text.includes(words)), "parts of the frame are printed");
}

/** @param {Page} page @param {number} [most] */
async function sheet(page, most = 1) {
  const { pages, size, text } = await paper(page);
  that(size === "A4", `the paper is ${size}`);
  that(pages <= most, `${pages} pages`);
  noFrame(text);
  const title = await page.$eval("h1", (heading) => heading.textContent?.trim() ?? "");
  that(text.includes(title), `the sheet does not name «${title}»`);
}

/** The button prints this choice of the page; printing itself is the browser's. @param {Page} page @param {string} action */
async function choose(page, action) {
  await page.evaluate(() => (window.print = () => {}));
  await page.$eval(`ff-assessment [data-action=${action}]`, (button) => /** @type {HTMLElement} */ (button).click());
}

/** @param {Page} page */
async function ownWords(page) {
  const note = "Spør Kari om vaktlista 4711";
  await page.type("[data-note=steg]", note);
  await answer(page, await meant(page, { fill: { value: 2 }, answers: {} }));
  await submit(page);
  await ready(page);
  await choose(page, "print-meeting");
  that(!(await paper(page)).text.includes(note), "the note is on the sheet for the meeting");
  await choose(page, "print-result");
  const { text } = await paper(page);
  that(text.includes(note) && text.includes("ett lite steg"), "the note and its question are not printed");
  same(await page.$eval("[data-noted]", (section) => section.textContent?.includes("4711")), false, "the note stands in the result after printing");
}

/** @param {Page} page @param {string} name */
async function wholeResult(page, name) {
  await result(page, name);
  const seen = await page.$eval("[data-result]", (box) => ({
    verdict: box.querySelector("[data-verdict]")?.textContent?.trim().slice(0, 30) ?? "",
    rows: Array.from(box.querySelectorAll(":is([data-section=table], [data-plan-tables]) tbody th, [data-plan-months] [data-title]")).map((cell) => cell.textContent?.trim() ?? ""),
  }));
  await page.$$eval("[data-result] details", (folds) => folds.forEach((fold) => (/** @type {HTMLDetailsElement} */ (fold).open = false)));
  await choose(page, "print-result");
  const { pages, text } = await paper(page);
  const plain = text.replace(/\s+/g, " ");
  noFrame(text);
  that(plain.includes(seen.verdict), `the sentence is not printed: ${seen.verdict}`);
  none(seen.rows.filter((row) => !plain.includes(row.slice(0, 12))), "rows of the table that are not printed");
  that(pages <= (name === "sammenheng" || name === "suksesskriterier" ? 4 : 2), `${pages} pages`);
  return `${pages} pages`;
}

/** The sentence, the themes with their questions, and three lines to write on: nothing more than one page. @param {Page} page @param {string} name @returns {Promise<string | void>} */
async function meetingSheet(page, name) {
  await result(page, name);
  const seen = await page.$eval("[data-result]", (box) => {
    const texts = (/** @type {string} */ selector) => Array.from(box.querySelectorAll(selector), (element) => element.textContent?.trim().slice(0, 20) ?? "");
    return [...texts("[data-verdict]"), ...texts("[data-theme] [data-title]"), ...texts("[data-theme] [data-prompt]"), "Hva", "Hvem", "Når"];
  });
  if (!(await page.$("ff-assessment [data-action=print-meeting]"))) return "private: not for a meeting";
  await choose(page, "print-meeting");
  await page.emulateMediaType("print");
  same(await page.$$eval(".plan tbody tr", (lines) => lines.filter((line) => line.getBoundingClientRect().height > 35).length), 3, "lines to write on");
  const { pages, size, text } = await paper(page);
  const plain = text.replace(/\s+/g, " ");
  noFrame(text);
  none(seen.filter((words) => !plain.includes(words)), "what is not on the sheet");
  that(size === "A4" && pages === 1, `${pages} pages of ${size}`);
}

/** Letters in millimetres are what a reader with poor sight has: 16 points are the least. @param {Page} page */
async function largeForm(page) {
  await choose(page, "print-large-form");
  await page.emulateMediaType("print");
  const small = await page.$$eval("form[data-assessment] :is(legend, label, p, span, b, h2, h3)", (elements) => elements
    .filter((element) => element.checkVisibility() && element.clientWidth !== 1 && !element.closest(".lab") && element.textContent?.trim() && parseFloat(getComputedStyle(element).fontSize) < 16 * 96 / 72 - .5)
    .map((element) => `${getComputedStyle(element).fontSize} ${element.outerHTML.slice(0, 90)}`));
  none(small, "letters below 16 points");
  const { pages, size, text } = await paper(page);
  noFrame(text);
  that(size === "A4", `the paper is ${size}`);
  return `${pages} pages`;
}

/** @param {Page} page */
async function penForm(page) {
  await choose(page, "print-form");
  const { pages, text } = await paper(page);
  const plain = text.replace(/\s+/g, " ");
  noFrame(text);
  const titles = await page.$$eval("form[data-assessment] [data-item]", (items) => items.map((item) => /** @type {HTMLElement} */ (item).dataset.title?.slice(0, 14) ?? ""));
  none(titles.filter((title) => !plain.includes(title)), "questions that are not printed");
  return `${pages} pages`;
}

/** @param {Page} page */
async function article(page) {
  const { pages, text } = await paper(page);
  noFrame(text);
  that(pages <= 8, `${pages} pages`);
  return `${pages} pages`;
}
