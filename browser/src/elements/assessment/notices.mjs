/** One message at a time above the form, its words a `<template data-notice="…">` of the page. */

import { copyOf, focusOn, need } from "../dom.mjs";

export class Notices {
  /** @param {HTMLElement} root */
  constructor(root) {
    this.root = root;
    this.place = need(root, "[data-notices]", HTMLElement);
  }

  /**
   * @param {string} name
   * @param {{values?: Record<string, string | number>, focus?: boolean}} [how]
   */
  show(name, { values = {}, focus = false } = {}) {
    const notice = copyOf(this.root, `template[data-notice="${name}"]`);
    for (const [key, value] of Object.entries(values)) {
      const spot = notice.querySelector(`[data-value="${key}"]`);
      if (spot) spot.textContent = String(value);
    }
    this.place.replaceChildren(notice);
    if (focus) focusOn(notice);
  }

  clear() {
    this.place.replaceChildren();
  }
}
