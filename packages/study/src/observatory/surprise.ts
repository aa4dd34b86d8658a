/**
 * How surprising new figures are: where each falls among predicted ones, and where all of them together do.
 *
 *     rank of a month    u = (draws below + ½ draws equal)/draws;    both sides: 2 min(u, 1 − u)
 *     all months         d² = (x − m)ᵀ S⁻¹ (x − m) over logarithms, S the covariance of the draws; p = share of draws at least as far
 *
 * The draws carry the correlation of months with each other, so a level that is off for half a year counts once and not six
 * times. Source: probability integral transform (Dawid 1984); the joint rank is a Mahalanobis depth, calibrated on the draws
 * themselves. Limit: p is no smaller than 1/(draws + 1).
 */
import { log } from "@inflow/exact";
import { crpsOfSample, quantiles } from "@inflow/methods";
import type { Forecast } from "./forecast.ts";

export interface MonthSurprise {
  readonly month: number;
  readonly seen: number;
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
  /** Share of predicted figures below the one seen. */
  readonly rank: number;
  /** Share of predicted figures at least as far out on either side. */
  readonly bothSides: number;
  /** Whether it lies between the 1 in 10 and the 9 in 10 point. */
  readonly covered: boolean;
  /** Continuous ranked probability score, in the unit of the series. */
  readonly crps: number;
}

export interface Surprise {
  readonly months: readonly MonthSurprise[];
  /** Share of predicted paths at least as far out as what came; null where nothing has come. */
  readonly joint: number | null;
  /** Mean over the months of log(seen/middle): below 0 where less came than was expected. */
  readonly meanLog: number | null;
  readonly coverage: number | null;
  readonly crps: number | null;
  readonly words: string;
}

const LEAST_RIDGE = 1e-9;

/** The lower root of a covariance (n × n), a hair's breadth added to its diagonal. */
const rootOf = (covariance: Float64Array, n: number): Float64Array => {
  const root = new Float64Array(n * n);
  for (let i = 0; i < n; i++)
    for (let j = 0; j <= i; j++) {
      let sum = covariance[i * n + j]! + (i === j ? LEAST_RIDGE : 0);
      for (let k = 0; k < j; k++) sum -= root[i * n + k]! * root[j * n + k]!;
      root[i * n + j] = i === j ? Math.sqrt(Math.max(sum, LEAST_RIDGE)) : sum / root[j * n + j]!;
    }
  return root;
};

/** Squared length of a difference under the inverse of a covariance whose root is given. */
const squaredLength = (difference: Float64Array, root: Float64Array): number => {
  const n = difference.length;
  const solved = new Float64Array(n);
  let total = 0;
  for (let i = 0; i < n; i++) {
    let sum = difference[i]!;
    for (let k = 0; k < i; k++) sum -= root[i * n + k]! * solved[k]!;
    solved[i] = sum / root[i * n + i]!;
    total += solved[i]! * solved[i]!;
  }
  return total;
};

/** Share of draws (each a path of logarithms) at least as far from their mean as the path seen, the seen one counted among them. */
export const jointRank = (paths: readonly Float64Array[], seen: Float64Array): number => {
  const n = seen.length;
  const mean = new Float64Array(n);
  for (const path of paths) for (let i = 0; i < n; i++) mean[i]! += path[i]! / paths.length;
  const covariance = new Float64Array(n * n);
  for (const path of paths)
    for (let i = 0; i < n; i++)
      for (let j = 0; j <= i; j++) {
        covariance[i * n + j]! += ((path[i]! - mean[i]!) * (path[j]! - mean[j]!)) / (paths.length - 1);
        covariance[j * n + i] = covariance[i * n + j]!;
      }
  const root = rootOf(covariance, n);
  const length = (path: Float64Array): number =>
    squaredLength(
      path.map((value, i) => value - mean[i]!),
      root,
    );
  const far = length(seen);
  return (1 + paths.filter((path) => length(path) >= far).length) / (paths.length + 1);
};

