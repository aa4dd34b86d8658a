/**
 * Effect of an intervention by a Bayesian structural time series: what the outcome would have been, from its own level, slope and
 * season before and from covariates that the intervention does not touch, against what it was.
 *     outcome = level + season + covariates·coefficients + noise, fitted before `from`, drawn forward after it
 * Source: Brodersen et al., Annals of Applied Statistics 9 (2015) 247; Scott & Varian (2014). Limit: covariates on the causal path
 * (seizures are an output, not a control) bias the effect towards zero; Gaussian noise, on the logarithm where asked.
 */
import { exp, type Luck, log, luckOf } from "@inflow/exact";
import { mean, standardDeviation } from "../summary/moment.ts";
import { quantiles } from "../summary/quantile.ts";
import { type BstsPriorName, bstsPrior } from "./bsts-prior.ts";
import { type BstsData, type BstsState, bstsChain } from "./bsts-sampler.ts";
import type { Estimate, Interval } from "./causal-result.ts";

export interface BstsOptions {
  /** Index of the first period after the intervention. */
  readonly from: number;
  /** Columns as long as the outcome, none missing, none touched by the intervention. */
  readonly covariates?: readonly ArrayLike<number>[];
  /** "weak" unless said otherwise; "stiff" is what CausalImpact sets. */
  readonly prior?: BstsPriorName;
  /** A slope that wanders; on with the weak prior, off with the stiff one. */
  readonly slope?: boolean;
  /** Periods of a season: 12 for months, 4 for quarters, 0 for none, which is what stands where it is left out. */
  readonly season?: number;
  /** Fit the logarithm of a positive outcome; effects stay in its own units. */
  readonly logarithm?: boolean;
  /** Draws that are kept; 3000. */
  readonly draws?: number;
  /** Draws that are thrown away first; a fifth of them. */
  readonly burnIn?: number;
  readonly seed?: number;
}

export interface BstsPosterior {
  /** Mean effect a period, one number a draw, in units of the outcome. */
  readonly effect: Float64Array;
  readonly average: Estimate;
  /** The mean effect over the mean of what was expected, with the 95 % interval of that ratio over draws. */
  readonly relative: Estimate;
  readonly observed: number;
  /** Mean over the periods after of what was expected, with its sd over draws. */
  readonly predicted: Estimate & { readonly sd: number };
  /** What was expected in each period after: mean and 95 % band. */
  readonly path: { readonly mean: Float64Array; readonly low: Float64Array; readonly high: Float64Array };
  /** Share of draws in which the sum expected lies beyond the sum seen, on the rarer side. */
  readonly tail: number;
  /** Mean standardised coefficient and share of draws in which each covariate enters. */
  readonly coefficients: Float64Array;
  readonly inclusion: Float64Array;
  /** Posterior means of the noise sd and the level's sd a period, in units of the outcome (of its logarithm where asked). */
  readonly observationSd: number;
  readonly levelSd: number;
}

interface Scaled {
  readonly values: Float64Array;
  readonly centre: number;
  readonly sd: number;
}

/** Standardised by mean and sd of the periods before `from`. */
function standardised(column: ArrayLike<number>, from: number): Scaled {
  const before = Array.from({ length: from }, (_, t) => column[t]).filter((value) => !Number.isNaN(value));
  const centre = mean(before);
  const spread = standardDeviation(before);
  const sd = spread > 0 ? spread : 1;
  return { values: Float64Array.from(column, (value) => (value - centre) / sd), centre, sd };
}

/** Season as contrasts with the last period: period − 1 columns of 1, 0 and −1. */
const seasonColumns = (n: number, period: number): Float64Array[] =>
  Array.from({ length: Math.max(0, period - 1) }, (_, s) =>
    Float64Array.from({ length: n }, (__, t) => (t % period === s ? 1 : t % period === period - 1 ? -1 : 0)),
  );

const intervalOf = (values: ArrayLike<number>): Interval => {
  const [low, high] = quantiles(values, [0.025, 0.975]);
  return [low, high];
};

function checkInput(y: ArrayLike<number>, { from, covariates = [], logarithm }: BstsOptions): void {
  if (!(Number.isInteger(from) && from > 2 && from < y.length))
    throw new RangeError(
      `from is ${from}: give the index of the first period after the intervention, from 3 to ${y.length - 1}.`,
    );
  covariates.forEach((column, j) => {
    if (column.length !== y.length)
      throw new RangeError(
        `Covariate ${j} has ${column.length} values and the outcome ${y.length}: give one for each period.`,
      );
    if (Array.from(column).some((value) => !Number.isFinite(value)))
      throw new RangeError(`Covariate ${j} has a missing value: fill it or leave the covariate out.`);
  });
  if (logarithm && Array.from(y).some((value) => value <= 0))
    throw new RangeError("The outcome has a value of 0 or less, which has no logarithm: leave logarithm out.");
}

