/**
 * How surely the median of an ensemble is known from so many runs, and whether it lies on the edge of a band.
 *
 *     draws are drawn again with replacement, with all their histories of luck; the interval holds the middle 95 % of the
 *     medians of 1 000 such ensembles
 *
 * After Efron & Tibshirani 1993 (bootstrap of clusters). Random numbers are Philox words by address, so the same runs give
 * the same interval. Limit: draws are points of a low-discrepancy sequence, which are spread more evenly than by chance, so
 * the interval is if anything too wide.
 */
import { philox4x32 } from "@inflow/exact";
import { quantiles } from "@inflow/methods";

const RESAMPLES = 1000;
const ENDS = [0.025, 0.975];
const SEED: readonly [number, number] = [0x6d656469, 0x616e];
const TWO_32 = 4294967296;
const WORDS = 4;

/** How often each draw is taken in a resample. */
const timesTaken = (draws: number, resample: number): Uint32Array => {
  const times = new Uint32Array(draws);
  for (let i = 0; i < draws; i += WORDS) {
    const words = philox4x32([i, resample, 0, 0], SEED);
    for (let j = 0; j < WORDS && i + j < draws; j++) times[Math.floor((words[j]! / TWO_32) * draws)]!++;
  }
  return times;
};

/** The middle of values in ascending order, each taken so often; null where none is taken. */
const medianTaken = (values: Float64Array, order: readonly number[], taken: (run: number) => number): number | null => {
  let total = 0;
  for (const run of order) total += taken(run);
  if (total === 0) return null;
  const low = Math.floor((total - 1) / 2);
  const high = Math.floor(total / 2);
  let below = 0;
  let first = Number.NaN;
  for (const run of order) {
    below += taken(run);
    if (Number.isNaN(first) && below > low) first = values[run]!;
    if (below > high) return (first + values[run]!) / 2;
  }
  return null;
};

/** The 95 % interval of the median over the runs that have a value, in their unit; null where none has. Runs of a draw are neighbours. */
export const medianInterval = (values: Float64Array, luckPerDraw = 1): readonly [number, number] | null => {
  const order = [...values.keys()]
    .filter((run) => Number.isFinite(values[run]))
    .sort((a, b) => values[a]! - values[b]!);
  if (order.length === 0) return null;
  const draws = Math.ceil(values.length / luckPerDraw);
  const medians: number[] = [];
  for (let resample = 0; resample < RESAMPLES; resample++) {
    const times = timesTaken(draws, resample);
    const median = medianTaken(values, order, (run) => times[Math.floor(run / luckPerDraw)]!);
    if (median !== null) medians.push(median);
  }
  const [low, high] = quantiles(Float64Array.from(medians), ENDS) as [number, number];
  return [low, high];
};

/** Whether an interval holds an end of a band within it. */
export const straddles = ([from, to]: readonly [number, number], [low, high]: readonly [number, number]): boolean =>
  (from < low && to >= low) || (from <= high && to > high);
