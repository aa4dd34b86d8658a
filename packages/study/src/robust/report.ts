/**
 * The whole comparison of a study's policies under deep uncertainty as one value: who is best by which measure and where, who
 * is dominated, how wrong the centre may be, what leaving at reviews would change, what each costs for what it achieves, and
 * what knowing more would be worth. Every number of dollars rests on the reader's values, which stand in the report.
 */
import { mean, quantileDots } from "@inflow/methods";
import type { Ensemble } from "../ensemble.ts";
import { REFERENCE_COST } from "../pairs.ts";
import type { Plan } from "../plan.ts";
import { drawColumns } from "../sensitivity/draw-columns.ts";
import { DEATH_GROUPS, type DeathGroup, type Test } from "../success.ts";
import { type CostEffectiveness, costEffectivenessOf } from "./cost-effectiveness.ts";
import type { ExitReport } from "./exit-rules.ts";
import type { Flows } from "./flows.ts";
import { type Front, frontOf } from "./front.ts";
import { type InfoGapReport, infoGapOf } from "./info-gap.ts";
import { type Information, informationOf, topColumns } from "./information.ts";
import {
  FEWEST_DRAWS_FOR_ROBUSTNESS,
  measured,
  type RegretMap,
  type RobustByCriterion,
  regretMapOf,
  type Satisficing,
  satisficingOf,
} from "./measures.ts";
import { criteriaOf, type DrawOutcomes, drawOutcomesOf, netBenefitOf, withoutKilled } from "./payoffs.ts";
import { type AgencyValue, DISCOUNT_RATES, type ReaderValues, VALUES_OF_LIFE } from "./values.ts";
import { type WhereWins, whereEachWins } from "./where-wins.ts";

/** Means of the net benefit of a policy and of its parts [USD, present value]. */
export interface BenefitParts {
  readonly policy: string;
  readonly netUsd: number;
  readonly costUsd: number;
  /** Value of deaths averted, by counted group; negative where more people die. */
  readonly livesUsd: Readonly<Partial<Record<DeathGroup, number>>>;
  readonly withoutKilledUsd: number;
}

export interface RobustReport {
  readonly against: string;
  readonly policies: readonly string[];
  readonly draws: number;
  readonly luckPerDraw: number;
  /** Whether there are too few draws for anything but a first look. */
  readonly isPreview: boolean;
  readonly values: ReaderValues;
  readonly agencyValues: { readonly ofLife: readonly AgencyValue[]; readonly rates: readonly AgencyValue[] };
  readonly benefits: readonly BenefitParts[];
  /** The policy with the best mean net benefit under each value of life and rate of an agency. */
  readonly choiceByValues: readonly { readonly usdPerDeath: number; readonly rate: number; readonly choice: string }[];
  readonly criteria: readonly RobustByCriterion[];
  readonly satisficing: Satisficing;
  readonly whereWins: { readonly inflow: readonly WhereWins[]; readonly netBenefit: readonly WhereWins[] };
  readonly front: Front;
  readonly infoGap: InfoGapReport;
  readonly exits: ExitReport | { readonly why: string };
  readonly regretMap: RegretMap;
  /** For each policy twenty quantiles of the change of inflow, as a share of the comparison's: one chance in twenty each. */
  readonly dots: readonly (readonly number[])[];
}

/** The parts of a comparison, as `--json` names them. */
export interface Comparison {
  readonly robust: RobustReport;
  readonly costEffectiveness: CostEffectiveness;
  readonly information: Information;
}

const bestMean = (flows: Flows, values: ReaderValues, rate: number, usdPerDeath: number): string => {
  const table = netBenefitOf(drawOutcomesOf(flows, rate), { ...values, usdPerDeath }, values.counting);
  const means = table.policies.map((_, p) =>
    mean(table.values.subarray(p * table.scenarios, (p + 1) * table.scenarios)),
  );
  return table.policies[means.indexOf(Math.max(...means))];
};

