/** Every worked example of every instrument, filled in on its page and scored by Python in the browser. */
import { none, same, that } from "../drive/check.mjs";
import { answerFile, identityOf, importFile } from "../drive/files.mjs";
import * as form from "../drive/form.mjs";
import { noticed } from "../drive/form.mjs";
import { goTo } from "../drive/travel.mjs";

/**
 * @import {Page} from "puppeteer-core"
 * @import {Lane} from "../drive/lane.mjs"
 * @import {Visit} from "../drive/visit.mjs"
 * @import {Case} from "./case.mjs"
 *
 * @typedef {form.Filling & {name: string, slug: string, expect: any}} Vector
 */

/** @param {Record<string, Vector[]>} vectors by instrument @returns {Case[]} */
export function vectorCases(vectors) {
  return Object.entries(vectors).flatMap(([instrument, examples]) => [
    ...examples.map((vector) => ({
      name: `${instrument}-${vector.slug}`,
      run: (/** @type {Lane} */ lane) => onItsPage(lane, instrument, (visited) => tryOut(visited, instrument, vector)),
    })),
    {
      name: `${instrument}-by-mouse`,
      run: (/** @type {Lane} */ lane) => onItsPage(lane, instrument, (visited) => byMouse(visited, shortest(examples))),
    },
  ]);
}

/** One page load for an instrument, emptied between examples by its own button, in one tab: each that stays open has a Python of its own. @param {Lane} lane @param {string} instrument @param {(visited: Visit) => Promise<void>} run */
async function onItsPage(lane, instrument, run) {
  const tab = await lane.once("vectors", async () => ({ visited: await lane.visit(), shows: "" }));
  const { visited } = tab;
  try {
    if (tab.shows !== instrument) await goTo(visited.page, lane.address(`kartlegg/${instrument}`));
    tab.shows = instrument;
    await visited.page.waitForSelector("ff-assessment [data-action=delete]");
    await form.deleteAll(visited.page);
    await run(visited);
    none(visited.faults.splice(0), "the console complained");
  } catch (error) {
    await lane.drop("vectors");
    await visited.close();
    throw error;
  }
}

/** @param {Visit} visited @param {string} instrument @param {Vector} vector */
async function tryOut({ page }, instrument, vector) {
  const answers = await form.meant(page, vector);
  if (vector.expect.error) return bad(page, instrument, vector.expect, answers);
  await form.answer(page, answers);
  await form.submit(page);
  if (Object.keys(answers).some((name) => !name.endsWith(".relevant"))) await compare(page, vector.expect);
  else await nothingAnswered(page);
}

/** @param {Visit} visited @param {Vector} vector */
async function byMouse({ page }, vector) {
  await form.answerByHand(page, await form.meant(page, vector));
  await page.click("form[data-assessment] [type=submit]");
  await compare(page, vector.expect);
}

/** The example with the fewest answers that gives a result. @param {Vector[]} examples */
export function shortest(examples) {
  const size = (/** @type {Vector} */ { fill, answers }) => Object.values(answers).filter((value) => value !== null).length + 100 * Object.keys(fill).length;
  return examples.filter((vector) => !vector.expect.error && size(vector) > 0).sort((one, other) => size(one) - size(other))[0];
}

/** @param {Page} page @param {any} expect */
async function compare(page, expect) {
  await form.ready(page);
  const seen = await form.shown(page);
  for (const [id, wanted] of Object.entries(expect.scales ?? {})) same(promised(seen.scales[id], wanted), attributes(wanted), `scale ${id}`);
  for (const [id, wanted] of Object.entries(expect.figures ?? {})) same(seen.figures[id], attributes(wanted), `figure ${id}`);
  if (expect.point) same(seen.point, attributes(expect.point), "the point");
  if (expect.themes) same(seen.themes, expect.themes, "themes");
  if (expect.gate) await compareGate(page, seen.gate, expect.gate);
  for (const [id, wanted] of Object.entries(expect.cells ?? {})) same(seen.cells[id], wanted, `cell ${id}`);
  for (const [id, wanted] of Object.entries(expect.events ?? {})) same(seen.events[id] ?? null, wanted, `date ${id}`);
  if (expect.findings) same(seen.findings, expect.findings, "findings");
  if (expect.counts) same(seen.counts, expect.counts, "counts");
}

