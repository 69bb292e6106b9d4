/** The handbook in other languages: the same page, the same answers, and words that a reader of it understands. */
import { none, same, that } from "../drive/check.mjs";
import * as form from "../drive/form.mjs";
import { searchFor } from "../drive/search.mjs";
import { follow, goTo } from "../drive/travel.mjs";
import { lookAt } from "./axe.mjs";

/**
 * @import {Page} from "puppeteer-core"
 * @import {Lane} from "../drive/lane.mjs"
 * @import {Visit} from "../drive/visit.mjs"
 * @import {View} from "./templates.mjs"
 * @import {Case} from "./case.mjs"
 */

const ANSWERS = { relasjon: 4, anerkjennelse: 3, utvikling: 2, smil: 5 };

/** How the page for RAUS says which theme is lowest, in each language. */
const VERDICT = { "": /^Lavest ligger /, nn: /^Lågast ligg /, en: /^The result is lowest for / };

/** @returns {Case[]} */
export const languageCases = () => [
  { name: "the-same-page-in-every-language", run: (lane) => on(lane, "metoder/apu", round) },
  { name: "a-translated-page-says-nothing-of-it", run: (lane) => on(lane, "en/kartlegg/raus", translated) },
  { name: "the-language-stays-from-page-to-page", run: (lane) => on(lane, "en", stays) },
  { name: "the-same-numbers-in-every-language", run: sameNumbers },
  { name: "search-in-english", run: (lane) => on(lane, "en", (visited) => finds(visited, "safety representative", "verneombud")) },
  { name: "search-in-nynorsk", run: (lane) => on(lane, "nn", (visited) => finds(visited, "sjukefråvær", "sammensatt-sykefravaer")) },
];

/** Where the browser keeps what pages of one site have stored together. @returns {Case[]} */
export const storedCases = () => [{ name: "answers-follow-into-another-language", run: (lane) => on(lane, "kartlegg/raus", taken) }];

/** @type {View[]} */
const VIEWS = [
  { name: "en-front", path: "en" },
  { name: "en-untranslated", path: "en/metoder/apu" },
  { name: "en-assessments", path: "en/kartlegg" },
  { name: "en-result", path: "en/kartlegg/raus", act: scored },
  { name: "nn-role", path: "nn/finn/roller/leder" },
];

/** @returns {Case[]} */
export const languageLooks = () => VIEWS.map((view) => ({ name: `${view.name}-axe`, run: (/** @type {Lane} */ lane) => lookAt(lane, view, 390) }));

/** @param {Lane} lane @param {string} path @param {(visited: Visit) => Promise<void>} run */
async function on(lane, path, run) {
  const visited = await lane.visit();
  await goTo(visited.page, lane.address(path));
  await run(visited);
  none([...visited.faults, ...(await visited.violations())], "what went wrong besides");
  await visited.close();
}

/** @param {Page} page @param {string} language */
async function turnTo(page, language) {
  await follow(page, `nav.languages a[hreflang=${language}]`);
}

/** What a reader sees of the language. @param {Page} page */
const seen = (page) => page.evaluate(() => ({
  page: document.documentElement.lang,
  text: document.querySelector("article .col")?.closest("[lang]")?.getAttribute("lang"),
  note: document.querySelector(".untranslated")?.checkVisibility() ?? false,
  here: document.querySelector("nav.languages [aria-current]")?.textContent,
  title: document.querySelector("h1")?.textContent,
}));

/** @param {Visit} visited */
async function round({ page }) {
  const start = page.url();
  const original = await seen(page);
  same(original.note, false, "the original is called untranslated");
  await turnTo(page, "en");
  same(await seen(page), { page: "en-GB", text: "nb", note: true, here: "English", title: original.title }, "in English");
  await turnTo(page, "nn");
  same(await seen(page), { page: "nn", text: "nb", note: true, here: "Nynorsk", title: original.title }, "in nynorsk");
  await turnTo(page, "nb");
  same(page.url(), start, "back where it began");
}

/** @param {Visit} visited */
async function translated({ page }) {
  const { page: language, text, note, title } = await seen(page);
  same([language, text, note, title], ["en-GB", "en-GB", false, "RAUS check"], "the page");
}

/** @param {Visit} visited */
async function stays({ page }) {
  await page.evaluate(() => void (/** @type {any} */ (window).same = true));
  await follow(page, "header nav li:nth-child(2) a");
  same(await page.$eval("h1", (title) => title.textContent), "Methods", "the heading");
  const { page: language, here } = await seen(page);
  same([language, here], ["en-GB", "English"], "after a link");
  that(/\/en\/metoder(\/|\/index\.html)$/.test(page.url()), page.url());
  const back = await page.$eval("nav.languages a[hreflang=nb]", (link) => /** @type {HTMLAnchorElement} */ (link).href);
  same(back, page.url().replace("/en/", "/"), "the way back follows the page");
}

/** @param {Page} page */
async function scored(page) {
  await form.answer(page, ANSWERS);
  await form.submit(page);
  await form.ready(page);
}

/** @param {Lane} lane */
async function sameNumbers(lane) {
  /** @type {unknown[]} */
  const numbers = [];
  for (const [language, verdict] of Object.entries(VERDICT)) {
    await on(lane, `${language ? `${language}/` : ""}kartlegg/raus`, async ({ page }) => {
      await scored(page);
      numbers.push(await form.shown(page));
      const said = await page.$eval("[data-verdict]", (box) => box.textContent?.trim() ?? "");
      that(verdict.test(said), `${language}: ${said}`);
    });
  }
  same(numbers[1], numbers[0], "in nynorsk");
  same(numbers[2], numbers[0], "in English");
}

/** @param {Visit} visited @param {string} query @param {string} id */
async function finds({ page }, query, id) {
  const found = await searchFor(page, query);
  that(found.slice(0, 5).includes(id), `«${query}» gives ${found.slice(0, 5).join(", ")}`);
  const address = await page.$eval(`a[data-result-id="${id}"]`, (link) => /** @type {HTMLAnchorElement} */ (link).href);
  that(/\/(nn|en)\//.test(address), address);
}

/** @param {Visit} visited */
async function taken({ page }) {
  await form.answer(page, ANSWERS);
  const held = await form.held(page);
  await page.waitForSelector("[data-saved=kept]");
  // No reader is on the next page within the same instant, in which Chromium may still be passing on what was stored.
  await new Promise((resolve) => setTimeout(resolve, 1000));
  await turnTo(page, "en");
  await page.waitForFunction(() => document.querySelectorAll("form[data-assessment=raus] input:checked").length === 4);
  same(await form.held(page), held, "the answers in English");
  await form.submit(page);
  await form.ready(page);
  that(VERDICT.en.test(await page.$eval("[data-verdict]", (box) => box.textContent?.trim() ?? "")), "no verdict in English");
}
