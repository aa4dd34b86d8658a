/**
 * Payoff tables over a study's futures: one row a policy, one column a draw of the uncertain world, its histories of luck
 * averaged. More is always better, so what should be small stands with its sign turned. Criteria:
 *
 *     inflow        fall of inflow over the horizon as a share of the comparison's
 *     cost          −extra dollars, present value, by the definition that decides
 *     deaths.<g>    −additional deaths of each group apart, never netted
 *     net benefit   −V·Σ_g additional deaths of the counted groups − extra dollars, present values
 *
 * The net benefit alone sets groups of people against each other, since it values each death alike: a reader's value, shown
 * with its parts, and with the killed left out beside it. The comparison is a row of zeros. Limit: with few histories of luck
 * for each draw some luck stays in the cells and reads as ignorance.
 */
import { type PayoffTable, payoffTable, presentValue } from "@inflow/methods";
import { KILLED } from "../finding.ts";
import { COST_DEFINITIONS, type CostDefinition, DEATH_GROUPS, type DeathGroup, type Test } from "../success.ts";
import type { Flows, YearlyByPolicy } from "./flows.ts";
import type { ReaderValues } from "./values.ts";

/** For each policy in order one value a draw, policy minus comparison. */
export type ByPolicy = readonly Float64Array[];

export interface DrawOutcomes {
  readonly policies: readonly string[];
  readonly against: number;
  readonly draws: number;
  readonly rate: number;
  readonly costUsd: Readonly<Record<CostDefinition, ByPolicy>>;
  readonly kgNotLanded: ByPolicy;
  readonly deaths: Readonly<Record<DeathGroup, ByPolicy>>;
  /** Fall of inflow over the horizon as a share of the comparison's; never discounted. */
  readonly fallShare: ByPolicy;
}

/** What one dollar of each year is worth at the start of the horizon, paid in the middle of the year. */
export const yearWeights = (years: number, rate: number): Float64Array =>
  Float64Array.from({ length: years }, (_, year) =>
    presentValue(
      Array.from({ length: years }, (_, y) => (y === year ? 1 : 0)),
      { rate, timing: "middle" },
    ),
  );

const averaged = (rows: YearlyByPolicy, flows: Flows, weights: Float64Array): Float64Array[] => {
  const { luckPerDraw, years, runs } = flows;
  return rows.map((yearly) =>
    Float64Array.from({ length: runs / luckPerDraw }, (_, draw) => {
      let sum = 0;
      for (let at = draw * luckPerDraw * years; at < (draw + 1) * luckPerDraw * years; at++)
        sum += yearly[at]! * weights[at % years]!;
      return sum / luckPerDraw;
    }),
  );
};

/** Outcomes of every policy in every draw, present values at a rate a year (0 for none). */
export const drawOutcomesOf = (flows: Flows, rate: number): DrawOutcomes => {
  const weights = yearWeights(flows.years, rate);
  const of = (rows: YearlyByPolicy): Float64Array[] => averaged(rows, flows, weights);
  const { luckPerDraw, runs } = flows;
  const draws = runs / luckPerDraw;
  const usual = Float64Array.from({ length: draws }, (_, draw) => {
    const runsOfDraw = flows.inflowAgainstKg.subarray(draw * luckPerDraw, (draw + 1) * luckPerDraw);
    return runsOfDraw.reduce((a, b) => a + b, 0) / luckPerDraw;
  });
  const kilograms = averaged(flows.kgNotLanded, flows, new Float64Array(flows.years).fill(1));
  return {
    policies: flows.policies,
    against: flows.against,
    draws,
    rate,
    costUsd: Object.fromEntries(COST_DEFINITIONS.map((d) => [d, of(flows.costUsd[d])])) as Record<
      CostDefinition,
      Float64Array[]
    >,
    kgNotLanded: of(flows.kgNotLanded),
    deaths: Object.fromEntries(DEATH_GROUPS.map((group) => [group, of(flows.deaths[group])])) as Record<
      DeathGroup,
      Float64Array[]
    >,
    fallShare: kilograms.map((row) => row.map((kg, draw) => (usual[draw]! > 0 ? kg / usual[draw]! : 0))),
  };
};

/** One thing by which policies are judged: payoffs, more is better. */
export interface Criterion {
  readonly id: string;
  readonly is: string;
  readonly unit: string;
  readonly table: PayoffTable;
  /** What satisfies, in the unit of the payoff; null where the reader set nothing. */
  readonly threshold: number | null;
}

const turned = (rows: ByPolicy): Float64Array[] => rows.map((row) => row.map((value) => (value === 0 ? 0 : -value)));

/** Net benefit of each policy in each draw [USD, present value], with the deaths of some groups valued. */
export const netBenefitOf = (
  outcomes: DrawOutcomes,
  values: Pick<ReaderValues, "usdPerDeath" | "cost">,
  counting: readonly DeathGroup[],
): PayoffTable =>
  payoffTable(
    outcomes.policies,
    outcomes.policies.map((_, p) =>
      outcomes.costUsd[values.cost][p]!.map((usd, draw) => {
        const deaths = counting.reduce((sum, group) => sum + outcomes.deaths[group][p]![draw]!, 0);
        return usd === 0 && deaths === 0 ? 0 : -usd - values.usdPerDeath * deaths;
      }),
    ),
  );

/** The counted groups without those whom the policy itself kills. */
export const withoutKilled = (counting: readonly DeathGroup[]): DeathGroup[] =>
  counting.filter((group) => !KILLED.includes(group));

/** The criteria of a study, from its flows: physical ones undiscounted, dollars as present values at the reader's rate. */
export const criteriaOf = (flows: Flows, values: ReaderValues, test: Test): Criterion[] => {
  const now = drawOutcomesOf(flows, 0);
  const worth = drawOutcomesOf(flows, values.rate);
  const of = (rows: ByPolicy): PayoffTable => payoffTable(now.policies, rows);
  return [
    {
      id: "inflow",
      is: `fall of ${test.primary} inflow over the horizon`,
      unit: "share",
      table: of(now.fallShare),
      threshold: test.fall,
    },
    {
      id: "net benefit",
      is: `value of deaths averted less extra cost (${values.cost})`,
      unit: "USD",
      table: netBenefitOf(worth, values, values.counting),
      threshold: 0,
    },
    {
      id: "cost",
      is: `extra cost (${values.cost}), sign turned`,
      unit: "USD",
      table: of(turned(worth.costUsd[values.cost])),
      threshold: test.budgetUsd === undefined ? null : -test.budgetUsd,
    },
    ...DEATH_GROUPS.map((group) => ({
      id: `deaths.${group}`,
      is: `additional deaths, ${group}, sign turned`,
      unit: "people",
      table: of(turned(now.deaths[group])),
      threshold: -test.deathsUp,
    })),
  ];
};
