/**
 * A policy beside the comparison: bands of every outcome and of every difference, cost by each definition, deaths by group.
 * Bands are 10, 50 and 90 % points over futures. A ratio is given only where its denominator is above zero at the 10 %
 * point; otherwise words. Deaths of different groups are never netted, kilograms of different drugs never added.
 */
import { bands } from "@inflow/methods";
import type { Ensemble } from "./ensemble.ts";
import { deathColumns, difference } from "./pairs.ts";
import type { Plan } from "./plan.ts";
import { COST_DEFINITIONS, type CostDefinition, DEATH_GROUPS, type DeathGroup } from "./success.ts";

export interface Band {
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
}

export type Ratio = Band | "no benefit";

const KG_PER_TONNE = 1000;

/** Summary columns that stand for an outcome of a run; the 13-week means are left to the finding. */
const outcomeColumns = (ensemble: Ensemble): string[] => ensemble.columns.filter((name) => !/\.q\d+$/.test(name));

/** Causes of death that one commodity stands behind. */
const CAUSES: Readonly<Record<string, string>> = { cocaineOnly: "cocaine", "synthetic-opioid": "fentanyl" };

/** The commodity that a summary column is about, or null where it is about all or none. */
const commodityOf = (column: string, plan: Pick<Plan, "world">): string | null => {
  const words = column.split(".").map((word) => CAUSES[word] ?? word);
  return plan.world.names.commodity.find((commodity) => words.includes(commodity)) ?? null;
};

/** Bands of all outcomes of a policy, by commodity and under "every" for what belongs to none. */
export const outcomesOf = (
  plan: Plan,
  ensemble: Ensemble,
  policy: number,
): Readonly<Record<string, Readonly<Record<string, Band>>>> => {
  const outcomes: Record<string, Record<string, Band>> = {};
  for (const name of outcomeColumns(ensemble)) {
    const commodity = commodityOf(name, plan);
    const key = commodity ?? "every";
    const short = commodity === null ? name : name.replace(`.${commodity}`, "").replace(".synthetic-opioid", "");
    outcomes[key] ??= {};
    outcomes[key]![short] = bands(ensemble.column(policy, name)!);
  }
  return outcomes;
};

/** Bands of policy minus comparison, paired run by run, for every outcome; inflow also as a share of the comparison's. */
export const changeOf = (
  plan: Plan,
  ensemble: Ensemble,
  policy: number,
  commodity: string,
): Readonly<Record<string, Band>> => {
  const change: Record<string, Band> = {};
  for (const name of outcomeColumns(ensemble)) {
    const about = commodityOf(name, plan);
    if (about === null || about === commodity) change[name] = bands(difference(ensemble, policy, plan.against, [name]));
  }
  change[`inflowShare.${commodity}`] = bands(relativeInflow(plan, ensemble, policy, commodity));
  return change;
};

/** Policy minus comparison as a share of the comparison's inflow over the horizon, run by run. */
export const relativeInflow = (plan: Plan, ensemble: Ensemble, policy: number, commodity: string): Float64Array => {
  const name = `inflowKg.${commodity}.total`;
  const mine = ensemble.column(policy, name);
  const theirs = ensemble.column(plan.against, name);
  return Float64Array.from({ length: ensemble.runs }, (_, run) =>
    mine !== null && theirs !== null && theirs[run]! > 0 ? mine[run]! / theirs[run]! - 1 : 0,
  );
};

/** The band of a ratio, or "no benefit" where the denominator's interval includes zero or less. */
const ratioOf = (numerator: Float64Array, denominator: Float64Array, times: number): Ratio => {
  if (!(bands(denominator).p10 > 0)) return "no benefit";
  const ratios = numerator.map((value, i) =>
    denominator[i]! > 0 ? (times * value) / denominator[i]! : Number.POSITIVE_INFINITY,
  );
  const band = bands(ratios);
  return Number.isFinite(band.p90) ? band : { ...band, p90: bands(ratios.filter(Number.isFinite)).p90 };
};

type ByDefinition<T> = Readonly<Record<CostDefinition, T>>;

const byDefinition = <T>(of: (definition: CostDefinition) => T): ByDefinition<T> =>
  Object.fromEntries(COST_DEFINITIONS.map((definition) => [definition, of(definition)])) as ByDefinition<T>;

export interface Costs {
  /** Policy minus comparison over the horizon [USD of 2024]. */
  readonly extraUsd: ByDefinition<Band>;
  /** [USD per tonne not landed] */
  readonly perTonneNotLanded: ByDefinition<Ratio>;
  /** Per tonne seized or destroyed above the comparison [USD per tonne]: 1 to 50 times lower, and not the same thing. */
  readonly perTonneRemoved: ByDefinition<Ratio>;
  /** By the definition that decides [USD per death averted, of all groups that the reader counts]. */
  readonly perDeathAverted: Ratio;
}

/** Costs of a policy by every definition, and per unit of what it achieves for one commodity. */
export const costsOf = (
  plan: Plan,
  ensemble: Ensemble,
  policy: number,
  commodity: string,
  cost: CostDefinition,
  counting: readonly DeathGroup[],
): Costs => {
  const of = (names: readonly string[]): Float64Array => difference(ensemble, policy, plan.against, names);
  const usd = byDefinition((definition) => of([`cost.${definition}`]));
  const notLanded = of([`inflowKg.${commodity}.total`]).map((kg) => -kg);
  const removed = of([`removedKg.${commodity}`]);
  const groups = deathColumns(plan);
  const averted = of(counting.flatMap((group) => groups[group])).map((deaths) => -deaths);
  return {
    extraUsd: byDefinition((definition) => bands(usd[definition])),
    perTonneNotLanded: byDefinition((definition) => ratioOf(usd[definition], notLanded, KG_PER_TONNE)),
    perTonneRemoved: byDefinition((definition) => ratioOf(usd[definition], removed, KG_PER_TONNE)),
    perDeathAverted: ratioOf(usd[cost], averted, 1),
  };
};

/** Deaths by group, policy minus comparison, over the horizon; overdose also by cause. Never netted. */
export const deathsOf = (
  plan: Plan,
  ensemble: Ensemble,
  policy: number,
): {
  readonly byGroup: Readonly<Record<DeathGroup, Band>>;
  readonly overdoseByCause: Readonly<Record<string, Band>>;
} => {
  const groups = deathColumns(plan);
  const of = (names: readonly string[]): Band => bands(difference(ensemble, policy, plan.against, names));
  return {
    byGroup: Object.fromEntries(DEATH_GROUPS.map((group) => [group, of(groups[group])])) as Record<DeathGroup, Band>,
    overdoseByCause: Object.fromEntries(plan.world.names.cause.map((cause) => [cause, of([`deaths.${cause}.total`])])),
  };
};
