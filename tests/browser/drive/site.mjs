/** The built handbook as a list of pages, and where each of them is. */
import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";

/**
 * @typedef {object} SitePage
 * @property {string} file path below the site's folder
 * @property {string} kind `front`, `theory`, `method` … as the theme writes it
 * @property {string} assessment id of its self-assessment, or empty
 * @property {string} language
 */

/** @param {SitePage[]} pages @returns {SitePage[]} those of the language at the top, and one of each kind of the others */
export function oneOfEachKind(pages) {
  const found = new Set();
  return pages.filter(({ file, kind, language }) => {
    if (!file.startsWith(`${language}/`)) return true;
    const first = !found.has(`${language} ${kind}`);
    found.add(`${language} ${kind}`);
    return first;
  });
}

/** @param {string} folder @returns {SitePage[]} every page, in the order of their paths */
export function pagesOf(folder) {
  return htmlBelow(folder, "").sort().map((file) => {
    const text = fs.readFileSync(path.join(folder, file), "utf8");
    const kind = /<article class="(?:wrap )?kind-([a-z]+)/.exec(text)?.[1] ?? "local";
    const language = /<html lang="([a-z]+)/.exec(text)?.[1] ?? "";
    return { file, kind, language, assessment: /<form[^>]* data-assessment="([a-z-]+)"/.exec(text)?.[1] ?? "" };
  });
}

/** @param {string} folder @param {string} below @returns {string[]} */
function htmlBelow(folder, below) {
  return fs.readdirSync(path.join(folder, below), { withFileTypes: true }).flatMap((entry) => {
    const file = below ? `${below}/${entry.name}` : entry.name;
    if (entry.isDirectory()) return htmlBelow(folder, file);
    return entry.name.endsWith(".html") ? [file] : [];
  });
}

/** @param {string} origin @param {string} file @returns {string} its address over http, as links name it */
export const httpAddress = (origin, file) => `${origin}/${file.replace(/(^|\/)index\.html$/, "$1")}`;

/** @param {string} folder @param {string} file @returns {string} */
export const fileAddress = (folder, file) => pathToFileURL(path.join(folder, file)).href;
