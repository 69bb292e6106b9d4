/** What stands around a page: where on it one is, and what paper needs. */
import { same, that } from "../drive/check.mjs";
import { goTo } from "../drive/travel.mjs";

/** @import {Lane} from "../drive/lane.mjs" @import {Case} from "./case.mjs" @import {Page} from "puppeteer-core" */

/** @returns {Case[]} */
export const frameCases = () => [
  { name: "the-list-of-the-page-marks-where-one-is", run: (lane) => on(lane, marks) },
  { name: "folds-are-open-on-paper-and-closed-again", run: (lane) => on(lane, folds) },
];

/** @param {Lane} lane @param {(page: Page) => Promise<void>} run */
async function on(lane, run) {
  const visited = await lane.visit();
  await goTo(visited.page, lane.address("forsta/salutogenese"));
  await run(visited.page);
  same(visited.faults, [], "the console complained");
  await visited.close();
}

/** Which lines of the list are marked. @param {Page} page @returns {Promise<string[]>} */
const marked = (page) => page.$$eval(".toc-wide a[aria-current]", (lines) => lines.map((line) => /** @type {HTMLAnchorElement} */ (line).hash));

/** @param {Page} page */
async function marks(page) {
  same(await marked(page), [], "before any heading has been passed");
  const places = await page.$$eval(".toc-wide a", (lines) => lines.map((line) => /** @type {HTMLAnchorElement} */ (line).hash));
  for (const place of [places[2], places[4]]) {
    await page.evaluate((id) => document.getElementById(decodeURIComponent(id.slice(1)))?.scrollIntoView(), place);
    await page.waitForFunction((wanted) => {
      const lines = [...document.querySelectorAll(".toc-wide a[aria-current]")];
      return lines.length === 1 && /** @type {HTMLAnchorElement} */ (lines[0]).hash === wanted;
    }, {}, place);
  }
}

/** @param {Page} page */
async function folds(page) {
  const open = () => page.$$eval("main details", (all) => all.map((one) => /** @type {HTMLDetailsElement} */ (one).open));
  const before = await open();
  that(before.includes(false), "a fold to open");
  await page.evaluate(() => void dispatchEvent(new Event("beforeprint")));
  that((await open()).every(Boolean), "a fold is closed on paper");
  await page.evaluate(() => void dispatchEvent(new Event("afterprint")));
  same(await open(), before, "the folds after printing");
}
