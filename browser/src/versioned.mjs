/** Digits of a hash in an address, as the build of the site writes them. */
const SHORT = 12;

/**
 * The address of a file beside this bundle, with a part of its SHA-256: a new version is never mixed with an old one.
 * By double-click there is one version, and a file has no such part.
 * @param {string} name @param {string} hash @param {URL} assets
 */
export const versioned = (name, hash, assets) => new URL(assets.protocol === "file:" ? name : `${name}?v=${hash.slice(0, SHORT)}`, assets);

/** The same for a script that is brought when it is wanted. @param {string} name @param {URL} assets */
export const brought = (name, assets) => ({ address: versioned(name, BROUGHT_HASHES[name], assets), integrity: assets.protocol === "file:" ? "" : integrity(BROUGHT_HASHES[name]) });

/** A whole SHA-256 as the browser wants it, to refuse any other file by itself. @param {string} hex */
const integrity = (hex) => `sha256-${btoa(hex.replace(/../g, (byte) => String.fromCharCode(parseInt(byte, 16))))}`;
