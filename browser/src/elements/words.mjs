/**
 * Sentences come from the page, so that this code knows no language: a
 * `<template data-words>` holds them as JSON, with `{name}` for what varies.
 */

import { need } from "./dom.mjs";

/** @typedef {(key: string, values?: Record<string, string | number>) => string} Say */

/** @param {ParentNode} root @returns {Say} */
export function wordsOf(root) {
  const words = /** @type {Record<string, string>} */ (dataOf(root, "template[data-words]"));
  return (key, values = {}) => {
    const sentence = words[key];
    if (sentence === undefined) throw new Error(`no words for ${key}`);
    return sentence.replace(/\{(\w+)\}/g, (_, name) => String(values[name] ?? ""));
  };
}

/** @param {ParentNode} root @param {string} selector @returns {unknown} the JSON inside a `<template>` */
export function dataOf(root, selector) {
  return JSON.parse(need(root, selector, HTMLTemplateElement).content.textContent ?? "");
}
