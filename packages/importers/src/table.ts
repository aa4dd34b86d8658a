/**
 * Text becomes rows under a header, each with its line in the file. Line ends may be LF, CRLF or CR; quotes follow RFC 4180.
 * Columns are found by name, never by position: `Data Value`, `data_value` and `DATA VALUE` are one name.
 */
import { type CsvError, parse } from "csv-parse/sync";
import type { Problem, Tally } from "./outcome.ts";

export interface Row {
  readonly cells: readonly string[];
  /** The line of the file in which the row begins, from 1. */
  readonly line: number;
}

export interface Table {
  readonly header: readonly string[];
  readonly rows: readonly Row[];
  /** Whether the last line of the file has its end: a file that has none may have been cut. */
  readonly closed: boolean;
  readonly delimiter: string;
}

/** Rows of the longest table that is read (assumption: ten times the whole VSRR table is a mistake). */
export const MOST_ROWS = 1_000_000;

export const keyOf = (name: string): string =>
  name
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, "_");

const isCsvError = (error: unknown): error is CsvError =>
  error instanceof Error && typeof (error as Partial<CsvError>).code === "string";

const QUOTING = 'Put the whole cell in quotes, and write " inside as "".';

const BROKEN: Readonly<Partial<{ [code: string]: readonly [reason: string, fix: string] }>> = {
  CSV_QUOTE_NOT_CLOSED: [
    "a quote is opened and the file ends before it closes",
    "The file is cut or was edited: fetch it again, or close the quote.",
  ],
  CSV_INVALID_CLOSING_QUOTE: ["something stands after a closing quote", QUOTING],
  INVALID_OPENING_QUOTE: ["a quote stands inside a cell that does not begin with one", QUOTING],
  CSV_MAX_RECORD_SIZE: [
    "one row is longer than a million letters",
    "A quote may be open, or it is another kind of file: fetch it again.",
  ],
};

/**
 * Makes rows of records in their order, each with the line in which it begins. csv-parse counts to the end of a record, and a
 * CRLF inside quotes twice: lines within a record are taken off, and what was counted too often so far.
 */
const rowMaker = (): ((cells: string[], context: { readonly lines: number }) => Row) => {
  let twice = 0;
  return (cells, { lines }) => {
    let within = 0;
    for (const cell of cells) {
      if (!cell.includes("\n") && !cell.includes("\r")) continue;
      within += cell.split(/\r\n|\n|\r/).length - 1;
      twice += cell.split("\r\n").length - 1;
    }
    return { cells, line: lines - twice - within };
  };
};

const parsed = (text: string, delimiter: string): Row[] | Problem => {
  try {
    const rows: Row[] = [];
    const rowOf = rowMaker();
    parse(text, {
      delimiter,
      record_delimiter: ["\r\n", "\n", "\r"],
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: 1_000_000,
      to: MOST_ROWS + 2,
      on_record: (cells, context) => {
        rows.push(rowOf(cells, context));
        return null;
      },
    });
    return rows;
  } catch (error) {
    if (!isCsvError(error)) throw error;
    const line = Number(/at line (\d+)/.exec(error.message)?.[1] ?? Number.NaN);
    const [reason, fix] = BROKEN[error.code] ?? [`the table cannot be split (${error.code})`, "Fetch the file again."];
    return { place: Number.isNaN(line) ? "file" : `line ${line}`, reason, fix };
  }
};

/** The delimiter of a header line: whichever of comma, tab, semicolon and bar occurs most outside quotes. */
export const delimiterOf = (text: string): string => {
  const end = text.search(/[\r\n]/);
  const head = (end < 0 ? text : text.slice(0, end)).replace(/"[^"]*"/g, "");
  const count = (sign: string): number => head.split(sign).length;
  return ["\t", ";", "|"].reduce((best, sign) => (count(sign) > count(best) ? sign : best), ",");
};

