/** Rows in the order of one column, with missing values last whichever way it runs; ties keep the order that was given. */

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

/** Whether every word of a search stands somewhere in the texts. */
export const mentions = (texts: readonly (string | null | undefined)[], search: string): boolean => {
  const whole = texts.join(" ").toLowerCase();
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => whole.includes(word));
};
