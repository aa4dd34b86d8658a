/**
 * The local level model in scalars: log-likelihood and maximum likelihood.
 *     y[t] = level[t] + e, e ~ N(0, observation);  level[t+1] = level[t] + n, n ~ N(0, level)
 * Source: Durbin & Koopman, 2nd ed., chapter 2. Limit: the general filter of kalman.ts gives the same numbers and more of them;
 * this one is for likelihoods by the thousand.
 */
import { exp, log } from "@inflow/exact";
import { minimise } from "./nelder-mead.ts";

const LOG_TWO_PI = 1.8378770664093453;

/** Log-likelihood of y (n, missing is NaN) for two variances and a start level of mean `start` and variance `startVariance`. */
export function localLevelLogLikelihood(
  y: ArrayLike<number>,
  observation: number,
  level: number,
  start: number,
  startVariance: number,
): number {
  let a = start;
  let p = startVariance;
  let squares = 0;
  let logs = 0;
  let product = 1;
  let seen = 0;
  for (let t = 0; t < y.length; t++) {
    const value = y[t];
    if (!Number.isNaN(value)) {
      const f = p + observation;
      const v = value - a;
      const gain = p / f;
      squares += (v * v) / f;
      product *= f;
      if (product > 1e100 || product < 1e-100) {
        logs += log(product);
        product = 1;
      }
      seen += 1;
      a += gain * v;
      p *= 1 - gain;
    }
    p += level;
  }
  return -0.5 * (seen * LOG_TWO_PI + logs + log(product) + squares);
}

export interface LocalLevelFit {
  readonly observationVariance: number;
  readonly levelVariance: number;
  readonly logLikelihood: number;
}

/** Maximum likelihood of the two variances of y (n ≥ 3), the first observation taken as the start of the level. */
export function fitLocalLevel(y: ArrayLike<number>): LocalLevelFit {
  const rest = Float64Array.from({ length: y.length - 1 }, (_, t) => y[t + 1]);
  let squares = 0;
  for (let t = 1; t < y.length; t++) squares += (y[t] - y[t - 1]) * (y[t] - y[t - 1]);
  const scale = squares / (y.length - 1);
  const value = ([a, b]: Float64Array): number => {
    if (Math.abs(a) > 40 || Math.abs(b) > 40) return Number.POSITIVE_INFINITY;
    const observation = scale * exp(a);
    const level = scale * exp(b);
    return -localLevelLogLikelihood(rest, observation, level, y[0], observation + level);
  };
  const starts = [
    [-1, -1],
    [-1, -4],
    [-6, 0],
  ].map((start) => minimise(value, start));
  const best = starts.reduce((a, b) => (b.value < a.value ? b : a));
  return {
    observationVariance: scale * exp(best.at[0]),
    levelVariance: scale * exp(best.at[1]),
    logLikelihood: -best.value,
  };
}
