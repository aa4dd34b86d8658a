/** Uniform distribution between low and high: the quantile is a straight line. Limit: low ≤ high. */

/** The value (in units of low and high) below which a uniform variate falls with probability p. */
export function uniformQuantile(p: number, low: number, high: number): number {
  return low + p * (high - low);
}

/** P(X ≤ x) of the uniform distribution. */
export function uniformCdf(x: number, low: number, high: number): number {
  if (x <= low) return x < low || high > low ? 0 : 1;
  return x >= high ? 1 : (x - low) / (high - low);
}

/** Mean of the uniform distribution, in units of low and high. */
export function uniformMean(low: number, high: number): number {
  return (low + high) / 2;
}