const PROMISED_JOINT = 0.2;

/** How often chance alone goes as far, in words. */
const oneIn = (share: number): string => `about 1 in ${Math.max(2, Math.round(1 / Math.max(share, 1e-6)))}`;

/** The words of a joint rank; the steps are those of 80, 95 and 99 of 100. */
export const wordsOfSurprise = (joint: number | null, meanLog: number | null): string => {
  if (joint === null) return "No new figure has come.";
  const side = meanLog === null || meanLog === 0 ? "" : meanLog < 0 ? ", on the low side" : ", on the high side";
  if (joint > PROMISED_JOINT) return "As expected: the new figures together lie among 8 in 10 predicted paths.";
  if (joint > 0.05) return `At the edge of what was expected${side}: ${oneIn(joint)} predicted paths goes as far.`;
  if (joint > 0.01) return `Unusual${side}: ${oneIn(joint)} predicted paths goes as far.`;
  return `A surprise${side}: at most ${oneIn(joint)} predicted paths goes as far.`;
};

const PROMISED = 0.8;
const CLEARLY_FEWER = 0.2;

/** Why months together are as expected where many lie outside, with the share of predicted paths that have as few inside; empty where that needs no saying. */
export const besideCoverage = (joint: number, covered: number, come: number, asFew: number): string =>
  joint > PROMISED_JOINT && covered / come < PROMISED - CLEARLY_FEWER
    ? ` Only ${covered} of ${come} months lie inside their own 8 in 10; so do no more in ${Math.round(100 * asFew)} of 100 predicted paths, since months move together and a path once outside stays there.`
    : "";

/** The surprise of figures that came (NaN where none did) under a forecast. */
export const surpriseOf = ({ from, paths }: Forecast, come: ArrayLike<number>): Surprise => {
  const places = Array.from({ length: come.length }, (_, h) => h).filter((h) => !Number.isNaN(come[h]!));
  if (places.length === 0)
    return { months: [], joint: null, meanLog: null, coverage: null, crps: null, words: wordsOfSurprise(null, null) };
  const months = places.map((h): MonthSurprise => {
    const seen = come[h]!;
    const drawn = Float64Array.from(paths, (path) => path[h]!);
    const [p10, p50, p90] = quantiles(drawn, [0.1, 0.5, 0.9]) as [number, number, number];
    const below = drawn.reduce((sum, value) => sum + (value < seen ? 1 : value === seen ? 0.5 : 0), 0);
    const rank = below / drawn.length;
    return {
      month: from + h,
      seen,
      p10,
      p50,
      p90,
      rank,
      bothSides: Math.min(1, 2 * Math.min(rank, 1 - rank)),
      covered: seen >= p10 && seen <= p90,
      crps: crpsOfSample(drawn, seen),
    };
  });
  const least = Math.min(...months.map(({ p10 }) => p10)) / 100;
  const logged = (value: number): number => log(Math.max(value, least, Number.MIN_VALUE));
  const seen = Float64Array.from(months, (one) => logged(one.seen));
  const joint = jointRank(
    paths.map((path) => Float64Array.from(places, (h) => logged(path[h]!))),
    seen,
  );
  const covered = months.filter((one) => one.covered).length;
  const insideOf = (path: ArrayLike<number>): number =>
    months.filter(({ p10, p90 }, i) => path[places[i]!]! >= p10 && path[places[i]!]! <= p90).length;
  const asFew = paths.filter((path) => insideOf(path) <= covered).length / paths.length;
  const meanLog = months.reduce((sum, one, i) => sum + seen[i]! - logged(one.p50), 0) / months.length;
  return {
    months,
    joint,
    meanLog,
    coverage: covered / months.length,
    crps: months.reduce((sum, { crps }) => sum + crps, 0) / months.length,
    words: `${wordsOfSurprise(joint, meanLog)}${besideCoverage(joint, covered, months.length, asFew)}`,
  };
};
