/**
 * Nested designs: K parameter sets (what we do not know) × R lucks each (what nobody can know), the same lucks for every
 * policy. One-way random effects: E(MSB) = R·V_epi + V_ale, E(MSW) = V_ale (Searle, Casella & McCulloch 1992). Never read
 * var(ȳ_k) as ignorance: it is inflated by V_ale/R. The interval of the share is exact for normal effects (F distribution).
 * Limit: K ≥ 2, R ≥ 2; outcomes in rows of R, one row a parameter set.
 */
import { fisherQuantile } from "./distributions/ratio.ts";
import { type Bands, bands } from "./summary/quantile.ts";

export interface VarianceSplit {
  readonly mean: number;
  readonly vEpi: number;
  readonly vAle: number;
  readonly vEpiRaw: number;
  readonly share: number;
  readonly ciShare: readonly [low: number, high: number];
}

/** The number of a run, shared by all policies: draw × lucks per draw + replicate. */
export function runOf(draw: number, replicate: number, luckPerDraw: number): number {
  return draw * luckPerDraw + replicate;
}

/** The draw and the replicate that a run number stands for. */
export function placeOfRun(run: number, luckPerDraw: number): { draw: number; replicate: number } {
  const draw = Math.floor(run / luckPerDraw);
  return { draw, replicate: run - draw * luckPerDraw };
}

interface Squares {
  readonly mean: number;
  readonly between: number;
  readonly within: number;
  readonly rowMeans: Float64Array;
}

function meanSquares(y: ArrayLike<number>, K: number, R: number): Squares {
  if (!(K >= 2 && R >= 2) || y.length !== K * R) {
    throw new RangeError(
      `A variance split needs K ≥ 2 rows of R ≥ 2 outcomes; given ${y.length} outcomes as ${K} × ${R}.`,
    );
  }
  const rowMeans = new Float64Array(K);
  let mean = 0;
  for (let k = 0; k < K; k++) {
    let sum = 0;
    for (let r = 0; r < R; r++) sum += y[k * R + r];
    rowMeans[k] = sum / R;
    mean += sum / (K * R);
  }
  let between = 0;
  let within = 0;
  for (let k = 0; k < K; k++) {
    const m = rowMeans[k];
    between += R * (m - mean) * (m - mean);
    for (let r = 0; r < R; r++) within += (y[k * R + r] - m) * (y[k * R + r] - m);
  }
  return { mean, between: between / (K - 1), within: within / (K * (R - 1)), rowMeans };
}

/**
 * Splits the variance of K × R outcomes into ignorance (vEpi, cut at 0; raw beside it) and luck (vAle), in squared units of
 * y, with the epistemic share and its 95 % interval. When nothing varies the share is 0 with the interval [0, 1].
 */
export function varianceSplit(y: ArrayLike<number>, K: number, R: number): VarianceSplit {
  const { mean, between, within } = meanSquares(y, K, R);
  const vEpiRaw = (between - within) / R;
  const vEpi = Math.max(0, vEpiRaw);
  const total = vEpi + within;
  if (total === 0) return { mean, vEpi, vAle: within, vEpiRaw, share: 0, ciShare: [0, 1] };
  if (within === 0) return { mean, vEpi, vAle: within, vEpiRaw, share: 1, ciShare: [1, 1] };
  const limit = (p: number): number => {
    const ratio = between / within / fisherQuantile(p, K - 1, K * (R - 1));
    return Math.min(1, Math.max(0, (ratio - 1) / (ratio + R - 1)));
  };
  return { mean, vEpi, vAle: within, vEpiRaw, share: vEpi / total, ciShare: [limit(0.975), limit(0.025)] };
}

/**
 * The number of lucks per draw that estimates vEpi best at a fixed number of runs: max(2, 1 + vAle/vEpi), rounded; without
 * ignorance it is unbounded (Infinity). For the mean alone one luck per draw is best.
 */
export function innerReplications(vEpi: number, vAle: number): number {
  if (!(vEpi > 0)) return vAle > 0 ? Number.POSITIVE_INFINITY : 2;
  return Math.max(2, Math.round(1 + vAle / vEpi));
}

/** Relative standard deviation of the estimate of vEpi from `runs` runs with R lucks per draw (normal approximation). */
export function precisionOfEpistemic(vEpi: number, vAle: number, R: number, runs: number): number {
  const row = vEpi + vAle / R;
  return Math.sqrt(((2 * R) / runs) * (row * row + (vAle * vAle) / (R * R * (R - 1)))) / vEpi;
}

/**
 * The band of E[y | parameters] (10, 50, 90 %) and the band of y itself, in units of y. Row means are drawn together to the
 * spread vEpi, else the first band would hold luck as well.
 */
export function nestedBands(y: ArrayLike<number>, K: number, R: number): { epistemic: Bands; total: Bands } {
  const { mean, between, within, rowMeans } = meanSquares(y, K, R);
  const shrink = between > 0 ? Math.sqrt(Math.max(0, between - within) / between) : 0;
  return { epistemic: bands(rowMeans.map((m) => mean + shrink * (m - mean))), total: bands(y) };
}

/** Policy minus other policy, run by run on the same draws and lucks, in units of y. */
export function pairedDifferences(policy: ArrayLike<number>, against: ArrayLike<number>): Float64Array {
  if (policy.length !== against.length) {
    throw new RangeError(`Paired runs must be as many on both sides; given ${policy.length} and ${against.length}.`);
  }
  return Float64Array.from(policy, (value, i) => value - against[i]);
}

/** Standard error of a mean difference of n pairs with standard deviations sdA, sdB and correlation rho, in units of y. */
export function pairedStandardError(sdA: number, sdB: number, rho: number, n: number): number {
  return Math.sqrt((sdA * sdA + sdB * sdB - 2 * rho * sdA * sdB) / n);
}
