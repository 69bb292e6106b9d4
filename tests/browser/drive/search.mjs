/** The search box as a reader uses it. */

/** @import {Page} from "puppeteer-core" */

const BOX = "form[data-search] input[type=search]";

/** Puts the words in place of what stands there, all at once. @param {Page} page @param {string} query @returns {Promise<string[]>} ids of the hits, best first */
export async function searchFor(page, query) {
  await open(page);
  await enter(page, "");
  await page.waitForSelector("[data-search-panel]", { hidden: true });
  await enter(page, query);
  await page.waitForFunction(() => {
    const panel = document.querySelector("[data-search-panel]");
    return panel?.checkVisibility() && /treff|result/i.test(panel.querySelector("[data-search-count]")?.textContent ?? "");
  });
  return hits(page);
}

/** @param {Page} page @param {string} text */
async function enter(page, text) {
  await page.$eval(BOX, (box, value) => {
    /** @type {HTMLInputElement} */ (box).value = value;
    box.dispatchEvent(new InputEvent("input", { bubbles: true }));
  }, text);
}

/** @param {Page} page @returns {Promise<boolean>} whether anything of the search has been called for */
export const isWanted = (page) => page.evaluate(() => "__ffSearchReady" in window || "__ffSearchIndex" in window);

/** @param {Page} page */
async function open(page) {
  const folded = await page.$eval("[data-search-open]", (button) => button.checkVisibility() && button.getAttribute("aria-expanded") === "false");
  if (folded) await page.click("[data-search-open]");
  await page.focus(BOX);
}

/** @param {Page} page @returns {Promise<string[]>} */
export const hits = (page) => page.$$eval("[data-search-results] a[data-result-id]", (links) =>
  links.map((link) => link.getAttribute("data-result-id") ?? ""));
