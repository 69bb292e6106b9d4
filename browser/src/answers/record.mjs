/**
 * Answers as they are kept on the device and exchanged as a file: JSON that
 * says which assessment, which version and which definition they belong to.
 *
 * @import {Answers} from "./controls.mjs"
 * @import {Notes} from "./notes.mjs"
 * @import {Round} from "./rounds.mjs"
 *
 * @typedef {object} Identity
 * @property {string} assessment id
 * @property {string} version `major.minor.patch`; another major number means old answers do not compare
 * @property {string} definition hash of what is scored
 *
 * @typedef {object} Filled what the reader has put into a form
 * @property {Answers} answers
 * @property {Notes} notes never scored
 * @property {number} [seed] of the order the questions stand in, where each respondent has her own
 *
 * @typedef {object} More what is told beside it
 * @property {object} [result] numbers of the result, when there is one
 * @property {{done: number, total: number}} [progress] how much was answered, for the overview of assessments
 * @property {readonly Round[]} [rounds] earlier rounds, in a file
 *
 * @typedef {({kind: "ok", updated: boolean, rounds: Round[]} & Filled)
 *   | {kind: "damaged" | "other-assessment" | "other-version"}} Reading
 */

import { isObject, parse } from "./json.mjs";
import { notesFrom } from "./notes.mjs";
import { roundsFrom } from "./rounds.mjs";

const FORMAT = "friskfaktor-answers";
const FORMAT_VERSION = 1;

/**
 * @param {Identity} identity
 * @param {Filled} filled
 * @param {More} [more]
 * @returns {string} JSON
 */
export function writeRecord(identity, { answers, notes, seed }, { result, progress, rounds } = {}) {
  const written = Object.keys(notes).length ? notes : undefined;
  return JSON.stringify({ format: FORMAT, formatVersion: FORMAT_VERSION, ...identity, saved: new Date().toISOString(), progress, answers, notes: written, seed, result, rounds: rounds?.length ? rounds : undefined }, null, 1);
}

/**
 * Reads what may be anything at all.
 *
 * @param {string} text
 * @param {Identity} identity what the page now asks
 * @param {(name: string, value: unknown) => boolean} accepts whether a control can hold the value
 * @returns {Reading} `updated` when the definition has changed since, but every answer still fits
 */
export function readRecord(text, identity, accepts) {
  const data = parse(text);
  if (!isObject(data) || data.format !== FORMAT || typeof data.version !== "string" || !isObject(data.answers)) return { kind: "damaged" };
  if (data.assessment !== identity.assessment) return { kind: "other-assessment" };
  if (data.formatVersion !== FORMAT_VERSION || major(data.version) !== major(identity.version)) return { kind: "other-version" };
  const entries = Object.entries(data.answers).filter(([, value]) => value !== null);
  const updated = data.definition !== identity.definition || data.version !== identity.version;
  if (!entries.every(([name, value]) => accepts(name, value))) return { kind: updated ? "other-version" : "damaged" };
  const notes = notesFrom(data.notes);
  const rounds = roundsFrom(data.rounds);
  if (!notes || !rounds) return { kind: "damaged" };
  const seed = Number.isSafeInteger(data.seed) ? Number(data.seed) : undefined;
  return { kind: "ok", answers: /** @type {Answers} */ (Object.fromEntries(entries)), notes, seed, updated, rounds };
}

/** @param {string} version */
function major(version) {
  return version.split(".", 1)[0];
}
