/** What is kept of an assessment, as told outside its page: nothing of what was answered, only how much and when. */

import { isObject, parse } from "./json.mjs";
import { readBook } from "./rounds.mjs";
import { load, loadRounds } from "./store.mjs";

/**
 * @typedef {object} Overview
 * @property {Date | null} answered when the answers in the form were last changed; null when there are none
 * @property {{done: number, total: number} | null} progress null when it is not known
 * @property {number} rounds how many are kept
 * @property {Date | null} lastRound
 */

/** @param {string} assessment @returns {Overview} */
export function overviewOf(assessment) {
  const rounds = readBook(loadRounds(assessment) ?? "", assessment)?.rounds ?? [];
  return {
    ...answersOf(parse(load(assessment) ?? "")),
    rounds: rounds.length,
    lastRound: rounds.length ? new Date(rounds[rounds.length - 1].kept) : null,
  };
}

/** @param {unknown} record what may be anything @returns {Pick<Overview, "answered" | "progress">} */
function answersOf(record) {
  if (!isObject(record) || !isObject(record.answers) || !Object.keys(record.answers).length) return { answered: null, progress: null };
  const saved = new Date(typeof record.saved === "string" ? record.saved : NaN);
  return { answered: Number.isNaN(saved.getTime()) ? null : saved, progress: progressFrom(record.progress) };
}

/** @param {unknown} progress */
function progressFrom(progress) {
  if (!isObject(progress)) return null;
  const { done, total } = progress;
  return typeof done === "number" && typeof total === "number" && total > 0 ? { done, total } : null;
}
