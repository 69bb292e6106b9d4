/** Nothing is asked of another origin, nothing fails, nothing breaks the policy, on any page. */
import { none, same, that } from "../drive/check.mjs";
import * as form from "../drive/form.mjs";
import { searchFor } from "../drive/search.mjs";
import { follow, goBack, goTo } from "../drive/travel.mjs";
import { EVERY_PAGE_MS } from "./case.mjs";

/** @import {Lane} from "../drive/lane.mjs" @import {Visit} from "../drive/visit.mjs" @import {Case} from "./case.mjs" */

/** @returns {Case[]} */
export const requestCases = () => [
  // All of them from a server and from a folder, with one browser; with the other, which takes twice the time, one of each kind.
  { name: "every-page", limit: EVERY_PAGE_MS, run: (lane) => watched(lane, lane.kind === "chromium" ? everyPage : everyKind) },
  { name: "search", run: (lane) => watched(lane, search) },
  { name: "one-assessment", run: (lane) => watched(lane, assessment) },
  { name: "walk-by-links", run: (lane) => watched(lane, walk) },
];

/** @param {Lane} lane @param {(lane: Lane, visited: Visit) => Promise<string | void>} run */
async function watched(lane, run) {
  const visited = await lane.visit();
  const note = await run(lane, visited);
  await quiet(lane, visited);
  await visited.close();
  return note;
}

/** @param {Lane} lane @param {Visit} visited */
async function quiet(lane, { asked, failed, faults, violations }) {
  const own = new URL(lane.address("")).origin;
  none(asked.filter((url) => !isOwn(url, own)), "requests to another origin");
  none([...new Set(lane.outside)], "hosts that were to be reached");
  // Firefox looks for this by itself while pages are swapped.
  none((await failed()).filter((line) => !line.includes("/favicon.ico ")), "failed requests");
  none(faults, "console errors");
  none(await violations(), "the policy was broken");
}

/** What a page holds in itself asks no one. @param {string} url @param {string} own */
const isOwn = (url, own) => /^(data|blob|about):/.test(url) || (own === "null" || own === "file://" ? url.startsWith("file://") : url.startsWith(`${own}/`));

/** Every page that links lead to, from the front page on; of the other languages one of each kind. @param {Lane} lane @param {Visit} visited */
async function everyPage(lane, visited) {
  const { page } = visited;
  const looked = new Set(lane.pages.map(({ file }) => lane.address(file.replace(/(\/?index)?\.html$/, ""))));
  const seen = new Set([lane.address("")]);
  for (const url of seen) {
    if (!looked.has(url) && /\/(nn|en)\//.test(url)) continue;
    await goTo(page, url);
    none(await visited.violations(), `the policy was broken on ${url}`);
    for (const link of await page.$$eval("a[href]", (links) => links.map((one) => /** @type {HTMLAnchorElement} */ (one).href.split("#")[0]))) {
      if (isOwn(link, new URL(url).origin) && /(\/|\.html)$/.test(link)) seen.add(link);
    }
  }
  const unlinked = [...looked].filter((url) => !seen.has(url));
  same(unlinked.map((url) => url.split("/").pop()), lane.served ? ["404.html"] : [], "pages that no link leads to");
  return `${seen.size} pages`;
}

/** One page of each kind. @param {Lane} lane @param {Visit} visited */
async function everyKind(lane, visited) {
  const kinds = new Map(lane.pages.map((page) => [page.kind, page]));
  for (const { file } of kinds.values()) {
    await goTo(visited.page, lane.address(file.replace(/(\/?index)?\.html$/, "")));
    none(await visited.violations(), `the policy was broken on ${file}`);
  }
  return `${kinds.size} pages`;
}

/** @param {Lane} lane @param {Visit} visited */
async function search(lane, { page }) {
  await goTo(page, lane.address(""));
  that((await searchFor(page, "medvirkning")).length > 0, "no hits");
}

/** @param {Lane} lane @param {Visit} visited */
async function assessment(lane, { page }) {
  await goTo(page, lane.address("kartlegg/raus"));
  await form.answer(page, { relasjon: 4, anerkjennelse: 3, utvikling: 2, smil: 5 });
  await form.submit(page);
  await form.ready(page);
}

/** As a reader goes: by the links in the header, the first link of each page, and back. @param {Lane} lane @param {Visit} visited */
async function walk(lane, visited) {
  const { page } = visited;
  await goTo(page, lane.address(""));
  const parts = await page.$$eval("header nav a", (links) => links.length);
  for (let at = 0; at < parts; at += 1) {
    await follow(page, `header nav li:nth-child(${at + 1}) a`);
    await follow(page, "article a[href]:not([href^='#'])");
    none(await visited.violations(), `the policy was broken on ${page.url()}`);
  }
  await goBack(page);
  await page.waitForSelector("main h1");
}
