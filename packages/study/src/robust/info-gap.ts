/**
 * How wrong the centre may be before a policy stops being better than the comparison (Ben-Haim's info-gap), twice:
 *
 *     values    the reader's own: value of a death averted, rate of discount, and how far the cost is off. Mean net benefit
 *               is exact in these three.
 *     beliefs   the two numbers that matter most, moved from their medians in shares of their draws (0.5 reaches the ends);
 *               net benefit is a smooth regression on the two, everything else averaged over the draws.
 *
 * At h = 1 a value is off by its scale: 5.5 million USD (half the range of the Department of Transportation's sensitivity test,
 * on its present value), 4 points of the rate (3 to 7 %), half the cost (assumption). Limit: a horizon is no probability.
 */
import {
  type InfoGapProblem,
  type InfoGapRobustness,
  infoGap,
  type PayoffTable,
  payoffsOf,
  penalisedSpline,
  preferenceReversals,
  ranks,
} from "@inflow/methods";
import type { DrawColumn } from "../sensitivity/draw-columns.ts";
import type { Flows } from "./flows.ts";
import { yearWeights } from "./payoffs.ts";
import type { ReaderValues } from "./values.ts";

const SCALE_OF_VALUES = [5_500_000, 0.04, 0.5] as const;
const FARTHEST = 2;
const HIGHEST_RATE = 0.5;
const REQUIREMENTS = 9;
const GRID = 24;
const MIDDLE = 0.5;

/** Draws below which no surface over two beliefs is fitted. */
const FEWEST_DRAWS_FOR_A_SURFACE = 200;

export interface Horizon {
  readonly policy: string;
  readonly horizon: InfoGapRobustness;
}

interface Horizons {
  readonly of: readonly string[];
  /** How far until the mean net benefit of a policy may fall below the comparison's. */
  readonly horizons: readonly Horizon[];
  /** The policy with the best mean at the centre, and how far until each other one may overtake it. */
  readonly choice: string;
  readonly overtakenBy: readonly Horizon[];
}

export interface InfoGapReport {
  readonly values: Horizons & {
    /** Requirements on mean net benefit [USD] between which the two best policies change order in robustness. */
    readonly reversals: readonly { readonly between: readonly [number, number] }[];
    readonly between: readonly [string, string] | null;
  };
  readonly beliefs: Horizons | { readonly why: string };
}

const meanYears = (yearly: Float64Array, flows: Flows): Float64Array =>
  Float64Array.from({ length: flows.years }, (_, y) => {
    let sum = 0;
    for (let run = 0; run < flows.runs; run++) sum += yearly[run * flows.years + y];
    return sum / flows.runs;
  });

const dot = (a: Float64Array, b: Float64Array): number => a.reduce((sum, value, i) => sum + value * b[i], 0);

/** The info-gap problem of one policy over the reader's values: mean net benefit at [USD per death, rate, cost ratio]. */
const problemOverValues = (flows: Flows, policy: number, values: ReaderValues): InfoGapProblem => {
  const usd = meanYears(flows.costUsd[values.cost][policy], flows);
  const deaths = values.counting
    .map((group) => meanYears(flows.deaths[group][policy], flows))
    .reduce((sum, row) => sum.map((value, y) => value + row[y]), new Float64Array(flows.years));
  return {
    centre: [values.usdPerDeath, values.rate, 1],
    scale: [...SCALE_OF_VALUES],
    horizon: FARTHEST,
    payoff: ([perDeath, rate, costRatio]) => {
      const weights = yearWeights(flows.years, Math.min(HIGHEST_RATE, Math.max(0, rate)));
      return -Math.max(0, perDeath) * dot(deaths, weights) - Math.max(0, costRatio) * dot(usd, weights);
    },
  };
};

