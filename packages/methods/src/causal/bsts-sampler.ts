/**
 * Gibbs sampler of a structural time series: level, optional slope, regression, observation noise; standardised data before the intervention.
 * One sweep: (1) inclusion and coefficients given the variances, states integrated out by the filter; (2) states given both;
 * (3) variances given states, each then redrawn in its non-centred form (interweaving), so that sds near zero do not stick.
 * Source: Scott & Varian (2014) for the model; Frühwirth-Schnatter & Wagner, J. Econometrics 154 (2010) 85, for the non-centred form;
 * Yu & Meng, JCGS 20 (2011) 531, for interweaving; half-normal sd by Metropolis from the inverse gamma. Limit: Gaussian noise.
 */
import { type Luck, logit } from "@inflow/exact";
import type { BstsPrior } from "./bsts-prior.ts";
import { varianceDraw } from "./gamma-draw.ts";
import { drawCoefficients, type Slab } from "./spike-and-slab.ts";
import {
  drawTrend,
  filterTrend,
  type TrendFilter,
  type TrendStart,
  type TrendVariances,
  trendFilter,
  whiten,
} from "./trend-path.ts";
import { drawTrendVariances } from "./trend-variances.ts";

export interface BstsData {
  /** Standardised outcome before the intervention (n); NaN where missing. */
  readonly y: Float64Array;
  /** Columns (n each): first those that always enter, then candidates. */
  readonly columns: readonly Float64Array[];
  /** How many columns always enter with prior N(0, 1): the season. */
  readonly always: number;
  readonly slope: boolean;
}

/** The present state of the chain. */
export interface BstsState {
  readonly variances: TrendVariances;
  readonly level: Float64Array;
  readonly slope: Float64Array;
  readonly coefficients: Float64Array;
  readonly included: Uint8Array;
}

export interface BstsChain {
  readonly state: BstsState;
  /** One sweep over everything. */
  readonly sweep: () => void;
}

const LEAST_VARIANCE = 1e-12;

const presenceOf = (y: Float64Array): Uint8Array => Uint8Array.from(y, (value) => (Number.isNaN(value) ? 0 : 1));

const crossOf = (columns: readonly Float64Array[], present: Uint8Array | null): Float64Array => {
  const k = columns.length;
  const cross = new Float64Array(k * k);
  for (let i = 0; i < k; i++)
    for (let j = 0; j <= i; j++) {
      const a = columns[i];
      const b = columns[j];
      let sum = 0;
      for (let t = 0; t < a.length; t++) if (present === null || present[t] === 1) sum += a[t] * b[t];
      cross[i * k + j] = sum;
      cross[j * k + i] = sum;
    }
  return cross;
};

/** Precision of the slab: the identity (weak), or 0.01/n of averaged cross products, to be divided by the noise variance (stiff). */
function slabPrecision(data: BstsData, prior: BstsPrior, present: Uint8Array): Float64Array {
  const k = data.columns.length;
  const precision = new Float64Array(k * k);
  const cross = crossOf(data.columns, present);
  const n = present.reduce((sum, one) => sum + one, 0);
  for (let i = 0; i < k; i++)
    for (let j = 0; j < k; j++) {
      const seasonal = i < data.always || j < data.always;
      const share = i === j ? 1 : 0.5;
      if (prior.name === "weak" || seasonal) precision[i * k + j] = i === j ? 1 : 0;
      else precision[i * k + j] = (0.01 / n) * share * cross[i * k + j];
    }
  return precision;
}

/** Where the whitened regression is kept between sweeps. */
interface Regression {
  readonly slab: Slab;
  readonly base: Float64Array;
  readonly whiteY: Float64Array;
  readonly white: readonly Float64Array[];
}

function regressionOf(data: BstsData, prior: BstsPrior, present: Uint8Array): Regression {
  const n = data.y.length;
  const k = data.columns.length;
  const candidates = k - data.always;
  const chance = candidates > 0 ? Math.min(1, prior.expectedCovariates / candidates) : 1;
  const logOdds = Float64Array.from({ length: k }, (_, j) =>
    j < data.always ? Number.POSITIVE_INFINITY : logit(chance),
  );
  const base = slabPrecision(data, prior, present);
  return {
    slab: {
      columns: k,
      cross: new Float64Array(k * k),
      right: new Float64Array(k),
      precision: Float64Array.from(base),
      logOdds,
    },
    base,
    whiteY: new Float64Array(n),
    white: data.columns.map(() => new Float64Array(n)),
  };
}

