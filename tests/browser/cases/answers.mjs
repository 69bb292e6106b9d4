/** The life of a reader's answers on the device: kept, found again, moved, forgotten, and never anywhere else. */
import fs from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { none, same, that } from "../drive/check.mjs";
import { assessments } from "../drive/content.mjs";
import { answerFile, downloaded, fileWith, identityOf, importFile, record } from "../drive/files.mjs";
import * as form from "../drive/form.mjs";
import { noticed } from "../drive/form.mjs";
import { readCsv, readXlsx } from "../drive/sheet.mjs";
import { follow, goBack, goTo, reload } from "../drive/travel.mjs";

/**
 * @import {Page} from "puppeteer-core"
 * @import {Lane} from "../drive/lane.mjs"
 * @import {Visit} from "../drive/visit.mjs"
 * @import {Case} from "./case.mjs"
 */

const KEY = "friskfaktor:1:answers:raus";
const SOME = { relasjon: 4, utvikling: 2 };
const ALL = { relasjon: 4, anerkjennelse: 3, utvikling: 2, smil: 5 };

/** @returns {Case[]} */
export const answerCases = () => [
  { name: "reload-finds-them-again", run: (lane) => raus(lane, foundAgain) },
  { name: "another-page-and-back-by-link", run: (lane) => raus(lane, (visited) => awayAndBack(visited, (page) => follow(page, 'a[href*="raus"]'))) },
  { name: "another-page-and-back-by-back-button", run: (lane) => raus(lane, (visited) => awayAndBack(visited, goBack)) },
  { name: "links-within-the-page-keep-the-result", run: (lane) => raus(lane, linksWithin) },
  { name: "an-open-account-follows-the-answers", run: (lane) => raus(lane, account) },
  { name: "the-accounts-are-on-paper", run: (lane) => raus(lane, accountsOnPaper) },
  { name: "two-tabs-agree", run: (lane) => raus(lane, (visited) => twoTabs(lane, visited)) },
  { name: "saved-deleted-and-fetched-back", run: (lane) => raus(lane, (visited) => outAndIn(lane, visited)) },
  { name: "saved-as-spreadsheet-and-csv", run: (lane) => raus(lane, (visited) => sheets(lane, visited)) },
  { name: "slett-alt-leaves-nothing", run: (lane) => raus(lane, deleted) },
  { name: "whole-handbook-slett-alt-leaves-nothing", run: deletedEverywhere },
  { name: "shared-device-keeps-nothing", run: (lane) => raus(lane, (visited) => shared(lane, visited)) },
  { name: "damaged-state-is-set-aside", run: (lane) => raus(lane, (visited) => unusable(lane, visited, () => "{\"format\": \"frisk")) },
  { name: "other-version-is-set-aside", run: (lane) => raus(lane, (visited) => unusable(lane, visited, otherVersion)) },
  { name: "changed-definition-that-fits-is-kept", run: (lane) => raus(lane, updated) },
  { name: "storage-full-is-told", run: (lane) => raus(lane, full) },
  { name: "storage-denied-is-told", run: (lane) => raus(lane, denied, refuseStorage) },
  ...badFiles.map(({ name, content, words }) => ({ name: `file-${name}-changes-nothing`, run: (/** @type {Lane} */ lane) => raus(lane, (visited) => badFile(visited, content, words)) })),
  { name: "nowhere-but-on-the-page", run: nowhereElse },
];