/** The page names what is missing, in the words of the form. @param {Page} page @param {form.Shown["gate"]} seen @param {{state: string, missing: string[]}} wanted */
async function compareGate(page, seen, { state, missing }) {
  const titles = await page.$$eval("form [data-item]", (items) => Object.fromEntries(items.map((item) => [item.getAttribute("data-item"), item.getAttribute("data-title")])));
  same(seen, { state, missing: missing.map((name) => titles[name]) }, "the gate");
}

/** How many answers a number rests on is told in its account, not by an attribute. */
const TOLD_ELSEWHERE = ["counted"];

/** @param {string} name as an example has it @returns {string} as a page's attribute */
const attribute = (name) => name.replace(/_(\w)/g, (_, letter) => letter.toUpperCase());

/** Numbers are promised with one decimal; null is no number at all. @param {any} wanted @returns {Record<string, string | boolean>} */
function attributes(wanted) {
  const told = Object.entries(wanted).filter(([name, value]) => value !== null && !TOLD_ELSEWHERE.includes(name));
  return Object.fromEntries(told.map(([name, value]) => [attribute(name), typeof value === "number" ? value.toFixed(1) : value]));
}

/** Of what is seen, what the example speaks of; that there are too few answers it always does. @param {Record<string, string | boolean>} seen @param {any} wanted */
function promised(seen, wanted) {
  const names = [...Object.keys(wanted).map(attribute), "tooFew"];
  return Object.fromEntries(Object.entries(seen).filter(([name]) => names.includes(name)));
}

/** @param {Page} page */
async function nothingAnswered(page) {
  await page.waitForSelector("[data-errors]:not([hidden])");
  same(await page.$eval("[data-result]", (box) => [box.hasAttribute("hidden"), box.getAttribute("data-state") ?? ""]), [true, ""], "no result is shown");
}

/** Answers that no one can click come by file; they must change nothing. @param {Page} page @param {string} instrument @param {{error: string, name: string}} expect @param {form.Answers} answers */
async function bad(page, instrument, expect, answers) {
  const before = await page.$eval("form[data-assessment] input[name]:not([type=checkbox])", (input) => ({ [input.name]: input.type === "date" ? "2026-08-17" : input.dataset.words === undefined ? Number(input.value || "1") : "Noe" }));
  await form.answer(page, before);
  await importFile(page, answerFile(await identityOf(page), instrument, answers));
  if (expect.error === "wrong-sum") return wrongSum(page);
  if (isTypeable(expect, answers)) return outOfRange(page, expect.name);
  await noticed(page, "Svarene her er ikke endret");
  same(await form.held(page), before, "the answers that stood there");
}

/** Whole numbers can be typed, so the page takes them, and scoring says what is wrong with them. @param {{error: string}} expect @param {form.Answers} answers */
const isTypeable = ({ error }, answers) => error === "out-of-range" && Object.values(answers).every((value) => typeof value === "string" || Number(value) >= 0);

/** The list leads to the first of the numbers that do not add up. @param {Page} page */
async function wrongSum(page) {
  await noticed(page, "hentet inn");
  await form.submit(page);
  const link = await page.waitForSelector("[data-errors]:not([hidden]) a[data-go]");
  const [control, words] = (await link?.evaluate((element) => [/** @type {HTMLElement} */ (element).dataset.go ?? "", element.textContent ?? ""])) ?? [];
  const first = await page.$$eval("form [data-sum]", (lines) => lines.map((line) => `svar-${/** @type {HTMLElement} */ (line).dataset.sum?.split(" ")[0]}`));
  that(first.includes(control), `the link leads to ${control}`);
  that(/100/.test(words), `what is said: ${words}`);
}

/** @param {Page} page @param {string} name */
async function outOfRange(page, name) {
  await noticed(page, "hentet inn");
  await form.submit(page);
  const link = await page.waitForSelector(`[data-errors]:not([hidden]) a[data-go="svar-${name}"]`);
  that(((await link?.evaluate((element) => element.textContent)) ?? "").length > 20, "no sentence about what is wrong");
}
