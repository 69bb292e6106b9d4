/** A result is kept, the assessment is taken again, and the two are compared; what cannot be compared says so. */
import fs from "node:fs";
import { none, same, that } from "../drive/check.mjs";
import { downloaded, identityOf, importFile } from "../drive/files.mjs";
import * as form from "../drive/form.mjs";
import { noticed } from "../drive/form.mjs";
import { goTo, reload } from "../drive/travel.mjs";

/**
 * @import {Page} from "puppeteer-core"
 * @import {Lane} from "../drive/lane.mjs"
 * @import {Visit} from "../drive/visit.mjs"
 * @import {Case} from "./case.mjs"
 */

const KEY = "friskfaktor:1:rounds:raus";
const FIRST = { relasjon: 4, anerkjennelse: 3, utvikling: 2, smil: 5 };
const SECOND = { relasjon: 4, anerkjennelse: 3, utvikling: 5, smil: 4 };
const KEPT = "2026-05-04T08:00:00.000Z";

/** @returns {Case[]} */
export const roundCases = () => [
  { name: "kept-and-compared-after-a-reload", run: (lane) => on(lane, "raus", keptAndCompared) },
  { name: "asked-before-answers-are-lost", run: (lane) => on(lane, "raus", asked) },
  { name: "same-answers-have-not-changed", run: (lane) => on(lane, "raus", unchanged) },
  { name: "a-changed-answer-follows-into-the-comparison", run: (lane) => on(lane, "raus", followed) },
  { name: "a-point-that-has-moved", run: (lane) => on(lane, "helsekorset", moved) },
  { name: "other-version-cannot-be-compared", run: (lane) => on(lane, "raus", (visited) => apart(visited, { version: "0.9.0" }, "i utgave 0.9.0, og nå er den i utgave")) },
  { name: "other-definition-cannot-be-compared", run: (lane) => on(lane, "raus", (visited) => apart(visited, { definition: "0123456789abcdef" }, "Regnemåten er endret")) },
  { name: "answers-that-do-not-fit-cannot-be-compared", run: (lane) => on(lane, "raus", (visited) => apart(visited, { answers: { humor: 3 } }, "passer ikke til skjemaet")) },
  { name: "saved-deleted-and-fetched-back", run: (lane) => on(lane, "raus", (visited) => outAndIn(lane, visited)) },
  { name: "one-is-taken-away-and-brought-back", run: (lane) => on(lane, "raus", dropped) },
  { name: "shared-device-keeps-none", run: (lane) => on(lane, "raus", shared) },
  { name: "damaged-ones-are-set-aside", run: (lane) => on(lane, "raus", (visited) => damaged(lane, visited)) },
  { name: "no-room-is-told-and-loses-nothing", run: (lane) => on(lane, "raus", full) },
  { name: "two-tabs-agree", run: (lane) => on(lane, "raus", (visited) => twoTabs(lane, visited)) },
];

/** @param {Lane} lane @param {string} name @param {(visited: Visit) => Promise<void>} run */
async function on(lane, name, run) {
  const visited = await lane.visit();
  await goTo(visited.page, lane.address(`kartlegg/${name}`));
  await run(visited);
  none(visited.faults, "the console complained");
  await visited.close();
}

/** @param {Page} page @param {string} selector */
const press = (page, selector) => page.$eval(selector, (button) => /** @type {HTMLElement} */ (button).click());

/** @param {Page} page @param {form.Answers} answers */
async function score(page, answers) {
  await form.answer(page, answers);
  await form.submit(page);
  await form.ready(page);
}

/** @param {Page} page @param {form.Answers} answers */
async function scoreAndKeep(page, answers) {
  await score(page, answers);
  await press(page, "[data-result] [data-action=keep-round]");
  await page.waitForFunction(() => document.querySelector("[data-round-status]")?.textContent?.includes("Du tok vare på dette resultatet"));
}

/** @param {Page} page */
async function again(page) {
  await press(page, "[data-result] [data-action=again]");
  await noticed(page, "Skjemaet er tomt");
  same(await form.held(page), {}, "the form of a new round");
}

/** @param {Page} page @returns {Promise<{verdict: string, rows: string[][], marks: number, apart: string}>} what the page says of last time */
async function compared(page) {
  await page.waitForSelector("[data-section=comparison]:not([hidden])");
  return page.$eval("[data-section=comparison]", (section) => {
    const seen = (/** @type {string} */ selector) => {
      const element = section.querySelector(selector);
      return element?.checkVisibility() ? (element.textContent ?? "") : "";
    };
    const rows = Array.from(section.querySelectorAll("tbody tr"), (row) => Array.from(row.children, (cell) => cell.textContent ?? ""));
    return { verdict: seen("[data-compare-verdict]"), rows, marks: document.querySelectorAll("[data-result] :is(.before, .ff-plane-before):not(.key *)").length, apart: seen("[data-apart-from-last]") };
  });
}

