/** The package has no types of its own. */
declare module "stopword" {
  /** The small words of bokmål: og, i, på. */
  export const nob: string[];
}
