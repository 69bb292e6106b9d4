/** One reader's visit: a browser that has never been here, a first result, later ones, and the next day's visit. */
import { startBrowser } from "../../tests/browser/drive/browsers.mjs";
import { fillIn, rescore, watch } from "./probe.mjs";

/**
 * @typedef {object} First a first score, in milliseconds from the touch unless it says otherwise
 * @property {number} score until the result stands on the page
 * @property {number} runtime from the start of the worker to its first score
 * @property {number} gap the longest time in which the page could not answer
 * @property {number | null} task the browser's own longest task over 50 ms; null where it does not tell
 * @property {number} bytes that the server sent for it
 *
 * @typedef {object} Visited
 * @property {First} cold
 * @property {First} warm
 * @property {number[]} later
 * @property {string} version of the browser
 */

const LATER = 15;
const PATIENCE = 90_000;

/**
 * @param {"chromium" | "firefox"} kind @param {string} address of an assessment
 * @param {{ proxy: string, downloads: string, sent: () => number, onlyCold?: boolean }} how
 * @returns {Promise<Visited>}
 */
export async function visit(kind, address, { proxy, downloads, sent, onlyCold = false }) {
  const browser = await startBrowser(kind, proxy, downloads);
  try {
    const [cold, later] = await firstScore(browser, address, sent, onlyCold ? 0 : LATER);
    const [warm] = onlyCold ? [cold] : await firstScore(browser, address, sent, 0);
    return { cold, warm, later, version: await browser.version() };
  } finally {
    await browser.close();
  }
}

/**
 * @param {import("puppeteer-core").Browser} browser @param {string} address @param {() => number} sent @param {number} times
 * @returns {Promise<[First, number[]]>}
 */
async function firstScore(browser, address, sent, times) {
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 900 });
  await page.evaluateOnNewDocument(watch);
  await page.goto(address, { waitUntil: "load" });
  await page.waitForSelector("form[data-assessment] [type=submit]");
  await page.evaluate(fillIn);
  await new Promise((resolve) => setTimeout(resolve, 500)); // the page has come to rest
  const before = sent();
  await page.click("form[data-assessment] [type=submit]");
  await page.waitForFunction(() => /** @type {any} */ (globalThis).__probe.ready > 0, { timeout: PATIENCE });
  const bytes = sent() - before;
  await new Promise((resolve) => setTimeout(resolve, 100)); // the browser tells of long tasks afterwards
  const first = await page.evaluate(() => {
    const { touched, ready, worker, scored, gap, task } = /** @type {any} */ (globalThis).__probe;
    const tells = PerformanceObserver.supportedEntryTypes.includes("longtask");
    return { score: ready - touched, runtime: scored - worker, gap, task: tells ? task : null };
  });
  const later = times ? await page.evaluate(rescore, times) : [];
  await page.close();
  return [{ ...first, bytes }, later];
}
