/** What a form can have besides one answer to each question: several who answer, conditions, words of one's own, an order of one's own. */
import fs from "node:fs";
import { none, same, that } from "../drive/check.mjs";
import { downloaded, importFile } from "../drive/files.mjs";
import * as form from "../drive/form.mjs";
import { goTo, reload } from "../drive/travel.mjs";
import { lookAt } from "./axe.mjs";
import { at400Percent } from "./reflow.mjs";

/**
 * @import {Page} from "puppeteer-core"
 * @import {Lane} from "../drive/lane.mjs"
 * @import {Visit} from "../drive/visit.mjs"
 * @import {Case} from "./case.mjs"
 * @import {View} from "./templates.mjs"
 */

/** Stands the same in JSON and in an address, and by chance in no base64: the runtime is handed to the worker too. */
const TELLTALE = "47-11";
const NOTE = `Spør Kari om vaktlista ${TELLTALE}`;
const ORDER = ["en", "to", "tre", "fire", "fem", "seks", "sju", "atte"];

/** @returns {Case[]} */
export const featureCases = () => [
  { name: "one-answers-at-a-time", run: (lane) => on(lane, "prove-roller", turns) },
  { name: "who-has-not-answered-is-named-and-shown", run: (lane) => on(lane, "prove-roller", missing) },
  { name: "everybody-stands-on-paper-and-without-script", run: (lane) => on(lane, "prove-roller", ({ page }) => everybody(lane, page)) },
  { name: "everybody-is-typed-in-from-paper", run: (lane) => on(lane, "prove-roller", typedIn) },
  { name: "each-has-a-shape-and-a-number-in-the-result", run: (lane) => on(lane, "prove-roller", shapes) },
  { name: "importance-is-asked-beside-now", run: (lane) => on(lane, "prove-vekt", importance) },
  { name: "what-is-important-and-lacking-comes-first", run: (lane) => on(lane, "prove-vekt", priority) },
  { name: "a-question-is-asked-after-a-certain-answer", run: (lane) => on(lane, "prove-skjema", conditions) },
  { name: "what-is-not-asked-is-not-counted", run: (lane) => on(lane, "prove-skjema", notCounted) },
  { name: "the-paper-says-when-to-answer", run: (lane) => on(lane, "prove-skjema", ({ page }) => onPaper(lane, page)) },
  { name: "notes-are-kept-moved-and-deleted-and-never-scored", run: (lane) => on(lane, "prove-skjema", (visited) => notes(lane, visited), spyOnWorkers) },
  { name: "an-order-of-ones-own-that-stays", run: order },
  { name: "answering-moves-nothing-above-it", run: (lane) => on(lane, "prove-skjema", still) },
];

/** Conditions, an order of one's own and words of one's own, which no shipped instrument has together. @type {View} */
const CONDITIONS = {
  name: "prove-skjema",
  path: "kartlegg/prove-skjema",
  act: async (page) => {
    await form.answer(page, { to: 4 });
    await form.answer(page, await form.meant(page, { fill: { value: 1 }, answers: { to: 4 } }));
    await form.submit(page);
    await form.ready(page);
  },
};

/** @returns {Case[]} */
export const featureLooks = () => [
  ...[1280, 390].map((width) => ({ name: `conditions-in-axe-at-${width}`, run: (/** @type {Lane} */ lane) => lookAt(lane, CONDITIONS, width) })),
  { name: "conditions-at-400-percent", run: (lane) => at400Percent(lane, CONDITIONS) },
];

/** @param {Lane} lane @param {string} name @param {(visited: Visit) => Promise<void>} run @param {(page: Page) => Promise<unknown>} [before] */
async function on(lane, name, run, before) {
  const visited = await lane.visit();
  await before?.(visited.page);
  await goTo(visited.page, lane.address(`kartlegg/${name}`));
  await run(visited);
  none(visited.faults, "the console complained");
  await visited.close();
}

/** @param {Page} page @param {string} selector @returns {Promise<string[]>} names of the groups of points that are seen there */
const seen = (page, selector) => page.$$eval(`form ${selector}`, (rows) => rows.filter((row) => row.checkVisibility()).map((row) => row.querySelector("input")?.name ?? ""));

/** @param {Page} page */
const progress = (page) => page.$eval("[data-progress-text]", (text) => text.textContent);

