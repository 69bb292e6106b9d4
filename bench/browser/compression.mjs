/** Brotli as strong as it gets, for both sides alike; kept on disk, since the WebAssembly alone takes half a minute. */
import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import zlib from "node:zlib";

const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_LGWIN, BROTLI_PARAM_SIZE_HINT } = zlib.constants;

/** @param {string} folder where compressed forms are kept @returns {(data: Buffer) => Buffer} */
export function compressor(folder) {
  fs.mkdirSync(folder, { recursive: true });
  return (data) => {
    const file = path.join(folder, `${createHash("sha256").update(data).digest("hex")}.br`);
    if (fs.existsSync(file)) return fs.readFileSync(file);
    const params = { [BROTLI_PARAM_QUALITY]: 11, [BROTLI_PARAM_LGWIN]: 24, [BROTLI_PARAM_SIZE_HINT]: data.length };
    const compressed = zlib.brotliCompressSync(data, { params });
    fs.writeFileSync(`${file}.part`, compressed);
    fs.renameSync(`${file}.part`, file);
    return compressed;
  };
}
