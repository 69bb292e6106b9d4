/**
 * Python's memory as a file: what of WebAssembly's memory is not as a fresh instance has it, once Python has
 * started and imported what scoring needs.  Most of the start is to have it put back in place of doing it again.
 *
 * The file: three numbers (how many bytes of header, how many blocks, how many of them are written anew), the header
 * that Pyodide writes before its own snapshots, the place of each block, and the blocks.  Numbers are unsigned, of 32
 * bits, little-endian.  Most blocks hold what differs from a fresh instance (exclusive or): what WebAssembly brings
 * along need not be sent twice, and what Emscripten has found out about this browser stays.  The first ones, where
 * fresh instances differ by chance, the clock or the environment, hold what shall stand there.
 */

/** Bytes in a block. */
export const BLOCK = 1024;
const WORDS = BLOCK / 4;
const NUMBERS = 3;

/** @typedef {{ header: Uint8Array, anew: number, places: Uint32Array, blocks: Uint32Array }} MemoryImage */

/** @param {Uint8Array} memory @returns {Uint32Array} the same bytes */
const asWords = (memory) => new Uint32Array(memory.buffer, memory.byteOffset, memory.byteLength / 4);

/**
 * @param {object} taken
 * @param {Uint8Array} taken.header of Pyodide's snapshot; its length a multiple of four
 * @param {Uint8Array} taken.memory of a Python that has started
 * @param {Uint8Array[]} taken.fresh of two instances before Python started, as much apart as can be; all of one length, in whole blocks
 * @returns {Uint8Array} the file
 */
export function makeImage({ header, memory, fresh: [fresh, other] }) {
  if (memory.length !== fresh.length || other.length !== fresh.length) throw new Error("Python has taken more memory than it began with");
  const [now, before, elsewhere] = [memory, fresh, other].map(asWords);
  /** @type {[number, Uint32Array][]} */
  const anew = [];
  /** @type {[number, Uint32Array][]} */
  const changed = [];
  for (let place = 0; place < now.length / WORDS; place += 1) {
    const [block, was, might] = [now, before, elsewhere].map((words) => words.subarray(place * WORDS, (place + 1) * WORDS));
    if (was.some((word, at) => word !== might[at])) anew.push([place, block]);
    else if (block.some((word, at) => word !== was[at])) changed.push([place, block.map((word, at) => word ^ was[at])]);
  }
  const all = [...anew, ...changed];
  return joined([Uint32Array.of(header.length, all.length, anew.length), header, Uint32Array.from(all, ([place]) => place), ...all.map(([, block]) => block)]);
}

/** @param {(Uint8Array | Uint32Array)[]} parts */
function joined(parts) {
  const file = new Uint8Array(parts.reduce((sum, { byteLength }) => sum + byteLength, 0));
  let at = 0;
  for (const { buffer, byteOffset, byteLength } of parts) {
    file.set(new Uint8Array(buffer, byteOffset, byteLength), at);
    at += byteLength;
  }
  return file;
}

/** @param {ArrayBuffer} file @returns {MemoryImage} */
export function readImage(file) {
  const [length, count, anew] = new Uint32Array(file, 0, NUMBERS);
  const header = new Uint8Array(file, 4 * NUMBERS, length);
  const places = new Uint32Array(file, header.byteOffset + length, count);
  return { header, anew, places, blocks: new Uint32Array(file, places.byteOffset + places.byteLength) };
}

/** Puts it in place. @param {MemoryImage} image @param {Uint8Array} memory of a fresh instance, in which Python has not started */
function restore({ anew, places, blocks }, memory) {
  const words = asWords(memory);
  places.forEach((place, nth) => {
    const block = blocks.subarray(nth * WORDS, (nth + 1) * WORDS);
    const from = place * WORDS;
    if (nth < anew) words.set(block, from);
    else for (let at = 0; at < WORDS; at += 1) words[from + at] ^= block[at];
  });
}

/**
 * What tells Pyodide to go on from there: with a snapshot it starts no Python, and this one is a header with nothing
 * behind it.
 * @param {MemoryImage} image @param {(settings: object) => Promise<any>} createPyodideModule Emscripten's
 * @param {(instance: any) => void} [first] what is done before Pyodide goes on @returns {object} options of `loadPyodide`
 */
export function goingOnFrom(image, createPyodideModule, first = () => {}) {
  return {
    _loadSnapshot: image.header,
    createPyodideModule: async (/** @type {object} */ settings) => {
      const instance = await createPyodideModule(settings);
      restore(image, instance.HEAPU8);
      first(instance);
      return instance;
    },
  };
}
