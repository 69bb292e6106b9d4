/** What must hold of the runtime in each browser.  A case fails by throwing. */
import fs from "node:fs";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import puppeteer from "puppeteer-core";
import { takeMemory } from "../../../browser/runtime/memory.mjs";
import { PACKED } from "../../../browser/runtime/paths.mjs";
import { BLOCK } from "../../../browser/src/scoring/memory-image.mjs";
import { none, same, that } from "../drive/check.mjs";
import { goBack, goTo } from "../drive/travel.mjs";
import { digests } from "./digests.mjs";

/**
 * @typedef {object} Bench
 * @property {import("puppeteer-core").Browser} browser
 * @property {string} site the folder of the test site
 * @property {import("../drive/server.mjs").Server} server
 * @property {string[]} reached hosts that were asked for outside this machine
 * @property {{ request: string, response: string }[]} vectors as CPython scores them
 */

/** @typedef {{ value?: string, name?: string, reason?: string, message?: string }} Told */

/** What browsers ask of their own makers, whatever page is open. */
const OWN_ERRANDS = /(^|[./])(google|googleapis|gstatic|gvt1|mozilla|firefox)\.(com|net|org)\b/;

const RUNTIME = ["pyodide.js", "pyodide.asm.js", "pyodide.asm.wasm", "memory.bin"];
const SHORT = { silence: 1500, score: 20000 };

/**
 * Opens a page of the site, runs *use* on it, and closes it.
 * @template T @param {Bench} bench @param {string} name
 * @param {(page: import("puppeteer-core").Page, console: string[]) => Promise<T>} use @returns {Promise<T>}
 */
async function onPage({ browser, site, server }, name, use) {
  const page = await browser.newPage();
  /** @type {string[]} */
  const said = [];
  page.on("console", (message) => said.push(message.text()));
  page.on("pageerror", (fault) => said.push(String(fault)));
  try {
    await goTo(page, name.startsWith("file") ? `file://${site}/${name}` : `${server.origin}/${name}`);
    return await use(page, said);
  } finally {
    await page.close();
  }
}

/** @param {any} page @param {string[]} requests @param {object} [limits] @returns {Promise<Told[]>} */
const scoreAll = (page, requests, limits) => page.evaluate((/** @type {any} */ all, /** @type {any} */ most) => /** @type {any} */ (window).scoreAll(all, most), requests, limits);

/** Without its message, which differs between browsers. @param {Told[]} told */
const reasons = (told) => told.map(({ name, reason }) => `${name} ${reason}`);

/** @param {Bench} bench @param {string} name @param {object} [limits] */
const firstReason = (bench, name, limits) => onPage(bench, name, async (page) => reasons(await scoreAll(page, ["{}"], limits)));

/** @param {string} name */
const scoresVectors = (name) => async (/** @type {Bench} */ bench) => {
  bench.reached.length = 0;
  await onPage(bench, name, async (page, said) => {
    const told = await scoreAll(page, bench.vectors.map(({ request }) => request));
    told.forEach(({ value, message }, at) => same(value ?? message, bench.vectors[at].response, `vector ${at}`));
    none(said, "The console should be silent");
  });
  none(bench.reached.filter((host) => !OWN_ERRANDS.test(host)), "Nothing should be asked of other hosts");
};

/** @param {string} name @param {string} reason @param {object} [limits] */
const fails = (name, reason, limits) => async (/** @type {Bench} */ bench) =>
  same(await firstReason(bench, name, limits), [`ScoringError ${reason}`], name);

/** Runs *use* while the server misbehaves. @param {Bench} bench @param {import("../drive/server.mjs").Faults} faults @param {() => Promise<void>} use */
async function whileServing(bench, faults, use) {
  bench.server.faults = faults;
  try {
    await use();
  } finally {
    bench.server.faults = {};
  }
}

/** Runs *use* while a file of the site is away. @param {Bench} bench @param {string} name @param {() => Promise<void>} use */
async function whileAway({ site }, name, use) {
  const file = path.join(site, "assets/friskfaktor/python/file", name);
  fs.renameSync(file, `${file}.away`);
  try {
    await use();
  } finally {
    fs.renameSync(`${file}.away`, file);
  }
}