interface Design {
  readonly data: BstsData;
  readonly columns: readonly Float64Array[];
  readonly outcome: Scaled;
  readonly always: number;
}

function designOf(y: ArrayLike<number>, options: BstsOptions): Design {
  const { from, prior = "weak", covariates = [], logarithm = false } = options;
  const n = y.length;
  const { season = 0, slope = prior === "weak" } = options;
  const outcome = standardised(logarithm ? Float64Array.from(y, log) : y, from);
  const always = Math.max(0, season - 1);
  const columns = [...seasonColumns(n, season), ...covariates.map((column) => standardised(column, from).values)];
  const data: BstsData = {
    y: outcome.values.slice(0, from),
    columns: columns.map((column) => column.slice(0, from)),
    always,
    slope,
  };
  return { data, columns, outcome, always };
}

/** Posterior of the effect of an intervention on y (n, missing is NaN) at index `from`; throws a RangeError that names the fix. */
export function bstsPosterior(y: ArrayLike<number>, options: BstsOptions): BstsPosterior {
  checkInput(y, options);
  const { from, prior = "weak", draws = 3000, burnIn = Math.ceil(draws / 5), seed = 1, logarithm = false } = options;
  const { data, columns, outcome, always } = designOf(y, options);
  const luck = luckOf(seed, 0, "bsts").at(0);
  const chain = bstsChain(data, bstsPrior(prior, data.y), luck);
  const after = y.length - from;
  const seen = Float64Array.from({ length: after }, (_, h) => y[from + h]);
  const paths = Array.from({ length: after }, () => new Float64Array(draws));
  const included = new Float64Array(columns.length);
  const coefficients = new Float64Array(columns.length);
  let observationSd = 0;
  let levelSd = 0;
  for (let d = -burnIn; d < draws; d++) {
    chain.sweep();
    if (d < 0) continue;
    const { state } = chain;
    forecast(state, columns, from, after, luck, (h, value) => {
      const drawn = outcome.centre + outcome.sd * value;
      paths[h][d] = logarithm ? exp(drawn) : drawn;
    });
    observationSd += (outcome.sd * Math.sqrt(state.variances.observation)) / draws;
    levelSd += (outcome.sd * Math.sqrt(state.variances.level)) / draws;
    for (let j = 0; j < columns.length; j++) {
      coefficients[j] += state.coefficients[j] / draws;
      included[j] += state.included[j] / draws;
    }
  }
  return {
    ...summaryOf(seen, paths, draws),
    coefficients: coefficients.slice(always),
    inclusion: included.slice(always),
    observationSd,
    levelSd,
  };
}

function forecast(
  { variances, level, slope, coefficients }: BstsState,
  columns: readonly Float64Array[],
  from: number,
  after: number,
  luck: Luck,
  take: (h: number, value: number) => void,
): void {
  const levelSd = Math.sqrt(variances.level);
  const slopeSd = Math.sqrt(Math.max(0, variances.slope));
  const noiseSd = Math.sqrt(variances.observation);
  let l = level[from - 1];
  let b = slope[from - 1];
  for (let h = 0; h < after; h++) {
    l += b + levelSd * luck.normal();
    if (variances.slope >= 0) b += slopeSd * luck.normal();
    let value = l + noiseSd * luck.normal();
    for (let j = 0; j < coefficients.length; j++)
      if (coefficients[j] !== 0) value += coefficients[j] * columns[j][from + h];
    take(h, value);
  }
}

type Summary = Pick<BstsPosterior, "effect" | "average" | "relative" | "observed" | "predicted" | "path" | "tail">;

function summaryOf(seen: Float64Array, paths: readonly Float64Array[], draws: number): Summary {
  const present = Array.from(seen.keys()).filter((h) => !Number.isNaN(seen[h]));
  if (present.length === 0) throw new RangeError("No value after the intervention is there: give at least one.");
  const observed = present.reduce((sum, h) => sum + seen[h], 0) / present.length;
  const expected = new Float64Array(draws);
  for (const h of present) for (let d = 0; d < draws; d++) expected[d] += paths[h][d] / present.length;
  const effect = expected.map((value) => observed - value);
  const ratio = expected.map((value) => observed / value - 1);
  const above = 1 + expected.reduce((sum, value) => sum + (value >= observed ? 1 : 0), 0);
  const below = 1 + expected.reduce((sum, value) => sum + (value <= observed ? 1 : 0), 0);
  const bands = paths.map((path) => intervalOf(path));
  return {
    effect,
    average: { estimate: mean(effect), interval: intervalOf(effect) },
    relative: { estimate: mean(effect) / mean(expected), interval: intervalOf(ratio) },
    observed,
    predicted: { estimate: mean(expected), sd: standardDeviation(expected), interval: intervalOf(expected) },
    path: {
      mean: Float64Array.from(paths, mean),
      low: Float64Array.from(bands, ([low]) => low),
      high: Float64Array.from(bands, ([, high]) => high),
    },
    tail: Math.min(above, below) / (draws + 1),
  };
}
