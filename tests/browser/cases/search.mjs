/** Search: the right page among the first three, nothing loaded before it is used, everything by keyboard. */
import { same, that } from "../drive/check.mjs";
import { hits, isWanted, searchFor } from "../drive/search.mjs";

/** @import {Lane} from "../drive/lane.mjs" @import {Visit} from "../drive/visit.mjs" @import {Case} from "./case.mjs" */

/** What readers write – inflected, compound, shortened, misspelt – and the pages that are right. @type {[string, string[]][]} */
const QUERIES = [
  ["miljø", ["psykososialt-arbeidsmiljo", "godt-arbeidsmiljo", "fysisk-arbeidsmiljo", "ord-arbeidsmiljo", "ord-psykososialt-arbeidsmiljo"]],
  ["arbeidsmiljøet", ["psykososialt-arbeidsmiljo", "godt-arbeidsmiljo", "ord-arbeidsmiljo", "ord-psykososialt-arbeidsmiljo"]],
  ["undersøkelse", ["arbeidsmiljoundersokelse", "strukturert-kartlegging", "ord-strukturert-kartlegging-ord"]],
  ["kartlegginger", ["strukturert-kartlegging", "ord-strukturert-kartlegging-ord"]],
  ["verneombudet", ["verneombud", "ord-verneombud-ord"]],
  ["tillitsvalgtes", ["tillitsvalgt", "ord-tillitsvalgt-ord"]],
  ["BHT", ["ord-bedriftshelsetjeneste"]],
  ["sykefravær", ["sammensatt-sykefravaer", "arbeidsrelatert-fravaer", "langtidsfriskandel", "ord-langtidsfrisk", "ord-sykenaervaer"]],
  ["mestringsfølelse", ["ord-mestring", "salutogenese", "kjennetegn"]],
  ["engasjementet", ["jobbengasjement", "engasjementsfaktorer", "ord-jobbengasjement", "krav-ressurs"]],
  ["ressurser på jobben", ["ord-jobbressurs", "krav-ressurs"]],
  ["helsefremende arbeid", ["helsefremmende-arbeid", "ord-helsefremmende-arbeid", "helse", "om"]],
  ["salutogenes", ["salutogenese", "ord-salutogenese-ord"]],
  ["dialogkonferansen", ["dialogkonferanse", "ord-dialogkonferanse-ord"]],
  ["langtids friske", ["langtidsfriskandel", "ord-langtidsfrisk"]],
  ["slette svarene", ["personvern"]],
];

/** @returns {Case[]} */
export const searchCases = () => [
  ...QUERIES.map(([query, right]) => ({ name: `${slug(query)}-among-the-first-three`, run: (/** @type {Lane} */ lane) => finds(lane, query, right) })),
  { name: "loads-nothing-before-it-is-used", run: (lane) => fresh(lane, loadsLate) },
  { name: "arrows-and-escape", run: (lane) => fresh(lane, byKeyboard) },
  { name: "hit-is-followed", run: (lane) => fresh(lane, followed) },
];

/** @param {string} query */
const slug = (query) => query.replaceAll("ø", "o").replaceAll("æ", "ae").replaceAll("å", "a").replaceAll(" ", "-");

/** @param {Lane} lane @param {(visited: Visit) => Promise<void>} run */
async function fresh(lane, run) {
  const visited = await lane.visit();
  await visited.page.goto(lane.address("forsta/helse"));
  await run(visited);
  await visited.close();
}

/** @param {Lane} lane @param {string} query @param {string[]} right */
async function finds(lane, query, right) {
  const { page } = await lane.once("search", async () => {
    const visited = await lane.visit();
    await visited.page.goto(lane.address("forsta/helse"));
    return visited;
  });
  const first = (await searchFor(page, query)).slice(0, 3);
  that(first.some((id) => right.includes(id)), `«${query}» gives ${first.join(", ")}`);
  return first.join(", ");
}

/** Firefox tells its driver of no file that is loaded by double-click; there, only the page can tell. @param {Visit} visited */
async function loadsLate({ page, asked }) {
  const searches = () => asked.filter((url) => /search[^/]*\.js/.test(url)).map((url) => url.split("/").pop());
  const told = asked.some((url) => url.endsWith(".js"));
  same([searches(), await isWanted(page)], [[], false], "scripts of search before it is used");
  await searchFor(page, "helse");
  same([told ? searches().sort() : [], await isWanted(page)], [told ? ["search-index.js", "search.js"] : [], true], "scripts of search");
}

/** @param {Visit} visited */
async function byKeyboard({ page }) {
  const found = await searchFor(page, "metode");
  const here = () => page.evaluate(() => document.activeElement?.getAttribute("data-result-id") ?? document.activeElement?.getAttribute("type"));
  const spoken = await page.$eval("[data-search-status]", (line) => [line.getAttribute("role"), line.textContent]);
  that(spoken[0] === "status" && /\d+|ett/.test(spoken[1] ?? ""), `how many hits is said: ${spoken}`);
  await page.keyboard.press("ArrowDown");
  same(await here(), found[0], "after one arrow down");
  await page.keyboard.press("ArrowDown");
  same(await here(), found[1], "after two arrows down");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowUp");
  same(await here(), "search", "after as many up");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Escape");
  same([await here(), (await hits(page)).length], ["search", 0], "after Escape");
}

/** @param {Visit} visited */
async function followed({ page }) {
  await searchFor(page, "verneombudet");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => /verneombud/.test(location.pathname) && document.querySelector("main h1")?.textContent?.toLowerCase().includes("verneombud"));
  same(await page.evaluate(() => location.search), "", "what was looked for is not in the address");
}
