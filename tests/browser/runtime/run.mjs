/**
 * Runs the cases of this folder in one browser and prints one line of JSON for each.
 *
 * node run.mjs list            each browser with the names of its cases
 * node run.mjs BROWSER FILE    FILE holds the vectors: [{"request": "…", "response": "…"}]
 */
import fs from "node:fs";
import { startBrowser } from "../drive/browsers.mjs";
import { watchOutside } from "../drive/outside.mjs";
import { serve } from "../drive/server.mjs";
import { CASES } from "./cases.mjs";
import { makeSite } from "./site.mjs";

const [, , kind, vectors] = process.argv;

async function runAll() {
  const site = await makeSite();
  const server = await serve(site);
  const outside = await watchOutside();
  const browser = await startBrowser(/** @type {any} */ (kind), outside.address);
  const bench = { browser, site, server, reached: outside.reached, vectors: JSON.parse(fs.readFileSync(vectors, "utf8")) };
  for (const [name, run] of Object.entries(CASES[kind])) {
    const begun = performance.now();
    const fault = await run(bench).then(() => null, (thrown) => String(thrown?.stack ?? thrown));
    console.log(JSON.stringify({ name, fault, seconds: Math.round(performance.now() - begun) / 1000 }));
  }
  await browser.close();
  outside.close();
  server.close();
  fs.rmSync(site, { recursive: true });
}

if (kind === "list") console.log(JSON.stringify(Object.entries(CASES).map(([browser, cases]) => [browser, Object.keys(cases)])));
else await runAll();
