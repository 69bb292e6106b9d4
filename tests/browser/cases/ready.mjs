/** A form can be used at once, whatever Python is doing. */
import { setTimeout as pause } from "node:timers/promises";
import { same, that } from "../drive/check.mjs";
import * as form from "../drive/form.mjs";
import { keepGaps, longestGap } from "../drive/gaps.mjs";
import { goTo } from "../drive/travel.mjs";

/** @import {Lane} from "../drive/lane.mjs" @import {Case} from "./case.mjs" */

const HELD_BACK_MS = 5000;
const ALL = { relasjon: 4, anerkjennelse: 3, utvikling: 2, smil: 5 };

/** @returns {Case[]} */
export const slowCases = () => [{ name: "answers-and-saves-while-python-is-held-back", run: heldBack }];

/** @returns {Case[]} */
export const smoothCases = () => [
  { name: "page-is-not-held-up-by-python", run: notHeldUp },
  { name: "result-comes-in-turns-and-nothing-moves", run: inTurns },
  { name: "an-answer-given-as-the-result-comes-counts", run: answeredMeanwhile },
];

/** @param {Lane} lane */
async function heldBack(lane) {
  const server = await lane.serve({ slow: /pyodide\.asm\.wasm/, delay: HELD_BACK_MS });
  const visited = await lane.visit();
  const { page } = visited;
  await goTo(page, lane.addressIn(lane.folder, "kartlegg/raus", server));
  const begun = performance.now();
  await form.answerByHand(page, ALL);
  await page.waitForSelector("[data-saved=kept]");
  same(await page.$eval("[data-progress-text]", (text) => text.textContent), "4 av 4 besvart", "progress");
  same((await form.keptKeys(page)).length, 1, "kept answers");
  await form.submit(page);
  await page.waitForFunction(() => document.querySelector("[data-run-status]")?.textContent === "Regner …");
  that(await page.$eval("[data-result]", (box) => /** @type {HTMLElement} */ (box).hidden), "no result before Python is there");
  await form.answer(page, { smil: 1 });
  await form.ready(page);
  that(performance.now() - begun >= HELD_BACK_MS, "the runtime was not held back");
  await page.waitForFunction(() => document.querySelector("[data-scale=smil]")?.getAttribute("data-index") === "0.0", { timeout: 5000 })
    .catch(() => that(false, "the result is of the answers as they were when it was asked for, not as they are now"));
  await visited.close();
}

/** @param {Lane} lane */
async function notHeldUp(lane) {
  const visited = await lane.visit();
  const { page } = visited;
  await goTo(page, lane.address("kartlegg/kjennetegn"));
  // What the machine is busy with besides is not the page's doing.
  await page.evaluate(keepGaps);
  await pause(500);
  const usual = await page.evaluate(longestGap);
  await page.evaluate(keepGaps);
  await form.answer(page, await form.meant(page, { fill: { now: 2, wished: 4 }, answers: {} }));
  await form.submit(page);
  await form.ready(page);
  const gap = await page.evaluate(longestGap);
  that(gap < 1000 + 5 * usual, `the page stood still for ${Math.round(gap)} ms`);
  await visited.close();
  return `longest stand-still of the page: ${Math.round(gap)} ms (${Math.round(usual)} ms before)`;
}

/** @param {Lane} lane */
async function inTurns(lane) {
  const visited = await lane.visit();
  const { page } = visited;
  await page.setViewport({ width: 390, height: 844 });
  await goTo(page, lane.address("kartlegg/kjennetegn"));
  await form.answer(page, await form.meant(page, { fill: { now: 2, wished: 4 }, answers: {} }));
  await page.evaluate(() => {
    const box = /** @type {HTMLElement} */ (document.querySelector("[data-result]"));
    new MutationObserver((_, observer) => {
      if (box.dataset.state !== "ready") return;
      observer.disconnect();
      const top = box.querySelector("h2")?.getBoundingClientRect().top;
      Object.assign(globalThis, { came: { top, later: box.querySelectorAll("[data-coming]").length, themes: box.querySelectorAll("[data-theme]").length } });
    }).observe(box, { attributeFilter: ["data-state"] });
  });
  await form.submit(page);
  await form.ready(page);
  await page.waitForFunction(() => document.querySelectorAll("[data-coming]").length === 0);
  const { came, top, hidden } = await page.evaluate(() => ({
    came: /** @type {any} */ (globalThis).came,
    top: document.querySelector("[data-result] h2")?.getBoundingClientRect().top,
    hidden: Array.from(document.querySelectorAll("[data-result] [data-theme]")).filter((card) => !card.checkVisibility({ contentVisibilityAuto: true })).length,
  }));
  same(came.themes, 3, "themes when the result was ready");
  that(came.later > 0, "all of it was laid out at once");
  same([Math.round(top ?? NaN), hidden], [Math.round(came.top), 0], "where the heading is, and themes that are not shown, when all is laid out");
  await visited.close();
}

/** Another answer, and another press of the button, in the moment the result comes into view. @param {Lane} lane */
async function answeredMeanwhile(lane) {
  const visited = await lane.visit();
  const { page } = visited;
  await goTo(page, lane.address("kartlegg/raus"));
  await form.answer(page, ALL);
  await page.evaluate(() => {
    const press = (/** @type {string} */ selector) => /** @type {HTMLElement} */ (document.querySelector(`form[data-assessment] ${selector}`)).click();
    new MutationObserver((_, observer) => {
      observer.disconnect();
      press("input[name=smil][value='1']");
      press("[type=submit]");
    }).observe(/** @type {HTMLElement} */ (document.querySelector("[data-result]")), { attributeFilter: ["hidden"] });
  });
  await form.submit(page);
  await page.waitForFunction(() => document.querySelector("[data-state=ready] [data-scale=smil]")?.getAttribute("data-index") === "0.0" && document.querySelector("[data-working] [data-of=smil]"));
  same(Object.keys((await form.shown(page)).scales), Object.keys(ALL), "scales");
  same(visited.faults, [], "the console complained");
  await visited.close();
}
