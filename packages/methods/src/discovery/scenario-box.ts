/**
 * A box: the runs that meet a few conditions, each a range of one column or a choice among its categories. Coverage = runs of
 * interest inside over all of interest, density = those inside over all inside, mass = inside over all (Bryant & Lempert 2010).
 * Quasi-p of a limit: P[Bin(T, H_j/T_j) ≥ H] with T, H the runs and the runs of interest inside, T_j, H_j those once the limit
 * is lifted. Limit: a quasi-p is a screening value, since the search has chosen the limit by the same runs.
 */
import { betaCdf } from "../distributions/beta.ts";
import { type Grid, gridOf, type Interest, type ScenarioColumn } from "./scenario-column.ts";

export interface RangeLimit {
  readonly kind: "range";
  readonly name: string;
  readonly lower: number;
  readonly upper: number;
  readonly lowerBinds: boolean;
  readonly upperBinds: boolean;
  /** Screening value of the lower limit; null where it does not bind. */
  readonly lowerQuasiP: number | null;
  readonly upperQuasiP: number | null;
}

export interface CategoryLimit {
  readonly kind: "categories";
  readonly name: string;
  readonly among: readonly string[];
  readonly quasiP: number;
}

export type BoxLimit = RangeLimit | CategoryLimit;

export interface BoxCounts {
  /** Runs inside. */
  readonly n: number;
  /** Runs of interest inside. */
  readonly k: number;
  readonly coverage: number;
  readonly density: number;
  readonly mass: number;
}

export interface ScenarioBox extends BoxCounts {
  readonly limits: readonly BoxLimit[];
}

/** A box while it is searched: limits by place of the column, null for columns of numbers among `allowed`. */
export interface BoxState {
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  readonly allowed: readonly (Uint8Array | null)[];
}

export const inside = 0;
export const outsideSeveral = -1;
export const belowOf = (j: number): number => 1 + 2 * j;
export const aboveOf = (j: number): number => 2 + 2 * j;

/** P[Bin(runs, share) ≥ hits]: the quasi-p of a limit from the counts inside and the share once it is lifted. */
export function quasiP(hits: number, runs: number, share: number): number {
  if (hits <= 0) return 1;
  return share >= 1 ? 1 : betaCdf(share, hits, runs - hits + 1);
}

/** The box of everything. */
export const wholeOf = (grid: Grid): BoxState => ({
  lower: grid.lowest.slice(),
  upper: grid.highest.slice(),
  allowed: grid.categories.map((names) => (names ? new Uint8Array(names.length).fill(1) : null)),
});

/** The same box with copies of its limits. */
export const copyOfState = (state: BoxState): BoxState => ({
  lower: state.lower.slice(),
  upper: state.upper.slice(),
  allowed: state.allowed.map((marks) => (marks ? marks.slice() : null)),
});

/** Whether a box narrows the column at place j. */
export function restricts(grid: Grid, state: BoxState, j: number): boolean {
  const marks = state.allowed[j];
  if (marks) return marks.some((mark) => mark === 0);
  return state.lower[j] !== grid.lowest[j] || state.upper[j] !== grid.highest[j];
}

/** The places of the columns that a box narrows, in the order of the search. */
export const restrictedBy = (grid: Grid, state: BoxState): number[] =>
  grid.order.filter((j) => restricts(grid, state, j));

/** For each run whether it is inside, kept out by one limit alone (`belowOf`, `aboveOf` of a column), or by several. */
export function placesOf(grid: Grid, state: BoxState, rows: ArrayLike<number>): Int32Array {
  const places = new Int32Array(rows.length);
  for (const j of restrictedBy(grid, state)) {
    const values = grid.values[j];
    const marks = state.allowed[j];
    const lower = state.lower[j];
    const upper = state.upper[j];
    for (let r = 0; r < rows.length; r++) {
      if (places[r] === outsideSeveral) continue;
      const value = values[rows[r]];
      let out = inside;
      if (marks) out = marks[value] ? inside : belowOf(j);
      else if (value < lower) out = belowOf(j);
      else if (value > upper) out = aboveOf(j);
      if (out !== inside) places[r] = places[r] === inside ? out : outsideSeveral;
    }
  }
  return places;
}

