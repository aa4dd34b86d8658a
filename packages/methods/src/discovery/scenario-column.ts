/**
 * The uncertain inputs of an ensemble as columns, one value a run, and which runs are of interest. Continuous and integer
 * columns carry numbers, categorical ones names. The door of every method of scenario discovery: all that is wrong is said at
 * once. Limit: finite numbers; the whole table in memory.
 */

export interface NumericColumn {
  readonly name: string;
  readonly kind: "continuous" | "integer";
  readonly values: ArrayLike<number>;
}

export interface CategoricalColumn {
  readonly name: string;
  readonly kind: "categorical";
  readonly values: ArrayLike<string>;
}

export type ScenarioColumn = NumericColumn | CategoricalColumn;

/** Runs of interest: anything that is not 0 or false. */
export type Interest = ArrayLike<number | boolean>;

/** Columns as numbers (categories by their place among the sorted names), with the range that the whole table spans. */
export interface Grid {
  readonly rows: number;
  readonly columns: readonly ScenarioColumn[];
  readonly values: readonly Float64Array[];
  readonly categories: readonly (readonly string[] | null)[];
  readonly lowest: Float64Array;
  readonly highest: Float64Array;
  readonly hit: Uint8Array;
  readonly hits: number;
  /** Places of the columns, continuous ones first, then integers, then categories. */
  readonly order: readonly number[];
}

const rankOf = { continuous: 0, integer: 1, categorical: 2 } as const;

function problemsOfColumn(column: ScenarioColumn, rows: number): string[] {
  const name = `column "${column.name}"`;
  if (column.values.length !== rows) {
    return [`${name} has ${column.values.length} values for ${rows} rows: give one value for each row`];
  }
  if (column.kind === "categorical") return [];
  for (let i = 0; i < rows; i++) {
    const value = column.values[i];
    if (!Number.isFinite(value)) return [`${name}, row ${i}, is ${value}: drop the row or give a finite number`];
    if (column.kind === "integer" && !Number.isInteger(value)) {
      return [`${name}, row ${i}, is ${value}: call the column "continuous", or round it`];
    }
  }
  return [];
}

/** What is wrong with a table of columns (n rows each) and its n marks of interest, each with the likely fix; none if fit. */
export function problemsOfScenarios(columns: readonly ScenarioColumn[], interest: Interest): string[] {
  const rows = interest.length;
  const problems: string[] = [];
  if (columns.length === 0) problems.push("there are no columns: give at least one uncertain input");
  if (rows === 0) problems.push("there are no rows: give one mark of interest for each run");
  const seen = new Set<string>();
  for (const column of columns) {
    if (seen.has(column.name)) problems.push(`column "${column.name}" is given twice: rename one`);
    seen.add(column.name);
    problems.push(...problemsOfColumn(column, rows));
  }
  return problems;
}

/** The same table as numbers; throws a RangeError that lists every problem of `problemsOfScenarios`. */
export function gridOf(columns: readonly ScenarioColumn[], interest: Interest): Grid {
  const problems = problemsOfScenarios(columns, interest);
  if (problems.length > 0) throw new RangeError(`These scenarios cannot be searched: ${problems.join("; ")}.`);
  const rows = interest.length;
  const categories = columns.map((c) => (c.kind === "categorical" ? [...new Set(Array.from(c.values))].sort() : null));
  const values = columns.map((column, j) => {
    if (column.kind !== "categorical") return Float64Array.from(column.values);
    const place = new Map(categories[j]!.map((name, code) => [name, code]));
    return Float64Array.from({ length: rows }, (_, i) => place.get(column.values[i])!);
  });
  const hit = Uint8Array.from({ length: rows }, (_, i) => (interest[i] ? 1 : 0));
  return {
    rows,
    columns,
    values,
    categories,
    lowest: Float64Array.from(values, (column) => column.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY)),
    highest: Float64Array.from(values, (column) => column.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY)),
    hit,
    hits: hit.reduce((a, b) => a + b, 0),
    order: columns.map((_, j) => j).sort((a, b) => rankOf[columns[a].kind] - rankOf[columns[b].kind] || a - b),
  };
}

/** The chosen rows (by place) of every column, in that order. */
export function rowsOfColumns(columns: readonly ScenarioColumn[], rows: ArrayLike<number>): ScenarioColumn[] {
  return columns.map((column) =>
    column.kind === "categorical"
      ? { ...column, values: Array.from(rows, (i) => column.values[i]) }
      : { ...column, values: Float64Array.from(rows, (i) => column.values[i]) },
  );
}
