/** The page's side of reading without a network: brings the worker, tells it what to keep, and has it all forgotten. */
import { versioned } from "../versioned.mjs";

/** Without anything a reader waits for: until then, nothing is done here. */
const REST_MS = 1500;

/** Only a site on a server names a manifest. */
const isServed = () => "serviceWorker" in navigator && document.querySelector("link[rel=manifest]") !== null;

/** @param {URL} root the folder of the site @param {() => Promise<unknown>} underWay what is to be done first */
export function keepForOffline(root, underWay) {
  if (!isServed()) return;
  const start = () => atRest(underWay).then(() => begin(root)).catch(() => {}); // refused: as if there were no worker
  if (document.readyState === "complete") void start();
  else addEventListener("load", () => void start(), { once: true });
}

/** When nothing has been under way for a while. @param {() => Promise<unknown>} underWay another promise for each new thing */
async function atRest(underWay) {
  /** @type {Promise<unknown>} */
  let seen;
  do {
    seen = underWay();
    await seen;
    await new Promise((resolve) => setTimeout(resolve, REST_MS));
  } while (underWay() !== seen);
}

/** @param {URL} root */
async function begin(root) {
  await navigator.serviceWorker.register(new URL("sw.js", root), { updateViaCache: "none" });
  // What came before the worker did: the browser has it still.
  const icons = [...document.querySelectorAll("link[rel=icon], link[rel=manifest]")].map((link) => /** @type {HTMLLinkElement} */ (link).href);
  await keep([location.href.split("#")[0], ...icons, ...performance.getEntriesByType("resource").map(({ name }) => name)]);
}

/** Has Python kept, once a reader has got a result from it. @param {URL} assets @param {() => Promise<unknown>} underWay what is to be done first */
export async function keepRuntime(assets, underWay) {
  if (!isServed()) return;
  await atRest(underWay);
  const parts = Object.entries(RUNTIME_HASHES).map(([name, hash]) => versioned(`python/${name}`, hash, assets).href);
  await keep([versioned("python-worker.js", WORKER_HASH, assets).href, ...parts]);
}

/** @param {string[]} addresses */
async function keep(addresses) {
  const { active } = await navigator.serviceWorker.ready;
  active?.postMessage({ keep: [...new Set(addresses)] });
}

/** Forgets every page that is kept. @param {string} root path of the site's folder */
export async function forgetPages(root) {
  if (!("caches" in globalThis)) return;
  const names = (await caches.keys()).filter((name) => name.startsWith(`friskfaktor:${root}:`));
  await Promise.all(names.map((name) => caches.delete(name)));
}
