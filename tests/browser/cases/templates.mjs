/** One page of each template, and the states a reader can bring it into. */
import * as form from "../drive/form.mjs";
import { searchFor } from "../drive/search.mjs";
import { reload } from "../drive/travel.mjs";

/**
 * @import {Page} from "puppeteer-core"
 *
 * @typedef {object} View
 * @property {string} name
 * @property {string} path of the page
 * @property {(page: Page) => Promise<unknown>} [act] what the reader does before it is looked at
 */

/** Every template, by a page that uses all of it; `tests/test_views.py` holds that none is left out. @type {View[]} */
export const TEMPLATES = [
  { name: "front", path: "" },
  { name: "part", path: "forsta" },
  { name: "chooser", path: "metoder" },
  { name: "assessments", path: "kartlegg" },
  { name: "theory", path: "forsta/helse" },
  { name: "theory-with-table", path: "forsta/salutogenese" },
  { name: "method", path: "metoder/strukturert-kartlegging" },
  { name: "case", path: "forsta/eksempler/nesset" },
  { name: "voice", path: "forsta/stemmer/fugelli" },
  { name: "evidence", path: "forsta/funn/suksesskriterier-og-barrierer" },
  { name: "tension", path: "forsta/uenigheter/fjerne-eller-styrke" },
  { name: "law", path: "forsta/lov/hovedavtalene" },
  { name: "practice", path: "metoder/praksis/kollegastotte" },
  { name: "material-to-write-on", path: "metoder/ark/iglo-skjema" },
  { name: "material-to-cut-out", path: "metoder/ark/loft-sporsmalskort" },
  { name: "ways", path: "finn" },
  { name: "way", path: "finn/tid" },
  { name: "register", path: "finn/register" },
  { name: "challenge", path: "finn/utfordringer/vaktromsprat" },
  { name: "role", path: "finn/roller/verneombud" },
  { name: "glossary", path: "ordliste" },
  { name: "sources", path: "kilder" },
  { name: "page", path: "om" },
  { name: "privacy", path: "personvern" },
];

/** Only a server sends it. @type {View} */
const MISSING = { name: "missing", path: "404" };

/** One instrument of each kind, tried in every state. @type {Record<string, form.Filling>} */
const KINDS = {
  raus: { fill: { value: 2 }, answers: { smil: 5 } },
  kjennetegn: { fill: { now: 2, wished: 4 }, answers: {} },
  sammenheng: { fill: { now: 2, wished: 4 }, answers: { "omverdenen.relevant": 0 } },
  helsekorset: { fill: {}, answers: { frisk: 2, bra: 6 } },
  langtidsfriskandel: { fill: {}, answers: { ansatte: 40, uten_fravar: 17, lavt_begge: 20 } },
  suksesskriterier: { fill: { value: 2 }, answers: { okonomi: 1 } },
};

/** What else a form or a result can have: importance, several who answer, gates, notes, weights, sums, bands, an axis of several items, no themes. @type {Record<string, form.Filling>} */
const FEATURES = {
  "engasjementsfaktorer": { fill: { now: 2, importance: 4 }, answers: {} },
  "rollekort": { fill: { leder: 5, tillitsvalgt: 2, verneombud: 3 }, answers: {} },
  "klar-for-partsarbeid": { fill: { value: 1 }, answers: {} },
  "mestringssjekk": { fill: { value: 2 }, answers: { rad: 5, stotte: 5 } },
  "transformasjonsprofil": { fill: { value: 2 }, answers: { skure: 4 } },
  "organisasjonsprofil": { fill: {}, answers: { reagerer: 60, forebygger: 30, fremmer: 10, reagerer_mal: 40, forebygger_mal: 35, fremmer_mal: 25 } },
  "arbeidsmiljotemperatur": { fill: { value: 3 }, answers: { ledere: 1 } },
  "krav-ressurs-sjekk": { fill: { value: 4 }, answers: {} },
  "partssamarbeidsmodus": { fill: { value: 3 }, answers: {} },
};

/** What makes a plan. @type {Record<string, form.Filling>} */
const PLANS = {
  tiltaksmiks: { fill: {}, answers: { "tiltak.1.hva": "Kurs i stressmestring", "tiltak.1.sikte": "forebygge", "tiltak.1.type": "sekundaer", "tiltak.1.niva": "individ", "tiltak.2.hva": "Arbeidskort" } },
  rotasjonsplan: { fill: {}, answers: { start: "2026-08-15", "skjerm.1.gruppe": 1, "skjerm.1.plass": 1 } },
  naervaerskalender: { fill: {}, answers: { start: "2026-08-17", "samling-1.date": "2026-10-10" } },
  arshjulplan: { fill: {}, answers: { start: "2026-08-17" } },
};

