/** "Skriv inn papirsvar": what stands on paper is typed in by keyboard alone, and becomes the answers of the form. */
import { none, same, that } from "../drive/check.mjs";
import * as form from "../drive/form.mjs";
import { goTo, reload } from "../drive/travel.mjs";

/**
 * @import {Page} from "puppeteer-core"
 * @import {Lane} from "../drive/lane.mjs"
 * @import {Case} from "./case.mjs"
 */

/** @returns {Case[]} */
export const quickCases = () => [
  { name: "pairs-from-first-digit-to-result", run: (lane) => typing(lane, "kjennetegn", pairs) },
  { name: "a-digit-that-is-not-on-the-scale-is-told", run: (lane) => typing(lane, "raus", wrong) },
  { name: "back-and-on-with-the-keys", run: (lane) => typing(lane, "raus", backAndOn) },
  { name: "what-is-typed-is-kept-and-stands-in-the-form", run: (lane) => typing(lane, "raus", keptAndClosed) },
  { name: "every-cell-says-what-it-is-for", run: (lane) => typing(lane, "suksesskriterier", names) },
];

/** @param {Lane} lane @param {string} assessment @param {(page: Page) => Promise<void>} run */
async function typing(lane, assessment, run) {
  const visited = await lane.visit();
  const { page } = visited;
  await goTo(page, lane.address(`kartlegg/${assessment}`));
  await page.focus("ff-assessment [data-action=quick-open]");
  await page.keyboard.press("Enter");
  await page.waitForSelector("[data-quick]:not([hidden]) td input:focus");
  await run(page);
  none(visited.faults, "the console complained");
  await visited.close();
}

/** @param {Page} page @returns {Promise<string>} the control that the cell with focus stands for */
const at = (page) => page.evaluate(() => /** @type {HTMLElement} */ (document.activeElement).dataset.for ?? "");

/** A digit for each: nothing but digits, until the button that shows the result. @param {Page} page */
async function pairs(page) {
  const cells = (await page.$$("[data-quick] td input")).length;
  same(cells, 24, "two cells for each of twelve questions");
  await page.keyboard.type("24".repeat(cells / 2));
  same(await page.evaluate(() => document.activeElement?.getAttribute("type")), "submit", "focus after the last digit");
  await page.keyboard.press("Enter");
  await form.ready(page);
  const held = await form.held(page);
  same(Object.keys(held).length, cells, "answers in the form");
  none(Object.entries(held).filter(([name, value]) => value !== (name.endsWith(".now") ? 2 : 4)), "answers that were not typed");
  const scales = Object.values((await form.shown(page)).scales);
  none(scales.filter(({ index, wished }) => index !== "25.0" || wished !== "75.0").map((scale) => JSON.stringify(scale)), "scales that are not 2 and 4 on a scale of 1 to 5");
}

/** @param {Page} page */
async function wrong(page) {
  const first = await at(page);
  await page.keyboard.type("9");
  same(await at(page), first, "where focus is after a digit that is not on the scale");
  same(await form.held(page), {}, "the answers");
  const told = await page.$eval("[data-quick-status]", (line) => line.textContent ?? "");
  that(/fra 1 til 5/.test(told), `what is said: ${told}`);
  same(await page.$eval(`[data-for="${first}"]`, (cell) => cell.getAttribute("aria-invalid")), "true", "the cell is marked");
  await page.keyboard.type("3");
  same(await form.held(page), { [first]: 3 }, "the answers after a digit that is");
  same(await page.$eval("[data-quick-status]", (line) => line.textContent), "", "what is said then");
}

/** @param {Page} page */
async function backAndOn(page) {
  await page.keyboard.type("42");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Backspace");
  same(await form.held(page), { relasjon: 4 }, "a digit taken away is an answer taken away");
  await page.keyboard.press("Backspace");
  same(await at(page), "relasjon", "Backspace in an empty cell goes back");
  for (const key of ["Enter", "Enter"]) await page.keyboard.press(/** @type {any} */ (key));
  same(await at(page), "utvikling", "Enter goes on, past a question without an answer");
  await page.keyboard.type("5");
  same(await form.held(page), { relasjon: 4, utvikling: 5 }, "the answers");
}

/** @param {Page} page */
async function keptAndClosed(page) {
  await page.keyboard.type("4321");
  await page.waitForSelector("[data-saved=kept]");
  that(!(await page.$eval("form .group", (group) => group.checkVisibility())), "the questions make room for the grid");
  await page.$eval("[data-action=quick-close]", (button) => /** @type {HTMLElement} */ (button).click());
  that(await page.$eval("form .group", (group) => group.checkVisibility()), "the questions are back");
  await reload(page);
  await form.noticed(page, "hentet fram");
  same(await form.held(page), { relasjon: 4, anerkjennelse: 3, utvikling: 2, smil: 1 }, "the answers in the form");
}

/** @param {Page} page */
async function names(page) {
  const cells = await page.$$eval("[data-quick] td input", (inputs) => inputs.map((input) => input.getAttribute("aria-label") ?? ""));
  const titles = await page.$$eval("form [data-item]", (items) => items.map((item) => `${item.getAttribute("data-number")} ${item.getAttribute("data-title")}`));
  same(cells.length, titles.length, "cells");
  none(cells.filter((label, at) => !label.startsWith(titles[at]) || !/Fra 1 til 3$/.test(label)), "cells with another name");
  const key = await page.$eval("[data-quick-key]", (line) => line.textContent ?? "");
  that(/1 = .+, 2 = .+, 3 = .+/.test(key), `what the digits stand for: ${key}`);
}