/** Answers before there is a result, then both: as a spreadsheet and as CSV. @param {Lane} lane @param {Visit} visited */
async function sheets(lane, { page }) {
  const saved = (/** @type {"xlsx" | "csv"} */ ending) =>
    downloaded(lane.downloads, () => page.$eval(`ff-assessment .keeping [data-action=save-${ending}]`, (button) => /** @type {HTMLElement} */ (button).click()), `.${ending}`);
  const given = [
    ["relasjon", "Relasjon og respekt", 4, "Stemmer stort sett"],
    ["anerkjennelse", "Anerkjennelse og ansvar", null, null],
    ["utvikling", "Utvikling", 2, "Stemmer litt"],
    ["smil", "Smil og samhandling", null, null],
  ];
  await form.answer(page, SOME);
  const [head, ...rows] = readXlsx(await saved("xlsx"));
  same(head, ["Felt", "Hva det gjelder", "Tall", "Med ord"], "the line of names");
  same(rows, given, "the answers, and no result yet");
  await scores(page);
  const [, ...whole] = readXlsx(await saved("xlsx"));
  same(whole.slice(0, 4), given, "the answers");
  const numbers = Object.fromEntries(whole.map(([name, , number, words]) => [name, number ?? words]));
  same(numbers["result.scales.relasjon.index"], 75, "the index of one");
  same(numbers["result.scales.utvikling.index"], 25, "the index of another");
  same(numbers["result.themes"], "Utvikling", "the theme, in words");
  same(readCsv(await saved("csv")), [head, ...whole], "the same as CSV");
}

/** @param {Lane} lane @param {(visited: Visit) => Promise<void>} run @param {(page: Page) => Promise<unknown>} [before] */
async function raus(lane, run, before) {
  const visited = await lane.visit();
  await before?.(visited.page);
  await goTo(visited.page, lane.address("kartlegg/raus"));
  await run(visited);
  none(visited.faults, "the console complained");
  await visited.close();
}

/** @param {Page} page */
async function kept(page) {
  await page.waitForSelector("[data-saved=kept]");
}

/** @param {Page} page @param {form.Answers} answers */
async function gives(page, answers) {
  same(await form.held(page), answers, "the answers in the form");
}

/** @param {Page} page */
async function scores(page) {
  await form.submit(page);
  await form.ready(page);
  that(Object.keys((await form.shown(page)).scales).length === 4, "four scales in the result");
}

/** Who reads how a number came about while an answer changes, goes on reading. @param {Visit} visited */
async function account({ page }) {
  await form.answer(page, ALL);
  await scores(page);
  const fold = "[data-working][aria-busy=false] > details[data-of=smil]";
  await page.waitForSelector(fold);
  await page.$eval("details:has([data-working])", (all) => ((/** @type {HTMLDetailsElement} */ (all)).open = true));
  await page.click(`${fold} > summary`);
  await page.waitForSelector(`${fold}[open] dl`);
  const words = () => page.$eval(`${fold} dl`, (list) => list.textContent ?? "");
  const before = await words();
  await page.focus(`${fold} > summary`);
  await form.answer(page, { smil: 1 });
  await page.waitForFunction((path, old) => document.querySelector(`${path}[open] dl`)?.textContent !== old, {}, fold, before);
  that(/1/.test(await words()), "the account tells of the new answer");
}

/** Nobody has opened them, and on paper nobody can. @param {Visit} visited */
async function accountsOnPaper({ page }) {
  await form.answer(page, ALL);
  await scores(page);
  await page.waitForSelector("[data-working][aria-busy=false]");
  const printed = () => page.$$eval("[data-working] > details", (folds) => folds.map((fold) => fold.querySelectorAll("dd").length));
  same(await printed(), [0, 0, 0, 0], "steps before printing");
  const onPaper = await page.evaluate(() => {
    dispatchEvent(new Event("beforeprint"));
    return [...document.querySelectorAll("[data-working] > details")].map((fold) => [/** @type {HTMLDetailsElement} */ (fold).open, fold.querySelectorAll("dd").length > 0]);
  });
  same(onPaper, Array(4).fill([true, true]), "open, and with steps");
  await page.evaluate(() => void dispatchEvent(new Event("afterprint")));
  await page.waitForFunction(() => !document.querySelector("[data-working] dl"));
}