/** @param {Visit} visited */
async function turns({ page }) {
  same(await seen(page, "[data-respondent]"), ["lytter.leder", "deler.leder", "folger.leder"], "whose answers stand in the form");
  same(await progress(page), "0 av 9 besvart", "progress counts everybody");
  await form.answerByHand(page, { "lytter.leder": 4, "deler.leder": 2, "folger.leder": 5 });
  same(await progress(page), "3 av 9 besvart", "progress after the first");
  const next = "form .group ~ .turns [data-turn=tillitsvalgt]";
  await page.focus(next);
  await page.keyboard.press("Enter");
  same(await seen(page, "[data-respondent]"), ["lytter.tillitsvalgt", "deler.tillitsvalgt", "folger.tillitsvalgt"], "whose answers stand there then");
  same(await page.$$eval("form .turns:has(~ .group) button", (buttons) => buttons.map((button) => `${button.getAttribute("aria-pressed")} ${button.querySelector("[data-turn-count]")?.textContent}`)), ["false 3/3", "true 0/3", "false 0/3"], "the buttons");
  await reload(page);
  await form.noticed(page, "hentet fram");
  same(await seen(page, "[data-respondent]"), ["lytter.tillitsvalgt", "deler.tillitsvalgt", "folger.tillitsvalgt"], "who goes on after a reload");
}

/** @param {Visit} visited */
async function missing({ page }) {
  await form.answer(page, { "lytter.leder": 4, "deler.leder": 2, "folger.leder": 5, "lytter.tillitsvalgt": 3 });
  await form.submit(page);
  const links = await page.$$eval("[data-errors-list] a", (list) => list.map((link) => link.textContent ?? ""));
  that(links[0]?.endsWith("mangler svar fra Verneombud") && links[1]?.endsWith("mangler svar fra Tillitsvalgt, Verneombud"), `the list: ${links.join(" | ")}`);
  await page.$eval("[data-errors-list] a", (link) => /** @type {HTMLElement} */ (link).click());
  same(await page.evaluate(() => [/** @type {HTMLInputElement} */ (document.activeElement).name, document.activeElement?.checkVisibility()]), ["lytter.verneombud", true], "where the link leads");
}

/** Only Chromium can be driven to show paper, or to run without script. @param {Lane} lane @param {Page} page */
async function everybody(lane, page) {
  same((await page.$$("form [data-respondent]")).length, 9, "groups of points in the page");
  if (lane.kind !== "chromium") return;
  await page.evaluate(() => { window.print = () => {}; });
  await page.$eval("[data-action=print-form]", (button) => /** @type {HTMLElement} */ (button).click());
  await page.emulateMediaType("print");
  same((await seen(page, "[data-respondent]")).length, 9, "groups of points on paper");
  await page.emulateMediaType();
  await page.setJavaScriptEnabled(false);
  await reload(page);
  same((await seen(page, "[data-respondent]")).length, 9, "groups of points without script");
  same(await page.$$eval(".turns button", (buttons) => buttons.filter((button) => button.checkVisibility()).length), 0, "buttons that do nothing");
}

/** @param {Visit} visited */
async function typedIn({ page }) {
  await page.focus("[data-action=quick-open]");
  await page.keyboard.press("Enter");
  await page.waitForSelector("[data-quick] td input:focus");
  same(await page.$$eval("[data-quick] thead th", (heads) => heads.map((head) => head.textContent)), ["Spørsmål", "Leder", "Tillitsvalgt", "Verneombud"], "the columns");
  await page.keyboard.type("421532311");
  same(await form.held(page), {
    "lytter.leder": 4, "lytter.tillitsvalgt": 2, "lytter.verneombud": 1, "deler.leder": 5, "deler.tillitsvalgt": 3,
    "deler.verneombud": 2, "folger.leder": 3, "folger.tillitsvalgt": 1, "folger.verneombud": 1,
  }, "the answers of the form");
}

/** @param {Visit} visited */
async function shapes({ page }) {
  await form.answer(page, await form.meant(page, { fill: { leder: 5, tillitsvalgt: 2, verneombud: 2 }, answers: {} }));
  await form.submit(page);
  await form.ready(page);
  const rows = await page.$$eval("[data-scale]", (lines) => lines.map((line) => [...line.querySelectorAll("[data-plot] .shape")].map((shape) => [shape.getAttribute("x"), shape.querySelector("path")?.getAttribute("d")])));
  for (const row of rows) {
    same(row.length, 3, "shapes in a row");
    same(new Set(row.map(([, path]) => path)).size, 3, "different shapes, not only colours");
    same([row[1][0] === row[2][0], row[0][0] === row[1][0]], [true, false], "those who agree stand together, the other apart");
  }
  const scale = (await form.shown(page)).scales.samtale;
  same([scale.index, scale.spread, scale.ownGap], ["50.0", "75.0", "75.0"], "the numbers of the row");
  same(await page.$$eval(".key [data-legend]", (parts) => parts.map((part) => part.textContent?.trim())), ["Leder", "Tillitsvalgt", "Verneombud"], "the key");
  const table = await page.$eval("[data-section=table] table", (element) => element.textContent ?? "");
  none(["Leder", "Tillitsvalgt", "Verneombud"].filter((name) => !table.includes(name)), "who is not in the table");
}

