/**
 * The comparison as far as the answer on view holds it, so that a delivered answer is shown before any run is made here: bands
 * of every outcome and of its paired difference. Limit: bands without their middle halves, no regret, no values of life, and
 * no pairs other than with the comparison: these need the runs.
 */
import type { WideBand } from "@inflow/charts";
import { type Assessment, COST_DEFINITIONS, type CostDefinition, DEATH_GROUPS, type DeathGroup } from "@inflow/study";
import type { Answer } from "../../engine/contract.ts";
import type { ComparedOutcome, CompareResult } from "../../engine/services/compare.ts";

const KG_PER_TONNE = 1000;
const WEEKS_A_YEAR = 52;

/** The summary column behind each group of deaths, among outcomes that belong to no commodity. */
const DEATHS: Readonly<Record<DeathGroup, string>> = {
  overdose: "deaths.all.total",
  violence: "deaths.violence",
  crews: "deaths.crews",
  "struck-in-error": "deaths.inError",
};

const FLOORS = ["partners", "readiness", "support"] as const;

const times = ({ p10, p50, p90 }: WideBand, by: number): WideBand => ({ p10: by * p10, p50: by * p50, p90: by * p90 });

/** What an answer holds of one outcome: the column of levels, and the difference of a policy. */
interface Kept extends Pick<ComparedOutcome, "id" | "kind" | "isLessBetter"> {
  readonly group: string;
  readonly column: string;
  readonly by: number;
  readonly difference: (policy: string) => WideBand | null;
}

const keptOutcomes = (assessment: Assessment, commodities: readonly string[]): Kept[] => {
  const { primaryCommodity, verdicts, weeks } = assessment;
  const verdict = (policy: string, commodity = primaryCommodity) => verdicts[policy]?.[commodity];
  return [
    ...COST_DEFINITIONS.map(
      (definition: CostDefinition): Kept => ({
        id: `cost.${definition}`,
        kind: "usd",
        isLessBetter: true,
        group: "every",
        column: `cost.${definition}`,
        by: 1,
        difference: (policy) => verdict(policy)?.costs.extraUsd[definition] ?? null,
      }),
    ),
    ...commodities.map(
      (commodity): Kept => ({
        id: `inflow.${commodity}`,
        kind: "inflow",
        isLessBetter: true,
        group: commodity,
        column: "inflowKg.total",
        by: WEEKS_A_YEAR / (weeks * KG_PER_TONNE),
        difference: (policy) => verdict(policy, commodity)?.change[`inflowShare.${commodity}`] ?? null,
      }),
    ),
    ...DEATH_GROUPS.map(
      (group): Kept => ({
        id: `deaths.${group}`,
        kind: "deaths",
        isLessBetter: true,
        group: "every",
        column: DEATHS[group],
        by: 1,
        difference: (policy) => verdict(policy)?.deaths.byGroup[group] ?? null,
      }),
    ),
    ...FLOORS.map(
      (floor): Kept => ({
        id: `floor.${floor}`,
        kind: "index",
        isLessBetter: false,
        group: "every",
        column: `floor.${floor}`,
        by: 1,
        difference: (policy) => verdict(policy)?.change[`floor.${floor}`] ?? null,
      }),
    ),
  ];
};

/** Policies that stand side by side: the one in question, the comparison, and those of the scenario that the answer judges. */
const shownOf = ({ scenario, plan }: Answer, assessment: Assessment): string[] => {
  const asked = scenario.study === undefined ? scenario.compared : assessment.policies;
  const all = [assessment.primaryPolicy, plan.against, ...asked];
  return plan.policies.map(({ id }) => id).filter((id) => all.includes(id));
};

/** The comparison of an answer; regret and what rests on it are left out, and `leads` is null. */
export const comparedOfAnswer = (
  answer: Answer & { readonly assessment: Assessment },
  commodity: string,
): CompareResult => {
  const { assessment, plan } = answer;
  const policies = shownOf(answer, assessment);
  const level = ({ group, column, by }: Kept, policy: string): WideBand | null => {
    const band = assessment.outcomes[policy]?.[group]?.[column];
    return band === undefined ? null : times(band, by);
  };
  return {
    runId: assessment.runId,
    policies,
    against: plan.against,
    commodity,
    futures: answer.futures,
    draws: Object.values(assessment.verdicts[assessment.primaryPolicy] ?? {})[0]?.draws ?? answer.futures,
    fewestDraws: 0,
    cost: assessment.test.cost,
    outcomes: keptOutcomes(assessment, plan.commodities).map((kept) => ({
      id: kept.id,
      kind: kept.kind,
      isLessBetter: kept.isLessBetter,
      levels: policies.map((policy) => level(kept, policy)),
      differences: policies.map((policy) => (policy === plan.against ? null : kept.difference(policy))),
    })),
    leads: null,
    regrets: [],
    worth: null,
  };
};
