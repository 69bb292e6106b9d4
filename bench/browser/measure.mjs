/**
 * `node bench/browser/measure.mjs '<json>'`: visits the built site, the same site over stock Pyodide, and the
 * copy that opens by double-click, in turn; prints what was measured as JSON.
 */
import { fileURLToPath } from "node:url";
import { compressor } from "./compression.mjs";
import { held, serve } from "./server.mjs";
import { withStockRuntime } from "./stock.mjs";
import { visit, visitOnce, visitTraced } from "./visits.mjs";

/**
 * @typedef {object} Task
 * @property {string} site the built site
 * @property {string} copy the unpacked copy
 * @property {string} wheel the scoring package from source, as a zip
 * @property {string} scratch a folder for whatever the browser saves
 * @property {Record<"chromium" | "firefox" | "slow" | "traced", number>} rounds how many, of each kind of visit
 *
 * @typedef {"http" | "stock" | "file"} Name
 */

const PAGE = "kartlegg/kjennetegn";
const SLOW = 10;

/** Where whatever a browser asks of other hosts is sent: nobody listens there, so nothing of theirs is measured. */
const NOWHERE = "127.0.0.1:9";

/** @param {Task} task */
async function measure({ site, copy, wheel, scratch, rounds }) {
  const compress = compressor(fileURLToPath(new URL("../../build/bench", import.meta.url)));
  const files = held(site, compress);
  const servers = { http: await serve(files), stock: await serve(withStockRuntime(files, wheel, compress)) };
  const surroundings = { proxy: NOWHERE, downloads: scratch };

  /** @param {"chromium" | "firefox"} kind @param {Name} name @returns {import("./visits.mjs").Way} */
  const way = (kind, name) => (name === "file"
    ? { kind, address: `file://${copy}/${PAGE}.html`, sent: () => 0 }
    : { kind, address: `${servers[name].origin}/${PAGE}/`, sent: servers[name].sent });

  const chromium = await inTurn(["http", "stock", "file"], rounds.chromium, (name) => visit(way("chromium", name), surroundings));
  const firefox = await inTurn(["http", "stock", "file"], rounds.firefox, (name) => visit(way("firefox", name), surroundings));
  const traced = await inTurn(["http", "stock", "file"], rounds.traced, (name) => visitTraced(way("chromium", name), surroundings));
  for (const server of Object.values(servers)) server.speed = SLOW;
  const slow = await inTurn(["http", "stock"], rounds.slow, (name) => visitOnce(way("chromium", name), surroundings));
  for (const server of Object.values(servers)) server.close();
  return { browsers: { chromium, firefox }, traced, slow, line: SLOW };
}

/**
 * Each in turn, and round again; every other round starts at the other end.
 * @template T @param {Name[]} names @param {number} rounds @param {(name: Name) => Promise<T>} run
 * @returns {Promise<Record<string, T[]>>}
 */
async function inTurn(names, rounds, run) {
  /** @type {Record<string, T[]>} */
  const taken = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const name of round % 2 ? [...names].reverse() : names) taken[name].push(await seen(name, run));
  }
  return taken;
}

/**
 * One visit, told as it is made.  A browser that is lost on the way is started once more: minutes of measuring
 * should not be lost with it.
 * @template T @param {Name} name @param {(name: Name) => Promise<T>} run @returns {Promise<T>}
 */
async function seen(name, run) {
  const taken = await run(name).catch((/** @type {Error} */ lost) => (console.error(`  ${name}: ${lost.message}, again`), run(name)));
  console.error(`  ${name}: ${JSON.stringify(taken)}`);
  return taken;
}

console.log(JSON.stringify(await measure(JSON.parse(process.argv[2]))));
