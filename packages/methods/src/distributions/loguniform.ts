/** Loguniform distribution: the logarithm is uniform between log low and log high. Limit: 0 < low ≤ high. */
import { exp, log } from "@inflow/exact";

/** The value (in units of low and high) below which a loguniform variate falls with probability p. */
export function loguniformQuantile(p: number, low: number, high: number): number {
  return low * exp(p * log(high / low));
}

/** P(X ≤ x) of the loguniform distribution. */
export function loguniformCdf(x: number, low: number, high: number): number {
  if (x <= low) return x < low || high > low ? 0 : 1;
  return x >= high ? 1 : log(x / low) / log(high / low);
}

/** Mean of the loguniform distribution, in units of low and high. */
export function loguniformMean(low: number, high: number): number {
  return high > low ? (high - low) / log(high / low) : low;
}