const FILLINGS = { ...KINDS, ...FEATURES, ...PLANS };

export const ASSESSMENTS = Object.keys(KINDS);

export const PLANNERS = Object.keys(PLANS);

/** @type {string[]} */
export const FORMS = Object.keys(FILLINGS);

/** @param {string} name */
const pathOf = (name) => `kartlegg/${name}`;

/** Every answer given, sent in, and what is folded opened. @param {Page} page @param {string} name */
export async function result(page, name) {
  await form.answer(page, await form.meant(page, FILLINGS[name]));
  await form.submit(page);
  await form.ready(page);
  await page.waitForSelector("[data-working][aria-busy=false]");
  await page.$$eval("[data-result] details", (folds) => folds.forEach((fold) => (/** @type {HTMLDetailsElement} */ (fold).open = true)));
  await page.waitForFunction(() => [...document.querySelectorAll("[data-working] > details")].every((fold) => fold.querySelector("dl")));
}

/** One answer alone: the list of what is missing, above a result with too few answers. @param {Page} page @param {string} name */
async function partly(page, name) {
  const [first] = Object.entries(await form.meant(page, FILLINGS[name]));
  await form.answer(page, Object.fromEntries([first]));
  await form.submit(page);
  await form.ready(page);
  await page.waitForSelector("[data-errors]:not([hidden])");
}

/** @param {Page} page */
async function nothing(page) {
  await form.submit(page);
  await page.waitForSelector("[data-errors]:not([hidden])");
}

/** @param {Page} page */
async function resumed(page) {
  await form.answer(page, { relasjon: 3 });
  await page.waitForSelector("[data-saved=kept]");
  await reload(page);
  await form.noticed(page, "hentet fram");
}

/** @param {Page} page */
async function typingIn(page) {
  await page.$eval("ff-assessment [data-action=quick-open]", (button) => /** @type {HTMLElement} */ (button).click());
  await page.waitForSelector("[data-quick] td input:focus");
  await page.keyboard.type("9");
}

/** @param {Page} page */
async function askedToDelete(page) {
  await page.$eval("ff-assessment [data-action=delete]", (button) => /** @type {HTMLElement} */ (button).click());
  await page.waitForSelector("dialog[open]");
}

/** @param {Page} page */
const folds = (page) => page.$$eval("main details, article details", (all) => all.forEach((fold) => (/** @type {HTMLDetailsElement} */ (fold).open = true)));

/** @type {View[]} */
export const STATES = [
  ...ASSESSMENTS.flatMap((name) => [
    { name: `${name}-form`, path: pathOf(name) },
    { name: `${name}-partly`, path: pathOf(name), act: (/** @type {Page} */ page) => partly(page, name) },
    { name: `${name}-result`, path: pathOf(name), act: (/** @type {Page} */ page) => result(page, name) },
  ]),
  ...Object.keys(FEATURES).map((name) => ({ name: `${name}-result`, path: pathOf(name), act: (/** @type {Page} */ page) => result(page, name) })),
  ...Object.keys(PLANS).flatMap((name) => [
    { name: `${name}-form`, path: pathOf(name) },
    { name: `${name}-result`, path: pathOf(name), act: (/** @type {Page} */ page) => result(page, name) },
  ]),
  { name: "tiltaksmiks-nothing-answered", path: pathOf("tiltaksmiks"), act: nothing },
  { name: "raus-nothing-answered", path: pathOf("raus"), act: nothing },
  { name: "raus-resumed", path: pathOf("raus"), act: resumed },
  { name: "kjennetegn-typing-in-from-paper", path: pathOf("kjennetegn"), act: typingIn },
  { name: "raus-asked-to-delete", path: pathOf("raus"), act: askedToDelete },
  { name: "search-with-hits", path: "forsta/helse", act: (page) => searchFor(page, "miljø") },
  { name: "search-without-hits", path: "forsta/helse", act: (page) => searchFor(page, "xyzzyx") },
  { name: "chooser-that-fits-nothing", path: "metoder", act: (page) => page.type("[name=people]", "100000") },
  { name: "theory-unfolded", path: "forsta/helse", act: folds },
  { name: "method-unfolded", path: "metoder/loft", act: folds },
];

/** @type {View[]} */
export const VIEWS = [...TEMPLATES, ...STATES];

/** @type {View[]} */
export const SERVED_VIEWS = [...VIEWS, MISSING];
