/** What the handbook holds, by its folders. */
import fs from "node:fs";
import path from "node:path";

const ROOT = new URL("../../../", import.meta.url);

/** @param {string} folder of a kind of page @returns {string[]} the ids of its pages */
export const pagesIn = (folder) => fs.readdirSync(new URL(`content/nb/${folder}/`, ROOT)).map((file) => path.parse(file).name).sort();

/** @returns {string[]} the ids of all assessments */
export const assessments = () => fs.readdirSync(new URL("assessments/", ROOT)).filter((name) => !name.endsWith(".yml")).sort();
