/**
 * Rules for leaving a campaign at its yearly reviews, judged like tests: an observable (published late and with noise) is read
 * at each review, and the campaign is left at the first review where it stands on the wrong side of a level. A future fails
 * where staying to the end is worth less (net benefit) than leaving at some review; told are false alarms, misses, the lead
 * and the regret beside one who knew all. Limit: levels and noises are assumptions, stated with each rule; one observable a rule.
 */
import { runAdaptive, type TriggerVerdict, testTriggers } from "@inflow/methods";
import type { Ensemble } from "../ensemble.ts";
import type { Plan } from "../plan.ts";
import type { ResultStore } from "../ports.ts";
import type { Test } from "../success.ts";
import { type ExitRule, exitRules } from "./exit-observables.ts";
import { type Flows, withChosen } from "./flows.ts";
import { yearWeights } from "./payoffs.ts";
import type { ReaderValues } from "./values.ts";

/** What each run shows at each review: reviews × runs; null where the series is not recorded. */
type Readings = readonly Float64Array[] | null;

const WINDOW = 13;

/** Mean of a window of weekly values, weeks × runs, for each run. */
const windowMean = (weekly: Float32Array, runs: number, from: number, until: number): Float64Array => {
  const sums = new Float64Array(runs);
  const first = Math.max(0, from);
  for (let week = first; week < until; week++)
    for (let run = 0; run < runs; run++) sums[run] += weekly[week * runs + run] / (until - first);
  return sums;
};

/** Reads the series of the rules in the runs of one policy: the mean of the 13 weeks that have been published at each review. */
const readingsOf = async (
  plan: Plan,
  store: ResultStore,
  policy: number,
  rules: readonly ExitRule[],
  reviews: readonly number[],
): Promise<Readings[]> => {
  const { runs, weeks } = plan;
  const weekly: (Float32Array | null)[] = rules.map(() => null);
  for await (const { header, traces } of store.blocks(plan, policy)) {
    const inBlock = header.until - header.from;
    rules.forEach(({ series }, r) => {
      const at = header.traces.indexOf(series);
      if (at < 0) return;
      const own = weekly[r] ?? new Float32Array(weeks * runs);
      weekly[r] = own;
      for (let week = 0; week < weeks; week++)
        own.set(
          traces.subarray((at * weeks + week) * inBlock, (at * weeks + week + 1) * inBlock),
          week * runs + header.from,
        );
    });
  }
  const { onset } = plan.policies[policy];
  return rules.map(({ isRatio, lagWeeks }, r) => {
    const own = weekly[r];
    if (own === null) return null;
    const before = isRatio ? windowMean(own, runs, 0, Math.max(1, onset)) : null;
    return reviews.map((week) =>
      windowMean(own, runs, week - lagWeeks - WINDOW, week - lagWeeks).map((value, run) =>
        before === null ? value : before[run] > 0 ? value / before[run] : 1,
      ),
    );
  });
};

interface Standing {
  readonly run: number;
  readonly step: number;
}

/** Net benefit of each policy in each run [USD, present value]. */
const runBenefits = (flows: Flows, values: ReaderValues): Float64Array[] => {
  const weights = yearWeights(flows.years, values.rate);
  const worth = (yearly: Float64Array, run: number): number =>
    weights.reduce((sum, weight, y) => sum + weight * yearly[run * flows.years + y], 0);
  return flows.policies.map((_, p) =>
    Float64Array.from({ length: flows.runs }, (_, run) => {
      const deaths = values.counting.reduce((sum, group) => sum + worth(flows.deaths[group][p], run), 0);
      return -worth(flows.costUsd[values.cost][p], run) - values.usdPerDeath * deaths;
    }),
  );
};

export interface RuleVerdict {
  readonly rule: ExitRule;
  readonly verdict: TriggerVerdict;
  /** Share of runs that leave at each review, and that stay. */
  readonly leaves: readonly number[];
  readonly stays: number;
  /** Mean net benefit of the rule [USD]. */
  readonly meanUsd: number;
  /** For each run the place that its path has: 0 for staying, 1 … for each review. */
  readonly chosen: Int32Array;
}

/** Presence and rung at the end of each run of a policy; null where the summary has neither. */
const ownReviewsOf = (ensemble: Ensemble, policy: number): ExitReport["ownReviews"] => {
  const presence = ensemble.column(policy, "presence.last");
  const rung = ensemble.column(policy, "posture.last");
  if (presence === null || rung === null) return null;
  const rungs: Record<string, number> = {};
  for (const one of rung) rungs[String(one)] = (rungs[String(one)] ?? 0) + 1 / rung.length;
  return { withdrawn: presence.filter((share) => share < 1).length / presence.length, rungs };
};

const STAYS = "stays";
const LEFT = "left";

