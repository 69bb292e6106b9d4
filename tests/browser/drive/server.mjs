/** A static server on this machine, which can be made to fail in the ways that servers and policies do. */
import fs from "node:fs";
import http from "node:http";
import path from "node:path";

/**
 * @typedef {object} Faults
 * @property {string} [policy] a Content-Security-Policy sent as a header, on top of the page's own
 * @property {RegExp} [missing] addresses that answer 404
 * @property {RegExp} [slow] addresses that are held back
 * @property {RegExp} [halting] addresses whose answers are held back halfway
 * @property {number} [delay] for how long, in milliseconds
 *
 * @typedef {object} Server
 * @property {string} origin
 * @property {string[]} asked every path that was asked for, in order
 * @property {Faults} faults may be changed while it serves
 * @property {string} folder what it serves; may be changed to another edition while it does
 * @property {() => void} close
 */

/** @type {Record<string, string>} */
const TYPES = {
  ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".mjs": "text/javascript", ".css": "text/css",
  ".json": "application/json", ".svg": "image/svg+xml", ".png": "image/png", ".wasm": "application/wasm",
  ".zip": "application/zip", ".xml": "application/xml",
  ".webmanifest": "application/manifest+json", ".woff2": "font/woff2",
};

/** @param {string} root @param {Faults} [faults] @returns {Promise<Server>} */
export async function serve(root, faults = {}) {
  /** @type {string[]} */
  const asked = [];
  const server = http.createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://here");
    asked.push(pathname);
    const wait = state.faults.slow?.test(pathname) ? state.faults.delay ?? 0 : 0;
    setTimeout(() => answer(state.folder, pathname, state.faults, response), wait);
  });
  const port = await listen(server);
  const state = { origin: `http://127.0.0.1:${port}`, asked, faults, folder: root, close: () => void (server.close(), server.closeAllConnections()) };
  return state;
}

/** @param {http.Server} server @returns {Promise<number>} the port */
export function listen(server) {
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => resolve(/** @type {import("node:net").AddressInfo} */ (server.address()).port));
  });
}

/** @param {string} root @param {string} pathname @param {Faults} faults @param {http.ServerResponse} response */
function answer(root, pathname, { policy, missing, halting, delay }, response) {
  const file = missing?.test(pathname) ? null : fileAt(root, pathname);
  const headers = { "content-type": TYPES[path.extname(file ?? ".html")] ?? "application/octet-stream", "cache-control": "no-cache" };
  if (policy) Object.assign(headers, { "content-security-policy": policy });
  response.writeHead(file ? 200 : 404, headers);
  const sent = file ?? path.join(root, "404.html");
  if (halting?.test(pathname)) sendHalting(sent, delay ?? 0, response);
  else fs.createReadStream(sent).pipe(response);
}

/** @param {string} file @param {number} delay @param {http.ServerResponse} response */
function sendHalting(file, delay, response) {
  const all = fs.readFileSync(file);
  const half = all.length >> 1;
  response.write(all.subarray(0, half));
  setTimeout(() => response.end(all.subarray(half)), delay);
}

/** @param {string} root @param {string} pathname @returns {string | null} */
function fileAt(root, pathname) {
  const plain = path.join(root, path.normalize(decodeURIComponent(pathname)));
  const file = pathname.endsWith("/") ? path.join(plain, "index.html") : plain;
  return fs.statSync(file, { throwIfNoEntry: false })?.isFile() ? file : null;
}
