/**
 * Keeps what a reader has opened, so that the handbook can be read and used without a network.
 *
 * A page is asked for anew each time, and taken from what is kept when there is no answer.  A script or a sheet of
 * style has a part of its own SHA-256 in its address, put there by the build: it is taken from what is kept, and a
 * file that is not what its address says is refused.  So no page ever gets those of another version, whichever
 * versions are kept.  Python takes part when an assessment has been used (`browser/src/offline/readers.mjs`).
 */

/**
 * @typedef {{folder: string, language: string, title: string, text: string, home: string}} Away what readers of a folder are told, in their language
 * @typedef {{siteVersion: string, away: Away[]} & ServiceWorkerGlobalScope} Self written before this bundle by the build of the site
 */
const worker = /** @type {Self} */ (/** @type {unknown} */ (self));
const scope = new URL(worker.registration.scope);
const OURS = `friskfaktor:${scope.pathname}:`;
const CACHE = OURS + worker.siteVersion;

/** The theme has eight digits of a hash in the names of its own. */
const NAMED_BY_CONTENT = /\/assets\/(?:javascripts|stylesheets)\/[^/]+\.[0-9a-f]{8}\.min\.(?:js|css)$/;

/**
 * Passed on as they come, not to hold up the first score: parts of a Pyodide, which tells when they do not fit (its
 * memory, which holds the scoring, is looked at as all else).  Its worker is kept with them, when it has worked: what a
 * server forbids a worker comes along with that file.
 */
const HEAVY = /\/(?:python-worker\.js|python\/pyodide\..*)$/;

/** Whether Python may be kept. While it is known not to be, the browser fetches it by itself, which is quickest. */
let maybePython = true;
void caches.keys().then((names) => Promise.all(names.map(async (name) => (await (await caches.open(name)).keys()).some(({ url }) => HEAVY.test(new URL(url).pathname)))))
  .then((found) => void (maybePython = found.includes(true)));

/** A network that neither answers nor refuses. */
const PATIENCE_MS = 8000;

worker.addEventListener("install", () => void worker.skipWaiting());
worker.addEventListener("activate", (event) => event.waitUntil(tidy().then(() => worker.clients.claim())));
worker.addEventListener("message", (event) => event.waitUntil(Promise.all(event.data.keep.map(keep))));
worker.addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== "GET" || !isOurs(url) || event.request.headers.has("range")) return;
  if (!maybePython && HEAVY.test(url.pathname)) return;
  event.respondWith(isFixed(url) ? fixed(event, url) : fresh(event, url));
});

const isOurs = (/** @type {URL} */ url) => url.origin === scope.origin && url.pathname.startsWith(scope.pathname);
const isFixed = (/** @type {URL} */ url) => url.searchParams.has("v") || NAMED_BY_CONTENT.test(url.pathname);

/** This version and the one before stay: pages of that one may still be all there is. */
async function tidy() {
  await caches.open(CACHE);
  const older = (await caches.keys()).filter((name) => name.startsWith(OURS) && name !== CACHE);
  await Promise.all(older.slice(0, -1).map((name) => caches.delete(name)));
}

/** What is kept of a page, from the newest version that has it. */
async function kept(/** @type {URL} */ url) {
  const names = (await caches.keys()).filter((name) => name.startsWith(OURS) && name !== CACHE);
  for (const name of [CACHE, ...names.reverse()]) {
    const found = await (await caches.open(name)).match(address(url));
    if (found) return found;
  }
  return undefined;
}

/** A file goes over to this version by being used. */
async function carry(/** @type {URL} */ url, /** @type {Response} */ found) {
  if (!(await (await caches.open(CACHE)).match(address(url)))) await put(url, found);
}

/** Pages are the same whatever was asked of them. */
const address = (/** @type {URL} */ url) => url.origin + url.pathname + (isFixed(url) ? url.search : "");

async function put(/** @type {URL} */ url, /** @type {Response} */ response) {
  maybePython ||= HEAVY.test(url.pathname);
  const sound = response.ok && !response.redirected && response.type === "basic";
  if (sound) await caches.open(CACHE).then((cache) => cache.put(address(url), response)).catch(() => {}); // no room: as if there were no worker
}

async function fixed(/** @type {FetchEvent} */ event, /** @type {URL} */ url) {
  const found = await caches.match(address(url)); // whichever version has it: it is what its address says
  if (found) event.waitUntil(carry(url, found.clone()));
  if (found) return found;
  const response = await fetch(event.request);
  if (!response.ok || HEAVY.test(url.pathname)) return response;
  const right = (await holds(url, response)) ? response : await fetch(event.request, { cache: "reload" });
  if (!(await holds(url, right))) return Response.error();
  event.waitUntil(put(url, right.clone()));
  return right;
}

/** Whether a file is what its address says. */
async function holds(/** @type {URL} */ url, /** @type {Response} */ response) {
  const said = url.searchParams.get("v");
  if (!said) return true;
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", await response.clone().arrayBuffer()));
  return [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("").startsWith(said);
}

async function fresh(/** @type {FetchEvent} */ event, /** @type {URL} */ url) {
  const found = await kept(url);
  const late = new Promise((_, reject) => void (found && setTimeout(reject, PATIENCE_MS)));
  try {
    const response = /** @type {Response} */ (await Promise.race([fetch(event.request), late]));
    if (response.status >= 500 && found) return found;
    event.waitUntil(put(url, response.clone()));
    return response;
  } catch {
    return found ?? (event.request.mode === "navigate" ? notKept(url) : Response.error());
  }
}

/** What a page asks for: its own parts when the worker has just come, Python's when they have been used. */
async function keep(/** @type {string} */ asked) {
  const url = new URL(asked);
  if (!isOurs(url) || (await kept(url))) return;
  const response = await fetch(url, { cache: "force-cache" }).catch(() => null);
  if (response && (await holds(url, response))) await put(url, response);
}

/** @param {URL} url */
function notKept(url) {
  const { folder, language, title, text, home } = /** @type {Away} */ (worker.away.find((one) => url.pathname.startsWith(scope.pathname + one.folder)));
  const page = `<!doctype html><html lang="${language}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><h1>${title}</h1><p>${text}</p><p><a href="${scope.pathname}${folder}">${home}</a></p></html>`;
  return new Response(page, { status: 503, headers: { "content-type": "text/html; charset=utf-8" } });
}
