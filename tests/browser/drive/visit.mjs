/** One open page, and everything it asked for, said or failed at while it was open. */

/** @import {Page, BrowserContext} from "puppeteer-core" */

/**
 * @typedef {object} Visit
 * @property {Page} page
 * @property {string[]} asked every address it requested
 * @property {string[]} failed requests that came to nothing, and answers that were errors
 * @property {string[]} faults uncaught errors, and what the console calls an error
 * @property {string[]} said every line of the console
 * @property {() => Promise<string[]>} violations of the content security policy on the page that is shown now
 * @property {() => Promise<void>} close
 */

/** Nothing here is a test of speed: a busy machine gets the time it needs. */
export const PATIENCE_MS = 60_000;

/** @param {BrowserContext} context @returns {Promise<Visit>} a new page in the context */
export async function visit(context) {
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  await page.setViewport({ width: 1280, height: 900 });
  await page.evaluateOnNewDocument(keepViolations);
  /** @type {Visit} */
  const visited = {
    page,
    asked: [],
    failed: [],
    faults: [],
    said: [],
    violations: () => page.evaluate(() => /** @type {any} */ (globalThis).__violations ?? ["not listening"]),
    close: () => page.close(),
  };
  listen(visited);
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

/** @param {Visit} visited */
function listen({ page, asked, failed, faults, said }) {
  page.on("request", (request) => void asked.push(request.url()));
  page.on("requestfailed", (request) => void failed.push(`${request.url()} ${request.failure()?.errorText ?? ""}`));
  page.on("response", (response) => void (response.status() >= 400 && failed.push(`${response.url()} ${response.status()}`)));
  page.on("pageerror", (error) => void faults.push(String(error)));
  page.on("console", (message) => {
    said.push(message.text());
    if (message.type() === "error") faults.push(message.text());
  });
}
