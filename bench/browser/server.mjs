/**
 * A small static server as a host's would be: brotli for those who ask for it, files that may be cached,
 * and a count of what was sent.  It can be as slow as a line to a house.
 */
import fs from "node:fs";
import http from "node:http";
import path from "node:path";

/** @typedef {{ type: string, plain: Buffer, br?: Buffer }} Held */
/** @typedef {{ origin: string, sent: () => number, speed: number, close: () => void }} Server */

/** @type {Record<string, string>} */
const TYPES = {
  ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".mjs": "text/javascript", ".css": "text/css",
  ".json": "application/json", ".svg": "image/svg+xml", ".wasm": "application/wasm", ".zip": "application/zip",
  ".webmanifest": "application/manifest+json", ".png": "image/png", ".woff2": "font/woff2", ".bin": "application/octet-stream", ".xml": "application/xml", ".txt": "text/plain",
};
const CHUNK = 16_384;

/**
 * Everything a page asks for in a folder, read once, so that no disk is measured.
 * @param {string} folder @param {(data: Buffer) => Buffer} compress @returns {Map<string, Held>}
 */
export function held(folder, compress) {
  const names = fs.readdirSync(folder, { recursive: true, encoding: "utf8" });
  const files = names.filter((name) => path.extname(name) in TYPES && !name.includes("python/file/") && fs.statSync(path.join(folder, name)).isFile());
  return new Map(files.map((name) => {
    const plain = fs.readFileSync(path.join(folder, name));
    return [`/${name}`, { type: TYPES[path.extname(name)], plain, br: compress(plain) }];
  }));
}

/**
 * @param {Map<string, Held>} files
 * @returns {Promise<Server>} `speed` is in megabits a second and may be changed while it serves
 */
export async function serve(files) {
  let sent = 0;
  const line = { free: 0 };
  const server = http.createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://here");
    const file = files.get(pathname.endsWith("/") ? `${pathname}index.html` : pathname);
    if (!file) return void response.writeHead(404).end();
    const small = /\bbr\b/.test(String(request.headers["accept-encoding"])) ? file.br : undefined;
    const body = small ?? file.plain;
    response.writeHead(200, {
      "content-type": file.type, "content-length": body.length, "cache-control": "max-age=3600", vary: "accept-encoding",
      ...(small ? { "content-encoding": "br" } : {}),
    });
    if (request.method === "HEAD") return void response.end();
    sent += body.length;
    await send(response, body, state.speed, line);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(undefined)));
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  const close = () => (server.close(), server.closeAllConnections());
  const state = { origin: `http://127.0.0.1:${port}`, sent: () => sent, speed: Infinity, close };
  return state;
}

/**
 * All connections share one line, chunk by chunk.
 * @param {http.ServerResponse} response @param {Buffer} body @param {number} speed @param {{ free: number }} line
 */
async function send(response, body, speed, line) {
  if (speed === Infinity) return void response.end(body);
  for (let at = 0; at < body.length; at += CHUNK) {
    const part = body.subarray(at, at + CHUNK);
    line.free = Math.max(line.free, performance.now()) + (part.length * 8) / (speed * 1000);
    await new Promise((resolve) => setTimeout(resolve, line.free - performance.now()));
    response.write(part);
  }
  response.end();
}
