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
export const smoothCases = () => [{ name: "page-is-not-held-up-by-python", run: notHeldUp }];

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
