/**
 * Proper scores of a forecast once the outcome is known; lower is better and all are in the unit of the outcome unless said.
 *
 *     CRPS(F, y) = E|X − y| − ½ E|X − X′|            log score = −log f(y)
 *     interval score = (u − l) + (2/α)((l − y)₊ + (y − u)₊)     pinball = (τ − 1[y < q])(y − q)
 *     WIS = 2 × mean pinball over the quantiles of the median and of K central intervals
 *
 * After Gneiting & Raftery (JASA 102, 2007, 359), Bracher, Ray, Gneiting & Reich (PLOS Comput. Biol. 17, 2021, e1008618);
 * fair CRPS: Ferro (QJRMS 140, 2014, 1917); Dawid & Sebastiani (Ann. Stat. 27, 1999, 65). Limit: scores of different
 * outcomes may be averaged only if they are in one unit.
 */
import { exp, log, normalCdf } from "@inflow/exact";
import { mean, standardDeviation } from "../summary/moment.ts";

const halfLogTwoPi = 0.9189385332046727;
const rootTwoPi = 2.5066282746310002;
const rootPi = 1.7724538509055159;

const refuseEmpty = (n: number, what: string): void => {
  if (!(n > 0)) throw new RangeError(`${what} needs at least one value; given none. Pass the draws of the forecast.`);
};

/** E|X − y| and the sum of |x − x′| over ordered pairs of a sample, in the unit of the outcome. */
function distances(sample: ArrayLike<number>, observed: number): { toObserved: number; amongPairs: number } {
  const n = sample.length;
  refuseEmpty(n, "A score of a sample");
  const sorted = Float64Array.from(sample).sort();
  let toObserved = 0;
  let amongPairs = 0;
  for (let i = 0; i < n; i++) {
    toObserved += Math.abs(sorted[i] - observed);
    amongPairs += (2 * i - n + 1) * sorted[i];
  }
  return { toObserved: toObserved / n, amongPairs: 2 * amongPairs };
}

/** Continuous ranked probability score of n draws taken as the whole forecast, in the unit of the outcome; n ≥ 1. */
export function crpsOfSample(sample: ArrayLike<number>, observed: number): number {
  const { toObserved, amongPairs } = distances(sample, observed);
  return toObserved - amongPairs / (2 * sample.length * sample.length);
}

/** CRPS of the distribution that n ≥ 2 draws come from, unbiased in n (Ferro 2014), in the unit of the outcome. */
export function fairCrpsOfSample(sample: ArrayLike<number>, observed: number): number {
  const n = sample.length;
  if (n < 2) throw new RangeError(`A fair CRPS needs two draws or more; given ${n}. Use crpsOfSample.`);
  const { toObserved, amongPairs } = distances(sample, observed);
  return toObserved - amongPairs / (2 * n * (n - 1));
}

/** CRPS of a normal forecast in closed form, in the unit of the outcome; sd > 0. */
export function crpsOfNormal(centre: number, sd: number, observed: number): number {
  const z = (observed - centre) / sd;
  return sd * (z * (2 * normalCdf(z) - 1) + (2 * exp(-0.5 * z * z)) / rootTwoPi - 1 / rootPi);
}

/** CRPS of a lognormal forecast with this mean and sd of the logarithm (Baran & Lerch 2015), in the unit of the outcome. */
export function crpsOfLognormal(meanLog: number, sdLog: number, observed: number): number {
  const place = observed > 0 ? (log(observed) - meanLog) / sdLog : Number.NEGATIVE_INFINITY;
  const scale = 2 * exp(meanLog + 0.5 * sdLog * sdLog);
  return observed * (2 * normalCdf(place) - 1) - scale * (normalCdf(place - sdLog) + normalCdf(sdLog / Math.SQRT2) - 1);
}

/** Negative log density of a normal forecast at the outcome, in nats; sd > 0. */
export function logScoreOfNormal(centre: number, sd: number, observed: number): number {
  const z = (observed - centre) / sd;
  return halfLogTwoPi + log(sd) + 0.5 * z * z;
}

/**
 * Negative log density, in nats, of a Gaussian kernel density of n ≥ 2 draws with Silverman's width 1.06 s n^(−1/5), taken
 * from its own numerically stable sum. Limit: outside the draws it says how far the kernel reaches, not what the model says;
 * prefer the CRPS there.
 */
export function logScoreOfSample(sample: ArrayLike<number>, observed: number): number {
  const n = sample.length;
  const spread = standardDeviation(sample);
  if (n < 2 || !(spread > 0)) {
    throw new RangeError(
      `A log score of a sample needs two different draws or more; given ${n} with spread ${spread}. Use crpsOfSample.`,
    );
  }
  const width = 1.06 * spread * exp(-0.2 * log(n));
  let nearest = Number.POSITIVE_INFINITY;
  for (let i = 0; i < n; i++) nearest = Math.min(nearest, Math.abs(sample[i] - observed));
  const least = 0.5 * (nearest / width) * (nearest / width);
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const z = (sample[i] - observed) / width;
    sum += exp(least - 0.5 * z * z);
  }
  return halfLogTwoPi + log(width) + log(n) + least - log(sum);
}

/** Dawid–Sebastiani score 2 log sd + z² of a forecast known by mean and sd; no unit. */
export function dawidSebastianiScore(centre: number, sd: number, observed: number): number {
  const z = (observed - centre) / sd;
  return 2 * log(sd) + z * z;
}

/** Score of a central interval [low, high] meant to miss with probability alpha, in the unit of the outcome. */
export function intervalScore(low: number, high: number, alpha: number, observed: number): number {
  if (!(low <= high) || !(alpha > 0 && alpha < 1)) {
    throw new RangeError(
      `An interval score needs low ≤ high and alpha in (0, 1), 0.1 for a 90 % interval; given [${low}, ${high}], ${alpha}.`,
    );
  }
  return high - low + (2 / alpha) * (Math.max(0, low - observed) + Math.max(0, observed - high));
}

/** Pinball loss of a forecast of the tau quantile, in the unit of the outcome; minimal in expectation at the quantile. */
export function pinballLoss(value: number, tau: number, observed: number): number {
  return observed >= value ? tau * (observed - value) : (1 - tau) * (value - observed);
}

/**
 * Weighted interval score of quantiles at `levels` (rising, symmetric about 0.5), in the unit of the outcome: twice the mean
 * pinball loss, which tends to the CRPS as levels fill (0, 1).
 */
export function weightedIntervalScore(levels: readonly number[], values: ArrayLike<number>, observed: number): number {
  const symmetric = levels.every((level, i) => Math.abs(level + levels[levels.length - 1 - i] - 1) < 1e-9);
  if (levels.length === 0 || levels.length !== values.length || !symmetric) {
    throw new RangeError(
      `A weighted interval score needs one value for each level and levels in pairs p, 1 − p (and 0.5); given ${values.length} values at ${levels.join(", ")}.`,
    );
  }
  return 2 * mean(levels.map((level, i) => pinballLoss(values[i], level, observed)));
}
