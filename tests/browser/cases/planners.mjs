/** Planners: rows that come as they are needed, the reader's words as words, and dates as a file for the calendar. */
import fs from "node:fs";
import { none, same, that } from "../drive/check.mjs";
import { answerFile, downloaded, identityOf, importFile } from "../drive/files.mjs";
import * as form from "../drive/form.mjs";
import { noticed } from "../drive/form.mjs";
import { goTo, reload } from "../drive/travel.mjs";

/**
 * @import {Page} from "puppeteer-core"
 * @import {Lane} from "../drive/lane.mjs"
 * @import {Case} from "./case.mjs"
 */

/** Words a calendar file and a page must both leave as they are. */
const HOSTILE = "<b>Natt</b>; kveld, \\ helg";
const LONG = "Mottak og sortering på øya";

const ROTATION = { start: "2026-08-17", "gruppenavn.1.navn": HOSTILE, "plassnavn.1.navn": LONG };
const YEAR = { start: "2026-08-17", "samling-1.date": "2026-10-14" };
const MIX = { "tiltak.1.hva": HOSTILE, "tiltak.1.sikte": "fremme", "tiltak.1.type": "primaer", "tiltak.1.niva": "gruppe", "tiltak.2.hva": "Lunsj" };

/** @returns {Case[]} */
export function plannerCases() {
  return [
    { name: "calendar-file-of-a-rotation", run: (lane) => on(lane, "rotasjonsplan", (page) => calendar(lane, page, ROTATION)) },
    { name: "calendar-file-of-a-year", run: (lane) => on(lane, "naervaerskalender", (page) => calendar(lane, page, YEAR)) },
    { name: "no-calendar-file-without-dates", run: (lane) => on(lane, "rotasjonsplan", undated) },
    { name: "rows-come-as-they-are-needed", run: (lane) => on(lane, "tiltaksmiks", rows) },
    { name: "words-are-words-after-a-reload", run: (lane) => on(lane, "tiltaksmiks", reloaded) },
    { name: "saved-deleted-and-fetched-back", run: (lane) => on(lane, "tiltaksmiks", (page) => outAndIn(lane, page)) },
    { name: "file-with-what-no-control-can-hold-changes-nothing", run: (lane) => on(lane, "tiltaksmiks", badFiles) },
    { name: "a-changed-wish-changes-the-plan", run: (lane) => on(lane, "rotasjonsplan", changed) },
  ];
}

/** @template T @param {Lane} lane @param {string} assessment @param {(page: Page) => Promise<T>} run @returns {Promise<T>} */
async function on(lane, assessment, run) {
  const visited = await lane.visit();
  await goTo(visited.page, lane.address(`kartlegg/${assessment}`));
  const told = await run(visited.page);
  none(visited.faults, "the console complained");
  await visited.close();
  return told;
}

/** @param {Page} page @param {form.Answers} answers */
async function plan(page, answers) {
  await form.answer(page, answers);
  await form.submit(page);
  await form.ready(page);
}

/** What the file holds is checked on the Python side, by another program's reader. @param {Lane} lane @param {Page} page @param {form.Answers} answers @returns {Promise<string>} */
async function calendar(lane, page, answers) {
  await plan(page, answers);
  same(await page.evaluate(() => "__ffCalendarReady" in globalThis), false, "the script is here before it is asked for");
  const save = async () => fs.readFileSync(await downloaded(lane.downloads, () => page.$eval("[data-action=save-ics]", (button) => /** @type {HTMLElement} */ (button).click()), ".ics"), "utf8");
  const first = await save();
  same(await save(), first, "the same plan saved again");
  return JSON.stringify({ file: first, events: (await form.shown(page)).events });
}

/** @param {Page} page */
async function undated(page) {
  await plan(page, { grupper: 3 });
  that(await page.$eval("[data-action=save-ics]", (button) => button.getClientRects().length === 0), "the button is there");
  same((await form.shown(page)).cells["2.3"], 4, "the plan is there without dates");
}

/** @param {Page} page @returns {Promise<number>} */
const shownRows = (page) => page.$$eval("form [data-row]", (all) => all.filter((row) => row.getClientRects().length > 0).length);

/** @param {Page} page */
async function rows(page) {
  same(await shownRows(page), 1, "rows at first");
  await page.type("[name='tiltak.1.hva']", "Frukt");
  same(await shownRows(page), 2, "rows when the first is begun");
  await page.click("[data-action=add-row]");
  same(await shownRows(page), 3, "rows when one more is asked for");
  same(await page.evaluate(() => document.activeElement?.getAttribute("name")), "tiltak.3.hva", "where the reader now is");
  for (let row = 4; row <= 20; row += 1) await page.$eval("[data-action=add-row]", (button) => /** @type {HTMLElement} */ (button).click());
  same([await shownRows(page), await page.$eval("[data-action=add-row]", (button) => /** @type {HTMLElement} */ (button).hidden)], [20, true], "all of them, and no more to ask for");
  await form.deleteAll(page);
  same(await shownRows(page), 1, "rows when all is deleted");
}

/** @param {Page} page */
async function reloaded(page) {
  await plan(page, MIX);
  await reload(page);
  await noticed(page, "Svarene er hentet fram");
  same(await form.held(page), MIX, "what the form holds");
  await form.submit(page);
  await form.ready(page);
  const [words, made] = await page.$eval("[data-cell='primaer.gruppe']", (cell) => [cell.querySelector("li")?.textContent, cell.querySelector("b") !== null]);
  same([words, made], [HOSTILE, false], "the reader's words in the plan");
}

/** @param {Lane} lane @param {Page} page */
async function outAndIn(lane, page) {
  await plan(page, MIX);
  const file = await downloaded(lane.downloads, () => page.$eval(".keeping [data-action=export]", (button) => /** @type {HTMLElement} */ (button).click()));
  const saved = `${file}.kept`;
  fs.renameSync(file, saved);
  await form.deleteAll(page);
  same([await form.held(page), await form.keptKeys(page)], [{}, []], "what is left after Slett alt");
  await importFile(page, saved);
  await noticed(page, "hentet inn");
  same(await form.held(page), MIX, "what came back");
  fs.rmSync(saved);
}

/** @param {Page} page */
async function badFiles(page) {
  const before = { "tiltak.1.hva": "Frukt" };
  await form.answer(page, before);
  const bad = [{ "tiltak.1.hva": "a".repeat(101) }, { "tiltak.1.hva": { toString: 1 } }, { "tiltak.1.type": "" }, { "tiltak.1.niva": "himmel" }, { "tiltak.99.hva": "Frukt" }];
  for (const answers of bad) {
    await importFile(page, answerFile(await identityOf(page), "tiltaksmiks", answers));
    await noticed(page, "Svarene her er ikke endret");
    same(await form.held(page), before, "what stood there");
  }
}

/** The plan follows what is changed in the form. @param {Page} page */
async function changed(page) {
  await plan(page, { start: "2026-08-17" });
  same((await form.shown(page)).cells["1.1"], 1, "where the first group begins");
  await form.answer(page, { "skjerm.1.gruppe": 1, "skjerm.1.plass": 1 });
  await page.waitForSelector("[data-finding=to-ganger]");
  same((await form.shown(page)).cells["1.1"], 2, "where it begins when it is spared");
}