/** @param {Page} page @param {string} words */
async function says(page, words) {
  await page.waitForFunction((wanted) => document.querySelector("[data-compare-verdict]")?.textContent?.includes(wanted), {}, words);
}

/** @param {Page} page @param {object} [change] of a round kept in May */
async function plant(page, change = {}) {
  const round = { kept: KEPT, ...(await identityOf(page)), answers: FIRST, ...change };
  const text = JSON.stringify({ format: "friskfaktor-rounds", formatVersion: 1, assessment: "raus", current: null, rounds: [round] });
  await page.evaluate((key, value) => localStorage.setItem(key, value), KEY, text);
  await reload(page);
}

/** @param {Visit} visited */
async function keptAndCompared({ page }) {
  await scoreAndKeep(page, FIRST);
  that(await page.$eval("[data-section=comparison]", (section) => /** @type {HTMLElement} */ (section).hidden), "nothing to compare with yet");
  await again(page);
  same(await page.evaluate(() => localStorage.getItem("friskfaktor:1:answers:raus")), null, "the answers of the form");
  await reload(page);
  await score(page, SECOND);
  const said = await compared(page);
  same(said.verdict, "Størst endring er det i utvikling: fra 2 til 5. Høyere enn sist: 1. Lavere: 1. Som sist: 2.", "the sentence");
  same(said.rows[2], ["Utvikling", "2", "5", "+3"], "a row of the table");
  same([said.marks, said.apart], [4, ""], "marks in the picture, and no excuse");
}

/** @param {Visit} visited */
async function asked({ page }) {
  await score(page, FIRST);
  await press(page, "[data-result] [data-action=again]");
  await page.waitForSelector("dialog[data-again][open]");
  await press(page, "dialog[data-again] button:not([type=button])");
  same(await form.held(page), FIRST, "the answers after thinking better of it");
  await press(page, "[data-result] [data-action=again]");
  await press(page, "dialog[data-again] [data-action=again-keep]");
  await noticed(page, "Skjemaet er tomt");
  await page.waitForSelector("[data-round-list]:not([hidden])");
  await score(page, SECOND);
  await says(page, "Størst endring");
  await press(page, "[data-result] [data-action=again]");
  await press(page, "dialog[data-again] [data-action=again-drop]");
  await noticed(page, "Skjemaet er tomt");
  same(await page.$$eval("[data-round-entries] > li", (entries) => entries.length), 1, "rounds, when the last was not kept");
}

/** @param {Visit} visited */
async function unchanged({ page }) {
  await plant(page);
  await score(page, FIRST);
  const said = await compared(page);
  same(said.verdict, "Tallene er de samme som sist.", "the sentence");
  that((await page.$eval("[data-compare-date]", (line) => line.textContent))?.includes("4. mai 2026"), "it says when last time was");
}

/** A changed answer changes the comparison; a kept result that is changed can be kept anew, and stays one. @param {Visit} visited */
async function followed({ page }) {
  await plant(page);
  await scoreAndKeep(page, SECOND);
  await form.answer(page, { relasjon: 1 });
  await says(page, "Størst endring er det i relasjon og respekt, og utvikling");
  await page.waitForSelector("[data-result] [data-action=keep-round]:not([hidden])");
  await press(page, "[data-result] [data-action=keep-round]");
  same(await page.$$eval("[data-round-entries] > li", (entries) => entries.length), 2, "rounds");
  same((await compared(page)).rows[0], ["Relasjon og respekt", "4", "1", "−3"], "compared with May, not with itself");
}

/** @param {Visit} visited */
async function moved({ page }) {
  await scoreAndKeep(page, { frisk: 1, bra: 7 });
  await again(page);
  await score(page, { frisk: 7, bra: 7 });
  const said = await compared(page);
  that(/^Sist sto punktet ditt i feltet «.+»\. Nå står det i «.+»\.$/.test(said.verdict), said.verdict);
  same(said.marks, 1, "the point of last time");
}

/** @param {Visit} visited @param {object} change @param {string} words */
async function apart({ page }, change, words) {
  await plant(page, change);
  await score(page, SECOND);
  const said = await compared(page);
  that(said.apart.includes(words) && said.apart.includes("4. mai 2026"), `it says why, and of when: ${said.apart}`);
  same([said.verdict, said.marks], ["", 0], "no comparison all the same");
}

