/**
 * When could the data tell? Months until the stated analysis finds an effect, over a distribution of true effects, in simulated worlds
 * that hold everything that delays an answer: noise, drift, reporting lag, revisions, windows, repeated looks.
 * Each world draws a true effect and a history, reports it as it would be reported, and applies the analysis at every look.
 * Source: design by simulation, after Gelman & Carlin, Perspectives on Psychological Science 9 (2014) 641, for errors of sign and
 * exaggeration. Limit: the noise parameters are known to the analysis, so every answer is at its most hopeful.
 */
import { type Luck, luckOf } from "@inflow/exact";
import { choleskyOf } from "../linear-algebra/symmetric.ts";
import { quantileOfSorted } from "../summary/quantile.ts";
import { boundaryAt, type DecisionRule } from "./decision-rule.ts";
import { figuresOf, type Look, looksOf, type ObservationDesign } from "./effect-error.ts";
import type { EffectShape } from "./effect-shape.ts";
import { leastDetectableFall } from "./power.ts";

export interface DetectionSetup extends ObservationDesign {
  /** Shape of the true effect; the shape looked for where left out. */
  readonly truth?: EffectShape;
  /** Months after the intervention that are looked at; 120 where left out. */
  readonly horizonMonths?: number;
  /** Months between looks; 1 where left out. */
  readonly lookEveryMonths?: number;
  /** Always valid where left out. */
  readonly rule?: DecisionRule;
  readonly alpha?: number;
  /** Least effect that matters, in logarithms: an interval within ± this much answers "no effect that matters". */
  readonly meaningful?: number;
}

export interface MonthsToAnswer {
  /** Months by which half, and nine tenths, of the worlds have their answer; null where the horizon ends before. */
  readonly p50: number | null;
  readonly p90: number | null;
}

export interface Detectability {
  readonly months: Float64Array;
  /** Standard error of the size at each look, in logarithms. */
  readonly standardError: Float64Array;
  /** Least fall that one look at this month finds with 80 % power, as a share. */
  readonly leastDetectable: Float64Array;
  /** Share of worlds in which the effect is found by each month: assurance. */
  readonly assurance: Float64Array;
  /** Share of worlds with either answer by each month. */
  readonly answered: Float64Array;
  readonly monthsToAnswer: MonthsToAnswer;
  /** Mean months to an answer, worlds without one counted at the horizon. */
  readonly meanMonths: number;
  /** Share of worlds without an answer at the horizon. */
  readonly never: number;
  /** Of the effects found, the share with the wrong sign. */
  readonly wrongSign: number;
  /** Of the effects found, the median of found over true size; NaN where none is found or the truth is nothing. */
  readonly exaggeration: number;
  readonly worlds: number;
}

export interface SimulationOptions {
  readonly worlds?: number;
  readonly seed?: number;
}

const HORIZON = 120;

interface World {
  /** Place of the look with the answer, or −1. */
  readonly look: number;
  readonly found: boolean;
  readonly estimate: number;
  readonly truth: number;
}

interface Analysis {
  readonly looks: readonly Look[];
  readonly boundary: Float64Array;
  readonly revisionSd: ArrayLike<number>;
  readonly meaningful: number;
}

function analyse(
  figures: Float64Array,
  { looks, boundary, revisionSd, meaningful }: Analysis,
  truth: number,
  luck: Luck,
): World {
  for (let k = 0; k < looks.length; k++) {
    const { weights, standardError } = looks[k];
    if (!(boundary[k] < Infinity)) continue;
    let estimate = 0;
    const m = weights.length;
    for (let t = 0; t < m; t++) estimate += weights[t] * figures[t];
    for (let age = 0; age < Math.min(m, revisionSd.length); age++)
      estimate += weights[m - 1 - age] * revisionSd[age] * luck.normal();
    const reach = boundary[k] * standardError;
    if (Math.abs(estimate) > reach) return { look: k, found: true, estimate, truth };
    if (Math.abs(estimate) + reach < meaningful) return { look: k, found: false, estimate, truth };
  }
  return { look: -1, found: false, estimate: Number.NaN, truth };
}

