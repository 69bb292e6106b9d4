/** A proxy that leads nowhere: it only writes down who was to be reached. Every road to another host goes through it. */
import http from "node:http";
import { listen } from "./server.mjs";

/**
 * What browsers ask of their makers on their own account, whatever page is shown: updates, settings, the time,
 * whether anyone is logged in, hashes of the names of form fields, and new versions of its own parts and word lists,
 * which come some minutes after the start.  No page can reach these through a link or a file.
 */
const MAKERS = /^(http:\/\/)?(update\.googleapis\.com|clients2\.google\.com|accounts\.google\.com|content-autofill\.googleapis\.com|optimizationguide-pa\.googleapis\.com|redirector\.gvt1\.com|edgedl\.me\.gvt1\.com|firefox\.settings\.services\.mozilla\.com)[:/]/;

/** @returns {Promise<{address: string, reached: string[], close: () => void}>} */
export async function watchOutside() {
  /** @type {string[]} */
  const reached = [];
  const note = (/** @type {string} */ host) => void (MAKERS.test(host) || reached.push(host));
  const proxy = http.createServer((request, response) => {
    note(request.url ?? "");
    response.writeHead(502).end();
  });
  proxy.on("connect", (request, socket) => {
    note(request.url ?? "");
    // The browser may hang up first, and no one else listens to this socket any more.
    socket.on("error", () => {});
    socket.end("HTTP/1.1 502 Bad Gateway\r\n\r\n");
  });
  const port = await listen(proxy);
  return { address: `127.0.0.1:${port}`, reached, close: () => void (proxy.close(), proxy.closeAllConnections()) };
}
