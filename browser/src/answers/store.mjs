/**
 * Answers kept in this browser: one text for each assessment, and what could
 * not be read set aside beside it.  Nothing here looks inside the text.
 *
 * Browsers may refuse storage altogether, or run out of it: every write says
 * how it went, and nothing throws.
 *
 * @typedef {"kept" | "full" | "absent"} Kept
 */

const PREFIX = "friskfaktor:1:";

/** @param {string} assessment */
export const answersKey = (assessment) => `${PREFIX}answers:${assessment}`;

/** @param {string} assessment */
const asidePrefix = (assessment) => `${PREFIX}aside:${assessment}:`;

/** @returns {Storage | null} null where the browser refuses */
function storage() {
  try {
    return globalThis.localStorage ?? null;
  } catch {
    return null;
  }
}

/** @param {string} key @param {string} text @returns {Kept} */
function write(key, text) {
  const kept = storage();
  if (!kept) return "absent";
  try {
    kept.setItem(key, text);
    return "kept";
  } catch {
    return "full";
  }
}

/** @param {string} prefix @returns {string[]} in the order they were made */
function keys(prefix) {
  const kept = storage();
  const all = kept ? Array.from({ length: kept.length }, (_, at) => kept.key(at) ?? "") : [];
  return all.filter((key) => key.startsWith(prefix)).sort();
}

/** @param {string} prefix */
function removeBelow(prefix) {
  for (const key of keys(prefix)) storage()?.removeItem(key);
}

/** @returns {boolean} */
export const canKeep = () => storage() !== null;

/** @param {string} assessment @returns {string | null} */
export const load = (assessment) => storage()?.getItem(answersKey(assessment)) ?? null;

/** @param {string} assessment @param {string} text @returns {Kept} */
export const save = (assessment, text) => write(answersKey(assessment), text);

/** Moves what is kept out of the way, without losing it. @param {string} assessment @returns {Kept} */
export function setAside(assessment) {
  const text = load(assessment);
  if (text === null) return "kept";
  const kept = write(asidePrefix(assessment) + new Date().toISOString(), text);
  if (kept === "kept") storage()?.removeItem(answersKey(assessment));
  return kept;
}

/** @param {string} assessment @returns {string[]} the texts that were set aside, oldest first */
export const aside = (assessment) => keys(asidePrefix(assessment)).map((key) => storage()?.getItem(key) ?? "");

/** @param {string} assessment */
export const discardAside = (assessment) => removeBelow(asidePrefix(assessment));

/** Forgets one assessment altogether. @param {string} assessment */
export function remove(assessment) {
  storage()?.removeItem(answersKey(assessment));
  discardAside(assessment);
}

/** Forgets everything the handbook has kept. @returns {number} how many assessments had something kept */
export function removeAll() {
  const found = keys(PREFIX).map((key) => key.slice(PREFIX.length).split(":")[1]);
  removeBelow(PREFIX);
  return new Set(found).size;
}
