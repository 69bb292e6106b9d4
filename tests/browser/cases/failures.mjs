/** When Python cannot run: the page says what happened, keeps the answers, offers paper and another try. */
import fs from "node:fs";
import path from "node:path";
import { same, that } from "../drive/check.mjs";
import * as form from "../drive/form.mjs";
import { variantOf } from "../drive/variant.mjs";
import { fileOf } from "../drive/lane.mjs";
import { goTo, reload } from "../drive/travel.mjs";

/**
 * @import {Page} from "puppeteer-core"
 * @import {Lane} from "../drive/lane.mjs"
 * @import {Case} from "./case.mjs"
 *
 * @typedef {object} Cause
 * @property {string} name
 * @property {string} words what the reader is told
 * @property {(policy: string) => string} [policy] the page's policy with the cause in it
 * @property {string} [missing] a file of the runtime that is gone, by its name
 */

const ALL = { relasjon: 4, anerkjennelse: 3, utvikling: 2, smil: 5 };

/** @type {Cause[]} */
const CAUSES = [
  { name: "webassembly-blocked", words: "tillater ikke WebAssembly", policy: (policy) => policy.replace("'wasm-unsafe-eval'", "") },
  { name: "workers-blocked", words: "i bakgrunnen", policy: (policy) => policy.replace(/worker-src [^;]*/, "worker-src 'none'") },
  { name: "interpreter-missing", words: "kom ikke fram", missing: "pyodide.asm.wasm" },
  { name: "memory-missing", words: "kom ikke fram", missing: "memory.bin" },
];

/** @returns {Case[]} */
export const failureCases = () => CAUSES.map((cause) => ({ name: `${cause.name}-is-told-and-mended`, run: (lane) => failsAndRecovers(lane, cause) }));

/** @param {Lane} lane @param {Cause} cause */
async function failsAndRecovers(lane, cause) {
  const visited = await lane.visit();
  const { page } = visited;
  const broken = await breakSite(lane, cause);
  await goTo(page, broken.address);
  await form.answer(page, ALL);
  await form.submit(page);
  await toldWith(page, cause.words);
  same(await form.held(page), ALL, "the answers");
  broken.mend();
  if (cause.policy) await reload(page);
  await (cause.policy ? form.submit(page) : page.click("[data-failure] [data-action=retry]"));
  await form.ready(page);
  same((await form.shown(page)).themes, ["utvikling"], "the theme once it works");
  that(await page.$eval("[data-failure]", (box) => /** @type {HTMLElement} */ (box).hidden), "the message is gone");
  await visited.close();
}

/** @param {Page} page @param {string} words */
async function toldWith(page, words) {
  await page.waitForSelector("[data-failure]:not([hidden])");
  const { text, buttons, focused } = await page.$eval("[data-failure]", (box) => ({
    text: box.textContent ?? "",
    buttons: Array.from(box.querySelectorAll("button")).filter((button) => button.checkVisibility()).map((button) => button.dataset.action),
    focused: box.contains(document.activeElement),
  }));
  that(text.includes(words), `the message does not say «${words}»: ${text}`);
  that(text.includes("Svarene dine er der fortsatt"), "the message says that the answers are kept");
  same(buttons, ["retry", "print-form", "export"], "ways on");
  that(focused, "the message has focus");
  that(await page.$eval("[data-result]", (box) => /** @type {HTMLElement} */ (box).hidden), "no result is shown");
}

/** The site with the cause in it, in the lane's own edition. @param {Lane} lane @param {Cause} cause @returns {Promise<{address: string, mend: () => void}>} */
async function breakSite(lane, { policy, missing }) {
  const variant = variantOf(lane.folder);
  const file = fileOf(lane.pages, "kartlegg/raus");
  /** @type {(() => void)[]} */
  const mends = [];
  if (policy) mends.push(variant.rewrite(file, (text) => withPolicy(text, policy)));
  if (missing) mends.push(variant.hide(runtimePart(lane, missing)));
  // A worker over http has the policy that comes with its own file.
  const server = lane.served ? await lane.serve(policy ? { policy: policy(policyOf(path.join(lane.folder, file))) } : {}, variant.folder) : null;
  return {
    address: lane.addressIn(variant.folder, "kartlegg/raus", server),
    mend: () => {
      for (const mend of mends) mend();
      if (server) server.faults = {};
    },
  };
}

/** @param {Lane} lane @param {string} name */
const runtimePart = (lane, name) => `assets/friskfaktor/python/${lane.served ? name : `file/${name}.0.js`}`;

const POLICY = /(http-equiv="Content-Security-Policy" content=")([^"]*)/;

/** @param {string} file @returns {string} */
const policyOf = (file) => (POLICY.exec(fs.readFileSync(file, "utf8"))?.[2] ?? "").replaceAll("&#39;", "'");

/** @param {string} text @param {(policy: string) => string} change */
const withPolicy = (text, change) => text.replace(POLICY, (_, before, policy) => before + change(policy.replaceAll("&#39;", "'")));
