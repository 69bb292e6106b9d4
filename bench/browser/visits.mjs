/** One reader's visit: a browser that has never been here, a first result, later ones, and the next day's visit. */
import { startBrowser } from "../../tests/browser/drive/browsers.mjs";
import { fillIn, rescore, watch } from "./probe.mjs";
import { longestTask, timeCompiling } from "./tasks.mjs";

/**
 * @typedef {object} First a first score, in milliseconds from the touch unless it says otherwise
 * @property {number} score until the result stands on the page
 * @property {number} runtime from the start of the worker to its first score
 * @property {number} gap the longest time in which the page could not answer
 * @property {number} bytes that the server sent for it
 *
 * @typedef {{ kind: "chromium" | "firefox", address: string, sent: () => number }} Way what is visited, and with what
 * @typedef {{ proxy: string, downloads: string }} Surroundings
 * @typedef {import("puppeteer-core").Browser} Browser
 * @typedef {import("puppeteer-core").Page} Page
 */

const LATER = 15;
const PATIENCE = 90_000;

/**
 * A reader who comes for the first time, changes some answers, and comes again.
 * @param {Way} way @param {Surroundings} surroundings
 */
export function visit(way, surroundings) {
  return inFreshProfile(way, surroundings, async (browser) => {
    const page = await open(browser, way);
    const cold = await firstScore(page, way);
    const later = await page.evaluate(rescore, LATER);
    await page.close();
    const warm = await firstScore(await open(browser, way), way);
    return { cold, warm, later, version: await browser.version() };
  });
}

/** The first score alone. @param {Way} way @param {Surroundings} surroundings */
export function visitOnce(way, surroundings) {
  return inFreshProfile(way, surroundings, async (browser) => ({ cold: await firstScore(await open(browser, way), way) }));
}

/** A first score and later ones, with the browser's account of both. @param {Way} way @param {Surroundings} surroundings */
export function visitTraced(way, surroundings) {
  return inFreshProfile(way, surroundings, async (browser) => {
    const page = await open(browser, way);
    const cold = await longestTask(page, () => firstScore(page, way));
    return { cold, compiling: await timeCompiling(page, () => page.evaluate(rescore, LATER)) };
  });
}

/** @template T @param {Way} way @param {Surroundings} surroundings @param {(browser: Browser) => Promise<T>} use */
async function inFreshProfile({ kind }, { proxy, downloads }, use) {
  const browser = await startBrowser(kind, proxy, downloads);
  try {
    return await use(browser);
  } finally {
    await browser.close();
  }
}

/** @param {Browser} browser @param {Way} way @returns {Promise<Page>} with every question answered, and nothing started */
async function open(browser, { address }) {
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 900 });
  await page.evaluateOnNewDocument(watch);
  await page.goto(address, { waitUntil: "load" });
  await page.waitForSelector("form[data-assessment] [type=submit]");
  await page.evaluate(fillIn);
  await new Promise((resolve) => setTimeout(resolve, 500)); // the page has come to rest
  return page;
}

/** @param {Page} page @param {Way} way @returns {Promise<First>} */
async function firstScore(page, { sent }) {
  const before = sent();
  await page.click("form[data-assessment] [type=submit]");
  await page.waitForFunction(() => /** @type {any} */ (globalThis).__probe.ready > 0, { timeout: PATIENCE });
  const bytes = sent() - before;
  await new Promise((resolve) => setTimeout(resolve, 400)); // until the result has come to rest
  const { touched, ready, worker, scored, gap } = await page.evaluate(() => /** @type {any} */ (globalThis).__probe);
  return { score: Math.round(ready - touched), runtime: Math.round(scored - worker), gap: Math.round(gap), bytes };
}
