/** Checks that fail with what was seen. */
import { isDeepStrictEqual } from "node:util";

/** @param {unknown} seen @param {unknown} wanted @param {string} what */
export function same(seen, wanted, what) {
  if (!isDeepStrictEqual(seen, wanted)) throw new Error(`${what}: saw ${JSON.stringify(seen)}, wanted ${JSON.stringify(wanted)}`);
}

/** @param {unknown} holds @param {string} what */
export function that(holds, what) {
  if (!holds) throw new Error(what);
}

/** @param {readonly unknown[]} found @param {string} what */
export function none(found, what) {
  if (found.length) throw new Error(`${what}: ${found.map((one) => (typeof one === "string" ? one : JSON.stringify(one))).join("\n  ")}`);
}
