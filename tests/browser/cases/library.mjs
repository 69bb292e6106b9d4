/** The overview of assessments: chosen by theme, role, time and who answers, and what the reader has answered in this browser. */
import { none, same, that } from "../drive/check.mjs";
import * as form from "../drive/form.mjs";
import { goTo } from "../drive/travel.mjs";

/**
 * @import {Page} from "puppeteer-core"
 * @import {Lane} from "../drive/lane.mjs"
 * @import {Case} from "./case.mjs"
 *
 * @typedef {{id: string, theme: string, minutes: number, who: string[], roles: string[], shown: boolean}} Listed
 */

const FIRST = { relasjon: 4, anerkjennelse: 3, utvikling: 2, smil: 5 };

/** @returns {Case[]} */
export const libraryCases = () => [
  { name: "chosen-by-each-wish", run: (lane) => at(lane, chosen) },
  { name: "says-when-nothing-suits", run: (lane) => at(lane, nothing) },
  { name: "says-what-is-begun-done-and-kept", run: mine },
];

/** @param {Lane} lane @param {(page: Page) => Promise<void>} run */
async function at(lane, run) {
  const visited = await lane.visit();
  await goTo(visited.page, lane.address("kartlegg"));
  await run(visited.page);
  none(visited.faults, "the console complained");
  await visited.close();
}

/** @param {Page} page @returns {Promise<Listed[]>} */
const listed = (page) => page.$$eval("ff-assessment-library li[data-id]", (entries) => entries.map((entry) => {
  const { id, theme, minutes, who, roles } = /** @type {HTMLElement} */ (entry).dataset;
  const words = (/** @type {string | undefined} */ text) => (text ?? "").split(" ").filter(Boolean);
  return { id: id ?? "", theme: theme ?? "", minutes: Number(minutes), who: words(who), roles: words(roles), shown: entry.checkVisibility() };
}));

/** @type {Record<string, (entry: Listed, value: string) => boolean>} */
const RULES = {
  theme: ({ theme }, value) => theme === value,
  who: ({ who }, value) => who.includes(value),
  role: ({ roles }, value) => roles.length === 0 || roles.includes(value),
  minutes: ({ minutes }, value) => minutes <= Number(value),
};

/** Every choice of every field shows exactly what its rule says. @param {Page} page */
async function chosen(page) {
  const fields = await page.$$eval("ff-assessment-library select", (selects) => selects.map((select) => ({ name: select.name, values: Array.from(select.options, (option) => option.value).filter(Boolean) })));
  that(fields.length >= 3, "fields to choose by");
  for (const { name, values } of fields) {
    for (const value of values) {
      await page.select(`ff-assessment-library select[name=${name}]`, value);
      const all = await listed(page);
      same(all.filter(({ shown }) => shown).map(({ id }) => id), all.filter((entry) => RULES[name](entry, value)).map(({ id }) => id), `${name}=${value}`);
      const n = all.filter(({ shown }) => shown).length;
      that((await page.$eval("[data-count]", (line) => line.textContent))?.startsWith(`${n} av ${all.length} `), "it says how many");
      that(await page.$$eval("[data-group]", (groups) => groups.every((group) => group.checkVisibility() === Array.from(group.querySelectorAll("li[data-id]")).some((entry) => entry.checkVisibility()))), "no heading over nothing");
    }
    await page.select(`ff-assessment-library select[name=${name}]`, "");
  }
  that((await listed(page)).every(({ shown }) => shown), "everything is there again");
}

/** @param {Page} page */
async function nothing(page) {
  await page.$eval("ff-assessment-library select[name=minutes]", (select) => {
    select.append(new Option("0", "0", false, true));
    select.dispatchEvent(new Event("change", { bubbles: true }));
  });
  that(await page.$eval("[data-empty]", (note) => note.checkVisibility()), "it says that nothing suits");
  await page.$eval("ff-assessment-library [type=reset]", (button) => /** @type {HTMLElement} */ (button).click());
  await page.waitForFunction(() => document.querySelectorAll("ff-assessment-library li[data-id][hidden]").length === 0);
}

/** Where each page has a store of its own, the overview says that it cannot know. @param {Lane} lane */
async function mine(lane) {
  const visited = await lane.visit();
  const { page } = visited;
  await goTo(page, lane.address("kartlegg/helsekorset"));
  await form.answer(page, { frisk: 3 });
  await page.waitForSelector("[data-saved=kept]");
  await goTo(page, lane.address("kartlegg/raus"));
  await form.answer(page, FIRST);
  await form.submit(page);
  await form.ready(page);
  await page.$eval("[data-result] [data-action=keep-round]", (button) => /** @type {HTMLElement} */ (button).click());
  await goTo(page, lane.address("kartlegg"));
  if (await page.evaluate(() => location.origin === "null")) await told(page);
  else await answered(page);
  none(visited.faults, "the console complained");
  await visited.close();
}

/** @param {Page} page */
async function told(page) {
  that(await page.$eval("ff-assessment-library [data-apart]", (note) => note.checkVisibility()), "it says that it cannot know");
  same(await page.$$eval("[data-mine]", (places) => places.filter((place) => place.checkVisibility()).length), 0, "and says nothing of any");
}

/** @param {Page} page @param {string} id */
const seen = (page, id) => page.$eval(`li[data-id=${id}]`, (entry) => ({
  text: entry.querySelector("[data-mine-text]")?.textContent ?? "",
  ways: Array.from(entry.querySelectorAll("[data-mine] a"), (link) => (link.checkVisibility() ? (link.firstChild?.textContent ?? "") : "")).filter(Boolean),
}));

/** @param {Page} page */
async function answered(page) {
  const begun = await seen(page, "helsekorset");
  that(begun.text.startsWith("1 av 2 besvart, sist "), begun.text);
  same(begun.ways, ["Fortsett", "Se resultatet", "Ta den på nytt"], "ways on from what is begun");
  const done = await seen(page, "raus");
  that(/^Besvart .+\. Ett resultat er tatt vare på, fra .+\.$/.test(done.text), done.text);
  same(done.ways, ["Se resultatet", "Ta den på nytt"], "ways on from what is done");
  await page.$eval("[data-mine-only] input", (box) => box.closest("label")?.click());
  same((await listed(page)).filter(({ shown }) => shown).map(({ id }) => id).sort(), ["helsekorset", "raus"], "only mine");
  await page.$eval("li[data-id=raus] [data-go-result]", (link) => /** @type {HTMLElement} */ (link).click());
  await form.ready(page);
  same(Object.keys((await form.shown(page)).scales).length, 4, "scales in the result that was asked for");
  await page.$eval("header nav a[aria-current], header nav a[href*=kartlegg]", (link) => /** @type {HTMLElement} */ (link).click());
  await page.waitForSelector("li[data-id=helsekorset] [data-go-again]:not([hidden])");
  await page.$eval("li[data-id=helsekorset] [data-go-again]", (link) => /** @type {HTMLElement} */ (link).click());
  await page.waitForSelector("form[data-assessment=helsekorset]");
  await page.waitForSelector("dialog[data-again][open]");
}
