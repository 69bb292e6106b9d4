/**
 * Runs cases in one lane and prints one line of JSON for each as it ends.
 *
 *   node run.mjs list          every case there is: suite, lane, name
 *   node run.mjs lane <lane>   those that standard input names
 *
 * Standard input is the plan (suites.mjs), with `folders` (where each edition is) and `only` for `lane`.
 */
import { text } from "node:stream/consumers";
import { ProtocolError, TimeoutError } from "puppeteer-core";
import { openLane } from "./drive/lane.mjs";
import { watchOutside } from "./drive/outside.mjs";
import { planned } from "./suites.mjs";

/** No case may hold up the others for longer; one that goes through every page may say how long it takes. */
const LIMIT_MS = 150_000;

/** @param {unknown} line */
const print = (line) => process.stdout.write(`${JSON.stringify(line)}\n`);

/** @param {import("./suites.mjs").Plan} plan */
function list(plan) {
  for (const { suite, lane, cases } of planned(plan)) for (const { name } of cases) print({ suite, lane, name });
}

/**
 * Each suite in a browser of its own: after seven hundred cases in one, Firefox no longer gets a new Python started.
 * @param {any} plan @param {string} name
 */
async function runLane(plan, name) {
  const [kind, shown] = /** @type {[any, any]} */ (name.split("-"));
  const only = new Set(plan.only);
  const parts = planned(plan).filter((part) => part.lane === name)
    .map(({ suite, cases }) => ({ suite, cases: cases.filter((each) => only.has(`${suite}/${each.name}`)) }))
    .filter(({ cases }) => cases.length > 0);
  const outside = await watchOutside();
  for (const { suite, cases } of parts) {
    const lane = await openLane({ kind, shown }, plan.folders[shown], outside);
    for (const one of cases) print({ suite, lane: name, name: one.name, ...(await tried(one, lane)) });
    await lane.close();
  }
  outside.close();
}

/**
 * Runs a case, and once more when the driver lost the page or waited in vain; `again` then tells of the first try, and
 * pytest's last lines count those.  What a case itself finds is never tried again.
 * @param {import("./cases/case.mjs").Case} one @param {import("./drive/lane.mjs").Lane} lane
 */
async function tried(one, lane) {
  const first = await outcome(() => one.run(lane), one.limit);
  return first.lost ? { ...(await outcome(() => one.run(lane), one.limit)), again: first.error } : first;
}

/** @param {() => Promise<void | string>} run @param {number} [limit] ms */
async function outcome(run, limit = LIMIT_MS) {
  const begun = performance.now();
  const seconds = () => Math.round(performance.now() - begun) / 1000;
  try {
    const note = await Promise.race([run(), late(limit)]);
    return { ok: true, seconds: seconds(), note: note ?? "" };
  } catch (error) {
    const lost = error instanceof TimeoutError || error instanceof ProtocolError;
    return { ok: false, seconds: seconds(), lost, error: error instanceof Error ? error.stack : String(error) };
  }
}

/** @param {number} limit @returns {Promise<never>} */
function late(limit) {
  return new Promise((_, reject) => setTimeout(() => reject(new Error(`not done in ${limit} ms`)), limit).unref());
}

const [, , command, lane] = process.argv;
const plan = JSON.parse(await text(process.stdin));
if (command === "list") list(plan);
else await runLane(plan, lane);
