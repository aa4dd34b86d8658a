/**
 * Policies side by side: every outcome as a band of its own and as a paired difference from the comparison, and the regret of
 * each policy against the best of those offered, criterion by criterion. Values of life and cost-effectiveness only where the
 * reader gives a value. Limit: regret is of means over the histories of luck of a draw, and against these policies alone.
 */
import type { WideBand } from "@inflow/charts";
import { minimaxRegret, quantiles, type RankStability, regretQuantile } from "@inflow/methods";
import {
  COST_DEFINITIONS,
  type CostDefinition,
  costEffectivenessOf,
  criteriaOf,
  DEATH_GROUPS,
  deathColumns,
  defaultValues,
  difference,
  drawOutcomesOf,
  FEWEST_DRAWS_FOR_ROBUSTNESS,
  type Flows,
  flowsOf,
  measured,
  type RatiosBy,
  type ReaderValues,
  type RegretMap,
  regretMapOf,
  relativeInflow,
  summed,
} from "@inflow/study";
import type { Desk } from "../desk.ts";
import { idsOfCompared } from "../study-of.ts";
import { type InHand, inHand } from "./in-hand.ts";

/** How an outcome is written, and which way is better. */
export type OutcomeKind = "usd" | "inflow" | "deaths" | "index";

/** One outcome of every policy, in their order. */
export interface ComparedOutcome {
  /** cost.full, inflow.cocaine, deaths.overdose, floor.readiness … */
  readonly id: string;
  readonly kind: OutcomeKind;
  readonly isLessBetter: boolean;
  /** Tonnes a year, dollars and deaths over the horizon, or an index from 0 to 1; null where nobody reports it. */
  readonly levels: readonly (WideBand | null)[];
  /** Policy minus comparison, paired; inflow as a share of the comparison's. The comparison's own is null. */
  readonly differences: readonly (WideBand | null)[];
}

/** A criterion by regret: how much is lost, in its own unit, by not taking the best of those offered. */
export interface Regretted {
  /** inflow, cost, deaths.overdose …, or net benefit. */
  readonly criterion: string;
  readonly unit: string;
  readonly largest: readonly number[];
  /** Exceeded in one draw of ten. */
  readonly high: readonly number[];
  readonly wins: readonly number[];
  readonly stability: RankStability | null;
  readonly map: RegretMap;
}

/** What rests on the reader's value of a death averted. */
export interface Worth {
  readonly net: Regretted;
  /** Mean net benefit of each policy [USD, present value]. */
  readonly meanUsd: readonly number[];
  readonly ratios: readonly RatiosBy[];
}

/** By how much a policy is better on an outcome than the nearest of the others, where it is better than each in 8 of 10 futures. */
export interface Lead {
  readonly outcome: string;
  /** Places of the policy and of the one that comes nearest. */
  readonly policy: number;
  readonly nearest: number;
  /** Paired difference from the nearest, in the unit of differences. */
  readonly band: WideBand;
}

export interface CompareResult {
  readonly runId: string;
  readonly policies: readonly string[];
  readonly against: string;
  readonly commodity: string;
  readonly futures: number;
  readonly draws: number;
  readonly fewestDraws: number;
  readonly cost: CostDefinition;
  readonly outcomes: readonly ComparedOutcome[];
  /** Null where policies were not paired with each other. */
  readonly leads: readonly Lead[] | null;
  readonly regrets: readonly Regretted[];
  readonly worth: Worth | null;
}

export interface CompareArgs {
  readonly commodity: string;
  /** Policies that stand beside the one in question and the comparison; null for all of the plan. */
  readonly policies: readonly string[] | null;
  /** A value for each death averted [USD] and a rate a year; null leaves them out. */
  readonly values: { readonly usdPerDeath: number; readonly rate: number } | null;
}

