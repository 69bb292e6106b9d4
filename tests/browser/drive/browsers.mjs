/** Starts Debian's browsers as a reader has them: no switch that lets a page do more than it may at home. */
import fs from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import puppeteer from "puppeteer-core";

/** @typedef {import("puppeteer-core").Browser} Browser */

/** What remote control switches off in Firefox, and every reader has on. */
const AS_AT_HOME = { "security.fileuri.strict_origin_policy": true, "privacy.file_unique_origin": true };

/** Chromium's own sandbox needs a user who is not root. */
const SANDBOX = process.getuid?.() === 0 ? ["--no-sandbox"] : [];

/** Whatever does not go to this machine goes here, and is counted. @param {string} proxy */
const chromiumProxy = (proxy) => [`--proxy-server=http://${proxy}`, "--proxy-bypass-list=127.0.0.1"];

/** @param {string} proxy */
function firefoxProxy(proxy) {
  const [host, port] = proxy.split(":");
  const one = (/** @type {string} */ scheme) => ({ [`network.proxy.${scheme}`]: host, [`network.proxy.${scheme}_port`]: Number(port) });
  return { "network.proxy.type": 1, ...one("http"), ...one("ssl"), "network.proxy.no_proxies_on": "127.0.0.1" };
}

/** Files that are saved come here, without a question. @param {string} folder */
const firefoxDownloads = (folder) => ({ "browser.download.folderList": 2, "browser.download.dir": folder });

/** @type {Record<string, (proxy: string, downloads: string) => Promise<Browser>>} */
const START = {
  chromium: (proxy) => puppeteer.launch({ executablePath: "/usr/bin/chromium", args: [...SANDBOX, ...chromiumProxy(proxy)], pipe: true }),
  firefox: (proxy, downloads) => puppeteer.launch({
    browser: "firefox",
    executablePath: "/usr/bin/firefox-esr",
    extraPrefsFirefox: { ...AS_AT_HOME, ...firefoxProxy(proxy), ...firefoxDownloads(downloads) },
  }),
  // As plainly as a driven browser can be started: none of the driver's own switches.
  plain: async () => {
    const profile = await fs.mkdtemp(path.join(os.tmpdir(), "plain-chromium-"));
    const args = ["--headless", ...SANDBOX, "--remote-debugging-port=0", `--user-data-dir=${profile}`];
    const browser = await puppeteer.launch({ executablePath: "/usr/bin/chromium", ignoreDefaultArgs: true, args });
    browser.on("disconnected", () => fs.rm(profile, { recursive: true, force: true, maxRetries: 3 }));
    return browser;
  },
};

/**
 * @param {"chromium" | "firefox" | "plain"} kind
 * @param {string} proxy `host:port` that all traffic to other hosts is sent to
 * @param {string} [downloads] folder for saved files
 * @returns {Promise<Browser>}
 */
export const startBrowser = (kind, proxy, downloads = os.tmpdir()) => START[kind](proxy, downloads);

/** A profile of its own: no storage, no cache. @param {Browser} browser @param {string} downloads */
export function freshProfile(browser, downloads) {
  return browser.createBrowserContext({ downloadBehavior: { policy: "allow", downloadPath: downloads } });
}
