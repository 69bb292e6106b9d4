/**
 * From page to page, and there before the next step.
 *
 * Over BiDi the driver takes a change of the address that the page itself makes for the end of the journey, and goes
 * on in the page that is being left.  So the new page is waited for by what it is.  It is asked from out here, again
 * and again: what waits inside a page that the browser puts aside for the back button sleeps with it.
 */
import { setTimeout as pause } from "node:timers/promises";
import { TimeoutError } from "puppeteer-core";
import { PATIENCE_MS } from "./visit.mjs";

/** @import {Page} from "puppeteer-core" */

/** How often to ask, and how long a page may take to answer before it is asked anew: ms. */
const [EVERY, AT_MOST] = [50, 5000];

/** @param {Page} page @param {string} address */
export async function goTo(page, address) {
  await page.goto(address);
  await there(page, (wanted) => location.href.split("#")[0] === wanted, new URL(address).href.split("#")[0]);
}

/** @param {Page} page */
export async function reload(page) {
  await page.evaluate(() => void Object.assign(globalThis, { leaving: true }));
  await page.reload();
  await there(page, () => !("leaving" in globalThis) && location.href !== "about:blank");
}

/** The browser's back button. @param {Page} page */
export async function goBack(page) {
  const here = await page.evaluate(() => location.href);
  await page.evaluate(() => void setTimeout(() => history.back()));
  await there(page, (url) => location.href !== url, here);
}

/** Follows a link, wherever on the page it stands. @param {Page} page @param {string} selector of a link to another page */
export async function follow(page, selector) {
  const address = await page.$eval(selector, (link) => {
    setTimeout(() => /** @type {HTMLAnchorElement} */ (link).click());
    return /** @type {HTMLAnchorElement} */ (link).href.split("#")[0];
  });
  await there(page, (wanted) => location.href.split("#")[0] === wanted, address);
}

/** @template {unknown[]} A @param {Page} page @param {(...values: A) => boolean} test in the page @param {A} values */
async function there(page, test, ...values) {
  const holds = `document.readyState === "complete" && (${test})(...${JSON.stringify(values)})`;
  const end = performance.now() + PATIENCE_MS;
  let [answer, went] = [/** @type {unknown} */ (false), /** @type {unknown} */ (undefined)];
  while (performance.now() < end) {
    answer = await Promise.race([page.evaluate(holds).catch((error) => void (went = error)), pause(AT_MOST, "no answer")]);
    if (answer === true) return;
    await pause(EVERY);
  }
  throw new TimeoutError(`not there after ${PATIENCE_MS} ms: ${test} of ${values}; the page is ${page.url()} and last said ${answer}`, { cause: went });
}