const KG_PER_TONNE = 1000;
const WEEKS_A_YEAR = 52;
const POINTS = [0.1, 0.25, 0.5, 0.75, 0.9];
const FLOORS_SHOWN = ["partners", "readiness", "support"] as const;

const bandOf = (values: ArrayLike<number>): WideBand => {
  const [p10, p25, p50, p75, p90] = quantiles(values, POINTS) as [number, number, number, number, number];
  return { p10, p25, p50, p75, p90 };
};

interface Shape extends Pick<ComparedOutcome, "id" | "kind" | "isLessBetter"> {
  readonly columns: readonly string[];
  /** Model units in one that is shown. */
  readonly per: number;
}

const shapesOf = ({ plan }: InHand): Shape[] => {
  const deaths = deathColumns(plan);
  return [
    ...COST_DEFINITIONS.map(
      (definition): Shape => ({
        id: `cost.${definition}`,
        kind: "usd",
        isLessBetter: true,
        columns: [`cost.${definition}`],
        per: 1,
      }),
    ),
    ...plan.world.names.commodity.map(
      (commodity): Shape => ({
        id: `inflow.${commodity}`,
        kind: "inflow",
        isLessBetter: true,
        columns: [`inflowKg.${commodity}.total`],
        per: (KG_PER_TONNE * plan.weeks) / WEEKS_A_YEAR,
      }),
    ),
    ...DEATH_GROUPS.map(
      (group): Shape => ({
        id: `deaths.${group}`,
        kind: "deaths",
        isLessBetter: true,
        columns: deaths[group],
        per: 1,
      }),
    ),
    ...FLOORS_SHOWN.map(
      (floor): Shape => ({
        id: `floor.${floor}`,
        kind: "index",
        isLessBetter: false,
        columns: [`floor.${floor}`],
        per: 1,
      }),
    ),
  ];
};

/** Places of the policies that are shown, in the order of the plan. */
const shownIn = ({ plan }: InHand, named: CompareArgs["policies"]): number[] => {
  const ids = named === null ? null : idsOfCompared(named, plan.policies[0]!.id);
  return plan.policies.flatMap(({ id }, p) =>
    ids === null || p === 0 || p === plan.against || ids.includes(id) ? [p] : [],
  );
};

/** The flows of some policies, by their places: regret is against those that are shown. */
const flowsOfSome = (flows: Flows, places: readonly number[]): Flows => {
  const of = <T>(rows: readonly T[]): T[] => places.map((p) => rows[p]!);
  const each = <K extends string, T>(all: Readonly<Record<K, readonly T[]>>): Record<K, T[]> =>
    Object.fromEntries(Object.entries<readonly T[]>(all).map(([key, rows]) => [key, of(rows)])) as Record<K, T[]>;
  return {
    ...flows,
    policies: of(flows.policies),
    against: places.indexOf(flows.against),
    costUsd: each(flows.costUsd),
    kgNotLanded: of(flows.kgNotLanded),
    deaths: each(flows.deaths),
  };
};

const outcomeOf = (
  { plan, ensemble }: InHand,
  shown: readonly number[],
  { columns, per, ...about }: Shape,
): ComparedOutcome => {
  const isReported = columns.some((name) => ensemble.columns.includes(name));
  const commodity = about.kind === "inflow" ? about.id.slice("inflow.".length) : null;
  const differs = (policy: number): Float64Array =>
    commodity === null
      ? difference(ensemble, policy, plan.against, columns).map((value) => value / per)
      : relativeInflow(plan, ensemble, policy, commodity);
  return {
    ...about,
    levels: shown.map((policy) =>
      isReported ? bandOf(summed(ensemble, policy, columns).map((value) => value / per)) : null,
    ),
    differences: shown.map((policy) => (isReported && policy !== plan.against ? bandOf(differs(policy)) : null)),
  };
};

