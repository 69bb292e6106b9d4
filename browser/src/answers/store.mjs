/**
 * Answers kept in this browser: one text for each assessment, one for its
 * earlier rounds, and what could not be read set aside beside them.  Nothing
 * here looks inside the texts.
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
export const roundsKey = (assessment) => `${PREFIX}rounds:${assessment}`;

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

/** @param {string} assessment @returns {string | null} */
export const loadRounds = (assessment) => storage()?.getItem(roundsKey(assessment)) ?? null;

/** @param {string} assessment @param {string} text @returns {Kept} */
export const saveRounds = (assessment, text) => write(roundsKey(assessment), text);

/** Moves answers that are kept out of the way, without losing them. @param {string} assessment @returns {Kept} */
export const setAside = (assessment) => move(answersKey(assessment), assessment, "");

/** The same with its rounds. @param {string} assessment @returns {Kept} */
export const setRoundsAside = (assessment) => move(roundsKey(assessment), assessment, ":rounds");

/** @param {string} key @param {string} assessment @param {string} ending @returns {Kept} */
function move(key, assessment, ending) {
  const text = storage()?.getItem(key) ?? null;
  if (text === null) return "kept";
  const kept = write(asidePrefix(assessment) + new Date().toISOString() + ending, text);
  if (kept === "kept") storage()?.removeItem(key);
  return kept;
}

/** Forgets the answers, not the rounds. @param {string} assessment */
export const removeAnswers = (assessment) => storage()?.removeItem(answersKey(assessment));

/** @param {string} assessment @returns {string[]} the texts that were set aside, oldest first */
export const aside = (assessment) => keys(asidePrefix(assessment)).map((key) => storage()?.getItem(key) ?? "");

/** @param {string} assessment */
export const discardAside = (assessment) => removeBelow(asidePrefix(assessment));

/** Forgets one assessment altogether. @param {string} assessment */
export function remove(assessment) {
  for (const key of [answersKey(assessment), roundsKey(assessment)]) storage()?.removeItem(key);
  discardAside(assessment);
}

/** Forgets everything the handbook has kept. @returns {number} how many assessments had something kept */
export function removeAll() {
  const found = keys(PREFIX).map((key) => key.slice(PREFIX.length).split(":")[1]);
  removeBelow(PREFIX);
  return new Set(found).size;
}