/** All rows of a text, header included; or the one reason why it cannot be split. */
export const rowsOf = (text: string, delimiter = delimiterOf(text)): readonly Row[] | Problem => {
  const rows = parsed(text, delimiter);
  if (!Array.isArray(rows) || rows.length <= MOST_ROWS + 1) return rows;
  return {
    place: `line ${MOST_ROWS + 2}`,
    reason: `the table has more than ${MOST_ROWS} rows`,
    fix: "Cut it to the places and years that are needed.",
  };
};

/** A table whose first row is its header; or the one reason why there is none. */
export const tableOf = (text: string, delimiter = delimiterOf(text)): Table | Problem => {
  const rows = rowsOf(text, delimiter);
  if (!Array.isArray(rows)) return rows as Problem;
  const [head, ...body] = rows as Row[];
  if (head === undefined) return { place: "file", reason: "the file holds no line", fix: "Fetch it again." };
  return { header: head.cells.map((cell) => cell.trim()), rows: body, closed: /[\r\n]$/.test(text), delimiter };
};

/** A table from a JSON list of flat objects, as the Socrata API gives it; a key that an object lacks is an empty cell. */
export const tableOfJson = (text: string): Table | Problem => {
  const wrong = (reason: string): Problem => ({
    place: "file",
    reason,
    fix: "Fetch the API's answer again, whole; a list of flat objects is read.",
  });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return wrong("the file begins like JSON and is not, or is cut short");
  }
  if (!Array.isArray(value) || value.length === 0) return wrong("the JSON is no list of rows");
  if (value.length > MOST_ROWS) return wrong(`the list has more than ${MOST_ROWS} rows`);
  const flat = value.every((row) => typeof row === "object" && row !== null && !Array.isArray(row));
  if (!flat) return wrong("the JSON is a list of something other than rows");
  const objects = value as { readonly [key: string]: unknown }[];
  const header = [...new Set(objects.flatMap((row) => Object.keys(row)))];
  const textOf = (cell: unknown): string =>
    cell === null || cell === undefined ? "" : typeof cell === "object" ? JSON.stringify(cell) : String(cell);
  return {
    header,
    rows: objects.map((row, i) => ({ cells: header.map((name) => textOf(row[name])), line: i + 1 })),
    closed: true,
    delimiter: ",",
  };
};

export type Cell = (row: Row, name: string) => string;

/** Looks cells up by column name; a column that the table lacks, or a row that ends before it, is an empty cell. */
export const cellBy = (table: Table): Cell => {
  const at = new Map(table.header.map((name, i) => [keyOf(name), i]));
  const asked = new Map<string, number | undefined>();
  return (row, name) => {
    if (!asked.has(name)) asked.set(name, at.get(keyOf(name)));
    const index = asked.get(name);
    return index === undefined ? "" : (row.cells[index] ?? "").trim();
  };
};

/** Whether the table has a column, whatever its spelling. */
export const hasColumn = (table: Table, name: string): boolean =>
  table.header.some((column) => keyOf(column) === keyOf(name));

/** Names columns that the format does not know, columns given twice, and a file that ends inside a line. */
export const checkShape = (table: Table, known: readonly string[], tally: Tally): void => {
  const names = new Set(known.map(keyOf));
  const seen = new Set<string>();
  for (const column of table.header) {
    const key = keyOf(column);
    if (key === "") continue;
    if (seen.has(key))
      tally.problem("line 1", `the column "${column}" is given twice`, "Keep one of the two; they may differ.");
    seen.add(key);
    if (!names.has(key)) tally.unknownColumn(column);
  }
  if (!table.closed)
    tally.problem(
      "last line",
      "the file ends inside a line, so that its last figure may be cut",
      "Fetch it again; if the last line is whole, end it with a line break.",
    );
};

/** Whether a row has the cells of the header; if not it is set aside as bad. Empty cells beyond the header are allowed. */
export const fits = (table: Table, row: Row, tally: Tally): boolean => {
  const extra = row.cells.slice(table.header.length).some((cell) => cell.trim() !== "");
  if (row.cells.length >= table.header.length && !extra) return true;
  tally.bad(
    `line ${row.line}`,
    "the row has not the number of cells of the header",
    `It has ${row.cells.length}, the header ${table.header.length}: the row is cut, or a comma inside a cell is not quoted.`,
  );
  return false;
};