/** Policy minus another, future by future, in the unit of differences: inflow as a share of the comparison's. */
const pairedBand = ({ plan, ensemble }: InHand, shape: Shape, policy: number, other: number): WideBand => {
  const [mine, theirs, usual] = [policy, other, plan.against].map((p) => summed(ensemble, p, shape.columns));
  const unit = (run: number): number => (shape.kind === "inflow" ? usual![run]! : shape.per);
  return bandOf(mine!.map((value, run) => (unit(run) > 0 ? (value - theirs![run]!) / unit(run) : 0)));
};

/** Where a policy is better than each of the others that are shown: its interval against every one keeps off zero. */
const leadsOf = (hand: InHand, shown: readonly number[], shape: Shape): Lead[] => {
  if (!shape.columns.some((name) => hand.ensemble.columns.includes(name))) return [];
  return shown.flatMap((own, policy): Lead[] => {
    const against = shown.flatMap((other, nearest) =>
      other === own ? [] : [{ nearest, band: pairedBand(hand, shape, own, other) }],
    );
    const isAhead = ({ band }: { readonly band: WideBand }): boolean =>
      shape.isLessBetter ? band.p90 < 0 : band.p10 > 0;
    if (against.length === 0 || !against.every(isAhead)) return [];
    const least = against.reduce((one, next) => (Math.abs(next.band.p50) < Math.abs(one.band.p50) ? next : one));
    return [{ outcome: shape.id, policy, ...least }];
  });
};

const HIGH = regretQuantile(0.9).name;

const regretted = (criterion: ReturnType<typeof criteriaOf>[number], seed: number, optimism: number): Regretted => {
  const { measures, wins, stability } = measured(criterion, optimism, seed);
  const of = (name: string): readonly number[] => measures.find(({ measure }) => measure === name)?.values ?? [];
  return {
    criterion: criterion.id,
    unit: criterion.unit,
    largest: of(minimaxRegret.name),
    high: of(HIGH),
    wins: wins.map(({ share }) => share),
    stability: stability?.byRegret ?? null,
    map: regretMapOf(criterion),
  };
};

const NET = "net benefit";

const worthOf = ({ plan, test }: InHand, flows: Flows, values: ReaderValues): Worth => {
  const net = criteriaOf(flows, values, test).find(({ id }) => id === NET)!;
  const { scenarios, policies } = net.table;
  return {
    net: regretted(net, plan.study.sample.seed, values.optimism),
    meanUsd: policies.map(
      (_, p) => net.table.values.subarray(p * scenarios, (p + 1) * scenarios).reduce((a, b) => a + b, 0) / scenarios,
    ),
    ratios: costEffectivenessOf(drawOutcomesOf(flows, values.rate), values.cost).ratios,
  };
};

/** The policies of the plan in hand side by side. */
export const compareService = async (
  desk: Pick<Desk, "current">,
  { commodity, policies, values }: CompareArgs,
): Promise<CompareResult> => {
  const hand = await inHand(desk);
  const { plan, store, ensemble, test } = hand;
  const shown = shownIn(hand, policies);
  const flows = flowsOfSome(await flowsOf(plan, ensemble, store, commodity), shown);
  const usual = defaultValues(test);
  const { seed } = plan.study.sample;
  return {
    runId: plan.runId,
    policies: flows.policies,
    against: plan.policies[plan.against]!.id,
    commodity,
    futures: plan.runs,
    draws: plan.runs / plan.study.sample.luckPerDraw,
    fewestDraws: FEWEST_DRAWS_FOR_ROBUSTNESS,
    cost: test.cost,
    outcomes: shapesOf(hand).map((shape) => outcomeOf(hand, shown, shape)),
    leads: shapesOf(hand).flatMap((shape) => leadsOf(hand, shown, shape)),
    regrets: criteriaOf(flows, usual, { ...test, primary: commodity })
      .filter(({ id }) => id !== NET)
      .map((criterion) => regretted(criterion, seed, usual.optimism)),
    worth: values === null ? null : worthOf(hand, flows, { ...usual, ...values }),
  };
};
