/** The package has no types of its own. */
declare module "stopword" {
  /** The small words of bokmål: og, i, på. */
  export const nob: string[];
  /** The small words of English. */
  export const eng: string[];
}
