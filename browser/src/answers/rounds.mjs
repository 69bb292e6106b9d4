/**
 * Rounds: the answers of earlier times, kept so that the next time can be
 * compared with them.  A round holds answers, never a result: both rounds are
 * scored anew when they are compared, by one and the same rule.
 *
 * @import {Answers} from "./controls.mjs"
 * @import {Identity} from "./record.mjs"
 *
 * @typedef {object} Round
 * @property {string} kept when, to the millisecond; it is also the round's name
 * @property {string} version
 * @property {string} definition
 * @property {Answers} answers
 *
 * @typedef {object} Book all rounds of one assessment; a value, never changed
 * @property {string | null} current the round that the answers in the form were kept as
 * @property {readonly Round[]} rounds oldest first
 *
 * @typedef {"same" | "other-version" | "other-definition"} Kinship whether a round can be compared with what the page asks now
 */

import { isObject, parse } from "./json.mjs";

const FORMAT = "friskfaktor-rounds";
const FORMAT_VERSION = 1;
/** A file or a store with more than this is not ours. */
const MOST = 500;

/** @type {Book} */
export const NO_ROUNDS = { current: null, rounds: [] };

/** @param {string} assessment @param {Book} book @returns {string} JSON */
export function writeBook(assessment, { current, rounds }) {
  return JSON.stringify({ format: FORMAT, formatVersion: FORMAT_VERSION, assessment, current, rounds });
}

/** @param {string} text @param {string} assessment @returns {Book | null} null when it cannot be read */
export function readBook(text, assessment) {
  const data = parse(text);
  if (!isObject(data) || data.format !== FORMAT || data.formatVersion !== FORMAT_VERSION || data.assessment !== assessment) return null;
  const rounds = roundsFrom(data.rounds);
  return rounds && { current: typeof data.current === "string" ? data.current : null, rounds };
}

/** @param {unknown} value what may be a list of rounds; nothing at all is an empty one @returns {Round[] | null} null when it is not */
export function roundsFrom(value) {
  if (value === undefined) return [];
  if (!Array.isArray(value) || value.length > MOST || !value.every(isRound)) return null;
  return inOrder(value.map(({ kept, version, definition, answers }) => ({ kept, version, definition, answers: { ...answers } })));
}

/** @param {unknown} value @returns {value is Round} */
function isRound(value) {
  return isObject(value) && typeof value.kept === "string" && isInstant(value.kept)
    && typeof value.version === "string" && typeof value.definition === "string"
    && isObject(value.answers) && Object.values(value.answers).every(Number.isSafeInteger);
}

/** @param {string} text @returns {boolean} */
function isInstant(text) {
  const time = Date.parse(text);
  return !Number.isNaN(time) && new Date(time).toISOString() === text;
}

/** @param {Round[]} rounds */
const inOrder = (rounds) => rounds.sort((one, other) => (one.kept < other.kept ? -1 : 1));

/** The answers in the form as a round of their own, or in the place of the round they were kept as before. @param {Book} book @param {Round} round @returns {Book} */
export function withCurrent({ current, rounds }, round) {
  return { current: round.kept, rounds: inOrder([...rounds.filter(({ kept }) => kept !== current && kept !== round.kept), round]) };
}

/** @param {Book} book @param {string} kept @returns {Book} */
export function without({ current, rounds }, kept) {
  return { current: current === kept ? null : current, rounds: rounds.filter((round) => round.kept !== kept) };
}

/**
 * With the rounds of a file too; a round that is here already stays as it is.
 *
 * @param {Book} book
 * @param {readonly Round[]} more
 * @param {Answers} answers those of the file: when they are the newest round, they are not compared with themselves
 * @returns {Book}
 */
export function withMore({ rounds }, more, answers) {
  const here = new Set(rounds.map(({ kept }) => kept));
  const all = inOrder([...rounds, ...more.filter(({ kept }) => !here.has(kept))]);
  const newest = all[all.length - 1];
  return { current: newest && sameAnswers(newest.answers, answers) ? newest.kept : null, rounds: all };
}

/** @param {Answers} one @param {Answers} other @returns {boolean} whatever their order */
export const sameAnswers = (one, other) => canonical(one) === canonical(other);

/** @param {Answers} answers */
const canonical = (answers) => JSON.stringify(Object.entries(answers).sort(([one], [other]) => (one < other ? -1 : 1)));

/** @param {Book} book @returns {Round | undefined} the newest round before the answers in the form */
export function lastRound({ current, rounds }) {
  const earlier = current === null ? rounds : rounds.filter(({ kept }) => kept < current);
  return earlier[earlier.length - 1];
}

/** @param {Round} round @param {Identity} identity @returns {Kinship} */
export function kinship(round, identity) {
  if (round.version !== identity.version) return "other-version";
  return round.definition === identity.definition ? "same" : "other-definition";
}