/** Begins to start Python, leaves, and scores on the next page. @param {Bench} bench @param {string} name @param {number} after milliseconds */
const leaveStart = (bench, name, after) => onPage(bench, name, async (page) => {
  await page.evaluate(() => void /** @type {any} */ (window).warm());
  await pause(after);
  await goTo(page, `${page.url()}?next`);
  bench.server.faults = {};
  const [{ value, message }] = await scoreAll(page, ["{}"], { silence: 10_000, score: 20_000 });
  that(value, `no score on the page after one that was left ${after} ms into its start: ${message}`);
});

/**
 * Asks for a score, leaves before it comes, and goes back.
 * @param {Bench} bench @param {string} name @param {number} after milliseconds @returns {Promise<boolean>} whether the browser had kept the page
 */
const leftAndBack = (bench, name, after) => onPage(bench, name, async (page) => {
  await page.evaluate(() => void Object.assign(window, { asked: /** @type {any} */ (window).scoreAll(["{}"]) }));
  await pause(after);
  await goTo(page, `${page.url()}?next`);
  bench.server.faults = {};
  await goBack(page);
  const kept = await page.evaluate(() => "asked" in window);
  const [{ value, message }] = kept ? await page.evaluate(() => /** @type {any} */ (window).asked) : await scoreAll(page, ["{}"]);
  that(value, `no score on the page that was left after ${after} ms, kept or not (${kept}): ${message}`);
  return kept;
});

/** Firefox keeps pages for the back button also when they are driven. @param {Bench} bench @param {boolean[]} kept */
const someWereKept = async ({ browser }, kept) =>
  that(kept.some(Boolean) || !(await browser.version()).includes("firefox"), "no page was kept for the back button");

