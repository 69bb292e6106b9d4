/**
 * `node bench/browser/measure.mjs '<json>'`: visits the built site, the same site over stock Pyodide, and the
 * copy that opens by double-click, in turn; prints what was measured as JSON.
 */
import { fileURLToPath } from "node:url";
import { watchOutside } from "../../tests/browser/drive/outside.mjs";
import { compressor } from "./compression.mjs";
import { held, serve } from "./server.mjs";
import { withStockRuntime } from "./stock.mjs";
import { visit } from "./visits.mjs";

/**
 * @typedef {object} Task
 * @property {string} site the built site
 * @property {string} copy the unpacked copy
 * @property {string} wheel the scoring package from source, as a zip
 * @property {string} scratch a folder for whatever the browser saves
 * @property {Record<string, number>} repetitions browser → how many rounds
 * @property {number} slowRounds rounds over the slow line
 */

const PAGE = "kartlegg/kjennetegn";
const SLOW = 10;

/** @param {Task} task */
async function measure({ site, copy, wheel, scratch, repetitions, slowRounds }) {
  const compress = compressor(fileURLToPath(new URL("../../build/bench", import.meta.url)));
  const files = held(site, compress);
  const servers = { http: await serve(files), stock: await serve(withStockRuntime(files, wheel, compress)) };
  const outside = await watchOutside();

  /** @param {"chromium" | "firefox"} kind @param {"http" | "stock" | "file"} way @param {boolean} [onlyCold] */
  const once = async (kind, way, onlyCold) => {
    const [address, sent] = way === "file" ? [`file://${copy}/${PAGE}.html`, () => 0] : [`${servers[way].origin}/${PAGE}/`, servers[way].sent];
    console.error(`  ${kind}, ${way}${onlyCold ? `, ${SLOW} Mbit/s` : ""}`);
    return visit(kind, address, { proxy: outside.address, downloads: scratch, sent, onlyCold });
  };

  /** @type {Record<string, unknown>} */
  const rounds = {};
  for (const [kind, times] of Object.entries(repetitions)) rounds[kind] = await inTurn(["http", "stock", "file"], times, (way) => once(kind, way));
  for (const server of Object.values(servers)) server.speed = SLOW;
  const slow = await inTurn(["http", "stock"], slowRounds, (way) => once("chromium", way, true));
  for (const each of [...Object.values(servers), outside]) each.close();
  return { rounds, slow, slowLine: SLOW };
}

/** Each way in turn, and round again, every other round from the other end. */
async function inTurn(ways, times, run) {
  const taken = Object.fromEntries(ways.map((way) => [way, []]));
  for (let round = 0; round < times; round += 1) {
    for (const way of round % 2 ? [...ways].reverse() : ways) taken[way].push(await run(way));
  }
  return taken;
}

console.log(JSON.stringify(await measure(JSON.parse(process.argv[2]))));
