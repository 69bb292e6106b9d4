/** Typed look-ups in server-rendered markup, and the ways text gets into a page: never as HTML. */

/**
 * @template {Element} T
 * @param {ParentNode} root
 * @param {string} selector
 * @param {abstract new (...args: any) => T} kind
 * @returns {T} the first match; the markup and this code belong together, so a missing one is a fault
 */
export function need(root, selector, kind) {
  const found = root.querySelector(selector);
  if (found instanceof kind) return found;
  throw new Error(`markup lacks ${selector}`);
}

/** @param {ParentNode} root @param {string} selector @returns {HTMLElement[]} */
export function all(root, selector) {
  return /** @type {HTMLElement[]} */ (Array.from(root.querySelectorAll(selector)));
}

/** @param {ParentNode} root @param {string} selector @returns {HTMLElement} the copy of a template's one element */
export function copyOf(root, selector) {
  const first = need(root, selector, HTMLTemplateElement).content.firstElementChild;
  if (!first) throw new Error(`empty template ${selector}`);
  return /** @type {HTMLElement} */ (document.importNode(first, true));
}

/** @param {ParentNode} root @param {string} selector @param {string} text */
export function setText(root, selector, text) {
  need(root, selector, Element).textContent = text;
}

/**
 * @param {string} name
 * @param {Record<string, string | number>} [attributes]
 * @param {...(Node | string)} children
 * @returns {HTMLElement}
 */
export function html(name, attributes = {}, ...children) {
  return /** @type {HTMLElement} */ (build(document.createElement(name), attributes, children));
}

/** @param {string} name @param {Record<string, string | number>} attributes @param {...(Node | string)} children @returns {Element} */
export function svg(name, attributes, ...children) {
  return build(document.createElementNS("http://www.w3.org/2000/svg", name), attributes, children);
}

/** @param {Element} element @param {Record<string, string | number>} attributes @param {(Node | string)[]} children */
function build(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  element.append(...children);
  return element;
}

/** Moves focus to something that is not itself a control. @param {HTMLElement} element */
export function focusOn(element) {
  element.tabIndex = -1;
  element.focus({ preventScroll: true });
  element.scrollIntoView({ block: "start" });
}