const horizonsOf = (
  of: readonly string[],
  problems: readonly { readonly policy: string; readonly problem: InfoGapProblem }[],
  against: string,
): Horizons => {
  const centred = problems.map((one) => ({ ...one, centre: one.problem.payoff(one.problem.centre) }));
  const choice = centred.reduce((best, one) => (one.centre > best.centre ? one : best));
  const minus = ({ problem }: (typeof centred)[number]): InfoGapProblem => ({
    ...problem,
    payoff: (values) => choice.problem.payoff(values) - problem.payoff(values),
  });
  return {
    of,
    horizons: centred
      .filter(({ policy }) => policy !== against)
      .map(({ policy, problem }) => ({ policy, horizon: infoGap(problem, 0) })),
    choice: choice.policy,
    overtakenBy: centred
      .filter(({ policy }) => policy !== choice.policy)
      .map((one) => ({ policy: one.policy, horizon: infoGap(minus(one), 0) })),
  };
};

/** Bilinear value of a grid over the unit square at a point inside it. */
const between = (grid: Float64Array, u: number, v: number): number => {
  const at = (x: number): readonly [number, number] => {
    const place = Math.min(1, Math.max(0, x)) * GRID;
    const low = Math.min(GRID - 1, Math.floor(place));
    return [low, place - low];
  };
  const [[i, s], [j, t]] = [at(u), at(v)];
  const cell = (a: number, b: number): number => grid[(i + a) * (GRID + 1) + j + b];
  return (1 - s) * ((1 - t) * cell(0, 0) + t * cell(0, 1)) + s * ((1 - t) * cell(1, 0) + t * cell(1, 1));
};

const surfaceOf = (benefit: Float64Array, inputs: readonly Float64Array[]): Float64Array => {
  const points = Array.from({ length: (GRID + 1) * (GRID + 1) }, (_, k) => [
    Math.floor(k / (GRID + 1)) / GRID,
    (k % (GRID + 1)) / GRID,
  ]);
  return penalisedSpline(inputs, benefit).at([points.map(([u]) => u), points.map(([, v]) => v)]);
};

/** Values of a column as shares of its draws in (0, 1). */
export const sharesOf = (values: ArrayLike<number>): Float64Array =>
  ranks(values).map((rank) => (rank - MIDDLE) / values.length);

const overBeliefs = (table: PayoffTable, top: readonly DrawColumn[], against: number): InfoGapReport["beliefs"] => {
  const two = top.filter(({ forms }) => forms === null).slice(0, 2);
  if (table.scenarios < FEWEST_DRAWS_FOR_A_SURFACE)
    return {
      why: `${table.scenarios} simulated worlds are too few for a surface (${FEWEST_DRAWS_FOR_A_SURFACE} are needed)`,
    };
  if (two.length < 2) return { why: "fewer than two numbers vary" };
  const inputs = two.map(({ values }) => sharesOf(values));
  const problems = table.policies.map((policy, p) => {
    const grid = p === against ? null : surfaceOf(payoffsOf(table, p), inputs);
    const problem: InfoGapProblem = {
      centre: [MIDDLE, MIDDLE],
      scale: [1, 1],
      horizon: MIDDLE,
      payoff: ([u, v]) => (grid === null ? 0 : between(grid, u, v)),
    };
    return { policy, problem };
  });
  return horizonsOf(
    two.map(({ parameter }) => parameter.path),
    problems,
    table.policies[against],
  );
};

/** Info-gap horizons of every policy beside the comparison, of the choice beside the others, and where the two best change places. */
export const infoGapOf = (
  flows: Flows,
  values: ReaderValues,
  table: PayoffTable,
  top: readonly DrawColumn[],
): InfoGapReport => {
  const problems = flows.policies.map((policy, p) => ({ policy, problem: problemOverValues(flows, p, values) }));
  const against = flows.policies[flows.against];
  const ranked = problems
    .filter(({ policy }) => policy !== against)
    .map((one) => ({ ...one, centre: one.problem.payoff(one.problem.centre) }))
    .sort((a, b) => b.centre - a.centre);
  const [best, second] = ranked;
  const requirements = Array.from({ length: REQUIREMENTS }, (_, i) =>
    best === undefined ? 0 : best.centre - (i * Math.abs(best.centre)) / 4,
  ).reverse();
  return {
    values: {
      ...horizonsOf(["value of a death averted", "rate of discount", "cost"], problems, against),
      reversals: second === undefined ? [] : preferenceReversals(best.problem, second.problem, requirements),
      between: second === undefined ? null : [best.policy, second.policy],
    },
    beliefs: overBeliefs(table, top, flows.against),
  };
};
