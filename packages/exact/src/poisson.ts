/**
 * Poisson counts. Below a mean of 10 by inversion from one uniform (monotone in the mean); from 10 by the transformed
 * rejection PTRS of W. Hörmann, "The transformed rejection method for generating Poisson random variables", Insurance:
 * Mathematics and Economics 12 (1993) 39-45, with log-probabilities in Loader's form so that large means stay exact.
 * Limit: means up to 2^53; beyond, a count no longer has a unit.
 */
import { exp, log } from "./exponential.ts";
import { devianceTerm, HALF_LOG_TWO_PI, stirlingError } from "./log-gamma.ts";
import type { Uniforms } from "./stream.ts";

/** From this mean on counts are drawn by rejection. */
export const POISSON_REJECTION_FROM = 10;
const TWO_PI = 6.283185307179586;

/** Natural logarithm of the probability of `count` events at `mean` > 0. */
export function logPoisson(count: number, mean: number): number {
  if (count === 0) return -mean;
  return -stirlingError(count) - devianceTerm(count, mean) - HALF_LOG_TWO_PI - 0.5 * log(count);
}

/** Largest count that inversion gives; at a mean of 10 the chance of a larger one is below 1e-24. */
const LARGEST = 63;
const inverse: Float64Array = Float64Array.from({ length: LARGEST + 1 }, (_, k) => 1 / k);

/** The count at which the distribution function first reaches `u`, for a mean below 10. */
export function poissonByInversion(mean: number, u: number): number {
  let probability = exp(-mean);
  let reached = probability;
  let count = 0;
  while (u > reached && count < LARGEST) {
    count++;
    probability *= mean * inverse[count]!;
    reached += probability;
  }
  return count;
}

/** Whether `height` is below the probability of `count` > 0, by one logarithm. */
function fits(height: number, count: number, mean: number): boolean {
  return 0.5 * log(TWO_PI * height * height * count) <= -stirlingError(count) - devianceTerm(count, mean);
}

/** A count by rejection, mean ≥ 10, with as many numbers from `extra` as it takes (about 2.3). */
export function poissonByRejection(mean: number, extra: Uniforms): number {
  const root = Math.sqrt(mean);
  const b = 0.931 + 2.53 * root;
  const a = -0.059 + 0.02483 * b;
  const squeeze = 0.9277 - 3.6224 / (b - 2);
  for (;;) {
    const u = extra.uniform() - 0.5;
    const v = extra.uniform();
    const us = 0.5 - Math.abs(u);
    const count = Math.floor(((2 * a) / us + b) * u + mean + 0.43);
    if (us >= 0.07 && v <= squeeze) return count;
    if (count < 0 || (us < 0.013 && v > us)) continue;
    const inverseAlpha = 1.1239 + 1.1328 / (b - 3.4);
    const height = (v * inverseAlpha) / (a / (us * us) + b);
    if (count === 0 ? log(height) <= -mean : fits(height, count, mean)) return count;
  }
}