const looksEvery = (horizon: number, every: number): number[] =>
  Array.from({ length: Math.floor(horizon / every) }, (_, i) => (i + 1) * every);

/** Months to answer and what an answer would be worth, over true effects in logarithms (−0.105 for a fall of a tenth), one drawn in each world. */
export function detectability(
  setup: DetectionSetup,
  effects: ArrayLike<number>,
  { worlds = 2000, seed = 1 }: SimulationOptions = {},
): Detectability {
  if (effects.length === 0)
    throw new RangeError("There is no true effect to look for: give at least one, such as −0.105.");
  const { truth = setup.shape, horizonMonths = HORIZON, lookEveryMonths = 1, alpha = 0.05 } = setup;
  const months = looksEvery(horizonMonths, lookEveryMonths);
  const looks = looksOf(setup, months);
  const information = looks.map(({ standardError }) => 1 / (standardError * standardError));
  const analysis: Analysis = {
    looks,
    boundary: boundaryAt(setup.rule ?? { kind: "always-valid" }, information, alpha),
    revisionSd: setup.reporting?.revisionSd ?? [],
    meaningful: setup.meaningful ?? 0,
  };
  const after = Math.max(1, ...looks.map(({ seen }) => seen));
  const { covariance, path } = figuresOf(setup, truth, after);
  const n = path.length;
  const lower = choleskyOf(covariance, n);
  if (lower === null) throw new RangeError("The noise has no variance left: give an sd above 0 and a control below 1.");
  const luck = luckOf(seed, 0, "detection");
  const outcomes = Array.from({ length: worlds }, (_, w): World => {
    const own = luck.at(w);
    const size = effects[Math.min(effects.length - 1, Math.floor(own.uniform() * effects.length))];
    return analyse(historyOf(lower, n, path, size, own), analysis, size, own);
  });
  return summaryOf(outcomes, looks, months);
}

function historyOf(lower: Float64Array, n: number, path: Float64Array, size: number, luck: Luck): Float64Array {
  const shocks = Float64Array.from({ length: n }, () => luck.normal());
  return path.map((share, t) => {
    let sum = size * share;
    for (let j = 0; j <= t; j++) sum += lower[t * n + j] * shocks[j];
    return sum;
  });
}

function summaryOf(outcomes: readonly World[], looks: readonly Look[], months: readonly number[]): Detectability {
  const worlds = outcomes.length;
  const byMonth = (counts: (world: World) => boolean): Float64Array => {
    const at = new Float64Array(months.length);
    for (const world of outcomes) if (world.look >= 0 && counts(world)) at[world.look] += 1;
    let sum = 0;
    return at.map((count) => {
      sum += count;
      return sum / worlds;
    });
  };
  const answered = byMonth(() => true);
  const found = outcomes.filter((world) => world.found);
  const sized = found.filter(({ truth }) => truth !== 0);
  const ratios = Float64Array.from(sized, ({ estimate, truth }) => Math.abs(estimate / truth)).sort();
  const reach = (share: number): number | null => {
    const k = answered.findIndex((value) => value >= share - 1e-12);
    return k < 0 ? null : months[k];
  };
  const standardError = Float64Array.from(looks, (look) => look.standardError);
  return {
    months: Float64Array.from(months),
    standardError,
    leastDetectable: standardError.map((error) => (error < Infinity ? leastDetectableFall(error) : 1)),
    assurance: byMonth((world) => world.found),
    answered,
    monthsToAnswer: { p50: reach(0.5), p90: reach(0.9) },
    meanMonths:
      outcomes.reduce((sum, { look }) => sum + (look < 0 ? months[months.length - 1] : months[look]), 0) / worlds,
    never: 1 - (answered[answered.length - 1] ?? 0),
    wrongSign:
      sized.length === 0 ? 0 : sized.filter(({ estimate, truth }) => estimate * truth < 0).length / sized.length,
    exaggeration: quantileOfSorted(ratios, 0.5),
    worlds,
  };
}
