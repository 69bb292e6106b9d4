/** The forms in which one runtime file is shipped: as it is, compressed for servers, and as a classic script. */
import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import zlib from "node:zlib";

const brotli = promisify(zlib.brotliCompress);
const gzip = promisify(zlib.gzip);

/** @typedef {{ bytes: number, sha256: string, br: number, gz: number, scripts: string[] }} Shipped `scripts`: the slices, in order */

/** Bytes of a gzipped file in one script: what has come is put to use while the browser still reads the others. */
const SLICE = 600_000;

/**
 * Classic scripts that hand the gzipped file over to a page opened by double-click, slice by slice: `file://` lets a
 * page read nothing else.
 * @param {string} name @param {Buffer} gzipped @returns {{ name: string, text: string }[]}
 */
function classicScripts(name, gzipped) {
  return Array.from({ length: Math.ceil(gzipped.length / SLICE) }, (_, slice) => {
    const base64 = gzipped.subarray(slice * SLICE, (slice + 1) * SLICE).toString("base64");
    return { name: `file/${name}.${slice}.js`, text: `__friskfaktorPart(${JSON.stringify(name)},${slice},"${base64}");\n` };
  });
}

/** @param {Uint8Array} data */
async function gzipped(data) {
  const result = await gzip(data, { level: 9 });
  result[9] = 255; // "unknown system": the same bytes whatever machine packs
  return result;
}

/** @param {Uint8Array} data */
function brotlied(data) {
  const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_LGWIN, BROTLI_PARAM_SIZE_HINT } = zlib.constants;
  return brotli(data, {
    params: { [BROTLI_PARAM_QUALITY]: 11, [BROTLI_PARAM_LGWIN]: 24, [BROTLI_PARAM_SIZE_HINT]: data.length },
  });
}

/** Never leaves half a file behind: a server may be reading the folder meanwhile. @param {string} file @param {Uint8Array | string} data */
export function writeWhole(file, data) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(`${file}.part`, data);
  fs.renameSync(`${file}.part`, file);
}

/**
 * Writes all forms of one file.
 * @param {string} folder @param {string} name @param {Uint8Array} data @returns {Promise<Shipped>}
 */
export async function ship(folder, name, data) {
  const [br, gz] = await Promise.all([brotlied(data), gzipped(data)]);
  const scripts = classicScripts(name, gz);
  writeWhole(path.join(folder, name), data);
  writeWhole(path.join(folder, `${name}.br`), br);
  writeWhole(path.join(folder, `${name}.gz`), gz);
  for (const script of scripts) writeWhole(path.join(folder, script.name), script.text);
  const sha256 = createHash("sha256").update(data).digest("hex");
  return { bytes: data.length, sha256, br: br.length, gz: gz.length, scripts: scripts.map((script) => script.name) };
}
