/** Which cases are tried in which lane.  A lane is one browser before one edition of the handbook. */
import { answerCases } from "./cases/answers.mjs";
import { axeCases } from "./cases/axe.mjs";
import { brandCases } from "./cases/brand.mjs";
import { failureCases } from "./cases/failures.mjs";
import { featureCases, featureLooks } from "./cases/features.mjs";
import { frameCases } from "./cases/frame.mjs";
import { focusCases, keyboardCases } from "./cases/keyboard.mjs";
import { languageCases, languageLooks, storedCases } from "./cases/languages.mjs";
import { libraryCases } from "./cases/library.mjs";
import { offlineCases } from "./cases/offline.mjs";
import { paperCases } from "./cases/paper.mjs";
import { plainCases } from "./cases/plain.mjs";
import { plannerCases } from "./cases/planners.mjs";
import { printCases } from "./cases/print.mjs";
import { quickCases } from "./cases/quick.mjs";
import { slowCases, smoothCases } from "./cases/ready.mjs";
import { reflowCases } from "./cases/reflow.mjs";
import { requestCases } from "./cases/requests.mjs";
import { roundCases } from "./cases/rounds.mjs";
import { searchCases } from "./cases/search.mjs";
import { vectorCases } from "./cases/vectors.mjs";

/**
 * @import {Case} from "./cases/case.mjs"
 * @import {Vector} from "./cases/vectors.mjs"
 *
 * @typedef {object} Plan
 * @property {Record<string, Vector[]>} vectors the worked examples, by instrument
 */

/** Every browser, over http and by double-click. */
const ALL = ["chromium-http", "chromium-file", "firefox-http", "firefox-file"];

/** Where a server stands between the page and its files. */
const HTTP = ALL.filter((lane) => lane.endsWith("http"));

/** @typedef {{lanes: string[], cases: (plan: Plan) => Case[]}} Part @type {Record<string, Part | Part[]>} */
const SUITES = {
  vectors: { lanes: ALL, cases: ({ vectors }) => vectorCases(vectors) },
  answers: { lanes: ALL, cases: answerCases },
  // Only the instruments made for the tests have all of it.
  features: [
    { lanes: ["chromium-features", "chromium-served", "firefox-features"], cases: featureCases },
    { lanes: ["chromium-features"], cases: featureLooks },
  ],
  quick: { lanes: ALL, cases: quickCases },
  rounds: { lanes: ALL, cases: roundCases },
  planners: { lanes: ALL, cases: plannerCases },
  library: { lanes: ALL, cases: libraryCases },
  failures: { lanes: ALL, cases: failureCases },
  ready: [{ lanes: ALL, cases: smoothCases }, { lanes: HTTP, cases: slowCases }],
  requests: { lanes: ALL, cases: requestCases },
  search: { lanes: ALL, cases: searchCases },
  languages: [
    { lanes: ALL, cases: languageCases },
    // By double-click some browsers keep for each page what it has stored, and the pages say so.
    { lanes: HTTP, cases: storedCases },
    { lanes: ["chromium-http"], cases: languageLooks },
  ],
  offline: { lanes: HTTP, cases: offlineCases },
  frame: { lanes: HTTP, cases: frameCases },
  keyboard: { lanes: ["chromium-http", "firefox-http"], cases: keyboardCases },
  paper: { lanes: ["chromium-http", "chromium-file"], cases: paperCases },
  // How pages look does not depend on the edition: these are parted so that the lanes take about as long.
  axe: { lanes: ["chromium-http"], cases: axeCases },
  focus: { lanes: ["chromium-file"], cases: focusCases },
  reflow: { lanes: ["chromium-file"], cases: reflowCases },
  print: { lanes: ["chromium-file"], cases: printCases },
  plain: { lanes: ["plain-file"], cases: plainCases },
  brand: { lanes: ["chromium-brand", "firefox-brand"], cases: brandCases },
};

/** @param {Plan} plan @returns {{suite: string, lane: string, cases: Case[]}[]} */
export const planned = (plan) => Object.entries(SUITES).flatMap(([suite, parts]) =>
  [parts].flat().flatMap(({ lanes, cases }) => lanes.map((lane) => ({ suite, lane, cases: cases(plan) }))));
