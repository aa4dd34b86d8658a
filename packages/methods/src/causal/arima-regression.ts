/**
 * Regression with ARIMA errors by exact maximum likelihood.
 *     (1 − B)^d (1 − Bˢ)^D (y − X b) = ARMA(p, q) × ARMA(P, Q)ₛ noise;  b and the variance are profiled out
 * Source: Harvey (1989), sections 3.4 and 7.3; stationarity and invertibility by partial autocorrelations (Monahan, Biometrika 71
 * (1984) 403). Limit: y without gaps; the likelihood is that of the differenced series, so it compares orders of one d and D only.
 */
import { log, logistic } from "@inflow/exact";
import { type LeastSquares, leastSquares } from "../linear-algebra/symmetric.ts";
import { type ArmaFilter, armaFilter, whitenArma } from "./arma-filter.ts";
import { minimise } from "./nelder-mead.ts";

export interface ArimaOrder {
  readonly ar: number;
  readonly difference: number;
  readonly ma: number;
  readonly season?: { readonly period: number; readonly ar: number; readonly difference: number; readonly ma: number };
}

export interface ArimaFit {
  readonly order: ArimaOrder;
  /** One coefficient for each column given, NaN for a column that differencing removed. */
  readonly coefficients: Float64Array;
  /** Standard errors with the variance of maximum likelihood. */
  readonly standardErrors: Float64Array;
  /** Covariance of the coefficients that remained (kept × kept), with n − k in the variance. */
  readonly covariance: Float64Array;
  /** Which columns remained. */
  readonly kept: readonly number[];
  readonly degrees: number;
  readonly ar: readonly number[];
  readonly ma: readonly number[];
  readonly seasonalAr: readonly number[];
  readonly seasonalMa: readonly number[];
  readonly variance: number;
  readonly logLikelihood: number;
  readonly aicc: number;
}

const LOG_TWO_PI = 1.8378770664093453;
const WIDEST = 8;

/** A column after one difference at a lag. */
export const differenced = (column: ArrayLike<number>, lag: number): Float64Array =>
  Float64Array.from({ length: column.length - lag }, (_, t) => column[t + lag] - column[t]);

const allDifferences = (column: ArrayLike<number>, { difference, season }: ArimaOrder): Float64Array => {
  let done: Float64Array = Float64Array.from(column);
  for (let i = 0; i < difference; i++) done = differenced(done, 1);
  for (let i = 0; i < (season?.difference ?? 0); i++) done = differenced(done, season!.period);
  return done;
};

/** Coefficients of a stationary autoregression from unbounded numbers, through partial autocorrelations. */
function stationary(free: ArrayLike<number>, from: number, count: number): number[] {
  let phi: number[] = [];
  for (let k = 0; k < count; k++) {
    const partial = 2 * logistic(2 * free[from + k]) - 1;
    phi = [...phi.map((value, i) => value - partial * phi[k - 1 - i]), partial];
  }
  return phi;
}

/** Product of 1 ± Σ a Bⁱ and 1 ± Σ b B^(s i), given and returned without the leading 1. */
function expanded(near: readonly number[], far: readonly number[], period: number, sign: 1 | -1): number[] {
  const size = near.length + far.length * period;
  const one = [1, ...near.map((value) => sign * value)];
  const product = new Array<number>(size + 1).fill(0);
  one.forEach((value, i) => {
    product[i] += value;
    far.forEach((seasonal, j) => {
      product[i + (j + 1) * period] += value * sign * seasonal;
    });
  });
  return product.slice(1).map((value) => sign * value);
}

interface Shape {
  readonly ar: readonly number[];
  readonly ma: readonly number[];
  readonly seasonalAr: readonly number[];
  readonly seasonalMa: readonly number[];
}

