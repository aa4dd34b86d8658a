/**
 * Rows in the order of one column, with missing values last whichever way it runs; ties keep the order that was given. And
 * the rows that a search leaves.
 */

export interface Order {
  readonly column: string;
  readonly isDescending: boolean;
}

export type Value = string | number | null;

const isBefore = (a: string | number, b: string | number): boolean =>
  typeof a === "number" && typeof b === "number" ? a < b : String(a).toLowerCase() < String(b).toLowerCase();

/** The rows by the values of a column. */
export const sortedRows = <Row>(
  rows: readonly Row[],
  keyOf: (row: Row) => Value,
  isDescending: boolean,
): readonly Row[] =>
  [...rows].sort((one, other) => {
    const a = keyOf(one);
    const b = keyOf(other);
    if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
    const order = isBefore(a, b) ? -1 : isBefore(b, a) ? 1 : 0;
    return isDescending ? -order : order;
  });

/** Text as it is searched: without capitals, accents and the space before a per cent sign. */
const plain = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .toLowerCase()
    .replace(/(\d)\s+%/g, "$1%");

/**
 * A word of a search: one that begins with a figure begins a number, and one that ends with a figure ends it, so that 2 is not
 * found in 20 or 62; the last word may still be being typed and ends nothing.
 */
const patternOf = (word: string, i: number, all: readonly string[]): RegExp => {
  const before = /^\d/.test(word) ? "(?<!\\d|\\d[.,])" : "";
  const after = /\d$/.test(word) && i < all.length - 1 ? "(?!\\d|[.,]\\d)" : "";
  return new RegExp(`${before}${word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}${after}`);
};

/** Whether every word of a search stands somewhere in the texts. */
export const mentions = (texts: readonly (string | null | undefined)[], search: string): boolean => {
  const whole = plain(texts.join(" "));
  return plain(search)
    .split(/\s+/)
    .map(patternOf)
    .every((pattern) => pattern.test(whole));
};