const sideQuasiP = (grid: Grid, rows: ArrayLike<number>, places: Int32Array, side: number, n: number, k: number) => {
  let runs = n;
  let hits = k;
  for (let r = 0; r < rows.length; r++) {
    if (places[r] !== side) continue;
    runs++;
    hits += grid.hit[rows[r]];
  }
  return quasiP(k, n, hits / runs);
};

/** Coverage, density and mass of counts among all runs of a table; coverage is 0 where no run is of interest. */
export const countsOf = (n: number, k: number, rows: number, hits: number): BoxCounts => ({
  n,
  k,
  coverage: k / Math.max(hits, 1),
  density: n > 0 ? k / n : Number.NaN,
  mass: n / rows,
});

/** A box as data, with counts and quasi-p over the given rows; shares are of the whole table. */
export function measure(grid: Grid, state: BoxState, rows: ArrayLike<number>): ScenarioBox {
  const places = placesOf(grid, state, rows);
  let n = 0;
  let k = 0;
  for (let r = 0; r < rows.length; r++) {
    if (places[r] !== inside) continue;
    n++;
    k += grid.hit[rows[r]];
  }
  const p = (side: number): number => sideQuasiP(grid, rows, places, side, n, k);
  const limits = restrictedBy(grid, state).map((j): BoxLimit => {
    const { name } = grid.columns[j];
    const marks = state.allowed[j];
    if (marks) {
      const among = grid.categories[j]!.filter((_, code) => marks[code] === 1);
      return { kind: "categories", name, among, quasiP: p(belowOf(j)) };
    }
    const [lower, upper] = [state.lower[j], state.upper[j]];
    const lowerBinds = lower !== grid.lowest[j];
    const upperBinds = upper !== grid.highest[j];
    const lowerQuasiP = lowerBinds ? p(belowOf(j)) : null;
    const upperQuasiP = upperBinds ? p(aboveOf(j)) : null;
    return { kind: "range", name, lower, upper, lowerBinds, upperBinds, lowerQuasiP, upperQuasiP };
  });
  return { ...countsOf(n, k, grid.rows, grid.hits), limits };
}

/** Which runs (of n) meet the conditions of a box; columns are found by name, and limits that do not bind are not asked. */
export function inBox(limits: readonly BoxLimit[], columns: readonly ScenarioColumn[]): Uint8Array {
  const rows = columns[0]?.values.length ?? 0;
  const within = new Uint8Array(rows).fill(1);
  for (const limit of limits) {
    const column = columns.find(({ name }) => name === limit.name);
    const wanted = limit.kind === "categories" ? "categorical" : "numeric";
    if (!column || (column.kind === "categorical") !== (limit.kind === "categories")) {
      throw new RangeError(`The box asks for a ${wanted} column "${limit.name}": give these runs one of that name.`);
    }
    for (let i = 0; i < rows; i++) {
      const value = column.values[i];
      if (limit.kind === "categories") within[i] &= limit.among.includes(value as string) ? 1 : 0;
      else if (limit.lowerBinds && (value as number) < limit.lower) within[i] = 0;
      else if (limit.upperBinds && (value as number) > limit.upper) within[i] = 0;
    }
  }
  return within;
}

/** Coverage, density and mass of the same conditions on other runs, such as runs held out of the search. */
export function recountBox(
  limits: readonly BoxLimit[],
  columns: readonly ScenarioColumn[],
  interest: Interest,
): BoxCounts {
  const grid = gridOf(columns, interest);
  const within = inBox(limits, columns);
  let n = 0;
  let k = 0;
  for (let i = 0; i < grid.rows; i++) {
    n += within[i];
    k += within[i] * grid.hit[i];
  }
  return countsOf(n, k, grid.rows, grid.hits);
}