function shapeOf(free: ArrayLike<number>, { ar, ma, season }: ArimaOrder): Shape {
  const seasonalAr = season?.ar ?? 0;
  return {
    ar: stationary(free, 0, ar),
    ma: stationary(free, ar, ma).map((value) => -value),
    seasonalAr: stationary(free, ar + ma, seasonalAr),
    seasonalMa: stationary(free, ar + ma + seasonalAr, season?.ma ?? 0).map((value) => -value),
  };
}

const filterOf = (shape: Shape, order: ArimaOrder, n: number): ArmaFilter | null => {
  const period = order.season?.period ?? 1;
  return armaFilter(
    expanded(shape.ar, shape.seasonalAr, period, -1),
    expanded(shape.ma, shape.seasonalMa, period, 1),
    n,
  );
};

interface Profiled {
  readonly logLikelihood: number;
  readonly regression: LeastSquares;
}

function profile(filter: ArmaFilter, y: Float64Array, columns: readonly Float64Array[]): Profiled | null {
  const regression = leastSquares(
    whitenArma(filter, y),
    columns.map((column) => whitenArma(filter, column)),
  );
  if (regression === null) return null;
  const n = y.length;
  const variance = regression.residualSumOfSquares / n;
  return { logLikelihood: -0.5 * (n * (LOG_TWO_PI + log(variance) + 1) + filter.logDeterminant), regression };
}

/** Regression of y (n) on columns (n each) with ARIMA errors of this order; throws a RangeError that names the fix. */
export function arimaRegression(
  y: ArrayLike<number>,
  columns: readonly ArrayLike<number>[],
  order: ArimaOrder,
): ArimaFit {
  const outcome = allDifferences(y, order);
  const all = columns.map((column) => allDifferences(column, order));
  const kept = Array.from(all.keys()).filter((j) => all[j].some((value) => Math.abs(value) > 1e-12));
  const used = kept.map((j) => all[j]);
  const n = outcome.length;
  const free = order.ar + order.ma + (order.season?.ar ?? 0) + (order.season?.ma ?? 0);
  if (n < kept.length + free + 3)
    throw new RangeError(
      `${n} differences are too few for ${kept.length + free} parameters: give more periods or fewer columns.`,
    );
  const loss = (at: Float64Array): number => {
    if (at.some((value) => Math.abs(value) > WIDEST)) return Number.POSITIVE_INFINITY;
    const filter = filterOf(shapeOf(at, order), order, n);
    const found = filter === null ? null : profile(filter, outcome, used);
    return found === null ? Number.POSITIVE_INFINITY : -found.logLikelihood;
  };
  const start = new Float64Array(free).fill(0.1);
  const at = free === 0 ? start : minimise(loss, start, { edge: 0.4, tolerance: 1e-9, evaluations: 600 }).at;
  const shape = shapeOf(at, order);
  const filter = filterOf(shape, order, n);
  const found = filter === null ? null : profile(filter, outcome, used);
  if (found === null) throw new RangeError("The columns are collinear after differencing: drop one of them.");
  return fitOf(order, columns.length, kept, shape, found, n, free);
}

function fitOf(
  order: ArimaOrder,
  count: number,
  kept: readonly number[],
  shape: Shape,
  { logLikelihood, regression }: Profiled,
  n: number,
  free: number,
): ArimaFit {
  const k = kept.length;
  const variance = regression.residualSumOfSquares / n;
  const coefficients = new Float64Array(count).fill(Number.NaN);
  const standardErrors = new Float64Array(count).fill(Number.NaN);
  kept.forEach((j, i) => {
    coefficients[j] = regression.coefficients[i];
    standardErrors[j] = Math.sqrt(variance * regression.unscaledCovariance[i * k + i]);
  });
  const parameters = free + k + 1;
  return {
    order,
    coefficients,
    standardErrors,
    covariance: regression.unscaledCovariance.map((value) => (value * regression.residualSumOfSquares) / (n - k)),
    kept,
    degrees: n - k,
    ...shape,
    variance,
    logLikelihood,
    aicc: 2 * (parameters - logLikelihood) + (2 * parameters * (parameters + 1)) / Math.max(1, n - parameters - 1),
  };
}
