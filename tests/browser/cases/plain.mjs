/** The unpacked zip in a browser started as plainly as a driven one can be: it needs no switch to work. */
import { none, that } from "../drive/check.mjs";
import * as form from "../drive/form.mjs";
import { searchFor } from "../drive/search.mjs";
import { goTo } from "../drive/travel.mjs";
import { ASSESSMENTS } from "./templates.mjs";
import { shortest } from "./vectors.mjs";

/** @import {Page} from "puppeteer-core" @import {Lane} from "../drive/lane.mjs" @import {Case} from "./case.mjs" @import {Vector} from "./vectors.mjs" */

/** @param {{vectors: Record<string, Vector[]>}} plan @returns {Case[]} */
export const plainCases = ({ vectors }) => [
  { name: "search-works", run: (lane) => on(lane, "", async (page) => that((await searchFor(page, "verneombud")).length > 0, "no hits")) },
  ...ASSESSMENTS.map((name) => ({ name: `${name}-works`, run: (/** @type {Lane} */ lane) => on(lane, `kartlegg/${name}`, (page) => scored(page, shortest(vectors[name]))) })),
];

/** @param {Lane} lane @param {string} path @param {(page: Page) => Promise<void>} run */
async function on(lane, path, run) {
  const visited = await lane.visit();
  await goTo(visited.page, lane.address(path));
  await run(visited.page);
  none([...(await visited.failed()), ...visited.faults, ...(await visited.violations())], "what went wrong besides");
  await visited.close();
}

/** @param {Page} page @param {Vector} vector */
async function scored(page, vector) {
  await form.answerByHand(page, await form.meant(page, vector));
  await page.click("form[data-assessment] [type=submit]");
  await form.ready(page);
}
