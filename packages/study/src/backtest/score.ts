/**
 * How well an ensemble predicted: hit or miss of the fair band, CRPS, log score, coverage, skill against simple forecasts.
 *
 *     hit       the median of the ensemble lies in the fair band
 *     covered   the observation lies between the 10 % and the 90 % point of the ensemble
 *     skill     1 − Σ CRPS/width over Σ |forecast − observed|/width, over the judged targets that have such a forecast
 *
 * The CRPS of a point forecast is its absolute error; widths of bands make targets of different units comparable.
 * Judged are holdout, null-test and placebo targets; fit rows are shown, inputs and reports are not scored. After Gneiting & Raftery 2007 and the band rule of the fact
 * tables. Limit: a few targets an experiment; skill is a description, not a test.
 */
import { crpsOfSample, logScoreOfSample, mean, quantiles } from "@inflow/methods";
import type { PreparedBacktest } from "./door.ts";
import type { Measured } from "./run.ts";
import { BASELINES, type Baseline, type Target, type TargetRole } from "./target.ts";

/** A simple forecast of a target and its absolute error. */
export interface BaselineForecast {
  readonly forecast: number;
  readonly crps: number;
}

/** One target with what the ensemble says of it. */
export interface TargetScore {
  readonly id: string;
  readonly metric: string;
  readonly unit: string;
  readonly role: TargetRole;
  readonly low: number | null;
  readonly high: number | null;
  readonly observed: number | null;
  readonly date: string;
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
  /** Whether the median lies in the band; null where nothing is judged. */
  readonly hit: boolean | null;
  /** Share of runs in the band. */
  readonly inBand: number | null;
  /** Whether the observation lies between p10 and p90. */
  readonly covered: boolean | null;
  readonly crps: number | null;
  /** Negative log density of the ensemble at the observation, in nats; null where all runs agree. */
  readonly logScore: number | null;
  readonly baselines: Readonly<Partial<Record<Baseline, BaselineForecast>>>;
  /** Parameters whose shipped priors rest on this very case. */
  readonly informedBy: readonly string[];
  readonly ifMissed: string | null;
}

/** Skill against each simple forecast; null where no judged target has one. */
export type Skill = Readonly<Record<Baseline, number | null>>;

/** A share of targets. */
export interface Tally {
  readonly hits: number;
  readonly of: number;
}

/** One experiment with the scores of its targets. */
export interface ExperimentScore {
  readonly id: string;
  readonly title: string;
  readonly asks: string;
  readonly setting: string;
  readonly asOf: string;
  readonly live: boolean;
  readonly planId: string;
  readonly runs: number;
  readonly unseen: PreparedBacktest["unseen"];
  readonly targets: readonly TargetScore[];
  readonly skill: Skill;
}

/** Roles that are predictions: nothing was fitted to them. */
export const JUDGED: readonly TargetRole[] = ["holdout", "null-test", "placebo"];

const POINTS = [0.1, 0.5, 0.9];

const forecastsOf = (target: Target): { readonly [name in Baseline]?: number | undefined } => {
  const { ratioTo, changeFrom, take, per, times = 1, versus } = target;
  const plainRatio = take !== "monthsToRecover" && versus === undefined && times === 1;
  const noChange = !plainRatio
    ? undefined
    : ratioTo !== undefined
      ? 1
      : changeFrom !== undefined && !per
        ? 0
        : undefined;
  const { because: _, ...given } = target.baselines ?? { because: "" };
  return { ...(noChange === undefined ? {} : { noChange }), ...given };
};

const baselinesOf = (target: Target): TargetScore["baselines"] => {
  const { observed } = target;
  if (observed === undefined) return {};
  return Object.fromEntries(
    Object.entries(forecastsOf(target)).flatMap(([name, forecast]) =>
      forecast === undefined ? [] : [[name, { forecast, crps: Math.abs(forecast - observed) }]],
    ),
  );
};

const varies = (values: Float64Array): boolean => values.some((value) => value !== values[0]);

/** The score of one target from its values over the runs. */
export const scoreOfTarget = (target: Target, values: Float64Array): TargetScore => {
  const [p10, p50, p90] = quantiles(values, POINTS) as [number, number, number];
  const [low, high] = target.band ?? [null, null];
  const observed = target.observed ?? null;
  const judged = target.role !== "input" && target.role !== "report";
  const bounded = judged && low !== null && high !== null;
  return {
    id: target.id,
    metric: target.metric,
    unit: target.unit,
    role: target.role,
    low,
    high,
    observed,
    date: target.date,
    p10,
    p50,
    p90,
    hit: bounded ? p50 >= low && p50 <= high : null,
    inBand: bounded ? mean(Float64Array.from(values, (value) => (value >= low && value <= high ? 1 : 0))) : null,
    covered: judged && observed !== null ? observed >= p10 && observed <= p90 : null,
    crps: judged && observed !== null ? crpsOfSample(values, observed) : null,
    logScore: judged && observed !== null && varies(values) ? logScoreOfSample(values, observed) : null,
    baselines: baselinesOf(target),
    informedBy: target.informedBy ?? [],
    ifMissed: target.ifMissed ?? null,
  };
};

/** Skill of the judged targets against each simple forecast, errors counted in widths of bands. */
export const skillOf = (targets: readonly TargetScore[]): Skill => {
  const skill = (name: Baseline): number | null => {
    let model = 0;
    let simple = 0;
    for (const { role, crps, baselines, low, high } of targets) {
      const baseline = baselines[name];
      if (!JUDGED.includes(role) || crps === null || baseline === undefined || low === null || high === null) continue;
      model += crps / (high - low);
      simple += baseline.crps / (high - low);
    }
    return simple > 0 ? 1 - model / simple : null;
  };
  return Object.fromEntries(BASELINES.map((name) => [name, skill(name)])) as Record<Baseline, number | null>;
};

/** Bands hit among the targets of some roles, all of them or only those that informed no shipped prior. */
export const tallyOf = (
  targets: readonly TargetScore[],
  roles: readonly TargetRole[],
  onlyIndependent = false,
): Tally => {
  const counted = targets.filter(
    ({ hit, role, informedBy }) => hit !== null && roles.includes(role) && !(onlyIndependent && informedBy.length > 0),
  );
  return { hits: counted.filter(({ hit }) => hit === true).length, of: counted.length };
};

/** The scores of an experiment from the values of its targets. */
export const scoreBacktest = ({ backtest, plan, unseen }: PreparedBacktest, measured: Measured): ExperimentScore => {
  const targets = backtest.targets.map((target, i) => scoreOfTarget(target, measured[i]!));
  const { id, title, asks, setting, asOf, live = false } = backtest;
  return {
    id,
    title,
    asks,
    setting,
    asOf,
    live,
    planId: plan.id,
    runs: plan.runs,
    unseen,
    targets,
    skill: skillOf(targets),
  };
};
