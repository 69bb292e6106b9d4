/**
 * What differs from language to language in a search: the stems of words, the small words that tell
 * nothing, and the endings that words of one root differ in.  Everything else of the search is the same for all.
 */

import { stemmer as english } from "@orama/stemmers/english";
import { stemmer as norwegian } from "@orama/stemmers/norwegian";
import { eng, nob } from "stopword";

/**
 * @typedef {object} Language
 * @property {(word: string) => string} stem
 * @property {readonly string[]} small words that say nothing of what is looked for
 * @property {RegExp} ending of a stem, left out to find the word's kin: drøft|ing, motiv|asjon, tung|t
 */

/** Small words that the list of the package lacks, in bokmål and in nynorsk. */
const MORE = `jeg meg mine vår våre oss dere deres hverandre noe få får fikk gjør går kommer bør må mye mer mest litt lite
  flere flest annen annet andre slags finnes gi gir ta tar sånt slikt enn jo nok aldri alltid ofte veldig helt hele
  eg ein eit ei ikkje kva kven korleis kvifor kor dei dykk noko nokon vere frå berre gjer kjem`.split(/\s+/);

/** The stemmer takes `-lov` for the ending of an adjective, and would make the law on work environment the environment. */
const LAW = /(lov)(?:er|en|a|ene|ens|enes|s)?$/;

/** @param {string} word */
const stem = (word) => (LAW.test(word) ? word.replace(LAW, "$1") : norwegian(word));

/** Nynorsk is stemmed as bokmål; words that differ are in the glossary. @type {Language} */
const NORWEGIAN = { stem, small: [...nob, ...MORE], ending: /(?:ning|ing|asjon|sjon|ement|nad|sel|els|er|isk|som|t)$/ };

/** @type {Language} */
const ENGLISH = { stem: english, small: eng, ending: /(?:ment|ation|ion|ing|er|ity|iv|al)$/ };

/** @type {Record<string, Language>} */
const LANGUAGES = { nb: NORWEGIAN, nn: NORWEGIAN, en: ENGLISH };

/** @param {string} code @returns {Language} that of the handbook; a language we do not know is read as bokmål */
export const languageOf = (code) => LANGUAGES[code] ?? NORWEGIAN;
