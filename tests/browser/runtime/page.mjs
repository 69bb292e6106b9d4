/** The page of these tests: nothing but the scoring client, with every failure as a value that can be sent. */
import { createScoringClient } from "../../../browser/src/scoring/scoring-client.mjs";

const assets = /** @type {HTMLScriptElement} */ (document.currentScript).src.replace(/[^/]*$/, "");

/** @param {import("../../../browser/src/scoring/scoring-client.mjs").Limits} [limits] */
const client = (limits) => createScoringClient({ assets, limits });

/** @param {Promise<unknown>} outcome */
const told = (outcome) => outcome.then((value) => ({ value }), ({ name, reason, message }) => ({ name, reason, message }));

Object.assign(window, {
  /** @param {string[]} requests */
  scoreAll: (requests, /** @type {any} */ limits) => Promise.all(requests.map((request) => told(client(limits).score(request)))),
  warm: (/** @type {any} */ limits) => told(client(limits).warm()),
  dispose: () => client().dispose(),
});
