/** What Python runs before anything else in a page: `browser/runtime/many_kinds.py`, which says what it is for. */

/** @param {any} instance of Python's WebAssembly, its memory in place */
export function meetManyKinds(instance) {
  const [main, name] = ["__main__", "meet_many_kinds"].map((text) => instance.stringToNewUTF8(text));
  // Python's parser alone would take as long again.
  const routine = instance._PyObject_GetAttrString(instance._PyImport_AddModule(main), name);
  if (!routine || !instance._PyObject_CallNoArgs(routine)) throw new Error("Python's memory lacks what is run first");
}