/** @param {Lane} lane @param {Visit} visited */
async function outAndIn(lane, { page }) {
  await plant(page);
  await scoreAndKeep(page, SECOND);
  const file = await downloaded(lane.downloads, () => press(page, "ff-assessment .keeping [data-action=export]"));
  same(JSON.parse(fs.readFileSync(file, "utf8")).rounds.length, 2, "rounds in the file");
  await form.deleteAll(page);
  same(await form.keptKeys(page), [], "keys after Slett alt");
  await importFile(page, file);
  await noticed(page, "Svarene fra fila er hentet inn");
  await form.submit(page);
  await form.ready(page);
  await says(page, "Størst endring er det i utvikling");
  await reload(page);
  same(await page.$$eval("[data-round-entries] > li", (entries) => entries.length), 2, "rounds after a reload");
  await page.$eval("[data-notices]", (place) => place.replaceChildren());
  await importFile(page, file);
  await noticed(page, "Svarene fra fila er hentet inn");
  same(await page.$$eval("[data-round-entries] > li", (entries) => entries.length), 2, "rounds when the same file comes twice");
}

/** @param {Visit} visited */
async function dropped({ page }) {
  await plant(page);
  await score(page, SECOND);
  await says(page, "Størst endring");
  await press(page, "[data-round-entries] [data-action=drop-round]");
  await noticed(page, "slettet fra lista");
  await page.waitForSelector("[data-section=comparison][hidden]");
  await press(page, "[data-notices] [data-action=undo-drop]");
  await page.waitForSelector("[data-section=comparison]:not([hidden])");
  await reload(page);
  same(await page.$$eval("[data-round-entries] > li", (entries) => entries.length), 1, "rounds after a reload");
}

/** @param {Visit} visited */
async function shared({ page }) {
  await plant(page);
  await page.$eval("input[data-shared]", (box) => box.closest("label")?.click());
  await noticed(page, "Delt maskin er valgt");
  await score(page, SECOND);
  const seen = await page.$eval("[data-result]", (box) => ({
    button: box.querySelector("[data-action=keep-round]")?.checkVisibility(),
    told: box.querySelector("[data-round-status]")?.textContent?.includes("kan ikke tas vare på her"),
    compared: box.querySelector("[data-section=comparison]")?.checkVisibility(),
  }));
  same(seen, { button: false, told: true, compared: false }, "under the result");
  same(await page.evaluate(() => Object.keys(localStorage)), [], "keys in the browser's storage");
}

/** @param {Lane} lane @param {Visit} visited */
async function damaged(lane, { page }) {
  const text = '{"format":"friskfaktor-rounds","rounds":[{"kept":"i fjor"}]}';
  await page.evaluate((key, value) => localStorage.setItem(key, value), KEY, text);
  await reload(page);
  await noticed(page, "lagt dem til side");
  const file = await downloaded(lane.downloads, () => page.click("[data-notices] [data-action=save-aside]"));
  same(JSON.parse(fs.readFileSync(file, "utf8")).kept, [text], "what was set aside, as it was");
  await scoreAndKeep(page, FIRST);
  await reload(page);
  same(await page.$$eval("[data-round-entries] > li", (entries) => entries.length), 1, "rounds after a reload");
}

/** @param {Visit} visited */
async function full({ page }) {
  await plant(page);
  await score(page, SECOND);
  await form.fillStorage(page);
  await press(page, "[data-result] [data-action=keep-round]");
  await page.waitForFunction(() => document.querySelector("[data-round-status]")?.textContent?.includes("ikke plass"));
  same(await form.held(page), SECOND, "the answers");
  await press(page, "[data-result] [data-action=again]");
  await press(page, "dialog[data-again] [data-action=again-keep]");
  same(await form.held(page), SECOND, "the answers, when they could not be kept before a new round");
  same(await page.$$eval("[data-round-entries] > li", (entries) => entries.length), 1, "rounds");
}

/** @param {Lane} lane @param {Visit} visited */
async function twoTabs(lane, visited) {
  const other = await lane.beside(visited);
  await goTo(other.page, lane.address("kartlegg/raus"));
  await scoreAndKeep(visited.page, FIRST);
  await other.page.waitForSelector("[data-round-list]:not([hidden])");
  await again(visited.page);
  await other.page.waitForFunction(() => document.querySelectorAll("form[data-assessment] input:checked").length === 0);
  none(other.faults, "the other tab's console complained");
  await other.close();
}
