/**
 * PERT distribution: a beta stretched from low to high, with the likely value counted four times in the mean
 * (Malcolm et al. 1959; λ = 4). Limit: low ≤ likely ≤ high.
 */
import { betaCdf, betaQuantile } from "./beta.ts";

const weightOfLikely = 4;

/** The value (in units of low and high) below which a PERT variate falls with probability p. */
export function pertQuantile(p: number, low: number, likely: number, high: number): number {
  const width = high - low;
  if (width === 0) return low;
  const a = 1 + (weightOfLikely * (likely - low)) / width;
  const b = 1 + (weightOfLikely * (high - likely)) / width;
  return low + width * betaQuantile(p, a, b);
}

/** P(X ≤ x) of the PERT distribution. */
export function pertCdf(x: number, low: number, likely: number, high: number): number {
  if (x >= high) return 1;
  if (x <= low) return 0;
  const width = high - low;
  const a = 1 + (weightOfLikely * (likely - low)) / width;
  const b = 1 + (weightOfLikely * (high - likely)) / width;
  return betaCdf((x - low) / width, a, b);
}

/** Mean of the PERT distribution, in units of low and high. */
export function pertMean(low: number, likely: number, high: number): number {
  return (low + weightOfLikely * likely + high) / (weightOfLikely + 2);
}
