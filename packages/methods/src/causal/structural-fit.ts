/**
 * Structural time series by maximum likelihood: variances of noise, level, slope and season.
 * Source: Durbin & Koopman, 2nd ed., section 7.3; the first d observations, d the number of diffuse states, are left out of the
 * likelihood. Limit: a start variance of 1e7 times the variance of the series stands for a diffuse start; local maxima are tried
 * from three starts only.
 */
import { exp, log } from "@inflow/exact";
import { variance } from "../summary/moment.ts";
import { kalmanFilter } from "./kalman.ts";
import { minimise } from "./nelder-mead.ts";
import { type StateSpace, structuralModel } from "./state-space.ts";

export interface StructuralSpec {
  readonly slope?: boolean;
  /** Periods of a season that may change, 0 for none. */
  readonly season?: number;
  readonly regressors?: readonly ArrayLike<number>[];
}

export interface StructuralFit {
  readonly model: StateSpace;
  readonly observationVariance: number;
  readonly levelVariance: number;
  /** 0 where there is no slope. */
  readonly slopeVariance: number;
  readonly seasonVariance: number;
  readonly logLikelihood: number;
}

const STARTS = [
  [-1, -1, -6, -4],
  [-5, 0, -5, -6],
  [-1, -5, -8, -4],
];
const DIFFUSE = 1e7;
const LOG_TWO_PI = 1.8378770664093453;
const WIDEST = 30;

/** Log-likelihood without the first `skip` observations that are there. */
function diffuseLogLikelihood(model: StateSpace, y: ArrayLike<number>, skip: number): number {
  const { innovation, innovationVariance } = kalmanFilter(model, y);
  let left = skip;
  let total = 0;
  for (let t = 0; t < innovation.length; t++) {
    if (Number.isNaN(innovation[t])) continue;
    if (left > 0) left -= 1;
    else
      total -=
        0.5 * (LOG_TWO_PI + log(innovationVariance[t]) + (innovation[t] * innovation[t]) / innovationVariance[t]);
  }
  return total;
}

/** Maximum likelihood of the variances of a structural model of y (n, missing is NaN). */
export function fitStructural(y: ArrayLike<number>, spec: StructuralSpec = {}): StructuralFit {
  const { slope = false, season = 0, regressors = [] } = spec;
  const there = Array.from(y).filter((value) => !Number.isNaN(value));
  const moves = there.slice(1).map((value, t) => value - there[t]);
  const scale = Math.max(Number.MIN_VALUE, variance(moves));
  const modelOf = (at: ArrayLike<number>): StateSpace =>
    structuralModel(y.length, {
      observationVariance: scale * exp(at[0]),
      levelVariance: scale * exp(at[1]),
      ...(slope ? { slopeVariance: scale * exp(at[2]) } : {}),
      ...(season > 0 ? { season: { period: season, variance: scale * exp(at[slope ? 3 : 2]) } } : {}),
      regressors,
      startMean: there[0],
      startVariance: DIFFUSE * scale,
    });
  const diffuse = modelOf([0, 0, 0, 0]).states;
  const loss = (at: Float64Array): number =>
    at.some((value) => Math.abs(value) > WIDEST)
      ? Number.POSITIVE_INFINITY
      : -diffuseLogLikelihood(modelOf(at), y, diffuse);
  const startOf = ([noise, level, slopeStart, seasonStart]: readonly number[]): number[] => [
    noise,
    level,
    ...(slope ? [slopeStart] : []),
    ...(season > 0 ? [seasonStart] : []),
  ];
  const best = STARTS.map((start) => minimise(loss, startOf(start), { edge: 1 })).reduce((a, b) =>
    b.value < a.value ? b : a,
  );
  const at = best.at;
  return {
    model: modelOf(at),
    observationVariance: scale * exp(at[0]),
    levelVariance: scale * exp(at[1]),
    slopeVariance: slope ? scale * exp(at[2]) : 0,
    seasonVariance: season > 0 ? scale * exp(at[slope ? 3 : 2]) : 0,
    logLikelihood: -best.value,
  };
}
