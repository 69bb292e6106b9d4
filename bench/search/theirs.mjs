/**
 * Asks the theme's own search many things: its worker as it is shipped, with the language files it loads.
 * Standard input: the built index and the queries.  Standard output: for each query, the addresses of the
 * pages in the order the theme shows them; it puts the sections it found below their page.
 *
 *   node theirs.mjs <folder of the theme's scripts> < {"index": {"config": …, "docs": …}, "queries": ["verneombudet", …]}
 */
import fs from "node:fs";
import path from "node:path";
import vm from "node:vm";
import { text } from "node:stream/consumers";

const workers = path.join(process.argv[2], "workers");
const { index, queries } = JSON.parse(await text(process.stdin));

/** @type {((message: {data: any}) => void)[]} */
const listeners = [];
/** @type {((message: any) => void)[]} */
const waiting = [];
const run = (/** @type {string} */ file) => vm.runInContext(fs.readFileSync(file, "utf8"), worker, { filename: file });
const worker = vm.createContext({
  console,
  addEventListener: (/** @type {string} */ _, /** @type {(message: any) => void} */ listener) => listeners.push(listener),
  postMessage: (/** @type {any} */ message) => waiting.shift()?.(message),
  importScripts: (/** @type {string[]} */ ...files) => files.forEach((file) => run(path.join(workers, file))),
});
worker.self = worker;

/** @param {any} message @returns {Promise<any>} */
const said = (message) => new Promise((heard) => {
  waiting.push(heard);
  for (const listener of listeners) listener({ data: message });
});

run(path.join(workers, fs.readdirSync(workers).find((name) => name.startsWith("search.") && name.endsWith(".js")) ?? ""));
await said({ type: 0, data: { ...index, options: { suggest: false } } });
const found = [];
for (const query of queries) found.push((await said({ type: 2, data: query })).data.items.map((/** @type {any} */ [section]) => section.location.split("#")[0]));
console.log(JSON.stringify(found));
