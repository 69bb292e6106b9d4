/**
 * Asks the page's own search engine many things.  Standard input: the index script's data and the queries.
 * Standard output: for each query, the ids of the first hits.
 *
 *   node ours.mjs < {"index": {"docs": …, "wording": …}, "queries": ["verneombudet", …]}
 */
import { text } from "node:stream/consumers";
import { Engine } from "../../browser/src/search/engine.mjs";

const FIRST = 10;

const { index, queries } = JSON.parse(await text(process.stdin));
const engine = new Engine(index.docs, index.wording);
console.log(JSON.stringify(queries.map((/** @type {string} */ query) => engine.search(query, FIRST).map(({ doc }) => doc.id))));
