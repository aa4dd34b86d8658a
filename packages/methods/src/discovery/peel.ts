/**
 * The peeling phase of PRIM: from a box, cut off the slice whose loss is worth most, until none is worth anything or the mass
 * would fall below the least. Each column keeps the runs of the box in rising order, so a peel costs one pass over them and a
 * candidate costs the slice alone. Integers: the cut is truncated, steps off the present limit, and is tightened to the runs
 * kept. The EMA Workbench takes the present limit of an integer for its edge, so a side whose outermost runs another peel has
 * taken is stuck; here the edge is the outermost run, unless `emaCompatible`.
 */
import { cutAmong } from "./peel-quantile.ts";
import { apply, type BoxCandidate, bestOf, type PrimSettings, scoreOf } from "./peel-score.ts";
import { type BoxState, copyOfState, restrictedBy } from "./scenario-box.ts";
import type { Grid } from "./scenario-column.ts";

interface Peeled {
  readonly state: BoxState;
  /** For each column the places of the runs inside; rising in the column's values where these are numbers. */
  readonly sorted: Int32Array[];
  readonly n: number;
  readonly k: number;
}

function sortedRows(grid: Grid, rows: Int32Array): Int32Array[] {
  return grid.values.map((values, j) =>
    grid.categories[j] ? rows.slice() : rows.slice().sort((a, b) => values[a] - values[b] || a - b),
  );
}

/** Counts once the runs above `value` (or at it, if `strictly`) are cut off the upper end. */
function cutAbove(grid: Grid, box: Peeled, j: number, value: number, strictly: boolean): BoxCandidate {
  const rows = box.sorted[j];
  const values = grid.values[j];
  let end = rows.length;
  let k = box.k;
  while (end > 0 && (values[rows[end - 1]] > value || (strictly && values[rows[end - 1]] === value))) {
    k -= grid.hit[rows[--end]];
  }
  const edge = values[rows[Math.max(end, 1) - 1]];
  const limit = grid.columns[j].kind === "integer" ? (end > 0 ? edge : values[rows[rows.length - 1]]) : value;
  return { column: j, side: "upper", value: limit, n: end, k };
}

/** Counts once the runs below `value` (or at it, if `strictly`) are cut off the lower end. */
function cutBelow(grid: Grid, box: Peeled, j: number, value: number, strictly: boolean): BoxCandidate {
  const rows = box.sorted[j];
  const values = grid.values[j];
  let from = 0;
  let k = box.k;
  while (from < rows.length && (values[rows[from]] < value || (strictly && values[rows[from]] === value))) {
    k -= grid.hit[rows[from++]];
  }
  const edge = from < rows.length ? values[rows[from]] : values[rows[0]];
  const limit = grid.columns[j].kind === "integer" ? edge : value;
  return { column: j, side: "lower", value: limit, n: rows.length - from, k };
}

function numberPeels(grid: Grid, box: Peeled, j: number, settings: PrimSettings): BoxCandidate[] {
  const rows = box.sorted[j];
  const values = grid.values[j];
  const at = (place: number): number => values[rows[place]];
  const upper = cutAmong(at, rows.length, 1 - settings.alpha);
  const lower = cutAmong(at, rows.length, settings.alpha);
  if (grid.columns[j].kind === "continuous") {
    return [cutAbove(grid, box, j, upper, false), cutBelow(grid, box, j, lower, false)];
  }
  const top = settings.emaCompatible ? box.state.upper[j] : at(rows.length - 1);
  const bottom = settings.emaCompatible ? box.state.lower[j] : at(0);
  const wholeUpper = Math.trunc(upper);
  const wholeLower = Math.trunc(lower);
  return [
    cutAbove(grid, box, j, wholeUpper, wholeUpper === top),
    cutBelow(grid, box, j, wholeLower, wholeLower === bottom),
  ];
}

function categoryPeels(grid: Grid, box: Peeled, j: number): BoxCandidate[] {
  const marks = box.state.allowed[j]!;
  const codes = [...marks.keys()].filter((code) => marks[code] === 1);
  if (codes.length < 2) return [];
  const runs = new Int32Array(marks.length);
  const hits = new Int32Array(marks.length);
  for (const i of box.sorted[j]) {
    const code = grid.values[j][i];
    runs[code]++;
    hits[code] += grid.hit[i];
  }
  return codes.map((value) => ({
    column: j,
    side: "category",
    value,
    n: box.n - runs[value],
    k: box.k - hits[value],
  }));
}

function shrink(grid: Grid, box: Peeled, candidate: BoxCandidate): Peeled {
  const state = copyOfState(box.state);
  apply(state, candidate);
  const { column: j, side, n, k } = candidate;
  const own = box.sorted[j];
  const keep = new Uint8Array(grid.rows);
  if (side === "category") for (const i of own) keep[i] = grid.values[j][i] === candidate.value ? 0 : 1;
  else for (const i of side === "upper" ? own.subarray(0, n) : own.subarray(own.length - n)) keep[i] = 1;
  return { state, sorted: box.sorted.map((rows) => rows.filter((i) => keep[i] === 1)), n, k };
}

/** The boxes after each peel of `from`, over the given runs, in order; none where no peel is worth anything. */
export function peel(grid: Grid, rows: Int32Array, from: BoxState, settings: PrimSettings): BoxState[] {
  const k = rows.reduce((sum, i) => sum + grid.hit[i], 0);
  let box: Peeled = { state: from, sorted: sortedRows(grid, rows), n: rows.length, k };
  const states: BoxState[] = [];
  for (;;) {
    const { state } = box;
    const candidates = grid.order.flatMap((j) =>
      grid.categories[j] ? categoryPeels(grid, box, j) : numberPeels(grid, box, j, settings),
    );
    const best = bestOf(
      candidates,
      (c) => scoreOf(settings.objective, box.n, box.k, c.n, c.k),
      (c) => conditionsWith(grid, state, c),
    );
    if (best === null || !(best.score > 0)) return states;
    const { n } = best.candidate;
    if (n / grid.rows < settings.minMass || n >= box.n) return states;
    box = shrink(grid, box, best.candidate);
    states.push(box.state);
  }
}

/** The number of columns that a box narrows once a candidate is applied to it. */
export function conditionsWith(grid: Grid, state: BoxState, candidate: BoxCandidate): number {
  const changed = copyOfState(state);
  apply(changed, candidate);
  return restrictedBy(grid, changed).length;
}
