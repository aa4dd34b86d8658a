/**
 * Draws as a table to search: columns of what is uncertain and a mark of interest for each draw; parts of it by row.
 * Limit: the whole table in memory.
 */
import { type BoxLimit, inBox, type ScenarioColumn } from "@inflow/methods";
import type { DrawColumn } from "../sensitivity/draw-columns.ts";

export interface SearchTable {
  readonly columns: readonly ScenarioColumn[];
  /** The number of each row's draw. */
  readonly draws: Int32Array;
  readonly interest: Uint8Array;
}

/** A column of draws as the methods read it: numbers, or the names of forms. */
export const scenarioColumn = ({ parameter, values, forms }: DrawColumn): ScenarioColumn =>
  forms === null
    ? { name: parameter.path, kind: "continuous", values }
    : { name: parameter.path, kind: "categorical", values: Array.from(values, (place) => forms[place]) };

const rowsOf = (columns: readonly ScenarioColumn[], rows: ArrayLike<number>): ScenarioColumn[] =>
  columns.map((column) =>
    column.kind === "categorical"
      ? { ...column, values: Array.from(rows, (row) => column.values[row]) }
      : { ...column, values: Float64Array.from(rows, (row) => column.values[row]) },
  );

/** The chosen rows of a table. */
export const partOf = ({ columns, draws, interest }: SearchTable, rows: Int32Array): SearchTable => ({
  columns: rowsOf(columns, rows),
  draws: Int32Array.from(rows, (row) => draws[row]),
  interest: Uint8Array.from(rows, (row) => interest[row]),
});

/** The table with only the named columns, in its own order. */
export const withColumns = (table: SearchTable, names: ReadonlySet<string>): SearchTable => ({
  ...table,
  columns: table.columns.filter(({ name }) => names.has(name)),
});

/** The rows that a box leaves. */
export const outside = (table: SearchTable, limits: readonly BoxLimit[]): SearchTable => {
  const within = inBox(limits, table.columns);
  return partOf(
    table,
    Int32Array.from(table.draws.keys()).filter((row) => within[row] === 0),
  );
};

/** How many rows are of interest. */
export const casesIn = ({ interest }: Pick<SearchTable, "interest">): number =>
  interest.reduce((sum, mark) => sum + mark, 0);
