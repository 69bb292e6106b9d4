/**
 * From page to page, and there before the next step.
 *
 * Over BiDi the driver takes a change of the address that the page itself makes for the end of the journey, and goes
 * on in the page that is being left. So the new page is waited for by what it is.
 */

/** @import {Page} from "puppeteer-core" */

/** @param {Page} page @param {string} address */
export async function goTo(page, address) {
  await page.goto(address);
  await page.waitForFunction((wanted) => location.href.split("#")[0] === wanted && document.readyState === "complete", {}, new URL(address).href.split("#")[0]);
}

/** @param {Page} page */
export async function reload(page) {
  await page.evaluate(() => void Object.assign(globalThis, { leaving: true }));
  await page.reload();
  await page.waitForFunction(() => !("leaving" in globalThis) && location.href !== "about:blank" && document.readyState === "complete");
}

/** The browser's back button. @param {Page} page */
export async function goBack(page) {
  const here = page.url();
  await page.evaluate(() => history.back());
  await page.waitForFunction((url) => location.href !== url && document.readyState === "complete", {}, here);
}
