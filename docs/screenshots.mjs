/**
 * Takes the screenshots of the README from a built site:  node docs/screenshots.mjs site
 *
 * Widths are those of the mockups: 1280 px and 390 px.  The printed sheet is
 * Chromium's own PDF, drawn by pdftoppm.
 */
import { execFileSync } from "node:child_process";
import fs from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import puppeteer from "puppeteer-core";
import { answer, ready, submit } from "../tests/browser/drive/form.mjs";
import { serve } from "../tests/browser/drive/server.mjs";

const TARGET = path.join(path.dirname(fileURLToPath(import.meta.url)), "screenshots");
const THEMES = ["forankring", "helhet", "medvirkning", "integrert", "utvikling", "stotte", "vare-seg-selv", "ressurser", "fellesskap", "likeverd", "mestring", "balanse"];
const NOW = [3, 3, 2, 2, 4, 3, 4, 3, 5, 4, 4, 2];
const WISHED = [4, 4, 5, 3, 5, 5, 4, 4, 5, 4, 5, 4];
const ANSWERS = Object.fromEntries(THEMES.flatMap((id, i) => [[`${id}.now`, NOW[i]], [`${id}.wished`, WISHED[i]]]));

/** @typedef {import("puppeteer-core").Page} Page */
/** @type {{name: string, at: string, width: number, height: number, dark?: boolean, before?: (page: Page) => Promise<void>}[]} */
const SHOTS = [
  { name: "front-desktop", at: "", width: 1280, height: 900 },
  { name: "method-desktop", at: "metoder/strukturert-kartlegging/", width: 1280, height: 900, before: (page) => scrollTo(page, "h1") },
  { name: "result-desktop", at: "kartlegg/kjennetegn/", width: 1280, height: 900, before: result },
  { name: "assessment-phone", at: "kartlegg/kjennetegn/", width: 390, height: 760, before: begun },
  { name: "result-phone-dark", at: "kartlegg/kjennetegn/", width: 390, height: 760, dark: true, before: result },
  { name: "chooser-phone", at: "metoder/", width: 390, height: 760 },
];

const site = path.resolve(process.argv[2] ?? "site");
const server = await serve(site);
const sandbox = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
const browser = await puppeteer.launch({ executablePath: "/usr/bin/chromium", args: [...sandbox, "--hide-scrollbars"] });
try {
  for (const shot of SHOTS) await take(shot);
  await sheet("metoder/strukturert-kartlegging/", "method-print");
} finally {
  await browser.close();
  server.close();
}

/** @param {typeof SHOTS[number]} shot */
async function take({ name, at, width, height, dark = false, before }) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setViewport({ width, height });
  await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: dark ? "dark" : "light" }]);
  await page.goto(`${server.origin}/${at}`, { waitUntil: "load" });
  await before?.(page);
  await page.screenshot({ path: path.join(TARGET, `${name}.png`), optimizeForSpeed: false });
  await context.close();
}

/** @param {Page} page */
async function begun(page) {
  await answer(page, { "forankring.now": 3, "forankring.wished": 4 });
  await scrollTo(page, "fieldset");
}

/** @param {Page} page */
async function result(page) {
  await answer(page, ANSWERS);
  await submit(page);
  await ready(page);
  await scrollTo(page, "[data-result]");
}

/** @param {Page} page @param {string} selector */
async function scrollTo(page, selector) {
  await page.$eval(selector, (element) => window.scrollTo(0, element.getBoundingClientRect().top + window.scrollY - 24));
  await new Promise((resolve) => setTimeout(resolve, 400));
}

/** @param {string} at @param {string} name */
async function sheet(at, name) {
  const page = await browser.newPage();
  await page.goto(`${server.origin}/${at}`, { waitUntil: "load" });
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), "sheet-"));
  const pdf = path.join(folder, "sheet.pdf");
  await page.pdf({ path: pdf, preferCSSPageSize: true });
  execFileSync("pdftoppm", ["-png", "-r", "110", "-singlefile", pdf, path.join(TARGET, name)]);
  await fs.rm(folder, { recursive: true });
}
