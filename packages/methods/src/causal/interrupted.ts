/**
 * Interrupted time series: a step (or a step and a change of slope) at the intervention, with model-based errors.
 *     y = a + b t + c step + d (t − from)⁺ + season + ARIMA noise;  effect a period = c + d·mean (t − from)⁺ over the periods after
 * Errors are ARIMA(1,1,1) averaged over both parameters (a wandering level is one of them), or of maximum likelihood where an order is
 * given. Source: Box & Tiao, JASA 70 (1975) 70; Harvey (1989). Limit: the shape must be stated before the data are seen; errors of
 * Newey–West are computed beside and never used.
 */
import { exp, log } from "@inflow/exact";
import { studentQuantile } from "../distributions/ratio.ts";
import { averagedEffect } from "./arima-average.ts";
import { type ArimaOrder, arimaRegression } from "./arima-regression.ts";
import type { Beside, Estimate, Found } from "./causal-result.ts";
import { hacRegression } from "./hac.ts";

export interface InterruptedOptions {
  /** Index of the first period after the intervention. */
  readonly from: number;
  /** "step" unless said otherwise. */
  readonly shape?: "step" | "step-and-slope";
  /** Periods of a season: 12 for months, 0 for none. */
  readonly season?: number;
  /** Other columns as long as the outcome, untouched by the intervention. */
  readonly covariates?: readonly ArrayLike<number>[];
  /** Order of the errors, fitted by maximum likelihood; ARIMA(1,1,1) averaged over its parameters where left out. */
  readonly order?: ArimaOrder;
  /** Fit the logarithm of a positive outcome; effects stay in its own units. */
  readonly logarithm?: boolean;
}

const HAC_LAG = 12;
const STEP = 2;

const season = (n: number, period: number): Float64Array[] =>
  Array.from({ length: Math.max(0, period - 1) }, (_, s) =>
    Float64Array.from({ length: n }, (__, t) => (t % period === s + 1 ? 1 : 0)),
  );

/** Columns of the regression: constant, trend, step, slope where asked, season, covariates. */
export function interruptedColumns(n: number, options: InterruptedOptions): Float64Array[] {
  const { from, shape = "step", season: period = 0, covariates = [] } = options;
  const column = (at: (t: number) => number): Float64Array => Float64Array.from({ length: n }, (_, t) => at(t));
  return [
    column(() => 1),
    column((t) => t + 1),
    column((t) => (t >= from ? 1 : 0)),
    ...(shape === "step" ? [] : [column((t) => Math.max(0, t - from))]),
    ...season(n, period),
    ...covariates.map((values) => Float64Array.from(values)),
  ];
}

/** Mean effect a period on the fitted scale. */
interface FittedEffect {
  readonly estimate: number;
  readonly standardError: number;
  readonly interval: readonly [low: number, high: number];
  readonly errors: string;
}

/** What each column adds to the mean effect over the periods after. */
const effectWeights = (columns: number, n: number, { from, shape = "step" }: InterruptedOptions): Float64Array =>
  Float64Array.from({ length: columns }, (_, j) =>
    j === STEP ? 1 : j === STEP + 1 && shape === "step-and-slope" ? (n - from - 1) / 2 : 0,
  );

const orderWords = ({ ar, difference, ma }: ArimaOrder): string => `ARIMA(${ar},${difference},${ma})`;

function fittedEffect(y: Float64Array, columns: readonly Float64Array[], options: InterruptedOptions): FittedEffect {
  const weights = effectWeights(columns.length, y.length, options);
  if (options.order === undefined) return { ...averagedEffect(y, columns, weights), errors: "ARIMA(1,1,1), averaged" };
  const fit = arimaRegression(y, columns, options.order);
  const k = fit.kept.length;
  let estimate = 0;
  let variance = 0;
  fit.kept.forEach((column, i) => {
    estimate += weights[column] * fit.coefficients[column];
    fit.kept.forEach((other, j) => {
      variance += weights[column] * weights[other] * fit.covariance[i * k + j];
    });
  });
  const standardError = Math.sqrt(variance);
  const reach = studentQuantile(0.975, fit.degrees) * standardError;
  return { estimate, standardError, interval: [estimate - reach, estimate + reach], errors: orderWords(options.order) };
}

/** The share by which the outcome differs from what was expected, from an effect on the fitted scale. */
const relativeOf = (effect: number, observed: number, logarithm: boolean): number =>
  logarithm ? exp(effect) - 1 : effect / (observed - effect);

/** The effect of an intervention on y (n, none missing) at index `from`; throws a RangeError that names the fix. */
export function interruptedSeries(y: ArrayLike<number>, options: InterruptedOptions): Found {
  const { from, logarithm = false } = options;
  const n = y.length;
  if (!(Number.isInteger(from) && from > 2 && from < n))
    throw new RangeError(
      `from is ${from}: give the index of the first period after the intervention, from 3 to ${n - 1}.`,
    );
  if (Array.from(y).some((value) => !Number.isFinite(value) || (logarithm && value <= 0)))
    throw new RangeError(
      "The outcome has a missing value, or one without a logarithm: fill it, or use bsts, which passes over gaps.",
    );
  const outcome = Float64Array.from(y, (value) => (logarithm ? log(value) : value));
  const columns = interruptedColumns(n, options);
  const fit = fittedEffect(outcome, columns, options);
  let observed = 0;
  for (let t = from; t < n; t++) observed += y[t] / (n - from);
  const share = (value: number): number => relativeOf(value, observed, logarithm);
  const inUnits = (value: number): number => (logarithm ? observed * (1 - exp(-value)) : value);
  const [low, high] = fit.interval;
  const relative: Estimate = { estimate: share(fit.estimate), interval: [share(low), share(high)] };
  return {
    estimate: inUnits(fit.estimate),
    interval: [inUnits(low), inUnits(high)],
    relative,
    beside: besideOf(outcome, columns, fit),
  };
}

function besideOf(outcome: Float64Array, columns: readonly Float64Array[], fit: FittedEffect): Beside[] {
  const hac = hacRegression(outcome, columns, HAC_LAG);
  return [
    { name: `standard error, ${fit.errors} errors (used)`, value: fit.standardError },
    { name: "standard error of the step, ordinary least squares", value: hac.ols[STEP] },
    { name: `standard error of the step, Newey–West (${HAC_LAG})`, value: hac.neweyWest[STEP] },
  ];
}
