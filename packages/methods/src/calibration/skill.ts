/**
 * Does one forecast beat another? Skill 1 − score/score of the baseline, coverage of central intervals, and the test of
 * Diebold & Mariano (JBES 13, 1995, 253) with the small-sample correction of Harvey, Leybourne & Newbold (Int. J. Forecast.
 * 13, 1997, 281): d = loss₁ − loss₂, long-run variance from h − 1 autocovariances, t on n − 1 degrees.
 * Limit: a test of forecasts, not of models; needs losses of one kind, and n well above h.
 */
import { betaCdf } from "../distributions/beta.ts";
import { mean } from "../summary/moment.ts";
import { quantileOfSorted } from "../summary/quantile.ts";

export interface DieboldMariano {
  /** Mean of loss₁ − loss₂; positive where the second forecast is better. */
  readonly meanDifference: number;
  readonly statistic: number;
  /** The statistic after the correction of Harvey, Leybourne & Newbold. */
  readonly corrected: number;
  /** Two-sided, from Student's t on n − 1 degrees. */
  readonly p: number;
}

/** P(|T| ≥ |t|) for Student's t with this many degrees of freedom. */
export function studentTwoSided(t: number, degrees: number): number {
  return betaCdf(degrees / (degrees + t * t), degrees / 2, 0.5);
}

/**
 * Tests whether two series of losses (n each, in time order, forecasts `horizon` steps ahead) have the same mean; throws where
 * lengths differ, n ≤ 2·horizon, or the long-run variance is not positive.
 */
export function dieboldMariano(losses: ArrayLike<number>, against: ArrayLike<number>, horizon: number): DieboldMariano {
  const n = losses.length;
  if (n !== against.length || !(horizon >= 1) || n <= 2 * horizon) {
    throw new RangeError(
      `A Diebold–Mariano test needs two series of one length above twice the horizon; given ${n} and ${against.length} at horizon ${horizon}.`,
    );
  }
  const difference = Float64Array.from(losses, (loss, i) => loss - against[i]);
  const centre = mean(difference);
  let longRun = 0;
  for (let lag = 0; lag < horizon; lag++) {
    let covariance = 0;
    for (let i = lag; i < n; i++) covariance += (difference[i] - centre) * (difference[i - lag] - centre);
    longRun += ((lag === 0 ? 1 : 2) * covariance) / n;
  }
  if (!(longRun > 0)) {
    throw new RangeError(
      `The long-run variance of the loss differences is ${longRun}, not positive: the forecasts are the same, or the series is too short for horizon ${horizon}; use a shorter horizon.`,
    );
  }
  const statistic = centre / Math.sqrt(longRun / n);
  const corrected = statistic * Math.sqrt((n + 1 - 2 * horizon + (horizon * (horizon - 1)) / n) / n);
  return { meanDifference: centre, statistic, corrected, p: studentTwoSided(corrected, n - 1) };
}

/** 1 − mean score/mean score of the baseline: 1 is perfect, 0 no better, negative worse; no unit. */
export function skillScore(scores: ArrayLike<number>, baseline: ArrayLike<number>): number {
  const base = mean(baseline);
  if (!(base > 0)) throw new RangeError(`Skill needs a baseline whose mean score is above 0; given ${base}.`);
  return 1 - mean(scores) / base;
}

/** Share of outcomes inside the central `level` interval of their own n draws; `level` 0.9 runs from the 5 to the 95 % point. */
export function coverageOfSamples(
  samples: readonly ArrayLike<number>[],
  observed: ArrayLike<number>,
  level: number,
): number {
  if (samples.length === 0 || samples.length !== observed.length || !(level > 0 && level < 1)) {
    throw new RangeError(
      `Coverage needs one sample for each outcome and a level in (0, 1); given ${samples.length} and ${observed.length}, level ${level}.`,
    );
  }
  let inside = 0;
  samples.forEach((sample, i) => {
    const sorted = Float64Array.from(sample).sort();
    const low = quantileOfSorted(sorted, (1 - level) / 2);
    const high = quantileOfSorted(sorted, (1 + level) / 2);
    if (observed[i] >= low && observed[i] <= high) inside++;
  });
  return inside / samples.length;
}
