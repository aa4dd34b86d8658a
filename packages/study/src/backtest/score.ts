/**
 * How well an ensemble predicted: hit or miss of the fair band, CRPS, log score, coverage, skill against simple forecasts.
 *
 *     hit       the median of the ensemble lies in the fair band
 *     covered   the observation lies between the 10 % and the 90 % point of the ensemble
 *     edge      an end of the band lies within the 95 % interval of the median (median.ts): another seed may decide otherwise
 *     undefined a run that divides by nothing has no value; the others are scored, and above a tenth of such runs nothing is hit
 *     skill     1 − Σ CRPS/width over Σ |forecast − observed|/width, over the judged targets that have such a forecast
 *
 * The CRPS of a point forecast is its absolute error; widths of bands make targets of different units comparable.
 * Judged are holdout, null-test and placebo targets; fit rows are shown, inputs and reports are not scored. After Gneiting & Raftery 2007 and the band rule of the fact
 * tables. Limit: a few targets an experiment; skill is a description, not a test.
 */
import { crpsOfSample, logScoreOfSample, mean, quantiles } from "@inflow/methods";
import type { PreparedBacktest } from "./door.ts";
import { medianInterval, straddles } from "./median.ts";
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
  /** Points of the runs that have a value; null where none has. */
  readonly p10: number | null;
  readonly p50: number | null;
  readonly p90: number | null;
  /** The 95 % interval of the median that so many runs leave; null where no run has a value. */
  readonly p50Interval: readonly [number, number] | null;
  /** Share of runs that have no value, since they divide by nothing. */
  readonly undefinedShare: number;
  /** Whether the median lies in the band; null where nothing is judged. */
  readonly hit: boolean | null;
  /** Whether an end of the band lies within the interval of the median, so that another seed may decide otherwise. */
  readonly edge: boolean;
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
  /** An earlier target of the experiment that is the identical quantity of the runs. */
  readonly sameAs: string | null;
  readonly ifMissed: string | null;
}

/** Skill against each simple forecast; null where no judged target has one. */
export type Skill = Readonly<Record<Baseline, number | null>>;

/** A share of targets; certain ≤ hits ≤ possible, which differ by the targets on the edge of their band. */
export interface Tally {
  readonly hits: number;
  readonly certain: number;
  readonly possible: number;
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
  readonly hindsight: PreparedBacktest["hindsight"];
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

/** The largest share of runs without a value at which a target can still be hit. */
const MOST_UNDEFINED = 0.1;

const pointsOf = (values: Float64Array): readonly [number, number, number] | null =>
  values.length === 0 ? null : (quantiles(values, POINTS) as [number, number, number]);

/** What can be said of the runs against band and record; all null where the target is not judged or no run has a value. */
const judgementOf = (
  { role, band, observed }: Target,
  values: Float64Array,
  points: readonly [number, number, number] | null,
): Pick<TargetScore, "inBand" | "covered" | "crps" | "logScore"> => {
  const judged = role !== "input" && role !== "report" && points !== null;
  const scored = judged && observed !== undefined;
  return {
    inBand:
      judged && band !== undefined
        ? mean(Float64Array.from(values, (value) => (value >= band[0] && value <= band[1] ? 1 : 0)))
        : null,
    covered: scored ? observed >= points[0] && observed <= points[2] : null,
    crps: scored ? crpsOfSample(values, observed) : null,
    logScore: scored && varies(values) ? logScoreOfSample(values, observed) : null,
  };
};

/** The score of one target from its values over the runs, NaN where a run has none; runs of a draw are neighbours. */
export const scoreOfTarget = (target: Target, all: Float64Array, luckPerDraw = 1): TargetScore => {
  const values = all.filter(Number.isFinite);
  const undefinedShare = (all.length - values.length) / all.length;
  const points = pointsOf(values);
  const { band, role } = target;
  const bounded = band !== undefined && role !== "input" && role !== "report";
  const enough = points !== null && undefinedShare <= MOST_UNDEFINED;
  const interval = medianInterval(all, luckPerDraw);
  return {
    id: target.id,
    metric: target.metric,
    unit: target.unit,
    role,
    low: band?.[0] ?? null,
    high: band?.[1] ?? null,
    observed: target.observed ?? null,
    date: target.date,
    p10: points?.[0] ?? null,
    p50: points?.[1] ?? null,
    p90: points?.[2] ?? null,
    p50Interval: interval,
    undefinedShare,
    hit: bounded ? enough && points[1] >= band[0] && points[1] <= band[1] : null,
    edge: bounded && enough && interval !== null && straddles(interval, band),
    ...judgementOf(target, values, points),
    baselines: baselinesOf(target),
    informedBy: target.informedBy ?? [],
    sameAs: target.sameAs ?? null,
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

/** Bands hit among the targets of some roles, or only among those that informed no shipped prior, each quantity once. */
export const tallyOf = (
  targets: readonly TargetScore[],
  roles: readonly TargetRole[],
  onlyIndependent = false,
): Tally => {
  const counted = targets.filter(
    ({ hit, role, informedBy, sameAs }) =>
      hit !== null && roles.includes(role) && !(onlyIndependent && (informedBy.length > 0 || sameAs !== null)),
  );
  return {
    hits: counted.filter(({ hit }) => hit === true).length,
    certain: counted.filter(({ hit, edge }) => hit === true && !edge).length,
    possible: counted.filter(({ hit, edge }) => hit === true || edge).length,
    of: counted.length,
  };
};

/** The scores of an experiment from the values of its targets. */
export const scoreBacktest = (
  { backtest, plan, unseen, hindsight }: PreparedBacktest,
  measured: Measured,
): ExperimentScore => {
  const { luckPerDraw } = backtest.sample;
  const targets = backtest.targets.map((target, i) => scoreOfTarget(target, measured[i]!, luckPerDraw));
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
    hindsight,
    targets,
    skill: skillOf(targets),
  };
};
