/** One browser before one edition of the handbook, started once for many cases. */
import { freshProfile, startBrowser } from "./browsers.mjs";
import { scratch } from "./files.mjs";
import { serve } from "./server.mjs";
import { fileAddress, httpAddress, oneOfEachKind, pagesOf } from "./site.mjs";
import { visit } from "./visit.mjs";

/**
 * @import {Visit} from "./visit.mjs"
 * @import {SitePage} from "./site.mjs"
 * @import {watchOutside} from "./outside.mjs"
 * @import {Faults, Server} from "./server.mjs"
 *
 * @typedef {object} Lane
 * @property {"chromium" | "firefox" | "plain"} kind
 * @property {"http" | "file" | "brand" | "features" | "served"} shown `http`: the site on a server; `file`: the zip, unpacked; `brand`: the zip of an organisation; `features`: one with the instruments of the tests; `served`: the site of that on a server
 * @property {boolean} served
 * @property {string} folder what is shown: the site, or the copy that opens by double-click
 * @property {SitePage[]} pages every page of the language at the top, one of each kind of the others
 * @property {string[]} outside what any page, worker or the browser itself wanted from another host
 * @property {string} downloads folder where saved files come
 * @property {(name: string) => string} address of the page with that path: `personvern`, `kartlegg/raus`
 * @property {() => Promise<Visit>} visit a new page in a profile of its own: no storage, no cache
 * @property {(visited: Visit) => Promise<Visit>} beside another tab in the same profile
 * @property {<T>(key: string, make: () => Promise<T>) => Promise<T>} once made on first use, kept for the cases after
 * @property {(key: string) => Promise<void>} drop what `once` keeps, after a failure
 * @property {(faults: Faults, folder?: string) => Promise<Server>} serve the site, or a variant, with faults, from an origin of its own
 * @property {(folder: string, name: string, server: Server | null) => string} addressIn a variant of the site
 * @property {() => Promise<void>} close
 */

/**
 * @param {{kind: Lane["kind"], shown: Lane["shown"]}} which
 * @param {string} folder
 * @param {Awaited<ReturnType<typeof watchOutside>>} outside whoever opened it closes it
 * @returns {Promise<Lane>}
 */
export async function openLane({ kind, shown }, folder, outside) {
  const downloads = scratch();
  const browser = await startBrowser(kind, outside.address, downloads);
  const served = shown === "http" || shown === "served";
  // Only a server sends the page for what is missing; in the zip no one meets it.
  const pages = pagesOf(folder).filter(({ file }) => served || file !== "404.html");
  /** @type {Server[]} */
  const servers = [];
  /** @type {Map<string, Promise<unknown>>} */
  const kept = new Map();
  /** @type {Lane["serve"]} */
  const start = async (faults, where = folder) => {
    servers.push(await serve(where, faults));
    return servers[servers.length - 1];
  };
  const own = served ? await start({}) : null;
  return {
    kind,
    shown,
    served: own !== null,
    folder,
    pages: oneOfEachKind(pages),
    outside: outside.reached,
    address: (name) => addressOf(folder, fileOf(pages, name), own),
    addressIn: (where, name, server) => addressOf(where, fileOf(pages, name), server),
    downloads,
    visit: async () => owned(await visit(await freshProfile(browser, downloads))),
    beside: ({ page }) => visit(page.browserContext()),
    once: (key, make) => {
      const made = kept.get(key) ?? make();
      kept.set(key, made);
      return /** @type {Promise<any>} */ (made);
    },
    drop: async (key) => void kept.delete(key),
    serve: start,
    close: async () => {
      await browser.close();
      for (const server of servers) server.close();
    },
  };
}

/** @param {string} folder @param {string} file @param {Server | null} server */
const addressOf = (folder, file, server) => (server ? httpAddress(server.origin, file) : fileAddress(folder, file));

/** Closing the page takes its whole profile along. @param {Visit} visited @returns {Visit} */
function owned(visited) {
  const context = visited.page.browserContext();
  return { ...visited, close: () => context.close() };
}

/** @param {SitePage[]} pages @param {string} name @returns {string} */
export function fileOf(pages, name) {
  const wanted = name === "" ? ["index.html"] : [`${name}.html`, `${name}/index.html`];
  const found = pages.find((page) => wanted.includes(page.file));
  if (!found) throw new Error(`the site has no page ${name}`);
  return found.file;
}
