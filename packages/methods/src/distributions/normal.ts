/** Normal distribution, and the normal cut to an interval. Quantile and CDF of the standard normal from exact. Limit: sd > 0. */
import { normalCdf, normalQuantile } from "@inflow/exact";

/** The value (in units of mean and sd) below which a normal variate falls with probability p. */
export function normalValue(p: number, mean: number, sd: number): number {
  return mean + sd * normalQuantile(p);
}

/** P(X ≤ x) of the normal distribution with this mean and sd. */
export function normalProbability(x: number, mean: number, sd: number): number {
  return normalCdf((x - mean) / sd);
}

/** The value (in units of mean and sd) below which a normal variate known to lie between low and high falls with probability p. */
export function truncatedNormalQuantile(p: number, mean: number, sd: number, low: number, high: number): number {
  if (low > mean) return 2 * mean - truncatedNormalQuantile(1 - p, mean, sd, 2 * mean - high, 2 * mean - low);
  const below = normalProbability(low, mean, sd);
  const value = normalValue(below + p * (normalProbability(high, mean, sd) - below), mean, sd);
  return Math.min(high, Math.max(low, value));
}
