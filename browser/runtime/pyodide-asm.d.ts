/** The module that Emscripten made; Pyodide ships no types for it. */
declare module "pyodide/pyodide.asm.mjs" {
  const createPyodideModule: (settings: object) => Promise<any>;
  export default createPyodideModule;
}
