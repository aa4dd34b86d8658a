/** Rows of a sheet under a header that may stand a few rows down, and the figures in wide tables of years. */
import { keyOf } from "./table.ts";
import type { Sheet, SheetRow, WorkbookCell } from "./workbook.ts";

/** Rows within which a header is looked for. */
export const HEADER_WITHIN = 15;

/** The text of a cell, trimmed; numbers as they are written. */
export const textOf = (cell: WorkbookCell | undefined): string =>
  cell === null || cell === undefined ? "" : String(cell).trim();

export const isEmpty = (row: SheetRow): boolean => row.cells.every((cell) => textOf(cell) === "");

export interface Headed {
  readonly header: readonly string[];
  readonly rows: readonly SheetRow[];
  readonly cell: (row: SheetRow, name: string) => WorkbookCell;
}

/** The rows that are not empty under the header that has all the needed names; undefined when the sheet has none. */
export const headedBy = (sheet: Sheet, needed: readonly string[]): Headed | undefined => {
  const wanted = needed.map(keyOf);
  const at = sheet.rows.slice(0, HEADER_WITHIN).findIndex(({ cells }) => {
    const keys = new Set(cells.map((cell) => keyOf(textOf(cell))));
    return wanted.every((name) => keys.has(name));
  });
  if (at < 0) return undefined;
  const header = sheet.rows[at]!.cells.map(textOf);
  const places = new Map(header.map((name, i) => [keyOf(name), i]));
  return {
    header,
    rows: sheet.rows.slice(at + 1).filter((row) => !isEmpty(row)),
    cell: (row, name) => {
      const index = places.get(keyOf(name));
      return index === undefined ? null : (row.cells[index] ?? null);
    },
  };
};

/** The year in a cell: a number, text, or a first of January; undefined otherwise. */
export const yearOf = (cell: WorkbookCell | undefined): number | undefined => {
  const match = /^((?:19|20|21)\d\d)(-01-01)?$/.exec(textOf(cell));
  return match === null ? undefined : Number(match[1]);
};

/** The years of a row that names at least two after its first cell, by column; undefined for any other row. */
export const yearsOf = (row: SheetRow): ReadonlyMap<number, number> | undefined => {
  const years = new Map<number, number>();
  for (const [i, cell] of row.cells.entries()) {
    const year = yearOf(cell);
    if (i > 0 && year !== undefined) years.set(i, year);
    else if (i > 0 && textOf(cell) !== "") return undefined;
  }
  return years.size >= 2 ? years : undefined;
};

const MISSING = new Set(["", "-", "–", "..", "...", "n/a", "na", "n.a.", "not available"]);

/** A figure of zero or more, null for a cell that says it is missing, undefined for anything else. */
export const figureIn = (cell: WorkbookCell | undefined): number | null | undefined => {
  if (typeof cell === "number") return cell >= 0 ? cell : undefined;
  const text = textOf(cell);
  if (MISSING.has(text.toLowerCase())) return null;
  const plain = text.replace(/^(\d{1,3})((?:[ ,]\d{3})+)(\.\d+)?$/, (whole) => whole.replace(/[ ,]/g, ""));
  const value = Number(plain);
  return /^\d/.test(plain) && Number.isFinite(value) && value >= 0 ? value : undefined;
};

/** A country's name without footnote letters: `Peru c, d` is Peru. */
export const withoutFootnotes = (name: string): string =>
  name
    .trim()
    .replace(/(\s+[a-z](\s*,\s*[a-z])*|\s*\*+|\s*[¹²³⁴-⁹]+)$/u, "")
    .trim();
