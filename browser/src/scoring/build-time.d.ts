/** Written into the bundles by browser/build.mjs. */
declare const PYODIDE_LOCK: object;
declare const RUNTIME_HASHES: Record<string, string>;
declare const RUNTIME_SLICES: Record<string, number>;
declare const WORKER_HASH: string;
declare const BROUGHT_HASHES: Record<string, string>;

/** A bundled worker as text. */
declare module "*?worker-source" {
  const source: string;
  export default source;
}