/** @param {Visit} visited */
async function foundAgain({ page }) {
  await form.answer(page, SOME);
  await kept(page);
  await reload(page);
  await noticed(page, "Svarene er hentet fram");
  await gives(page, SOME);
  await scores(page);
}

/** @param {Visit} visited @param {(page: Page) => Promise<unknown>} back */
async function awayAndBack({ page }, back) {
  await form.answer(page, ALL);
  await scores(page);
  await leave(page);
  await back(page);
  await page.waitForFunction(() => document.querySelector("ff-assessment [data-progress-text]")?.textContent !== "");
  await page.waitForFunction(() => document.querySelectorAll("form[data-assessment=raus] input:checked").length === 4);
  await gives(page, ALL);
  await form.answer(page, { smil: 1 });
  await kept(page);
  await scores(page);
  same((await form.shown(page)).scales.smil, { index: "0.0" }, "the scale of the changed answer");
}

/** To the overview of assessments, by its link in the header. @param {Page} page */
async function leave(page) {
  await follow(page, 'header nav a[href$="kartlegg/"], header nav a[href$="kartlegg/index.html"], header nav a[aria-current]');
  that(await page.$("main h1") && !(await page.$("form[data-assessment]")), "the overview, and no form");
}

/** Nothing on the page is swapped by a link to another place on it. @param {Visit} visited */
async function linksWithin({ page }) {
  await page.$eval("input[data-shared]", (box) => box.closest("label")?.click());
  await form.answer(page, SOME);
  await scores(page);
  const path = new URL(page.url()).pathname;
  for (const link of ["a.skip", "[data-errors-list] a", "[data-errors] [data-action=show-result]", "[data-result] [data-action=edit]", "[data-action=to-keeping]"]) {
    await page.$eval(link, (element) => /** @type {HTMLElement} */ (element).click());
    await pause(400);
    same(await page.$eval("[data-result]", (box) => /** @type {HTMLElement} */ (box).dataset.state), "ready", `the result after ${link}`);
    await gives(page, SOME);
    that(await page.evaluate(() => document.activeElement !== document.body), `focus is somewhere after ${link}`);
  }
  same([new URL(page.url()).pathname, /relasjon|anerkjennelse|utvikling|smil/.test(page.url())], [path, false], "the address names no question");
}

/** @param {Lane} lane @param {Visit} visited */
async function twoTabs(lane, visited) {
  const other = await lane.beside(visited);
  await goTo(other.page, lane.address("kartlegg/raus"));
  await form.answer(visited.page, SOME);
  await other.page.waitForFunction(() => document.querySelectorAll("form[data-assessment] input:checked").length === 2);
  await gives(other.page, SOME);
  await form.answer(other.page, { smil: 3 });
  await visited.page.waitForFunction(() => document.querySelectorAll("form[data-assessment] input:checked").length === 3);
  await form.deleteAll(visited.page);
  await other.page.waitForFunction(() => document.querySelectorAll("form[data-assessment] input:checked").length === 0);
  none(other.faults, "the other tab's console complained");
  await other.close();
}

/** @param {Lane} lane @param {Visit} visited */
async function outAndIn(lane, { page }) {
  await form.answer(page, ALL);
  await scores(page);
  const file = await downloaded(lane.downloads, () => page.$eval("ff-assessment .keeping [data-action=export]", (button) => /** @type {HTMLElement} */ (button).click()));
  const saved = JSON.parse(fs.readFileSync(file, "utf8"));
  same([saved.assessment, saved.answers], ["raus", ALL], "the saved file");
  that(/^\d+\.\d+\.\d+$/.test(saved.version) && /^[0-9a-f]{8,}$/.test(saved.definition), "the file says what was asked");
  await form.deleteAll(page);
  await gives(page, {});
  await importFile(page, file);
  await noticed(page, "Svarene fra fila er hentet inn");
  await gives(page, ALL);
  await reload(page);
  await gives(page, ALL);
}

