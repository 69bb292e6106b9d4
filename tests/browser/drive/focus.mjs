/** Where focus is, and whether a reader who sees can tell. Runs in the page, after each Tab. */

/** @returns {{again: boolean, fault: string}} `again`: focus has been here before, or has left the page */
export function focusFaults() {
  const state = (/** @type {any} */ (window)).__focus ??= { seen: new Set() };
  const here = /** @type {HTMLElement} */ (document.activeElement);
  const again = here === document.body || state.seen.has(here);
  state.seen.add(here);
  return { again, fault: again ? "" : fault() };

  function fault() {
    const name = here.outerHTML.slice(0, 100).replace(/\s+/g, " ");
    const box = shown().getBoundingClientRect();
    if (!here.checkVisibility()) return `hidden: ${name}`;
    if (box.right <= 0 || box.left >= innerWidth || box.bottom <= 0 || box.top >= innerHeight) return `off the screen at ${Math.round(box.left)},${Math.round(box.top)}: ${name}`;
    if (box.width < 4 || box.height < 4) return `nothing to see: ${name}`;
    if (!ringed()) return `no ring of 3 px: ${name} ${getComputedStyle(shown()).outline}`;
    return "";
  }

  /** The thing that is seen for a control that is not drawn itself: its label, or the point beside it. */
  function shown() {
    const drawn = here.getBoundingClientRect().width > 4 && getComputedStyle(here).opacity !== "0";
    return drawn ? here : here.closest("label") ?? here;
  }

  function ringed() {
    const around = [here, ...(here.nextElementSibling ? [here.nextElementSibling] : []), ...(here.closest("label") ? [/** @type {Element} */ (here.closest("label"))] : [])];
    return around.some((element) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      return outlineStyle !== "none" && parseFloat(outlineWidth) >= 3;
    });
  }
}
