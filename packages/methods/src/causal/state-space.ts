/**
 * Structural time series as linear Gaussian state spaces.
 *     y[t] = Z[t]·a[t] + e[t],  e ~ N(0, H);   a[t+1] = T a[t] + n[t],  n ~ N(0, Q);   a[0] ~ N(m, P)
 * Blocks: level, slope, seasonal dummies, regression with constant coefficients. Source: Durbin & Koopman, Time Series Analysis
 * by State Space Methods, 2nd ed., sections 3.2 and 3.6. Limit: one observed series; a diffuse start is a large variance (1e7 times
 * the scale given), not the exact diffuse recursion.
 */

export interface StateSpace {
  /** Number of states m. */
  readonly states: number;
  /** Z: m numbers, or n × m where regressors change with time. */
  readonly observe: Float64Array;
  /** T, m × m. */
  readonly transition: Float64Array;
  /** Q, m × m. */
  readonly stateNoise: Float64Array;
  /** H, in squared units of the series. */
  readonly observationVariance: number;
  readonly startMean: Float64Array;
  /** P, m × m. */
  readonly startCovariance: Float64Array;
}

export interface StructuralBlocks {
  readonly observationVariance: number;
  /** Variance of the monthly move of the level. */
  readonly levelVariance: number;
  /** Variance of the monthly move of the slope; no slope where absent. */
  readonly slopeVariance?: number;
  readonly season?: { readonly period: number; readonly variance: number };
  /** Columns of length n with constant coefficients. */
  readonly regressors?: readonly ArrayLike<number>[];
  readonly startMean?: number;
  /** Variance of every start state; 1e7 where absent. */
  readonly startVariance?: number;
}

const DIFFUSE = 1e7;

/** The state space of level, slope, season and regression blocks for a series of `n` observations. */
export function structuralModel(n: number, blocks: StructuralBlocks): StateSpace {
  const { slopeVariance, season, regressors = [], startVariance = DIFFUSE } = blocks;
  const trend = slopeVariance === undefined ? 1 : 2;
  const seasons = season === undefined ? 0 : season.period - 1;
  const m = trend + seasons + regressors.length;
  const transition = new Float64Array(m * m);
  const stateNoise = new Float64Array(m * m);
  for (let i = 0; i < m; i++) transition[i * m + i] = 1;
  stateNoise[0] = blocks.levelVariance;
  if (slopeVariance !== undefined) {
    transition[1] = 1;
    stateNoise[m + 1] = slopeVariance;
  }
  if (season !== undefined) {
    for (let j = 0; j < seasons; j++) {
      transition[trend * m + trend + j] = -1;
      if (j > 0) transition[(trend + j) * m + trend + j] = 0;
      if (j > 0) transition[(trend + j) * m + trend + j - 1] = 1;
    }
    stateNoise[trend * m + trend] = season.variance;
  }
  const observe = new Float64Array(regressors.length > 0 ? n * m : m);
  for (let t = 0; t * m < observe.length; t++) {
    observe[t * m] = 1;
    if (seasons > 0) observe[t * m + trend] = 1;
    for (let j = 0; j < regressors.length; j++) observe[t * m + trend + seasons + j] = regressors[j][t];
  }
  const startMean = new Float64Array(m);
  startMean[0] = blocks.startMean ?? 0;
  const startCovariance = new Float64Array(m * m);
  for (let i = 0; i < m; i++) startCovariance[i * m + i] = startVariance;
  const { observationVariance } = blocks;
  return { states: m, observe, transition, stateNoise, observationVariance, startMean, startCovariance };
}
