/**
 * Deaths are counts: no month of them can be steadier than a negative binomial count of that size. What the file of observables
 * states of a series' irregular part, fitted to its own history, already holds its counting; only what is short of it is added.
 *
 *     sampling² += max(0, 1/μ + 1/k − irregular²),  irregular² = sd² + sampling²
 *
 * Source: methods, count-noise.ts. Limit: μ is of the comparison's futures; one k for all causes of death.
 */
import { countSd } from "@inflow/methods";
import type { Seen } from "./observables.ts";

/**
 * k of monthly overdose deaths, assumption: what observables.yaml leaves to all-deaths beyond chance, an sd of 0.02 about 7,000 a
 * month, is 0.02² − 1/7,000 = 1/3,900; the shipped series of deaths are yearly and tell no k of their own.
 */
export const DEATHS_DISPERSION = 3900;

/** How an observable is seen whose months are counts with this mean; as it was where its own noise already is as large. */
export const seenAsCount = (seen: Seen, mean: number | undefined): Seen => {
  if (mean === undefined || !(mean > 0)) return seen;
  const { sd, sampling = 0 } = seen.noise;
  const counted = countSd({ mean, dispersion: DEATHS_DISPERSION });
  const short = counted * counted - sd * sd - sampling * sampling;
  return short > 0 ? { ...seen, noise: { ...seen.noise, sampling: Math.sqrt(sampling * sampling + short) } } : seen;
};
