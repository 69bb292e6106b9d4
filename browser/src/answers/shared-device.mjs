/**
 * Shared-device mode: the reader has said that others use this machine, so
 * nothing is kept.  Only that choice is remembered, and only for the tab.
 */

const KEY = "friskfaktor:shared-device";

/** Stands in where the browser refuses session storage. */
let remembered = false;

/** @returns {boolean} */
export function isShared() {
  try {
    return sessionStorage.getItem(KEY) === "1";
  } catch {
    return remembered;
  }
}

/** @param {boolean} shared */
export function setShared(shared) {
  remembered = shared;
  try {
    if (shared) sessionStorage.setItem(KEY, "1");
    else sessionStorage.removeItem(KEY);
  } catch {
    // `remembered` holds it until the page is left.
  }
}
