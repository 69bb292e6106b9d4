/** One open page, and everything it asked for, said or failed at while it was open. */
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** @import {Page, BrowserContext} from "puppeteer-core" */

/**
 * @typedef {object} Visit
 * @property {Page} page
 * @property {string[]} asked every address it requested
 * @property {() => Promise<string[]>} failed requests that came to nothing, and answers that were errors
 * @property {string[]} faults uncaught errors, and what the console calls an error
 * @property {string[]} said every line of the console
 * @property {() => Promise<string[]>} violations of the content security policy on the page that is shown now
 * @property {() => Promise<void>} close
 *
 * @typedef {object} Requests
 * @property {string[]} failed each with its reason
 * @property {Set<string>} givenUp addresses that the browser itself stopped asking for
 */

/** What browsers call a request that they gave up, as when a page is left before its icon is there. */
const GIVEN_UP = /^(NS_BINDING_ABORTED|net::ERR_ABORTED)$/;

/** Nothing here is a test of speed: a busy machine gets the time it needs. */
export const PATIENCE_MS = 60_000;

/** @param {BrowserContext} context @returns {Promise<Visit>} a new page in the context */
export async function visit(context) {
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  await page.setViewport({ width: 1280, height: 900 });
  await page.evaluateOnNewDocument(keepViolations);
  /** @type {Requests} */
  const requests = { failed: [], givenUp: new Set() };
  /** @type {Visit} */
  const visited = {
    page,
    asked: [],
    failed: async () => [...requests.failed, ...(await missing(requests.givenUp))],
    faults: [],
    said: [],
    violations: () => page.evaluate(() => /** @type {any} */ (globalThis).__violations ?? ["not listening"]),
    close: () => page.close(),
  };
  listen(visited, requests);
  return visited;
}

/** Runs in the page before anything of its own. */
function keepViolations() {
  /** @type {string[]} */
  const kept = (/** @type {any} */ (globalThis).__violations = []);
  document.addEventListener("securitypolicyviolation", (event) => {
    kept.push(`${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`);
  });
}

/** @param {Visit} visited @param {Requests} requests */
function listen({ page, asked, faults, said }, { failed, givenUp }) {
  page.on("request", (request) => void asked.push(request.url()));
  page.on("requestfailed", (request) => {
    const why = request.failure()?.errorText ?? "";
    if (GIVEN_UP.test(why)) givenUp.add(request.url());
    else failed.push(`${request.url()} ${why}`);
  });
  page.on("response", (response) => void (response.status() >= 400 && failed.push(`${response.url()} ${response.status()}`)));
  page.on("pageerror", (error) => void faults.push(String(error)));
  page.on("console", (message) => {
    said.push(message.text());
    if (message.type() === "error") faults.push(message.text());
  });
}

/** Those that are not there either when they are asked for again. @param {Iterable<string>} addresses @returns {Promise<string[]>} */
async function missing(addresses) {
  const looked = await Promise.all([...addresses].map(async (url) => ((await isThere(url)) ? [] : [`${url} given up, and not there`])));
  return looked.flat();
}

/** @param {string} url @returns {Promise<boolean>} */
async function isThere(url) {
  if (url.startsWith("file:")) return existsSync(fileURLToPath(url.split(/[?#]/)[0]));
  return fetch(url).then(({ ok }) => ok, () => false);
}
