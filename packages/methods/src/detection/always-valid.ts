/**
 * Intervals and evidence that hold at every look, however often one looks.
 *     |S(v)| ≤ √((v + ρ) log((v + ρ)/(ρ α²))) for all v with chance 1 − α;  S a sum of variance v (normal mixture)
 *     e-process: E(t) = Π p₁/p₀, a nonnegative martingale under the null; P(any E ≥ 1/α) ≤ α (Ville)
 * Source: Robbins, Ann. Math. Stat. 41 (1970) 1397; Howard, Ramdas, McAuliffe & Sekhon, Ann. Stat. 49 (2021) 1055; Ramdas et al.,
 * Statistical Science 38 (2023) 576. Limit: increments must be martingale differences under the null: for dependent data give
 * standardised one-step prediction errors.
 */
import { exp, log } from "@inflow/exact";

/** Half-width of the boundary of the sum at intrinsic time v. */
export const mixtureBoundary = (v: number, rho: number, alpha: number): number =>
  Math.sqrt((v + rho) * log((v + rho) / (rho * alpha * alpha)));

/** The ρ that makes the boundary tightest at intrinsic time v, to within a per cent. */
export function rhoFor(v: number, alpha: number): number {
  const a = -2 * log(alpha);
  return v / (a + log(1 + a));
}

export interface ConfidenceSequence {
  /** Running mean. */
  readonly mean: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** Index of the first value after which zero is left out for good reason, or null. */
  readonly first: number | null;
}

/** The confidence sequence of the mean of x (n values of known sd), valid at all n at once. */
export function confidenceSequence(
  x: ArrayLike<number>,
  { rho, alpha = 0.05, sd = 1 }: { readonly rho: number; readonly alpha?: number; readonly sd?: number },
): ConfidenceSequence {
  const n = x.length;
  const mean = new Float64Array(n);
  const low = new Float64Array(n);
  const high = new Float64Array(n);
  let sum = 0;
  let first: number | null = null;
  for (let t = 0; t < n; t++) {
    sum += x[t];
    const half = (sd * mixtureBoundary(t + 1, rho, alpha)) / (t + 1);
    mean[t] = sum / (t + 1);
    low[t] = mean[t] - half;
    high[t] = mean[t] + half;
    if (first === null && (low[t] > 0 || high[t] < 0)) first = t;
  }
  return { mean, low, high, first };
}

/** Running evidence from the logarithms of likelihood ratios, one a period. */
export function eProcess(logRatios: ArrayLike<number>): Float64Array {
  let sum = 0;
  return Float64Array.from(logRatios, (value) => {
    sum += value;
    return exp(sum);
  });
}

/** Evidence against mean 0 of standard normal x, for the alternative mean `shift`. */
export const simpleEvidence = (x: ArrayLike<number>, shift: number): Float64Array =>
  eProcess(Float64Array.from(x, (value) => shift * value - (shift * shift) / 2));

/** Evidence against mean 0 of standard normal x, for an alternative mean drawn from N(0, sd²). */
export function mixtureEvidence(x: ArrayLike<number>, sd = 1): Float64Array {
  let sum = 0;
  return Float64Array.from(x, (value, t) => {
    sum += value;
    const precision = 1 / (sd * sd) + t + 1;
    return exp((sum * sum) / (2 * precision)) / Math.sqrt(1 + (t + 1) * sd * sd);
  });
}

/** Average over pre-registered alternatives: again an e-process. */
export const averageEvidence = (processes: readonly ArrayLike<number>[]): Float64Array =>
  Float64Array.from(
    { length: processes[0].length },
    (_, t) => processes.reduce((sum, one) => sum + one[t], 0) / processes.length,
  );

/** Product over independent channels: again an e-process. */
export const combinedEvidence = (processes: readonly ArrayLike<number>[]): Float64Array =>
  Float64Array.from({ length: processes[0].length }, (_, t) => processes.reduce((product, one) => product * one[t], 1));
