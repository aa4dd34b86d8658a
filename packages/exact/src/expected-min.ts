/**
 * The mean of what fits: E[min(N, C)] with N a Poisson count and C a capacity rounded to a neighbouring whole number
 * with the mean kept. Law: E[min(N, c)] = c − Σ_{k<c} (c − k) P(N = k) = mean − Σ_{k>c} (k − c) P(N = k); the shorter of
 * the two sums is taken, outwards from the capacity, until its terms no longer count. Linear in the capacity between
 * whole numbers, so its inverse is exact as well. Limit: work grows with √mean.
 */
import { exp } from "./exponential.ts";
import { logPoisson } from "./poisson.ts";

const NEGLIGIBLE = 1e-20;

/** Mean of min(N, C) in counts: N Poisson with `mean`, C the floor of `capacity` plus one with chance of its fraction. */
export function expectedMin(mean: number, capacity: number): number {
  if (!(mean > 0 && capacity > 0)) return Number.isNaN(mean) || Number.isNaN(capacity) ? NaN : 0;
  if (capacity === Infinity || mean === Infinity) return Math.min(mean, capacity);
  const whole = Math.floor(capacity);
  const fraction = capacity - whole;
  return whole < mean ? belowTheMean(mean, whole, fraction) : aboveTheMean(mean, whole, fraction);
}

/** From the capacity downwards: capacity less the room that stays empty. */
function belowTheMean(mean: number, whole: number, fraction: number): number {
  let probability = exp(logPoisson(whole, mean));
  let atMost = probability;
  let empty = 0;
  for (let k = whole; k > 0; k--) {
    probability *= k / mean;
    atMost += probability;
    const term = (whole - k + 1) * probability;
    empty += term;
    if (term < NEGLIGIBLE * empty) break;
  }
  return whole - empty + fraction * (1 - atMost);
}

/** From the capacity upwards: the mean less what finds no room. */
function aboveTheMean(mean: number, whole: number, fraction: number): number {
  let probability = exp(logPoisson(whole, mean));
  let beyond = 0;
  let excess = 0;
  for (let k = whole + 1; ; k++) {
    probability *= mean / k;
    beyond += probability;
    const term = (k - whole) * probability;
    excess += term;
    if (!(term > NEGLIGIBLE * excess)) break;
  }
  return mean - excess + fraction * beyond;
}

/** The capacity, in counts, at which `expectedMin(mean, capacity)` is `target`; Infinity where it is never reached. */
export function capacityFor(mean: number, target: number): number {
  if (!(target > 0)) return Number.isNaN(target) || Number.isNaN(mean) ? NaN : 0;
  if (!(target < mean)) return Number.isNaN(mean) ? NaN : Infinity;
  let low = Math.floor(target);
  let step = 1;
  while (expectedMin(mean, low + step) <= target) {
    low += step;
    step *= 2;
  }
  let high = low + step;
  while (high - low > 1) {
    const between = Math.floor((low + high) / 2);
    if (expectedMin(mean, between) <= target) low = between;
    else high = between;
  }
  const below = expectedMin(mean, low);
  return low + (target - below) / (expectedMin(mean, high) - below);
}
