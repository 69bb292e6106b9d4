/** On a server: what has been opened is there when the server is gone, and a page never gets scripts of another version. */
import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { none, same, that } from "../drive/check.mjs";
import { follow, goTo, reload } from "../drive/travel.mjs";
import { variantOf } from "../drive/variant.mjs";
import { result } from "./templates.mjs";

/**
 * @import {Page} from "puppeteer-core"
 * @import {Lane} from "../drive/lane.mjs"
 * @import {Server} from "../drive/server.mjs"
 * @import {Visit} from "../drive/visit.mjs"
 * @import {Case} from "./case.mjs"
 */

const ASSESSMENT = "raus";
const SCRIPTS = "assets/friskfaktor";

/** @returns {Case[]} */
export const offlineCases = () => [
  { name: "pages-and-scores-without-the-server", run: (lane) => served(lane, withoutServer) },
  { name: "readers-who-only-read-get-no-python", run: (lane) => served(lane, noPython) },
  { name: "a-new-version-without-a-mix", run: (lane) => served(lane, newVersion) },
  { name: "a-page-left-open-gets-nothing-of-the-new-version", run: (lane) => served(lane, leftOpen) },
  { name: "deleting-everything-empties-what-is-kept", run: (lane) => served(lane, deleted) },
  { name: "can-be-installed", run: (lane) => served(lane, installed) },
];

/**
 * @typedef {object} Reader
 * @property {Lane} lane
 * @property {Server} server
 * @property {Visit} visited
 * @property {Page} page
 * @property {(name: string) => Promise<void>} open a page, by its path
 */

/** @param {Lane} lane @param {(reader: Reader) => Promise<string | void>} run */
async function served(lane, run) {
  const server = await lane.serve({});
  const visited = await lane.visit();
  const { page } = visited;
  const open = async (/** @type {string} */ name) => void (await goTo(page, lane.addressIn(lane.folder, name, server)));
  const note = await run({ lane, server, visited, page, open });
  await visited.close();
  server.close();
  return note;
}

/** Every address that is kept, without its origin. @param {Page} page @returns {Promise<string[]>} */
const kept = (page) => page.evaluate(async () => {
  const stores = await Promise.all((await caches.keys()).map((name) => caches.open(name)));
  const requests = (await Promise.all(stores.map((store) => store.keys()))).flat();
  return requests.map(({ url }) => url.slice(location.origin.length));
});

