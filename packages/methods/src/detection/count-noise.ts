/**
 * Noise of a count that varies by more than chance: negative binomial, variance μ + μ²/k. In logarithms var(log y) ≈ 1/μ + 1/k.
 * Source: the gamma mixture of Poisson counts (Greenwood & Yule 1920); the delta method for its logarithm. Limit: counts of
 * dozens and more; a handful has no normal logarithm.
 */

export interface CountNoise {
  /** Mean count of a month. */
  readonly mean: number;
  /** k: counts of a Poisson law have no end to it; the smaller, the more they vary beyond chance. */
  readonly dispersion: number;
}

/** Sd of the logarithm of one month's count; throws a RangeError where mean or dispersion is not above 0. */
export function countSd({ mean, dispersion }: CountNoise): number {
  if (!(mean > 0 && dispersion > 0))
    throw new RangeError(`A count needs a mean and a dispersion above 0; given ${mean} and ${dispersion}.`);
  return Math.sqrt(1 / mean + 1 / dispersion);
}
