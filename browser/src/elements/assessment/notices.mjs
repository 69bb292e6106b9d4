/** Messages above the form, the words of each in a `<template data-notice="…">` of the page. */

import { copyOf, focusOn, need } from "../dom.mjs";

export class Notices {
  /** @param {HTMLElement} root */
  constructor(root) {
    this.root = root;
    this.place = need(root, "[data-notices]", HTMLElement);
  }

  /** Says this, and nothing else. @param {string} name @param {{focus?: boolean}} [how] */
  show(name, { focus = false } = {}) {
    this.clear();
    const notice = this.add(name);
    if (focus) focusOn(notice);
  }

  /** Says this too. @param {string} name @returns {HTMLElement} */
  add(name) {
    const notice = copyOf(this.root, `template[data-notice="${name}"]`);
    this.place.append(notice);
    return notice;
  }

  clear() {
    this.place.replaceChildren();
  }
}
