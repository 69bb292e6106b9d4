/**
 * A case: one statement about the pages, tried in a lane.  It throws when the statement is false.
 *
 * @typedef {object} Case
 * @property {string} name unique in its suite, also with `pytest -k`
 * @property {(lane: import("../drive/lane.mjs").Lane) => Promise<void | string>} run may give back a measurement to print
 * @property {number} [limit] ms it may take, where it goes through every page
 */

/** For one that goes through every page: two hundred, on a machine that has other things to do. */
export const EVERY_PAGE_MS = 600_000;