/** @param {Visit} visited */
async function deleted({ page }) {
  await form.answer(page, ALL);
  await scores(page);
  await form.deleteAll(page);
  await gives(page, {});
  same(await page.evaluate(() => Object.keys(localStorage)), [], "keys in the browser's storage");
  that(await page.$eval("[data-result]", (box) => /** @type {HTMLElement} */ (box).hidden && !box.querySelector("[data-scale], [data-theme]")), "nothing left of the result");
  await reload(page);
  await gives(page, {});
}

/** @param {Lane} lane */
async function deletedEverywhere(lane) {
  const visited = await lane.visit();
  const { page } = visited;
  const answered = ["raus", "helsekorset"];
  for (const name of answered) {
    await goTo(page, lane.address(`kartlegg/${name}`));
    await page.$eval("form[data-assessment] label:has(input[type=radio])", (label) => label.click());
    await kept(page);
  }
  await goTo(page, lane.address("personvern"));
  if (await page.evaluate(() => location.origin === "null")) await deletedOneByOne(page, answered.length);
  else await deletedAtOnce(page);
  for (const name of [...answered, ""]) {
    await goTo(page, lane.address(name && `kartlegg/${name}`));
    same(await form.keptKeys(page), [], `what is kept as seen from ${name || "the front page"}`);
  }
  await visited.close();
}

/** @param {Page} page */
async function deletedAtOnce(page) {
  await page.$eval("ff-delete-all [data-action=delete]", (button) => /** @type {HTMLElement} */ (button).click());
  await page.$eval("ff-delete-all [data-action=delete-now]", (button) => /** @type {HTMLElement} */ (button).click());
  await page.waitForFunction(() => document.querySelector("ff-delete-all [data-deleted]")?.textContent?.includes("2 kartlegginger er slettet"));
}

/** Where the browser keeps a store for each file, no page reaches the others: it says so, and leads to each. @param {Page} page @param {number} answered */
async function deletedOneByOne(page, answered) {
  const seen = await page.$eval("ff-delete-all", (element) => ({
    button: element.querySelector("[data-action=delete]")?.checkVisibility(),
    told: element.querySelector("[data-apart]")?.checkVisibility(),
    links: Array.from(element.querySelectorAll("[data-apart] a"), (link) => /** @type {HTMLAnchorElement} */ (link).href),
  }));
  same([seen.button, seen.told, seen.links.length], [false, true, assessments().length], "no button, but a note with a link to every assessment");
  let deletedOn = 0;
  for (const link of seen.links) {
    await goTo(page, link);
    deletedOn += (await form.keptKeys(page)).length;
    await form.deleteAll(page);
  }
  same(deletedOn, answered, "answers that were found on the pages");
}

/** @param {Lane} lane @param {Visit} visited */
async function shared(lane, { page }) {
  await form.answer(page, SOME);
  await kept(page);
  await page.$eval("input[data-shared]", (box) => box.closest("label")?.click());
  await noticed(page, "Delt maskin er valgt");
  await form.answer(page, ALL);
  await scores(page);
  same(await page.evaluate(() => Object.keys(localStorage)), [], "keys in the browser's storage");
  await goTo(page, lane.address("kartlegg/helsekorset"));
  await form.answer(page, { frisk: 3 });
  same(await form.keptKeys(page), [], "keys after answering another assessment in the same tab");
}

/** @param {Lane} lane @param {Visit} visited @param {(page: Page) => string | Promise<string>} content */
async function unusable(lane, { page }, content) {
  const text = await content(page);
  await page.evaluate((key, value) => localStorage.setItem(key, value), KEY, text);
  await reload(page);
  await noticed(page, "lagt dem til side");
  await gives(page, {});
  const file = await downloaded(lane.downloads, () => page.click("[data-notices] [data-action=save-aside]"));
  same(JSON.parse(fs.readFileSync(file, "utf8")).kept, [text], "what was set aside, as it was");
  await form.answer(page, ALL);
  await kept(page);
  await scores(page);
  await reload(page);
  await gives(page, ALL);
}

