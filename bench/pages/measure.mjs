/**
 * `node bench/pages/measure.mjs '<json>'`: Lighthouse's scores of some pages of the built site, as a phone on a slow
 * line gets them (Lighthouse's own default); prints them as JSON.
 */
import { fileURLToPath } from "node:url";
import lighthouse from "lighthouse";
import puppeteer from "puppeteer-core";
import { compressor } from "../browser/compression.mjs";
import { held, serve } from "../browser/server.mjs";

/**
 * @typedef {object} Task
 * @property {string} site the built site
 * @property {string[]} pages addresses below it
 * @property {number} rounds visits of each page, made in turn
 */

const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"];

/** Chromium's own sandbox needs a user who is not root; what the browser itself wants from other hosts goes nowhere. */
const ARGS = [...(process.getuid?.() === 0 ? ["--no-sandbox"] : []), "--proxy-server=http://127.0.0.1:9", "--proxy-bypass-list=127.0.0.1"];

/** @param {Task} task @returns {Promise<Record<string, Record<string, number>[]>>} page → for each visit, the score (0–100) of each category */
async function measure({ site, pages, rounds }) {
  const server = await serve(held(site, compressor(fileURLToPath(new URL("../../build/bench", import.meta.url)))));
  /** @type {Record<string, Record<string, number>[]>} */
  const taken = Object.fromEntries(pages.map((page) => [page, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const page of pages) taken[page].push(await scores(`${server.origin}/${page}`));
  }
  server.close();
  return taken;
}

/** @param {string} address @returns {Promise<Record<string, number>>} */
async function scores(address) {
  const browser = await puppeteer.launch({ executablePath: "/usr/bin/chromium", args: ARGS });
  try {
    const port = Number(new URL(browser.wsEndpoint()).port);
    const told = await lighthouse(address, { port, logLevel: "error", onlyCategories: CATEGORIES });
    if (!told) throw new Error(`Lighthouse says nothing of ${address}`);
    const found = Object.entries(told.lhr.categories).map(([name, { score }]) => [name, Math.round(100 * (score ?? 0))]);
    console.error(`  ${address}: ${JSON.stringify(Object.fromEntries(found))}`);
    return Object.fromEntries(found);
  } finally {
    await browser.close();
  }
}

console.log(JSON.stringify(await measure(JSON.parse(process.argv[2]))));
