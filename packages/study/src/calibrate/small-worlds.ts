/**
 * What is calibrated: every experiment with rows that may be fitted, the uncertain parameters that their mechanisms share
 * with the question, and one simulator that runs all of them with one vector of parameters.
 *
 * A parameter is shared where its path and its prior are those of the question: an experiment that gives another belief
 * speaks of the setting of its own year, and that stays its own. Everything else of an experiment is drawn from its priors
 * by index. Runs end with the last week that a fitted row needs, so nothing of a holdout is ever computed.
 * Limit: live experiments are refused; one run of each experiment for each vector, its luck keyed by the index.
 */
import type { Parameter } from "@inflow/evidence";
import { canonicalJson } from "@inflow/exact";
import { mechanismNames } from "@inflow/model";
import type { PreparedBacktest } from "../backtest/door.ts";
import { earlierOf, PARTS, recorderOfTargets, targetValue } from "../backtest/measure.ts";
import type { Target } from "../backtest/target.ts";
import { weightsOfSpan } from "../calendar.ts";
import { plain } from "../identity.ts";
import { type Plan, placeOfPolicy } from "../plan.ts";
import { blockOf, simulator } from "../work.ts";
import { type FitTarget, fitTargetOf, residualOf } from "./fit-target.ts";

/** One experiment with the rows of it that may be fitted. */
export interface FitExperiment {
  readonly id: string;
  readonly title: string;
  readonly plan: Plan;
  readonly targets: readonly Target[];
  readonly fits: readonly FitTarget[];
  /** Places in the list of shared parameters of those that this experiment reads. */
  readonly reads: readonly number[];
}

/** All that is calibrated together. */
export interface SmallWorlds {
  readonly parameters: readonly Parameter[];
  readonly experiments: readonly FitExperiment[];
  /** The rows of all experiments in their order. */
  readonly targets: readonly FitTarget[];
}

const isUncertain = ({ prior }: Parameter): boolean => !("fixed" in prior);

const named = ({ path, prior }: Parameter): string => `${path} ${canonicalJson(plain(prior))}`;

const isAtWork = ({ path }: Parameter, only: readonly string[] | undefined): boolean => {
  const owner = path.split(".")[0]!;
  return only === undefined || only.includes(owner) || !(mechanismNames as readonly string[]).includes(owner);
};

/** The experiments with rows to fit and what they share with the plan of a question; live ones are left out. */
export const smallWorldsOf = (
  prepared: readonly PreparedBacktest[],
  question: Pick<Plan, "parameters">,
): SmallWorlds => {
  const asked = new Map(question.parameters.filter(isUncertain).map((one) => [named(one), one]));
  const fitted = prepared.flatMap(({ backtest, plan }) => {
    if (backtest.live === true) return [];
    const targets = backtest.targets.filter((target) => fitTargetOf(backtest.id, target) !== null);
    return targets.length === 0 ? [] : [{ backtest, plan, targets }];
  });
  const sharedIn = ({ plan }: { plan: Plan }): string[] =>
    plan.parameters
      .filter((one) => isUncertain(one) && isAtWork(one, plan.study.only) && asked.has(named(one)))
      .map(({ path }) => path);
  const read = fitted.map(sharedIn);
  const paths = new Set(read.flat());
  const parameters = question.parameters.filter(({ path }) => paths.has(path));
  const places = new Map(parameters.map(({ path }, place) => [path, place]));
  const experiments = fitted.map(
    ({ backtest, plan, targets }, i): FitExperiment => ({
      id: backtest.id,
      title: backtest.title,
      plan,
      targets,
      fits: targets.map((target) => fitTargetOf(backtest.id, target)!),
      reads: read[i]!.map((path) => places.get(path)!),
    }),
  );
  return { parameters, experiments, targets: experiments.flatMap(({ fits }) => fits) };
};

/** Weeks that the fitted rows of an experiment need. */
const weeksFor = (targets: readonly Target[], { calendar }: Plan): number =>
  Math.min(
    calendar.weeks,
    1 +
      Math.max(
        ...targets
          .flatMap((target) => [target.window, earlierOf(target) ?? target.window])
          .flatMap((window) => weightsOfSpan(...window, calendar).map(({ week }) => week)),
      ),
  );

type OneWorld = (values: ArrayLike<number>, index: number) => number[];

/** One experiment as a function of the shared parameters that are given and of the index of its luck; a simulator keeps the values of its last index, so that an index asked for again gets a new one. */
const worldOf = (
  { plan, targets, fits, reads }: FitExperiment,
  worlds: SmallWorlds,
  given: readonly number[],
  seed: number,
): OneWorld => {
  const places = given.flatMap((place, column) => (reads.includes(place) ? [{ place, column }] : []));
  const table = new Float64Array(places.length);
  const paths = places.map(({ place }) => worlds.parameters[place]!.path);
  const small: Plan = {
    ...plan,
    weeks: weeksFor(targets, plan),
    study: { ...plan.study, sample: { draws: 2, luckPerDraw: 1, seed } },
    ...(places.length > 0 ? { points: { paths, of: "values" as const, table, is: "calibration" } } : {}),
  };
  const make = () => simulator(small, "chance", recorderOfTargets(targets, plan));
  let by = make();
  let last = -1;
  return (values, index) => {
    if (index === last) by = make();
    last = index;
    places.forEach(({ column }, i) => {
      table[i] = values[column]!;
    });
    const of = new Map<number, Float64Array>();
    const at = (policy: number, place: number): number => {
      const summary = of.get(policy) ?? blockOf(small, { policy, from: index, until: index + 1 }, by).summary;
      of.set(policy, summary);
      return targetValue(
        targets[place]!,
        PARTS.map((_, i) => summary[place * PARTS.length + i]!),
      );
    };
    return targets.map((target, place) => {
      const value = at(target.policy === undefined ? 0 : placeOfPolicy(plan, target.policy), place);
      if (target.versus === undefined) return residualOf(fits[place]!, value);
      const without = at(plan.against, place);
      return residualOf(fits[place]!, target.versus === "ratio" ? value / without : value - without);
    });
  };
};

/**
 * All experiments as one function: values of the given shared parameters (places in the list) and an index to the residuals
 * of all targets, in standard errors; null where some experiment cannot be run with them.
 */
export const simulateWorlds = (
  worlds: SmallWorlds,
  given: readonly number[],
  seed: number,
): ((values: ArrayLike<number>, index: number) => number[] | null) => {
  const each = worlds.experiments.map((experiment) => worldOf(experiment, worlds, given, seed));
  return (values, index) => {
    try {
      const all = each.flatMap((run) => run(values, index));
      return all.every(Number.isFinite) ? all : null;
    } catch {
      return null;
    }
  };
};
