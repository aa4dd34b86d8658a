/**
 * How well is what was left out foretold? One case out (a campaign, a region), the future out (rolling origin), or, without
 * refitting, by smoothed importance weights of posterior draws (Vehtari, Gelman & Gabry, Stat. Comput. 27, 2017, 1413):
 * elpd_i = log of the weighted mean of p(y_i | draw), ratios 1/p(y_i | draw). Limit: weights with k > 0.7 ask for a refit.
 */
import { logSumExp, paretoSmooth } from "./pareto-smoothing.ts";

/** Scores of each of n cases by a fit to the others: `fit` gets the places kept, `score` the fit and the place left out. */
export function leaveOneOut<Fit>(
  n: number,
  fit: (kept: readonly number[]) => Fit,
  score: (fit: Fit, left: number) => number,
): Float64Array {
  if (!(n >= 2)) throw new RangeError(`Leaving one out needs two cases or more; given ${n}.`);
  const places = Array.from({ length: n }, (_, i) => i);
  return Float64Array.from(places, (left) => score(fit(places.filter((place) => place !== left)), left));
}

/**
 * Scores of forecasts of a series of n from origins `first` to n − horizon: `fit` gets how many values are known, `score` the
 * fit and the place foretold, `horizon` − 1 beyond the first unknown one.
 */
export function rollingOrigin<Fit>(
  n: number,
  first: number,
  horizon: number,
  fit: (known: number) => Fit,
  score: (fit: Fit, place: number) => number,
): Float64Array {
  if (!(first >= 1 && horizon >= 1 && first + horizon <= n)) {
    throw new RangeError(
      `A rolling origin from ${first} at horizon ${horizon} has no forecast in ${n} values: start earlier.`,
    );
  }
  return Float64Array.from({ length: n - horizon - first + 1 }, (_, i) =>
    score(fit(first + i), first + i + horizon - 1),
  );
}

export interface LeaveOneOutFromDraws {
  /** Expected log density of each case had it been left out, in nats. */
  readonly elpd: Float64Array;
  readonly total: number;
  /** Pareto k of each case. */
  readonly k: Float64Array;
  /** Places whose k is above 0.7: refit without them. */
  readonly untrusted: readonly number[];
}

/** Leave-one-out from posterior draws: `logLikelihoods` is draws × cases, row by row. */
export function leaveOneOutFromDraws(logLikelihoods: Float64Array, cases: number): LeaveOneOutFromDraws {
  const draws = logLikelihoods.length / cases;
  if (!(Number.isInteger(draws) && draws >= 25)) {
    throw new RangeError(`${logLikelihoods.length} values are not 25 draws or more of ${cases} cases, row by row.`);
  }
  const elpd = new Float64Array(cases);
  const k = new Float64Array(cases);
  for (let c = 0; c < cases; c++) {
    const own = Float64Array.from({ length: draws }, (_, s) => logLikelihoods[s * cases + c]);
    const smoothed = paretoSmooth(own.map((value) => -value));
    k[c] = smoothed.k;
    elpd[c] = logSumExp(own.map((value, s) => value + smoothed.logWeights[s]));
  }
  const untrusted = Array.from(k.keys()).filter((c) => k[c] > 0.7);
  return { elpd, total: elpd.reduce((sum, value) => sum + value, 0), k, untrusted };
}