/** Until all that match are kept. @param {Page} page @param {RegExp[]} wanted */
async function untilKept(page, wanted) {
  const end = Date.now() + 60_000;
  for (;;) {
    const all = await kept(page);
    const missing = wanted.filter((one) => !all.some((address) => one.test(address)));
    if (missing.length === 0) return;
    that(Date.now() < end, `never kept: ${missing.join(" ")}; kept: ${all.join(" ")}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** What a reader sees of the page that is open. @param {Page} page */
const seen = (page) => page.evaluate(() => ({
  heading: document.querySelector("h1")?.textContent?.trim() ?? "",
  styled: getComputedStyle(document.documentElement).getPropertyValue("--ff-measure") !== "",
  alive: customElements.get("ff-delete-all") !== undefined,
}));

/** @param {Reader} reader */
async function withoutServer({ server, page, open, visited }) {
  await open("");
  await untilKept(page, [/^\/$/, /reading\.js\?v=/, /tokens\.css\?v=/, /main\.[0-9a-f]+\.min\.css$/]);
  await open("metoder/apu");
  const method = await seen(page);
  await open(`kartlegg/${ASSESSMENT}`);
  await result(page, ASSESSMENT);
  await untilKept(page, [/friskfaktor\.js\?v=/, /pyodide\.asm\.wasm\?v=/, /memory\.bin\?v=/, /pyodide\.js\?v=/, /pyodide\.asm\.js\?v=/, /python-worker\.js\?v=/]);
  await untilKept(page, [/^\/metoder\/apu\/$/, /^\/kartlegg\/raus\/$/, /favicon\.svg$/]);
  server.close();

  visited.faults.length = 0;
  await page.evaluate(() => localStorage.clear());
  await reload(page);
  await page.waitForSelector("form[data-assessment]");
  await result(page, ASSESSMENT);
  await open("metoder/apu");
  same(await seen(page), method, "a page that was read, without the server");
  that(method.styled && method.alive, "it has its styles and scripts");
  // Firefox tells of an icon whose page was left before it came.
  none(visited.faults.filter((line) => !line.includes("favicon")), "the console complained");
  await open("metoder/loft");
  same((await seen(page)).heading, "Uten nett", "a page that was never opened");
  await open("nn/metoder/loft");
  same((await seen(page)).heading, "Utan nett", "the same in another language");
  await open("");
  that((await seen(page)).styled, "the way back to the front page");
}

/** @param {Reader} reader */
async function noPython({ page, open, visited }) {
  await open("");
  await untilKept(page, [/^\/$/]);
  for (const name of ["metoder/apu", "kartlegg", "om", `kartlegg/${ASSESSMENT}`]) await open(name);
  await untilKept(page, [/^\/om\/$/, /kartlegg\/raus\/$/]);
  none((await kept(page)).filter((address) => address.includes("python")), "kept for readers who only read");
  none(visited.asked.filter((address) => address.includes("/python")), "asked for by readers who only read");
}

/** @param {string} content */
const hash = (content) => createHash("sha256").update(content).digest("hex");

/** The part of it that stands in addresses. @param {string} content */
const short = (content) => hash(content).slice(0, 12);

/** The site as it would be built again after its scripts and pages have changed. @param {string} folder @param {string} name @returns {string} */
function edition(folder, name) {
  const variant = variantOf(folder);
  const read = (/** @type {string} */ file) => fs.readFileSync(path.join(variant.folder, file), "utf8");
  const before = { search: hash(read(`${SCRIPTS}/search.js`)), main: short(read(`${SCRIPTS}/reading.js`)) };
  variant.rewrite(`${SCRIPTS}/search.js`, (text) => `${text};globalThis.__ffSearchEdition="${name}";`);
  const search = hash(read(`${SCRIPTS}/search.js`));
  variant.rewrite(`${SCRIPTS}/reading.js`, (text) => `${text.replaceAll(before.search, search)};globalThis.__edition="${name}";`);
  const main = short(read(`${SCRIPTS}/reading.js`));
  variant.rewrite("sw.js", (text) => text.replace(/siteVersion="\w+"/, `siteVersion="${name}"`));
  for (const page of ["", "metoder/apu/", "metoder/loft/", "om/"]) {
    variant.rewrite(`${page}index.html`, (text) => text.replaceAll(before.main, main)
      .replace("<html ", `<html data-edition="${name}" `));
  }
  return variant.folder;
}

/** The version of the page that is open, and that of its scripts. @param {Page} page */
const editions = (page) => page.evaluate(() => `${document.documentElement.dataset.edition} ${/** @type {any} */ (globalThis).__edition}`);

/** Opens the front page of a first version, until it is kept. @param {Reader} reader @returns {Promise<string>} the folder of a second one */
async function readsTheFirst({ lane, server, page, open }) {
  const [first, second] = ["first", "second"].map((name) => edition(lane.folder, name));
  server.folder = first;
  await open("");
  await untilKept(page, [/^\/$/]);
  return second;
}

/** @param {Reader} reader */
async function newVersion(reader) {
  const { server, page, open } = reader;
  const second = await readsTheFirst(reader);
  await open("om");
  await open("metoder/apu");
  same(await editions(page), "first first", "the first version");
  await untilKept(page, [/^\/metoder\/apu\/$/, /^\/om\/$/]);

  server.folder = second;
  await reload(page);
  same(await editions(page), "second second", "the page, asked for again");
  await page.waitForFunction(async () => (await caches.keys()).some((name) => name.endsWith(":second")));
  await open("");
  same(await editions(page), "second second", "another page");
  await untilKept(page, [/^\/$/]);
  server.close();
  for (const [name, wanted] of [["metoder/apu", "second second"], ["", "second second"], ["om", "first first"]]) {
    await open(name);
    same(await editions(page), wanted, `without the server: ${name}`);
  }
}

/** @param {Reader} reader */
async function leftOpen(reader) {
  const { server, page, open } = reader;
  const second = await readsTheFirst(reader);
  await open("metoder/apu");
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  server.folder = second;
  const refused = new Promise((resolve) => page.once("requestfailed", resolve));
  await page.focus("input[type=search]");
  await Promise.race([refused, new Promise((resolve) => setTimeout(resolve, 5000))]);
  same(await page.evaluate(() => /** @type {any} */ (globalThis).__ffSearchEdition ?? ""), "", "the search of the new version in a page of the old one");

  await follow(page, "a[href*='metoder/loft'], a[href*='../loft']");
  same(await editions(page), "second second", "where a link leads");
}

/** @param {Reader} reader */
async function deleted({ page, open }) {
  await open("personvern");
  await untilKept(page, [/^\/personvern\/$/]);
  await page.$eval("ff-delete-all [data-action=delete]", (button) => /** @type {HTMLElement} */ (button).click());
  await page.$eval("ff-delete-all [data-action=delete-now]", (button) => /** @type {HTMLElement} */ (button).click());
  await page.waitForFunction(async () => (await caches.keys()).length === 0);
}

/** @param {Reader} reader */
async function installed({ lane, page, open, visited }) {
  await open("metoder/apu");
  const told = await page.evaluate(async () => {
    const link = /** @type {HTMLLinkElement} */ (document.querySelector("link[rel=manifest]"));
    const manifest = await (await fetch(link.href)).json();
    const icons = await Promise.all(manifest.icons.map(async (/** @type {any} */ icon) => (await fetch(new URL(icon.src, link.href))).status));
    return { name: manifest.name, start: new URL(manifest.start_url, link.href).pathname, icons };
  });
  same(told, { name: "Friskfaktor", start: "/", icons: [200] }, "the manifest");
  none(await visited.violations(), "the policy was broken");
  if (lane.kind !== "chromium") return;
  const session = await page.createCDPSession();
  same((await session.send("Page.getAppManifest")).errors, [], "what Chromium says of the manifest");
  const { installabilityErrors } = await session.send("Page.getInstallabilityErrors");
  // A profile of its own is a private one to Chromium, which installs nothing there.
  none(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== "in-incognito"), "why Chromium would not install it");
}
