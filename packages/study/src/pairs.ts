/**
 * From the ensemble to pairs of runs: the columns of a policy and of the comparison, read by name, for one commodity.
 * Law: overdose deaths are a union, never a sum of overlapping causes: deaths by cause with cocaine's replaced by those of
 * cocaine without synthetic opioids, or the one cause that stands for all drugs where the world has it.
 * The highest cost Z is a number, or in each draw the marginal cost of a named policy: its mean extra cost over its mean
 * kilograms not landed, over the histories of luck of that draw. Where that policy avoids nothing in a draw the yardstick
 * is silent, and the shown reference stands in; the share of such draws is reported.
 */
import type { Ensemble } from "./ensemble.ts";
import { MEAN_WEEKS, type PairedRun } from "./finding.ts";
import type { Plan } from "./plan.ts";
import { type DeathGroup, FLOORS, type Test } from "./success.ts";

/** Shown as reference, and used where the yardstick of a draw is silent [USD of 2024 per pure kg]. */
export const REFERENCE_COST = 175_000;

/** Inflow's own values, used where a study states no test; marked as such wherever they are shown. */
export const defaultTest = (commodities: readonly string[]): Test => ({
  primary: commodities[0] ?? "cocaine",
  fall: 0.1,
  forWeeks: 52,
  costUpTo: REFERENCE_COST,
  cost: "incremental",
  deathsUp: 500,
  counting: ["overdose", "violence", "crews", "struck-in-error"],
  floors: {},
  confidence: 0.67,
});

const WHOLE_CAUSES = ["all", "any", "all-drugs", "any-drug"];

/** Summary columns whose sum is each group of deaths. */
export const deathColumns = (plan: Plan): Readonly<Record<DeathGroup, readonly string[]>> => {
  const causes = plan.world.names.cause;
  const whole = causes.find((cause) => WHOLE_CAUSES.includes(cause));
  const others = causes.filter((cause) => !cause.includes("cocaine")).map((cause) => `deaths.${cause}.total`);
  return {
    overdose: whole === undefined ? [...others, "deaths.cocaineOnly.total"] : [`deaths.${whole}.total`],
    violence: ["deaths.violence"],
    crews: ["deaths.crews"],
    "struck-in-error": ["deaths.inError"],
  };
};

/** Sum of columns over runs; zero where nobody reports them. */
export const summed = (ensemble: Ensemble, policy: number, names: readonly string[]): Float64Array => {
  const sum = new Float64Array(ensemble.runs);
  for (const name of names)
    ensemble.column(policy, name)?.forEach((value, i) => {
      sum[i]! += value;
    });
  return sum;
};

/** Policy minus comparison, run by run, of the sum of columns. */
export const difference = (
  ensemble: Ensemble,
  policy: number,
  against: number,
  names: readonly string[],
): Float64Array => {
  const a = summed(ensemble, policy, names);
  const b = summed(ensemble, against, names);
  return a.map((value, i) => value - b[i]!);
};

const quarterNames = (ensemble: Ensemble, commodity: string): string[] =>
  ensemble.columns
    .filter((name) => name.startsWith(`inflowKg.${commodity}.q`))
    .sort((a, b) => Number(a.slice(a.lastIndexOf("q") + 1)) - Number(b.slice(b.lastIndexOf("q") + 1)));

const rowsOf = (ensemble: Ensemble, policy: number, names: readonly string[]): Float64Array[] => {
  const columns = names.map((name) => ensemble.column(policy, name)!);
  return Array.from({ length: ensemble.runs }, (_, run) => Float64Array.from(columns, (column) => column[run]!));
};

/** All pairs of a policy and the comparison for one commodity, by the definition of cost that decides. */
export const pairsOf = (plan: Plan, ensemble: Ensemble, policy: number, commodity: string, test: Test): PairedRun[] => {
  const { against } = plan;
  const quarters = quarterNames(ensemble, commodity);
  const mine = rowsOf(ensemble, policy, quarters);
  const theirs = rowsOf(ensemble, against, quarters);
  const landed = difference(ensemble, policy, against, [`inflowKg.${commodity}.total`]);
  const extraUsd = difference(ensemble, policy, against, [`cost.${test.cost}`]);
  const groups = Object.entries(deathColumns(plan)).map(
    ([group, names]) => [group, difference(ensemble, policy, against, names)] as const,
  );
  const floors = FLOORS.map((floor) => [floor, ensemble.column(policy, `floor.${floor}`)] as const);
  return mine.map((inflow, run) => ({
    inflow,
    inflowAgainst: theirs[run]!,
    weeks: Math.min(plan.weeks, quarters.length * MEAN_WEEKS),
    onset: plan.policies[policy]!.onset,
    kgNotLanded: -landed[run]!,
    extraUsd: extraUsd[run]!,
    floors: Object.fromEntries(floors.flatMap(([floor, column]) => (column === null ? [] : [[floor, column[run]!]]))),
    deaths: Object.fromEntries(groups.map(([group, values]) => [group, values[run]!])) as Record<DeathGroup, number>,
  }));
};

/** Z in each run [USD/kg], from what, and in what share of draws the yardstick was silent. */
export interface HighestCost {
  readonly usdPerKg: Float64Array;
  readonly from: string;
  readonly silentShare: number;
}

/** The highest cost that each run is held against. A policy is not held against itself: its own yardstick always passes. */
export const highestCostOf = (
  plan: Plan,
  ensemble: Ensemble,
  policy: number,
  commodity: string,
  test: Test,
): HighestCost => {
  const { runs } = ensemble;
  if (typeof test.costUpTo === "number")
    return { usdPerKg: new Float64Array(runs).fill(test.costUpTo), from: "given", silentShare: 0 };
  const { costOf } = test.costUpTo;
  const yardstick = plan.policies.findIndex(({ id }) => id === costOf);
  if (yardstick === policy)
    return { usdPerKg: new Float64Array(runs).fill(Number.MAX_VALUE), from: costOf, silentShare: 0 };
  const usd = difference(ensemble, yardstick, plan.against, [`cost.${test.cost}`]);
  const kg = difference(ensemble, yardstick, plan.against, [`inflowKg.${commodity}.total`]);
  const { luckPerDraw } = plan.study.sample;
  const usdPerKg = new Float64Array(runs);
  let silent = 0;
  for (let first = 0; first < runs; first += luckPerDraw) {
    let extra = 0;
    let avoided = 0;
    for (let run = first; run < first + luckPerDraw; run++) {
      extra += usd[run]!;
      avoided -= kg[run]!;
    }
    if (avoided <= 0) silent += 1;
    usdPerKg.fill(avoided > 0 ? Math.max(0, extra) / avoided : REFERENCE_COST, first, first + luckPerDraw);
  }
  return { usdPerKg, from: costOf, silentShare: (silent * luckPerDraw) / runs };
};
