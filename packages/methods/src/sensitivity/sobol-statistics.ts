/**
 * Sobol' indices as functions of sums over base rows, so that a bootstrap only weighs rows. With y centred by the mean of
 * A and B, V the variance of A and B together, C = AB_j (A with the columns of j from B):
 *
 *     S_j  Saltelli  mean y_B (y_C − y_A) / V              Saltelli et al., Comput. Phys. Commun. 181, 2010, 259
 *     S_j  Jansen    1 − mean (y_B − y_C)² / 2V            Jansen, Comput. Phys. Commun. 117, 1999, 35
 *     S_j  Janon     cov(y_B, y_C) over their pooled variance       Janon, Klein et al., ESAIM P&S 18, 2014, 342
 *     T_j  Jansen    mean (y_A − y_C)² / 2V
 *     T_j  Homma     1 − (mean y_A y_C − ȳ²) / V           Homma & Saltelli, Reliab. Eng. Syst. Saf. 52, 1996, 1
 *     S_jk           mean (y_BAj y_ABk − y_A y_B)/V − S_j − S_k     Saltelli 2002
 *
 * Limit: estimates, so any of them but T by Jansen may fall below 0.
 */
import type { Outputs, SaltelliDesign } from "./design.ts";

/** Saltelli 2010 for small indices, Janon where an index is above about 0.2; Jansen is biased for tiny ones at small N. */
export type FirstOrder = "saltelli" | "jansen" | "janon";
/** Jansen always, unless an old result by Homma is to be restated. */
export type TotalOrder = "jansen" | "homma";

/** Row statistics of all base rows, each in its own array, and how their weighted means become indices. */
export interface SobolStatistics {
  readonly groups: number;
  readonly rows: number;
  readonly columns: readonly Float64Array[];
  /** Indices from the means of the columns, into [mean, variance, S_1 … S_g, T_1 … T_g, S_12, S_13 …]. */
  readonly indices: (means: Float64Array, into: Float64Array) => void;
  readonly length: number;
}

type Fill = (a: number, b: number, c: number) => number;
interface Estimator {
  readonly columns: readonly Fill[];
  readonly index: (m: Float64Array, at: number, base: Base) => number;
}
interface Base {
  mean: number;
  variance: number;
}

const firstOrders: Readonly<Record<FirstOrder, Estimator>> = {
  saltelli: { columns: [(a, b, c) => b * (c - a)], index: (m, at, { variance }) => m[at] / variance },
  jansen: { columns: [(_, b, c) => (b - c) * (b - c)], index: (m, at, { variance }) => 1 - m[at] / (2 * variance) },
  janon: {
    columns: [(_, b, c) => b * c, (_, b, c) => (b + c) / 2, (_, b, c) => (b * b + c * c) / 2],
    index: (m, at) => {
      const centre = m[at + 1] * m[at + 1];
      return (m[at] - centre) / (m[at + 2] - centre);
    },
  },
};

const totalOrders: Readonly<Record<TotalOrder, Estimator>> = {
  jansen: { columns: [(a, _, c) => (a - c) * (a - c)], index: (m, at, { variance }) => m[at] / (2 * variance) },
  homma: {
    columns: [(a, _, c) => a * c],
    index: (m, at, { mean, variance }) => 1 - (m[at] - mean * mean) / variance,
  },
};

/** What y is centred by: the mean of A and B, or of every run as SALib has it; they differ by chance alone. */
export type Centre = "base" | "all";

function centreOf(outputs: readonly Outputs<SaltelliDesign>[], by: Centre): { centre: number; rows: number } {
  let sum = 0;
  let rows = 0;
  let runs = 0;
  for (const { design, values } of outputs) {
    const block = values.length / design.base;
    for (let i = 0; i < values.length; i++) {
      if (by === "all" || i % block === 0 || i % block === block - 1) sum += values[i];
    }
    rows += design.base;
    runs += values.length;
  }
  return { centre: sum / (by === "all" ? runs : 2 * rows), rows };
}

export interface Choice {
  readonly first: FirstOrder;
  readonly total: TotalOrder;
  readonly centre: Centre;
  /** Variance of one output that is luck and not the factors' (W/R of R averaged runs), taken from the denominator. */
  readonly noise: number;
}

