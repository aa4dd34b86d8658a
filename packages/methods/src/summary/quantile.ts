/** Quantiles of a sample: linear between order statistics at (n − 1)p (type 7 of Hyndman & Fan 1996). Cost n log n. Limit: finite values. */

export interface Bands {
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
}

/** Type-7 quantile of values that already rise, in their unit; NaN for none. */
export function quantileOfSorted(sorted: ArrayLike<number>, p: number): number {
  const n = sorted.length;
  if (n === 0) return Number.NaN;
  const h = (n - 1) * p;
  const i = Math.min(n - 1, Math.max(0, Math.floor(h)));
  const low = sorted[i];
  return i + 1 < n ? low + (h - i) * (sorted[i + 1] - low) : low;
}

/** Type-7 quantiles of a sample at several probabilities, in its unit. */
export function quantiles(values: ArrayLike<number>, probabilities: readonly number[]): number[] {
  const sorted = Float64Array.from(values).sort();
  return probabilities.map((p) => quantileOfSorted(sorted, p));
}

/** Type-7 quantile of a sample, in its unit. */
export function quantile(values: ArrayLike<number>, p: number): number {
  return quantiles(values, [p])[0];
}

/** The 10, 50 and 90 % points of a sample, in its unit. */
export function bands(values: ArrayLike<number>): Bands {
  const [p10, p50, p90] = quantiles(values, [0.1, 0.5, 0.9]) as [number, number, number];
  return { p10, p50, p90 };
}