const choicesOf = (flows: Flows, values: ReaderValues): RobustReport["choiceByValues"] =>
  [values.rate, ...DISCOUNT_RATES.map(({ value }) => value)]
    .filter((rate, i, all) => all.indexOf(rate) === i)
    .flatMap((rate) =>
      [values.usdPerDeath, ...VALUES_OF_LIFE.map(({ value }) => value)]
        .filter((usd, i, all) => all.indexOf(usd) === i)
        .map((usdPerDeath) => ({ usdPerDeath, rate, choice: bestMean(flows, values, rate, usdPerDeath) })),
    );

const benefitsOf = (flows: Flows, values: ReaderValues): BenefitParts[] => {
  const worth = drawOutcomesOf(flows, values.rate);
  const whole = netBenefitOf(worth, values, values.counting);
  const without = netBenefitOf(worth, values, withoutKilled(values.counting));
  const meanOf = (all: Float64Array, p: number): number => mean(all.subarray(p * worth.draws, (p + 1) * worth.draws));
  return worth.policies.map((policy, p) => ({
    policy,
    netUsd: meanOf(whole.values, p),
    costUsd: mean(worth.costUsd[values.cost][p]),
    livesUsd: Object.fromEntries(
      DEATH_GROUPS.filter((group) => values.counting.includes(group)).map((group) => [
        group,
        -values.usdPerDeath * mean(worth.deaths[group][p]),
      ]),
    ),
    withoutKilledUsd: meanOf(without.values, p),
  }));
};

/** For each policy twenty quantiles of its change of inflow, as a share of the comparison's. */
export const dotsOfFalls = ({ fallShare }: Pick<DrawOutcomes, "fallShare">): number[][] =>
  fallShare.map((row) => quantileDots(row.map((fall) => (fall === 0 ? 0 : -fall))));

/**
 * Compares all policies of the flows; `ensemble` gives the accepted draws, `exits` what leaving at reviews came to. The price
 * that satisfices is the test's number, or the shown reference where a policy sets it.
 */
export const comparisonOf = (
  plan: Plan,
  ensemble: Ensemble,
  flows: Flows,
  values: ReaderValues,
  test: Test,
  exits: RobustReport["exits"],
): Comparison => {
  const { seed, luckPerDraw } = plan.study.sample;
  const criteria = criteriaOf(flows, values, test);
  const [inflow, benefit] = criteria;
  const columns = drawColumns(plan, ensemble);
  const now = drawOutcomesOf(flows, 0);
  const usdPerKg = typeof test.costUpTo === "number" ? test.costUpTo : REFERENCE_COST;
  return {
    robust: {
      against: flows.policies[flows.against],
      policies: flows.policies,
      draws: now.draws,
      luckPerDraw,
      isPreview: now.draws < FEWEST_DRAWS_FOR_ROBUSTNESS,
      values,
      agencyValues: { ofLife: VALUES_OF_LIFE, rates: DISCOUNT_RATES },
      benefits: benefitsOf(flows, values),
      choiceByValues: choicesOf(flows, values),
      criteria: criteria.map((criterion) => measured(criterion, values.optimism, seed)),
      satisficing: satisficingOf(now, { ...test, cost: values.cost }, usdPerKg),
      whereWins: {
        inflow: whereEachWins(inflow.table, columns, seed),
        netBenefit: whereEachWins(benefit.table, columns, seed),
      },
      front: frontOf(now, { ...test, cost: values.cost }),
      infoGap: infoGapOf(flows, values, benefit.table, topColumns(benefit.table, columns)),
      exits,
      regretMap: regretMapOf(benefit),
      dots: dotsOfFalls(now),
    },
    costEffectiveness: costEffectivenessOf(drawOutcomesOf(flows, values.rate), values.cost),
    information: informationOf(benefit.table, columns, values.proposals, {
      seed,
      luckPerDraw,
      byRun: netBenefitOf(drawOutcomesOf({ ...flows, luckPerDraw: 1 }, values.rate), values, values.counting),
    }),
  };
};