function drawRegression(
  data: BstsData,
  prior: BstsPrior,
  state: BstsState,
  filter: TrendFilter,
  start: number,
  { slab, base, whiteY, white }: Regression,
  luck: Luck,
): void {
  const { columns: k, cross, right, precision } = slab;
  const n = whiteY.length;
  whiten(filter, data.y, start, whiteY);
  for (let j = 0; j < k; j++) whiten(filter, data.columns[j], 0, white[j]);
  for (let i = 0; i < k; i++) {
    const a = white[i];
    let withY = 0;
    for (let t = 0; t < n; t++) withY += a[t] * whiteY[t];
    right[i] = withY;
    for (let j = 0; j <= i; j++) {
      const b = white[j];
      let sum = 0;
      for (let t = 0; t < n; t++) sum += a[t] * b[t];
      cross[i * k + j] = sum;
      cross[j * k + i] = sum;
    }
  }
  if (prior.name === "stiff")
    for (let i = data.always; i < k; i++)
      for (let j = data.always; j < k; j++) precision[i * k + j] = base[i * k + j] / state.variances.observation;
  drawCoefficients(slab, state.included, luck, state.coefficients);
}

/** What the slab adds to squares and degrees of freedom of the observation noise, where it is stated in its units (stiff). */
function slabSquares(data: BstsData, state: BstsState, base: Float64Array): readonly [squares: number, count: number] {
  const k = data.columns.length;
  let squares = 0;
  let chosen = 0;
  for (let i = data.always; i < k; i++) {
    chosen += state.included[i];
    for (let j = data.always; j < k; j++) squares += state.coefficients[i] * base[i * k + j] * state.coefficients[j];
  }
  return [squares, chosen];
}

function drawObservation(
  data: BstsData,
  prior: BstsPrior,
  state: BstsState,
  residual: Float64Array,
  base: Float64Array,
  luck: Luck,
): void {
  let squares = prior.observationDegrees * prior.observationVariance;
  let degrees = prior.observationDegrees;
  for (let t = 0; t < residual.length; t++) {
    const e = residual[t] - state.level[t];
    if (Number.isNaN(e)) continue;
    squares += e * e;
    degrees += 1;
  }
  if (prior.name === "stiff") {
    const [more, count] = slabSquares(data, state, base);
    squares += more;
    degrees += count;
  }
  state.variances.observation = Math.max(LEAST_VARIANCE, varianceDraw(degrees, squares, luck));
}

/** A chain over the data, started at the prior's guesses; `luck` gives every draw in order. */
export function bstsChain(data: BstsData, prior: BstsPrior, luck: Luck): BstsChain {
  const n = data.y.length;
  const k = data.columns.length;
  const present = presenceOf(data.y);
  const first = data.y[present.indexOf(1)];
  const start: TrendStart = { level: first, levelVariance: 1, slopeVariance: prior.startSlopeSd * prior.startSlopeSd };
  const state: BstsState = {
    variances: {
      observation: prior.observationVariance,
      level: prior.levelSd * prior.levelSd,
      slope: data.slope ? prior.slopeRatio * prior.slopeRatio * prior.levelSd * prior.levelSd : -1,
    },
    level: new Float64Array(n),
    slope: new Float64Array(n),
    coefficients: new Float64Array(k),
    included: new Uint8Array(k).fill(1),
  };
  const regression = regressionOf(data, prior, present);
  const filter = trendFilter(n);
  const residual = new Float64Array(n);
  const sweep = (): void => {
    filterTrend(filter, state.variances, start, present);
    if (k > 0) drawRegression(data, prior, state, filter, start.level, regression, luck);
    residual.set(data.y);
    for (let j = 0; j < k; j++) {
      const beta = state.coefficients[j];
      if (beta !== 0) for (let t = 0; t < n; t++) residual[t] -= beta * data.columns[j][t];
    }
    drawTrend(filter, state.variances, residual, start.level, luck, state.level, state.slope);
    drawObservation(data, prior, state, residual, regression.base, luck);
    drawTrendVariances(state, prior, residual, luck);
  };
  return { state, sweep };
}