/** @param {Visit} visited */
async function importance({ page }) {
  same(await seen(page, ".scale"), ["pauser.now", "pauser.importance", "verktoy.now", "verktoy.importance"], "what is asked");
  await form.answerByHand(page, { "pauser.now": 2, "pauser.importance": 5, "verktoy.now": 4 });
  await form.submit(page);
  const [link] = await page.$$eval("[data-errors-list] a", (list) => list.map((one) => one.textContent ?? ""));
  that(link?.endsWith("velg hvor viktig det er"), `what is missing: ${link}`);
}

/** now 2 of 5 is 25, importance 5 is 100: (100 − 25) · 100 / 100 = 75; now 4 is 75, importance 3 is 50: 25 · 50 / 100 = 12.5. @param {Visit} visited */
async function priority({ page }) {
  await form.answer(page, { "pauser.now": 2, "pauser.importance": 5, "verktoy.now": 4, "verktoy.importance": 3 });
  await form.submit(page);
  await form.ready(page);
  const { scales, themes } = await form.shown(page);
  same([scales.pauser.priority, scales.verktoy.priority], ["75.0", "12.5"], "the priorities");
  same(themes, ["pauser"], "the theme");
  const widths = await page.$$eval("[data-scale] .priority", (bars) => bars.map((bar) => bar.getBoundingClientRect().width));
  that(widths.length === 2 && Math.abs(Math.max(...widths) / Math.min(...widths) - 6) < 0.1, `the bars: ${widths.join(", ")}`);
}

/** @param {Visit} visited */
async function conditions({ page }) {
  const asked = () => page.$$eval("form [data-item]", (items) => items.filter((item) => item.checkVisibility()).map((item) => /** @type {HTMLElement} */ (item).dataset.item).filter((name) => name === "fire" || name === "fem"));
  same([await asked(), await progress(page)], [[], "0 av 6 besvart"], "before the answer");
  await form.answerByHand(page, { to: 4 });
  same([await asked(), await progress(page)], [["fire"], "1 av 7 besvart"], "after it");
  that((await page.$eval("[data-asked-spoken]", (line) => line.textContent ?? "")).includes("Jeg får sove etter nattevakta"), "the new question is said");
  await form.answerByHand(page, { fire: 1 });
  same(await asked(), ["fire", "fem"], "a question that hangs on that one");
  await form.answerByHand(page, { to: 1 });
  same([await asked(), await progress(page)], [[], "1 av 6 besvart"], "after another answer");
  same(await page.$$eval("[data-item=fire] input, [data-item=fem] input", (inputs) => inputs.filter((input) => !input.matches(":disabled")).length), 0, "controls that can still be reached");
  await form.answerByHand(page, { to: 5 });
  same([await asked(), (await form.held(page)).fire], [["fire", "fem"], 1], "asked again, the answer is still there");
}

/** @param {Visit} visited */
async function notCounted({ page }) {
  const low = Object.fromEntries(["en", "tre", "seks", "sju", "atte"].map((name) => [name, 3]));
  await form.answer(page, { ...low, to: 5, fire: 5 });
  await form.answer(page, { to: 3 });
  await form.submit(page);
  await form.ready(page);
  same((await form.shown(page)).scales.alt, { index: "50.0" }, "the index of the six that are asked");
  that(await page.$eval("[data-errors]", (box) => /** @type {HTMLElement} */ (box).hidden), "nothing is missing");
}

