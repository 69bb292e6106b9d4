/** Lists of which a changed answer changes little: what is as before stays on the page, with its focus and its open folds. */

/** @type {WeakMap<Element, string>} what each element was made of */
const madeOf = new WeakMap();

/**
 * One element for each of the data, in order.
 * @template T @param {HTMLElement} place that holds nothing else @param {T[]} data of what JSON can say
 * @param {(each: T) => HTMLElement} make must depend on its argument alone
 */
export function fillAnew(place, data, make) {
  const shown = Array.from(place.children);
  for (const spare of shown.slice(data.length)) spare.remove();
  data.forEach((each, at) => {
    const text = JSON.stringify(each);
    const stands = shown[at];
    if (stands && madeOf.get(stands) === text) return;
    const made = make(each);
    madeOf.set(made, text);
    if (stands) stands.replaceWith(made);
    else place.append(made);
  });
}
