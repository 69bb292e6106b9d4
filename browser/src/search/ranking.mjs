/**
 * Which pages answer a concept, and how well.  For each kind of name, a page is believed to be about it by
 * BM25F (Robertson and Zaragoza 2009: fields weighed before the counts level off); the kinds are put together
 * so that a weak kind, however often it stands there, never says as much as the word itself (noisy-or).
 */

import { FIELDS, fieldAt, pageAt } from "./postings.mjs";

/** @import {Postings} from "./postings.mjs" @import {Concept, Kind} from "./wording.mjs" */

/** How sure a page can be of a word by each kind of name. @type {Record<Kind, number>} */
const BELIEF = { itself: 1, near: 0.9, derived: 0.7, ending: 0.5, begun: 0.5, holding: 0.35, parts: 0.3, headed: 0, alike: 0.3 };
/** What is added where no page has the word itself, and less the more that have it: the less the handbook knows a word, the more others must do. @type {Partial<Record<Kind, number>>} */
const STANDING_IN = { parts: 0.3, headed: 0.6, alike: 0.4 };

/** What a word counts in each field, and how much a long field takes from it. @type {Record<typeof FIELDS[number], {weight: number, length: number}>} */
const FIELD = {
  title: { weight: 6, length: 0.3 },
  names: { weight: 3, length: 0.3 },
  headings: { weight: 3, length: 0.5 },
  summary: { weight: 3, length: 0.3 },
  text: { weight: 0.6, length: 0.5 },
};
/** How soon more of the same word counts no more. */
const LEVEL = 1.2;
/** A page that has the word this well has all of it. */
const ENOUGH = 1.5;
/** What is left to a page that has almost nothing of what was asked. */
const LEAST = 0.4;

/** @typedef {{score: number, covered: number}} Told */

/** @param {Postings} postings @param {Concept[]} concepts @returns {Map<number, number>} page → how well it answers all of them */
export function answering(postings, concepts) {
  /** @type {Map<number, Told>} */
  const told = new Map();
  let all = 0;
  for (const concept of concepts) {
    const { weight, pages } = believed(postings, concept);
    all += weight;
    for (const [page, doubt] of pages) {
      const one = told.get(page) ?? { score: 0, covered: 0 };
      one.score += weight * (1 - doubt);
      one.covered += weight * Math.min(1, ENOUGH * (1 - doubt));
      told.set(page, one);
    }
  }
  return new Map([...told].map(([page, { score, covered }]) => [page, score * (LEAST + (1 - LEAST) * (covered / all))]));
}

/** @param {Postings} postings @param {Concept} concept @returns {(kind: Kind) => number} how sure a page can be of it */
export function belief(postings, { names }) {
  const itself = counted(postings, names.get("itself") ?? []).size;
  return (kind) => BELIEF[kind] + (STANDING_IN[kind] ?? 0) / (1 + itself);
}

/** @param {Postings} postings @param {Concept} concept @returns {{weight: number, pages: Map<number, number>}} how telling the concept is, and how doubtful each page */
function believed(postings, concept) {
  const sure = belief(postings, concept);
  /** @type {Map<number, number>} */
  const pages = new Map();
  let common = 0;
  for (const [kind, terms] of concept.names) {
    const counts = counted(postings, terms);
    for (const [page, count] of counts) pages.set(page, (pages.get(page) ?? 1) * (1 - (sure(kind) * count) / (LEVEL + count)));
    common = Math.max(common, counts.size * sure(kind));
  }
  return { weight: Math.log(1 + (postings.size - common + 0.5) / (common + 0.5)), pages };
}

/** @param {Postings} postings @param {string[][]} names @returns {Map<number, number>} page → how often it has any of them, weighed by field */
function counted(postings, names) {
  /** @type {Map<number, number>} */
  const found = new Map();
  for (const terms of names) {
    const places = postings.of(terms);
    for (let at = 0; at < places.length; at += 2) found.set(places[at], (found.get(places[at]) ?? 0) + places[at + 1]);
  }
  /** @type {Map<number, number>} */
  const counts = new Map();
  for (const [place, count] of found) counts.set(pageAt(place), (counts.get(pageAt(place)) ?? 0) + weighed(postings, place, count));
  return counts;
}

/** @param {Postings} postings @param {number} place @param {number} count */
function weighed(postings, place, count) {
  const field = fieldAt(place);
  const { weight, length } = FIELD[FIELDS[field]];
  return (weight * count) / (1 - length + (length * postings.lengths[place]) / postings.average[field]);
}