/** @param {Lane} lane @param {Page} page */
async function onPaper(lane, page) {
  await page.evaluate(() => {
    window.print = () => window.dispatchEvent(new Event("beforeprint"));
  });
  await page.$eval("[data-action=print-form]", (button) => /** @type {HTMLElement} */ (button).click());
  const paper = await page.$$eval("form [data-item]", (items) => items.map((item) => [/** @type {HTMLElement} */ (item).dataset.item, /** @type {HTMLElement} */ (item).dataset.number, item.querySelector("[data-shown-number]")?.textContent]));
  same(paper, ORDER.map((name, at) => [name, String(at + 1), String(at + 1)]), "the order on paper");
  await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
  if (lane.kind !== "chromium") return;
  await page.setJavaScriptEnabled(false);
  await reload(page);
  const words = await page.$$eval(".when", (lines) => lines.filter((line) => line.checkVisibility()).map((line) => line.textContent?.trim()));
  same(words, ["Svar bare hvis du svarte Stemmer stort sett eller Stemmer helt på spørsmål 2.", "Svar bare hvis du svarte Stemmer ikke på spørsmål 4."], "when to answer");
}

/** Everything that is handed to a worker, as text. @param {Page} page */
const spyOnWorkers = (page) => page.evaluateOnNewDocument(() => {
  const handed = (/** @type {any} */ (globalThis).__handed = /** @type {string[]} */ ([]));
  const post = Worker.prototype.postMessage;
  Worker.prototype.postMessage = function (/** @type {any} */ message, /** @type {any} */ ...rest) {
    handed.push(JSON.stringify(message));
    return post.call(this, message, ...rest);
  };
});

/** @param {Lane} lane @param {Visit} visited */
async function notes(lane, { page, asked, said }) {
  await page.type("textarea[data-note=husk]", NOTE);
  await form.answer(page, Object.fromEntries(["en", "to", "tre", "seks", "sju", "atte"].map((name) => [name, 2])));
  await page.waitForSelector("[data-saved=kept]");
  await reload(page);
  const note = () => page.$eval("textarea[data-note=husk]", (area) => area.value);
  same(await note(), NOTE, "the note after a reload");
  await form.submit(page);
  await form.ready(page);
  const handed = await page.evaluate(() => /** @type {string[]} */ (/** @type {any} */ (globalThis).__handed));
  that(handed.some((text) => text.includes('\\"seks\\"')), "the answers were handed to scoring");
  none([...handed, ...asked, ...said, page.url()].filter((text) => text.includes(TELLTALE)), "the note was handed on");
  that(!(await page.$eval("[data-result]", (box, telltale) => box.textContent?.includes(telltale), TELLTALE)), "the note is in the result");
  const file = await downloaded(lane.downloads, () => page.$eval("ff-assessment .keeping [data-action=export]", (button) => /** @type {HTMLElement} */ (button).click()));
  same(JSON.parse(fs.readFileSync(file, "utf8")).notes, { husk: NOTE }, "the note in the file");
  await form.deleteAll(page);
  same([await note(), await page.evaluate(() => Object.keys(localStorage))], ["", []], "what is left after Slett alt");
  await importFile(page, file);
  await form.noticed(page, "hentet inn");
  same(await note(), NOTE, "the note fetched back");
}

/** @param {Lane} lane */
async function order(lane) {
  const orders = [];
  for (let readers = 0; readers < 3; readers += 1) {
    const visited = await lane.visit();
    const { page } = visited;
    const items = () => page.$$eval("form [data-item]", (all) => all.map((item) => `${item.getAttribute("data-number")} ${item.getAttribute("data-item")}`));
    await goTo(page, lane.address("kartlegg/prove-skjema"));
    const first = await items();
    await form.answer(page, { en: 3 });
    await page.waitForSelector("[data-saved=kept]");
    await reload(page);
    await form.noticed(page, "hentet fram");
    same(await items(), first, "the order when she comes back");
    same(first.map((line) => Number(line.split(" ")[0])), ORDER.map((_, at) => at + 1), "the numbers go from one and on");
    const names = first.map((line) => line.split(" ")[1]);
    same([names.indexOf("fire") - names.indexOf("to"), names.indexOf("fem") - names.indexOf("fire")], [1, 1], "what hangs on a question stands right after it");
    orders.push(names.join(" "));
    await visited.close();
  }
  that(new Set([...orders, ORDER.join(" ")]).size > 1, "three readers had the order of the instrument");
}

/** @param {Visit} visited */
async function still({ page }) {
  for (const [name, value] of Object.entries({ en: 2, to: 5, fire: 1, tre: 4 })) {
    const label = `label:has(> input[name="${name}"][value="${value}"])`;
    await page.$eval(label, (element) => element.scrollIntoView({ block: "center" }));
    const top = () => page.$eval(label, (element) => Math.round(element.getBoundingClientRect().top));
    const before = await top();
    await page.click(label);
    same(await top(), before, `where ${name} stands after it is answered`);
  }
}