const automatonOf = (rule: ExitRule, readings: readonly Float64Array[]) => ({
  world: {
    steps: readings.length + 1,
    start: (run: number): Standing => ({ run, step: 0 }),
    next: ({ run, step }: Standing): Standing => ({ run, step: step + 1 }),
  },
  policy: {
    start: STAYS,
    signposts: [
      {
        name: rule.id,
        of: ({ run, step }: Standing) => readings[step]?.[run] ?? Number.NaN,
        lag: 0,
        noise: rule.noise,
      },
    ],
    triggers: [
      {
        signpost: rule.id,
        rule: { kind: "level" as const, side: rule.side, level: rule.level, hold: 1 },
        from: STAYS,
        to: LEFT,
        lag: 0,
      },
    ],
  },
});

/** 0 for staying, 1 … for the review at which postures leave; after the last review nothing can be left any more. */
const placeOf = (postures: readonly string[], reviews: number): number => {
  const at = postures.indexOf(LEFT);
  return at < 0 || at >= reviews ? 0 : at + 1;
};

/**
 * A rule over all runs; `benefits` are those of staying (first) and of leaving at each review, in order; `readings` one
 * list of runs for each review.
 */
export const judgeRule = (
  rule: ExitRule,
  readings: readonly Float64Array[],
  benefits: readonly Float64Array[],
  seed: number,
): RuleVerdict => {
  const reviews = readings.length;
  const runs = benefits[0].length;
  const { world, policy } = automatonOf(rule, readings);
  const chosen = Int32Array.from({ length: runs }, (_, run) =>
    placeOf(runAdaptive(world, policy, run, seed).postures, reviews),
  );
  const share = (place: number): number => chosen.filter((one) => one === place).length / runs;
  const verdict = testTriggers<Standing>(world, policy, {
    scenarios: runs,
    seed,
    fails: ({ run, step }) => step === reviews && benefits.slice(1).some((leaving) => leaving[run] > benefits[0][run]),
    cost: (_, postures, run) => -benefits[placeOf(postures, reviews)][run],
  });
  return {
    rule,
    verdict,
    leaves: readings.map((_, review) => share(review + 1)),
    stays: share(0),
    meanUsd: chosen.reduce((sum, place, run) => sum + benefits[place][run], 0) / runs,
    chosen,
  };
};

export interface ExitReport {
  readonly policy: string;
  /** How the campaign's own reviews end, as shares of runs: withdrawn, and by the rung of its last week. */
  readonly ownReviews: { readonly withdrawn: number; readonly rungs: Readonly<Record<string, number>> } | null;
  /** Dates of the reviews, and mean net benefit of staying and of leaving at each whatever is seen [USD]. */
  readonly dates: readonly string[];
  readonly stayUsd: number;
  readonly leaveUsd: readonly number[];
  readonly rules: readonly Omit<RuleVerdict, "chosen">[];
  /** The rule with the highest mean net benefit, under the name of its row among the policies. */
  readonly best: { readonly rule: string; readonly policy: string } | null;
}

/** What the exits of a policy come to, and its flows under the best rule as one row more; null where no series was recorded. */
export interface Exits {
  readonly report: ExitReport;
  /** Flows of the exits' own plan with the best rule's row last. */
  readonly flows: Flows;
}

/**
 * Judges the rules on the plan of exits: its first policy is the campaign, then it left at each of `dates` in order.
 */
export const exitsOf = async (
  plan: Plan,
  ensemble: Ensemble,
  store: ResultStore,
  flows: Flows,
  values: ReaderValues,
  test: Test,
  reviews: { readonly weeks: readonly number[]; readonly dates: readonly string[] },
): Promise<Exits> => {
  const paths = [...flows.policies.keys()].filter((place) => place !== flows.against);
  const rules = exitRules(test);
  const readings = await readingsOf(plan, store, paths[0], rules, reviews.weeks);
  const all = runBenefits(flows, values);
  const benefits = paths.map((place) => all[place]);
  const average = (row: Float64Array): number => row.reduce((a, b) => a + b, 0) / row.length;
  const judged = rules.flatMap((rule, r) => {
    const own = readings[r];
    return own === null ? [] : [judgeRule(rule, own, benefits, plan.study.sample.seed)];
  });
  const best = judged.reduce<RuleVerdict | null>(
    (most, one) => (most && most.meanUsd >= one.meanUsd ? most : one),
    null,
  );
  const policy = flows.policies[paths[0]];
  const name = best === null ? "" : `${policy} left on ${best.rule.id}`;
  return {
    report: {
      policy,
      ownReviews: ownReviewsOf(ensemble, paths[0]),
      dates: reviews.dates,
      stayUsd: average(benefits[0]),
      leaveUsd: benefits.slice(1).map(average),
      rules: judged.map(({ chosen: _, ...rest }) => rest),
      best: best === null ? null : { rule: best.rule.id, policy: name },
    },
    flows:
      best === null
        ? flows
        : withChosen(
            flows,
            name,
            best.chosen.map((place) => paths[place]),
          ),
  };
};
