/**
 * The interdiction agent of NarcoLogic: where it looks next month, what it learns, how many links it can watch.
 *
 *     score'    = (1 − a) score + a [seized]                      on links it looked at
 *     capacity' = clamp( ⌈(1 − a) C + a C · seized/(target · shipped)⌉, least, most )
 *
 * First last month's seizures by mass, then the highest scores above the 75th percentile (the median where nothing is
 * left to return to after earlier success). Source: Master_supplychain.m. Percentiles put the i-th of n sorted values at
 * (i − ½)/n, as the published code's quantile does; the house's own uses (i − 1)/(n − 1). The law of scores is the model's.
 */
import { scoreAfter } from "@inflow/model";
import type { NarcoLogicParameters } from "./parameters.ts";

/** The percentile `share` of values by the midpoint rule. */
export const midpointQuantile = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const at = Math.min(sorted.length - 1, Math.max(0, share * sorted.length - 0.5));
  const below = Math.floor(at);
  const low = sorted[below]!;
  return low + (at - below) * ((sorted[below + 1] ?? low) - low);
};

const USUAL = 0.75;
const AFTER_SUCCESS = 0.5;

/** Links to watch this month, at most `capacity` of them. */
export const targetsOf = (
  seizedKg: Float64Array,
  score: Float64Array,
  capacity: number,
  hasSeized: boolean,
): number[] => {
  const links = [...score.keys()];
  const again = links
    .filter((e) => seizedKg[e]! > 0)
    .sort((a, b) => seizedKg[b]! - seizedKg[a]! || a - b)
    .slice(0, capacity);
  const share = again.length === 0 && hasSeized ? AFTER_SUCCESS : USUAL;
  const mark = midpointQuantile(
    [...score].filter((value) => value !== 0),
    share,
  );
  const returning = new Set(again);
  const fresh = links
    .filter((e) => score[e]! > mark && !returning.has(e))
    .sort((a, b) => score[b]! - score[a]! || a - b)
    .slice(0, Math.max(0, capacity - again.length));
  return [...again, ...fresh];
};

/** Moves the scores of the watched links towards 1 where something was seized, towards 0 where not. */
export const learnScores = (
  score: Float64Array,
  isWatched: Uint8Array,
  seizedKg: Float64Array,
  p: NarcoLogicParameters,
): void => {
  const a = p.interdictorLearning;
  for (let e = 0; e < score.length; e++)
    if (isWatched[e] === 1) score[e] = scoreAfter(score[e]!, seizedKg[e]! > 0 ? 1 : 0, a);
};

/** Fewest links that are watched [links/month]. */
export const leastCapacity = (p: NarcoLogicParameters): number => Math.ceil(p.capacityMost * p.capacityLeastShare);

/** Capacity a month later [links/month], from what was seized and shipped [kg]; unchanged where nothing was shipped. */
export const nextCapacity = (
  capacity: number,
  seizedKg: number,
  shippedKg: number,
  p: NarcoLogicParameters,
): number => {
  if (shippedKg === 0) return capacity;
  const ratio = seizedKg / (p.seizureTarget * shippedKg);
  const a = p.interdictorLearning;
  const wanted = (1 - a) * capacity + a * capacity * (p.capacityFollows === "seizures" ? ratio : 1 - ratio);
  return Math.min(Math.max(Math.ceil(wanted), leastCapacity(p)), p.capacityMost);
};
