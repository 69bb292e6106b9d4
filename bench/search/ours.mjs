/**
 * Asks the page's own search engine many things.  Standard input: the index script's data and the queries.
 * Standard output: for each query, the ids of the hits in the order they are shown; or, asked for `times`, how
 * many milliseconds the engine took to open and for each query.
 *
 *   node ours.mjs < {"index": {"docs": …, "wording": …}, "queries": ["verneombudet", …]}
 */
import { text } from "node:stream/consumers";
import { Engine } from "../../browser/src/search/engine.mjs";
import { grouped } from "../../browser/src/search/groups.mjs";

const ROUNDS = 5;

const { index, queries } = JSON.parse(await text(process.stdin));

/** @template T @param {() => T} done @returns {[number, T]} */
function timed(done) {
  const start = performance.now();
  const made = done();
  return [performance.now() - start, made];
}

function times() {
  const opened = Array.from({ length: ROUNDS }, () => timed(() => new Engine(index)));
  const engine = opened[0][1];
  return { opening: opened.map(([ms]) => ms), query: queries.map((/** @type {string} */ query) => timed(() => [engine.search(query), engine.instead(query)])[0]) };
}

function hits() {
  const engine = new Engine(index);
  return queries.map((/** @type {string} */ query) => grouped(engine.search(query)).flatMap((group) => group.hits.map(({ doc }) => doc.id)));
}

console.log(JSON.stringify(process.argv[2] === "times" ? times() : hits()));