/** @type {Record<string, (bench: Bench) => Promise<void>>} */
const EVERYWHERE = {
  "http: every vector as CPython, nothing else": scoresVectors("http.html"),
  "file: every vector as CPython, nothing else": scoresVectors("file.html"),

  "http: memory as it was taken": async (bench) => {
    const { memory } = await takeMemory(path.join(PACKED, "stdlib.zip"), path.join(PACKED, "scoring.zip"));
    const there = await onPage(bench, "http.html", (page) => page.evaluate(() => /** @type {any} */ (window).restoredBlocks()));
    const differ = digests(memory, BLOCK).flatMap((digest, block) => (digest === there[block] ? [] : [block]));
    same(there.length, memory.length / BLOCK, "blocks");
    // One word tells how this browser lets Python call its functions: Emscripten has found that out, and it stays.
    that(differ.length <= 1, `blocks ${differ} are not as they were taken`);
  },

  "file: where a Blob cannot be imported": (bench) => onPage(bench, "file-no-blobs.html", async (page) => {
    const [{ value, message }] = await scoreAll(page, [bench.vectors[0].request]);
    same(value ?? message, bench.vectors[0].response, "first vector");
  }),

  "http: one worker, however many ask at once": async (bench) => {
    bench.server.asked.length = 0;
    await onPage(bench, "http.html", async (page) => {
      const [warm, scored] = await Promise.all([page.evaluate(() => /** @type {any} */ (window).warm()), scoreAll(page, ["{}", "[]"])]);
      same([warm.reason, ...scored.map(({ reason }) => reason)], [undefined, undefined, undefined], "reasons");
    });
    same(bench.server.asked.filter((one) => one.endsWith("python-worker.js")).length, 1, "workers");
  },
  "http: a stopped worker starts again when it is asked": (bench) => onPage(bench, "http.html", async (page) => {
    await scoreAll(page, ["{}"]);
    await page.evaluate(() => /** @type {any} */ (window).dispose());
    that((await scoreAll(page, ["{}"]))[0].value, "no score after the restart");
  }),

  "http: a start that is left holds up no other": (bench) =>
    whileServing(bench, { halting: /\.wasm$/, delay: 30_000 }, () => leaveStart(bench, "http.html", 1000)),
  "file: a start that is left holds up no other": async (bench) => {
    for (let after = 0; after <= 240; after += 30) await leaveStart(bench, "file.html", after);
  },
  "http: asked, left and back": (bench) => whileServing(bench, { halting: /\.wasm$/, delay: 30_000 }, async () => {
    await someWereKept(bench, [await leftAndBack(bench, "http.html", 1000)]);
  }),
  "file: asked, left and back": async (bench) => {
    const kept = [];
    for (let after = 0; after <= 240; after += 30) kept.push(await leftAndBack(bench, "file.html", after));
    await someWereKept(bench, kept);
  },

  "http: WebAssembly blocked": (bench) => whileServing(bench, { policy: "script-src 'self'" }, () => fails("http.html", "wasm-blocked")(bench)),
  "file: WebAssembly blocked": fails("file-no-wasm.html", "wasm-blocked"),
  "http: workers blocked": fails("http-no-worker.html", "worker-blocked"),
  "file: workers blocked": fails("file-no-worker.html", "worker-blocked"),
  "http: no module workers": fails("http-no-modules.html", "too-old"),
  "file: no DecompressionStream": fails("file-no-gunzip.html", "too-old"),

  "http: each file missing": async (bench) => {
    for (const name of ["python-worker.js", ...RUNTIME]) {
      const missing = new RegExp(`/${name.replaceAll(".", "\\.")}$`);
      await whileServing(bench, { missing }, () => fails("http.html", "missing-file")(bench));
    }
  },
  "file: each file missing": async (bench) => {
    for (const name of RUNTIME) {
      await whileAway(bench, `${name}.0.js`, () => fails("file.html", "missing-file")(bench));
    }
  },
  "http: a server that falls silent": async (bench) => {
    for (const name of ["python-worker.js", "pyodide.js", "memory.bin"]) {
      const faults = { slow: new RegExp(`/${name.replaceAll(".", "\\.")}$`), delay: 4000 };
      await whileServing(bench, faults, () => fails("http.html", "timeout", SHORT)(bench));
    }
  },
  "file: a start that falls silent": fails("file.html", "timeout", { silence: 1, score: 20000 }),
  "http: a score that never comes": (bench) => onPage(bench, "http.html", async (page) => {
    const endless = JSON.stringify(Array.from({ length: 1e6 }, () => [])); // longer to read than the limit allows
    same(reasons(await scoreAll(page, [endless, "{}"], { silence: 60000, score: 20 })), Array(2).fill("ScoringError timeout"), "both wait for the same worker");
  }),

  "http: trying again helps once the fault is gone": (bench) => onPage(bench, "http.html", async (page) => {
    await whileServing(bench, { missing: /memory\.bin$/ }, async () =>
      same(reasons(await scoreAll(page, ["{}", "{}"])), Array(2).fill("ScoringError missing-file"), "while it is missing"));
    that((await scoreAll(page, ["{}"]))[0].value, "no score when tried again");
  }),
  "file: trying again helps once the fault is gone": (bench) => onPage(bench, "file.html", async (page) => {
    await whileAway(bench, "memory.bin.2.js", async () =>
      same(reasons(await scoreAll(page, ["{}", "{}"])), Array(2).fill("ScoringError missing-file"), "while it is missing"));
    that((await scoreAll(page, ["{}"]))[0].value, "no score when tried again");
  }),
};

/** @type {typeof EVERYWHERE} */
const ONLY_CHROMIUM = {
  // Only Chromium has a switch that makes memory scarce.
  "file: too little memory for the runtime": async (bench) => {
    const few = ["--js-flags=--wasm-max-mem-pages=200", ...(process.getuid?.() === 0 ? ["--no-sandbox"] : [])];
    const browser = await puppeteer.launch({ executablePath: "/usr/bin/chromium", args: few });
    try {
      await fails("file.html", "memory")({ ...bench, browser });
    } finally {
      await browser.close();
    }
  },
};

/** @type {Record<string, typeof EVERYWHERE>} */
export const CASES = { chromium: { ...EVERYWHERE, ...ONLY_CHROMIUM }, firefox: EVERYWHERE };
