/**
 * Opened by double-click, some browsers (Firefox) give every page a store of
 * its own: what is deleted or chosen on one page does not reach the others.
 * Such a page has no origin, and then the reader is told.
 */

import { all } from "./dom.mjs";

/** @returns {boolean} whether each page of this copy keeps its answers apart */
export const pagesAreApart = () => location.origin === "null";

/** Shows what is written for readers in that situation. @param {ParentNode} root */
export function tellIfApart(root) {
  if (pagesAreApart()) for (const note of all(root, "[data-apart]")) note.hidden = false;
}
