/**
 * Lognormal distribution stated as experts state it: the median, and factor95, the ratio of the 97.5 % point to the median,
 * so that 95 % of the weight lies between median/factor95 and median·factor95. Limit: median > 0, factor95 ≥ 1.
 */
import { exp, log, normalCdf, normalQuantile } from "@inflow/exact";

/** The 97.5 % point of the standard normal distribution. */
const z975 = 1.959963984540054;

/** Standard deviation of the logarithm that belongs to factor95. */
export function logSdOf(factor95: number): number {
  return log(factor95) / z975;
}

/** The value (in units of median) below which a lognormal variate falls with probability p. */
export function lognormalQuantile(p: number, median: number, factor95: number): number {
  return median * exp(logSdOf(factor95) * normalQuantile(p));
}

/** P(X ≤ x) of the lognormal distribution. */
export function lognormalCdf(x: number, median: number, factor95: number): number {
  if (!(x > 0)) return 0;
  if (factor95 === 1) return x < median ? 0 : 1;
  return normalCdf(log(x / median) / logSdOf(factor95));
}

/** Mean of the lognormal distribution, in units of median; above the median by exp(σ²/2). */
export function lognormalMean(median: number, factor95: number): number {
  const sd = logSdOf(factor95);
  return median * exp((sd * sd) / 2);
}
