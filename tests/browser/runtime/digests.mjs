/** What stands in a memory, in short: the same in a page as here. */

/** @param {Uint8Array} memory @param {number} size bytes in a block @returns {string[]} FNV-1a of each block, of 32 bits */
export function digests(memory, size) {
  return Array.from({ length: memory.length / size }, (_, block) => {
    let hash = 0x811c9dc5;
    for (const byte of memory.subarray(block * size, (block + 1) * size)) hash = Math.imul(hash ^ byte, 0x01000193);
    return (hash >>> 0).toString(16);
  });
}