/** @param {Page} page */
const otherVersion = async (page) => record({ ...(await identityOf(page)), version: "99.0.0" }, "raus", SOME);

/** @param {Visit} visited */
async function updated({ page }) {
  const text = record({ ...(await identityOf(page)), definition: "0123456789abcdef" }, "raus", SOME);
  await page.evaluate((key, value) => localStorage.setItem(key, value), KEY, text);
  await reload(page);
  await noticed(page, "Kartleggingen er endret siden sist");
  await gives(page, SOME);
}

/** @param {Visit} visited */
async function full({ page }) {
  await form.fillStorage(page);
  await form.answer(page, SOME);
  await page.waitForSelector("[data-saved=full]");
  that(await page.$eval("[data-saved]", (line) => line.textContent?.includes("fullt")), "the line says why");
  await gives(page, SOME);
  await scores(page);
}

/** As browsers do it where cookies are blocked: every use of the storage is refused. @param {Page} page */
const refuseStorage = (page) => page.evaluateOnNewDocument(() => {
  for (const name of ["localStorage", "sessionStorage"]) {
    Object.defineProperty(window, name, { get: () => { throw new DOMException("The operation is insecure.", "SecurityError"); } });
  }
});

/** @param {Visit} visited */
async function denied({ page }) {
  await noticed(page, "lar ikke håndboka lagre");
  await form.answer(page, ALL);
  await page.waitForSelector("[data-saved=absent]");
  await gives(page, ALL);
  await scores(page);
  await form.deleteAll(page);
  await gives(page, {});
}

const badFiles = [
  { name: "that-is-not-json", content: "svar: alle", words: "Fila kan ikke brukes" },
  { name: "that-is-a-list", content: "[1, 2, 3]", words: "Fila kan ikke brukes" },
  { name: "of-two-megabytes", content: `{"x": "${"y".repeat(2_000_000)}"}`, words: "Fila er for stor" },
  { name: "of-another-assessment", content: record({ version: "1.0.0", definition: "x" }, "helsekorset", { frisk: 3 }), words: "en annen kartlegging" },
  { name: "of-another-version", content: record({ version: "99.0.0", definition: "x" }, "raus", SOME), words: "en annen utgave" },
  { name: "of-another-prototype", content: '{"format":"friskfaktor-answers","formatVersion":1,"assessment":"raus","version":"1.0.0","answers":{"__proto__":1,"constructor":2}}', words: "Svarene her er ikke endret" },
];

/** @param {Visit} visited @param {string} content @param {string} words */
async function badFile({ page }, content, words) {
  await form.answer(page, SOME);
  await importFile(page, fileWith(content));
  await noticed(page, words);
  await gives(page, SOME);
}

/** Answers that can be told from everything else: no address, title, console line or request may hold them. @param {Lane} lane */
async function nowhereElse(lane) {
  const visited = await lane.visit();
  const { page, asked, said } = visited;
  await goTo(page, lane.address("kartlegg/langtidsfriskandel"));
  const before = [page.url(), await page.title()];
  await form.answer(page, { ansatte: 98765, uten_fravar: 45678, lavt_begge: 56789 });
  await form.submit(page);
  await form.ready(page);
  await importFile(page, answerFile(await identityOf(page), "langtidsfriskandel", { ansatte: 87654, uten_fravar: 87655 }));
  await noticed(page, "hentet inn");
  await form.submit(page);
  await page.waitForSelector("[data-errors]:not([hidden]) [data-errors-list] a");
  await page.click("[data-errors-list] a");
  same([page.url(), await page.title()], before, "address and title");
  const everything = [...asked, ...said, await page.evaluate(() => JSON.stringify([history.state, location.href, document.cookie, document.title]))];
  none(everything.filter((text) => /98765|45678|56789|87654|87655|46[.,]2/.test(text)), "an answer was found outside the page");
  await visited.close();
}
