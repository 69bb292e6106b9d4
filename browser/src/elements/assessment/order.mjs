/**
 * An order of her own for each respondent: the questions of each group are shuffled by a seed that is kept with the
 * answers, so that it is the same when she comes back.  A question that hangs on another stays right after it.  Paper
 * has the order of the instrument, and so has whoever types in what stands on paper.
 */

import { all } from "../dom.mjs";

/** @returns {number} */
export const newSeed = () => crypto.getRandomValues(new Uint32Array(1))[0];

export class Order {
  /** @param {HTMLElement} form */
  constructor(form) {
    this.groups = all(form, "[data-group]").map((group) => ({ group, items: all(group, "[data-item]") }));
  }

  /** @param {number} seed */
  shuffle(seed) {
    const random = randomFrom(seed);
    this.#place((items) => shuffled(blocksOf(items), random).flat());
  }

  /** The order of the instrument. */
  restore() {
    this.#place((items) => items);
  }

  /** @param {(items: HTMLElement[]) => HTMLElement[]} order */
  #place(order) {
    const held = document.activeElement;
    let number = 0;
    for (const { group, items } of this.groups) {
      const ordered = order(items);
      group.append(...ordered);
      for (const item of ordered) count(item, String((number += 1)));
    }
    // What is moved in the page loses focus.
    if (held instanceof HTMLElement && held !== document.activeElement) held.focus({ preventScroll: true });
  }
}

/** @param {HTMLElement} item @param {string} number */
function count(item, number) {
  item.dataset.number = number;
  const shown = item.querySelector("[data-shown-number]");
  if (shown) shown.textContent = number;
}

/** @param {HTMLElement[]} items @returns {HTMLElement[][]} each with those that hang on it */
function blocksOf(items) {
  /** @type {HTMLElement[][]} */
  const blocks = [];
  for (const item of items) {
    const block = blocks.find((one) => one.some(({ dataset }) => dataset.item === item.dataset.whenItem));
    if (block) block.push(item);
    else blocks.push([item]);
  }
  return blocks;
}

/** Fisher and Yates. @template T @param {T[]} list @param {() => number} random @returns {T[]} */
function shuffled(list, random) {
  const mixed = [...list];
  for (let at = mixed.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [mixed[at], mixed[other]] = [mixed[other], mixed[at]];
  }
  return mixed;
}

/** Mulberry32: the same numbers from the same seed in every browser. @param {number} seed @returns {() => number} 0–1 */
function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
