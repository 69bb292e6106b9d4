/**
 * Prose that belongs with the result stands as sections of its own on the page
 * (it can be read without script); here each is moved to its place in the result.
 */

import { all } from "../dom.mjs";

/** @param {ParentNode} page @param {ParentNode} root */
export function adoptParts(page, root) {
  for (const slot of all(root, "[data-slot]")) {
    const part = page.querySelector(`[data-part="${slot.dataset.slot}"]`);
    if (part) slot.append(part);
  }
}
