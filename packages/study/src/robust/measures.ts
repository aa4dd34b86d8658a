/**
 * How policies do by one criterion when nobody agrees on probabilities: each measure asks something else, so every one of them
 * is shown with the policy that it picks, and with the statement whether two halves of the draws would pick the same. Measures:
 * mean, worst, Hurwicz, mean of the worst tenth, largest and 0.9 quantile of regret, and, where a threshold is set, the share
 * of futures that reach it (Starr). Satisficing asks for several thresholds at once. Limit: regret is regret against the
 * policies offered; shares are of the study's draws.
 */
import {
  bestShares,
  choiceOf,
  hurwicz,
  laplace,
  lowerTail,
  maximin,
  measureOf,
  minimaxRegret,
  type RankStability,
  type RobustnessMeasure,
  rankStability,
  regretOf,
  regretQuantile,
  satisficing,
  starrDomain,
  winsOf,
} from "@inflow/methods";
import type { Test } from "../success.ts";
import type { Criterion, DrawOutcomes } from "./payoffs.ts";

/** Below this many draws no measure of an ensemble is told as more than a first look. */
export const FEWEST_DRAWS_FOR_ROBUSTNESS = 100;

const TAIL = 0.1;
const HIGH = 0.9;
const PARTINGS = 200;
const RESAMPLES = 400;

export interface MeasureValues {
  readonly measure: string;
  /** Whether a larger value is better. */
  readonly larger: boolean;
  /** One value for each policy, in their order. */
  readonly values: readonly number[];
  /** The policies that it likes best: one, or several that are equally good. */
  readonly picks: readonly string[];
}

export interface RobustByCriterion {
  readonly criterion: string;
  readonly is: string;
  readonly unit: string;
  readonly threshold: number | null;
  readonly measures: readonly MeasureValues[];
  /** Share of draws in which each policy is best, ties shared. */
  readonly wins: readonly { readonly policy: string; readonly share: number }[];
  /** By the mean and by the largest regret; null where there are too few draws for halves. */
  readonly stability: { readonly byMean: RankStability; readonly byRegret: RankStability } | null;
  /** How often each policy has the best mean in resamples of the draws; null where there are too few. */
  readonly bestByMean: readonly { readonly policy: string; readonly share: number }[] | null;
}

const measuresFor = (threshold: number | null, optimism: number): RobustnessMeasure[] => [
  laplace,
  maximin,
  hurwicz(optimism),
  lowerTail(TAIL),
  minimaxRegret,
  regretQuantile(HIGH),
  ...(threshold === null ? [] : [starrDomain(threshold)]),
];

/** A criterion by every measure; `optimism` is Hurwicz's weight on the best, `seed` that of the halves. */
export const measured = (criterion: Criterion, optimism: number, seed: number): RobustByCriterion => {
  const { table, threshold } = criterion;
  const enough = table.scenarios >= FEWEST_DRAWS_FOR_ROBUSTNESS;
  const options = { seed, partings: PARTINGS };
  return {
    criterion: criterion.id,
    is: criterion.is,
    unit: criterion.unit,
    threshold,
    measures: measuresFor(threshold, optimism).map((measure) => ({
      measure: measure.name,
      larger: measure.larger,
      values: Array.from(measureOf(table, measure)),
      picks: choiceOf(table, measure).map((p) => table.policies[p]),
    })),
    wins: winsOf(table).shares,
    stability: enough
      ? {
          byMean: rankStability(table, laplace, options),
          byRegret: rankStability(table, minimaxRegret, options),
        }
      : null,
    bestByMean: enough ? bestShares(table, laplace, { seed, resamples: RESAMPLES }) : null,
  };
};

export interface Satisficing {
  /** What must hold at once, in words. */
  readonly conditions: readonly string[];
  readonly shares: readonly { readonly policy: string; readonly share: number }[];
}

const flat = (rows: readonly Float64Array[]): Float64Array => {
  const draws = rows[0].length;
  const values = new Float64Array(rows.length * draws);
  rows.forEach((row, p) => {
    values.set(row, p * draws);
  });
  return values;
};

/**
 * Share of draws in which a policy meets the reader's X, Z as a price, budget and D for every counted group at once, on means
 * over luck and over the whole horizon. The verdict asks more (so many weeks in a row, floors) and of single futures.
 */
export const satisficingOf = (now: DrawOutcomes, test: Test, usdPerKg: number): Satisficing => {
  const cost = now.costUsd[test.cost];
  const within = cost.map((row, p) => row.map((usd, draw) => usd - usdPerKg * Math.max(0, now.kgNotLanded[p][draw])));
  const criteria = [
    { values: flat([...now.fallShare]), atLeast: test.fall },
    { values: flat(within), atMost: 0 },
    ...(test.budgetUsd === undefined ? [] : [{ values: flat([...cost]), atMost: test.budgetUsd }]),
    ...test.counting.map((group) => ({ values: flat([...now.deaths[group]]), atMost: test.deathsUp })),
  ];
  const shares = satisficing(now.policies.length, now.draws, criteria);
  return {
    conditions: [
      `inflow at least ${Math.round(100 * test.fall)} % less over the horizon`,
      `at most ${usdPerKg / 1000} thousand USD per kilogram not landed${typeof test.costUpTo === "number" ? "" : " (the shown reference)"}`,
      ...(test.budgetUsd === undefined ? [] : [`extra cost at most ${test.budgetUsd / 1e9} billion USD`]),
      `at most ${test.deathsUp} more deaths in each group counted`,
    ],
    shares: now.policies.map((policy, p) => ({ policy, share: shares[p] })),
  };
};

/** Mean regret of each policy over groups of draws that have the same best policy, for a picture. */
export interface RegretMap {
  readonly policies: readonly string[];
  readonly unit: string;
  /** Groups from left to right: which policy is best there, and how many draws. */
  readonly groups: readonly { readonly best: string; readonly draws: number }[];
  /** Policies × groups, row by row. */
  readonly regret: readonly (readonly number[])[];
}

const COLUMNS = 40;

/** Draws in order of their best policy, then of how much is at stake, cut into at most 40 columns. */
export const regretMapOf = ({ table, unit }: Criterion): RegretMap => {
  const { policies, scenarios } = table;
  const regret = regretOf(table);
  const { winner } = winsOf(table);
  const stake = (s: number): number =>
    policies.reduce((most, _, p) => Math.max(most, regret[p * scenarios + s]), Number.NEGATIVE_INFINITY);
  const order = Array.from(winner.keys()).sort((a, b) => winner[a] - winner[b] || stake(a) - stake(b) || a - b);
  const wide = Math.max(1, Math.ceil(scenarios / COLUMNS));
  const groups: number[][] = [];
  for (const s of order) {
    const last = groups[groups.length - 1];
    if (last !== undefined && last.length < wide && winner[last[0]] === winner[s]) last.push(s);
    else groups.push([s]);
  }
  return {
    policies,
    unit,
    groups: groups.map((places) => ({ best: policies[winner[places[0]]], draws: places.length })),
    regret: policies.map((_, p) =>
      groups.map((places) => places.reduce((sum, s) => sum + regret[p * scenarios + s], 0) / places.length),
    ),
  };
};
