/**
 * Simulation-based calibration (Talts, Betancourt, Simpson, Vehtari & Gelman 2018): draw a truth from the prior, data from the
 * truth, L posterior draws from the data; the rank of the truth among them is uniform on 0 … L if and only if the inference is
 * right on average. Judged by chi-square over bins with a band for each bin. Limit: draws of a chain must be thinned to be
 * independent; wrong in the middle and right on average passes.
 */
import { luckOf } from "@inflow/exact";
import { betaCdf } from "../distributions/beta.ts";
import { gammaCdf } from "../distributions/gamma.ts";

/** How many draws lie below the truth, 0 to their number; ties fall by the given uniform number. */
export function rankOf(truth: number, draws: ArrayLike<number>, uniform = 0.5): number {
  let below = 0;
  let equal = 0;
  for (let i = 0; i < draws.length; i++) {
    if (draws[i] < truth) below++;
    else if (draws[i] === truth) equal++;
  }
  return below + Math.floor(uniform * (equal + 1));
}

export interface RankUniformity {
  readonly counts: readonly number[];
  readonly chiSquare: number;
  readonly p: number;
  /** Between which counts one bin lies with probability 0.99 under uniform ranks. */
  readonly band: readonly [low: number, high: number];
  /** Too many middle ranks: intervals too wide; too many outer ones: too narrow; "tilted": a bias; null where p ≥ 0.001. */
  readonly shape: "too narrow" | "too wide" | "tilted" | null;
}

/** Least count k with P(X ≤ k) ≥ p for n trials of this probability. */
function binomialQuantile(p: number, n: number, probability: number): number {
  let k = 0;
  while (k < n && 1 - betaCdf(probability, k + 1, n - k) < p) k++;
  return k;
}

/** Tests whether ranks out of `possible` (draws + 1) are uniform, in bins that must divide it. */
export function rankUniformity(ranks: ArrayLike<number>, possible: number, bins = 20): RankUniformity {
  if (possible % bins !== 0 || ranks.length < 5 * bins) {
    throw new RangeError(
      `${ranks.length} ranks of ${possible} possible ones in ${bins} bins: bins must divide ${possible} (99 draws give 100) and hold five each; change bins or run more.`,
    );
  }
  const counts = new Array<number>(bins).fill(0);
  for (let i = 0; i < ranks.length; i++) counts[Math.floor((ranks[i] * bins) / possible)] += 1;
  const expected = ranks.length / bins;
  const chiSquare = counts.reduce((sum, count) => sum + ((count - expected) * (count - expected)) / expected, 0);
  const p = 1 - gammaCdf(chiSquare, (bins - 1) / 2, 2);
  const band = [0.005, 0.995].map((share) => binomialQuantile(share, ranks.length, 1 / bins)) as [number, number];
  return { counts, chiSquare, p, band, shape: p < 0.001 ? shapeOf(counts) : null };
}

/** Which way counts depart most: along a line, or along a bowl. */
function shapeOf(counts: readonly number[]): "too narrow" | "too wide" | "tilted" {
  const bins = counts.length;
  const middle = (bins - 1) / 2;
  let [tilt, bowl, tiltSize, bowlSize] = [0, 0, 0, 0];
  const level = (bins * bins - 1) / 12;
  counts.forEach((count, b) => {
    const x = b - middle;
    tilt += count * x;
    tiltSize += x * x;
    bowl += count * (x * x - level);
    bowlSize += (x * x - level) * (x * x - level);
  });
  if (Math.abs(tilt) / Math.sqrt(tiltSize) > Math.abs(bowl) / Math.sqrt(bowlSize)) return "tilted";
  return bowl > 0 ? "too narrow" : "too wide";
}

/** Ranks of `rounds` truths among posterior draws: `truth` of a round, and draws of one quantity given that truth's data. */
export function calibrationRanks(
  rounds: number,
  truth: (round: number) => number,
  posterior: (truth: number, round: number) => ArrayLike<number>,
  seed = 1,
): Int32Array {
  const luck = luckOf(seed, 0, "ties of ranks");
  return Int32Array.from({ length: rounds }, (_, round) => {
    const given = truth(round);
    return rankOf(given, posterior(given, round), luck.at(round).uniform());
  });
}
