/**
 * Density-based measures by distances between distribution functions. PAWN (Pianosi & Wagener, Environ. Model. Softw. 67, 2015,
 * 1; from any sample: 108, 2018, 33): the largest gap (Kolmogorov–Smirnov) between the distribution of y and of y within each
 * of S slices of equal count of a factor. Regional: the same gap between a factor where a condition on y holds and where not
 * (Spear & Hornberger, Water Res. 14, 1980, 43). Inert factors of the same sample give the noise floor.
 * Limit: slices of n/S rows have a gap of about 0.87√(S/n) by chance alone, so indices are read above the floor only.
 */
import { luckOf } from "@inflow/exact";
import { mean } from "../summary/moment.ts";
import { quantile } from "../summary/quantile.ts";
import { mustBe, type Outputs, type SampleDesign } from "./design.ts";
import { type IndexInterval, percentileInterval } from "./estimate.ts";
import { columnOf, dummyColumns, orderOf } from "./sample-design.ts";

export interface PawnIndex {
  readonly name: string;
  readonly median: number;
  readonly mean: number;
  readonly max: number;
  /** The distance of each slice, along the factor. */
  readonly distances: Float64Array;
  /** Percentile interval of the median over rows drawn with replacement. */
  readonly interval: IndexInterval;
  /** Whether the median lies above the floor. */
  readonly aboveFloor: boolean;
}

export interface PawnResult {
  readonly factors: readonly PawnIndex[];
  /** The 95 % point of the medians of inert factors. */
  readonly floor: number;
}

export interface PawnOptions {
  readonly slices?: number;
  readonly resamples?: number;
  readonly level?: number;
  readonly dummies?: number;
  readonly seed?: number;
}

/** Where slice s begins: counts differ by at most one, the larger first. */
const firstOfSlice = (s: number, n: number, slices: number): number =>
  s * Math.floor(n / slices) + Math.min(s, n % slices);

/** KS distance of each slice of equal count (along `order`) to all rows; `place` gives each row's place among sorted y. */
function sliceDistances(order: Int32Array, place: Int32Array, last: Float64Array, slices: number): Float64Array {
  const n = order.length;
  const distances = new Float64Array(slices);
  const inside = new Uint8Array(n);
  for (let s = 0; s < slices; s++) {
    const from = firstOfSlice(s, n, slices);
    const to = firstOfSlice(s + 1, n, slices);
    inside.fill(0);
    for (let i = from; i < to; i++) inside[place[order[i]]] = 1;
    let count = 0;
    let widest = 0;
    for (let k = 0; k < n; k++) {
      count += inside[k];
      if (last[k]) widest = Math.max(widest, Math.abs(count / (to - from) - (k + 1) / n));
    }
    distances[s] = widest;
  }
  return distances;
}

/** Each row's place among the sorted y, and which places end a run of equal y. */
function placesOf(y: Float64Array): { place: Int32Array; last: Float64Array } {
  const order = orderOf(y);
  const place = new Int32Array(y.length);
  const last = new Float64Array(y.length);
  order.forEach((row, k) => {
    place[row] = k;
    last[k] = k + 1 === order.length || y[order[k + 1]] > y[row] ? 1 : 0;
  });
  return { place, last };
}

/** PAWN indices, 0 to 1, with interval and noise floor; throws where a slice would hold fewer than ten rows. */
export function pawn(outputs: Outputs<SampleDesign>, options: PawnOptions = {}): PawnResult {
  mustBe(outputs, "sample", "PAWN");
  const { design, values } = outputs;
  const { slices = 10, resamples = 100, level = 0.95, dummies = 20, seed = 1 } = options;
  const n = design.rows;
  if (n < 10 * slices) {
    throw new RangeError(
      `${n} rows in ${slices} slices are fewer than ten each: run more, or give slices: ${Math.max(2, Math.floor(n / 10))}.`,
    );
  }
  const places = placesOf(values);
  const distances = (column: Float64Array): Float64Array =>
    sliceDistances(orderOf(column), places.place, places.last, slices);
  const floor = quantile(
    dummyColumns(n, dummies, seed).map((column) => quantile(distances(column), 0.5)),
    0.95,
  );
  const luck = luckOf(seed, 0, "bootstrap of PAWN");
  const drawn = new Float64Array(resamples * design.factors.length);
  const columns = design.factors.map((_, j) => columnOf(design, j));
  for (let r = 0; r < resamples; r++) {
    luck.at(r);
    const rows = Int32Array.from({ length: n }, () => Math.floor(luck.uniform() * n));
    const again = placesOf(Float64Array.from(rows, (i) => values[i]));
    columns.forEach((column, j) => {
      const order = orderOf(Float64Array.from(rows, (i) => column[i]));
      drawn[r * columns.length + j] = quantile(sliceDistances(order, again.place, again.last, slices), 0.5);
    });
  }
  const factors = columns.map((column, j) => {
    const found = distances(column);
    const median = quantile(found, 0.5);
    return {
      name: design.factors[j].name,
      median,
      mean: mean(found),
      max: Math.max(...found),
      distances: found,
      interval: percentileInterval(drawn, j, columns.length, level),
      aboveFloor: median > floor,
    };
  });
  return { factors, floor };
}

export interface RegionalIndex {
  readonly name: string;
  /** Largest gap between the two distribution functions of the factor, 0 to 1. */
  readonly distance: number;
  readonly aboveFloor: boolean;
}

/** Regional sensitivity: how differently each factor is distributed where `holds` and elsewhere, with the floor of inert ones. */
export function regionalSensitivity(
  outputs: Outputs<SampleDesign>,
  holds: (y: number) => boolean,
  options: { readonly dummies?: number; readonly seed?: number } = {},
): { readonly factors: readonly RegionalIndex[]; readonly floor: number } {
  mustBe(outputs, "sample", "Regional sensitivity");
  const { design, values } = outputs;
  const inside = values.map((y) => (holds(y) ? 1 : 0));
  const hits = inside.reduce((sum, x) => sum + x, 0);
  if (hits === 0 || hits === design.rows) {
    throw new RangeError(`The condition holds in ${hits} of ${design.rows} rows: choose one that splits them.`);
  }
  const distance = (column: Float64Array): number => {
    const order = orderOf(column);
    let [yes, no, widest] = [0, 0, 0];
    order.forEach((row, k) => {
      if (inside[row]) yes++;
      else no++;
      if (k + 1 < order.length && column[order[k + 1]] === column[row]) return;
      widest = Math.max(widest, Math.abs(yes / hits - no / (design.rows - hits)));
    });
    return widest;
  };
  const floor = quantile(dummyColumns(design.rows, options.dummies ?? 20, options.seed ?? 1).map(distance), 0.95);
  const factors = design.factors.map(({ name }, j) => {
    const found = distance(columnOf(design, j));
    return { name, distance: found, aboveFloor: found > floor };
  });
  return { factors, floor };
}
