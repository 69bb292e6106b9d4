/**
 * Hits as they are shown: the best few first, whatever they are, and then the rest by kind.  Were all of them
 * put by kind, five words of the glossary could stand before the page that answers.
 */

/** @import {Doc} from "./engine.mjs" */

const BEST = 3;

/** @template {{doc: Doc}} T @typedef {{title: string, hits: T[]}} Group `title` is empty for the best few */

/** @template {{doc: Doc}} T @param {T[]} hits best first @returns {Group<T>[]} the groups in the order of their best hit */
export function grouped(hits) {
  /** @type {Map<string, T[]>} */
  const kinds = new Map();
  for (const hit of hits.slice(BEST)) kinds.set(hit.doc.group, [...(kinds.get(hit.doc.group) ?? []), hit]);
  const best = hits.slice(0, BEST);
  return [...(best.length > 0 ? [{ title: "", hits: best }] : []), ...[...kinds].map(([title, those]) => ({ title, hits: those }))];
}