/** The row statistics of outputs of one or several like designs, for one choice of estimators. */
export function sobolStatistics(
  outputs: readonly Outputs<SaltelliDesign>[],
  { first, total, centre: by, noise }: Choice,
): SobolStatistics {
  const { groups, secondOrder } = outputs[0].design;
  const g = groups.length;
  const pairs = secondOrder ? (g * (g - 1)) / 2 : 0;
  const { centre, rows } = centreOf(outputs, by);
  const f = firstOrders[first];
  const t = totalOrders[total];
  const perGroup = f.columns.length + t.columns.length;
  const columns = Array.from({ length: 2 + g * perGroup + pairs }, () => new Float64Array(rows));
  const firstPair = 2 + g * perGroup;
  let row = 0;
  for (const { design, values } of outputs) {
    const block = values.length / design.base;
    for (let i = 0; i < design.base; i++, row++) {
      const at = i * block;
      const a = values[at] - centre;
      const b = values[at + block - 1] - centre;
      columns[0][row] = (a + b) / 2;
      columns[1][row] = (a * a + b * b) / 2;
      let column = 2;
      for (let j = 0; j < g; j++) {
        const c = values[at + 1 + j] - centre;
        for (const fill of f.columns) columns[column++][row] = fill(a, b, c);
        for (const fill of t.columns) columns[column++][row] = fill(a, b, c);
      }
      if (!secondOrder) continue;
      for (let j = 0; j < g; j++) {
        const ba = values[at + 1 + g + j] - centre;
        for (let k = j + 1; k < g; k++) columns[column++][row] = ba * (values[at + 1 + k] - centre) - a * b;
      }
    }
  }
  const indices = (m: Float64Array, into: Float64Array): void => {
    const base: Base = { mean: m[0], variance: m[1] - m[0] * m[0] - noise };
    into[0] = centre + m[0];
    into[1] = base.variance;
    for (let j = 0; j < g; j++) {
      into[2 + j] = f.index(m, 2 + j * perGroup, base);
      into[2 + g + j] = t.index(m, 2 + j * perGroup + f.columns.length, base);
    }
    let pair = 0;
    if (!secondOrder) return;
    for (let j = 0; j < g; j++) {
      for (let k = j + 1; k < g; k++, pair++) {
        into[2 + 2 * g + pair] = m[firstPair + pair] / base.variance - into[2 + j] - into[2 + k];
      }
    }
  };
  return { groups: g, rows, columns, indices, length: 2 + 2 * g + pairs };
}

/** Indices with every row weighing the same. */
export function indicesOf(statistics: SobolStatistics): Float64Array {
  const means = Float64Array.from(statistics.columns, (column) => {
    let sum = 0;
    for (let i = 0; i < column.length; i++) sum += column[i];
    return sum / column.length;
  });
  const into = new Float64Array(statistics.length);
  statistics.indices(means, into);
  return into;
}

/** Σ w x, in four partial sums. */
function weighed(column: Float64Array, weights: Float64Array): number {
  const n = column.length;
  const whole = n - (n % 4);
  let s0 = 0;
  let s1 = 0;
  let s2 = 0;
  let s3 = 0;
  for (let i = 0; i < whole; i += 4) {
    s0 += column[i] * weights[i];
    s1 += column[i + 1] * weights[i + 1];
    s2 += column[i + 2] * weights[i + 2];
    s3 += column[i + 3] * weights[i + 3];
  }
  for (let i = whole; i < n; i++) s0 += column[i] * weights[i];
  return s0 + s1 + (s2 + s3);
}

/** Indices of `resamples` draws of the rows with replacement: one row of the result each, `statistics.length` wide. */
export function bootstrapIndices(
  statistics: SobolStatistics,
  resamples: number,
  uniform: (resample: number) => () => number,
): Float64Array {
  const { rows, columns, length } = statistics;
  const weights = new Float64Array(rows);
  const means = new Float64Array(columns.length);
  const all = new Float64Array(resamples * length);
  for (let r = 0; r < resamples; r++) {
    weights.fill(0);
    const draw = uniform(r);
    for (let i = 0; i < rows; i++) weights[Math.floor(draw() * rows)] += 1;
    for (let k = 0; k < columns.length; k++) means[k] = weighed(columns[k], weights) / rows;
    statistics.indices(means, all.subarray(r * length, (r + 1) * length));
  }
  return all;
}
