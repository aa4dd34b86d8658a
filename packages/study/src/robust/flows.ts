/**
 * What each policy adds to the comparison, year by year and run by run: dollars by definition, kilograms not landed, deaths by
 * group. Years are 52 weeks from the first of the horizon.
 *
 *     kilograms   13-week means × their weeks (Float64)
 *     dollars     weekly costs (Float32 in the blocks, so to 7 digits)
 *     deaths      overdose by year where the summary has it, crews by week; what is known as a total alone is spread evenly
 *                 over the weeks from the first difference of the policy, which only discounting can tell
 *
 * Limit: one commodity's kilograms; deaths are of all drugs and cannot be parted by commodity here.
 */
import type { Ensemble } from "../ensemble.ts";
import { MEAN_WEEKS } from "../finding.ts";
import { deathColumns, difference, summed } from "../pairs.ts";
import type { Plan } from "../plan.ts";
import type { ResultStore } from "../ports.ts";
import { COST_DEFINITIONS, type CostDefinition, DEATH_GROUPS, type DeathGroup } from "../success.ts";

export const WEEKS_IN_YEAR = 52;

/** For each policy in order runs × years, policy minus comparison. */
export type YearlyByPolicy = readonly Float64Array[];

export interface Flows {
  readonly policies: readonly string[];
  /** Place of the comparison, whose flows are all zero. */
  readonly against: number;
  readonly runs: number;
  readonly luckPerDraw: number;
  readonly years: number;
  readonly costUsd: Readonly<Record<CostDefinition, YearlyByPolicy>>;
  /** Comparison minus policy [kg]. */
  readonly kgNotLanded: YearlyByPolicy;
  readonly deaths: Readonly<Record<DeathGroup, YearlyByPolicy>>;
  /** Inflow of the comparison over the horizon, one a run [kg]. */
  readonly inflowAgainstKg: Float64Array;
}

const yearOf = (week: number): number => Math.floor(week / WEEKS_IN_YEAR);

/** Weekly series of a policy summed over years, runs × years each; none for a series that nobody records. */
const yearlyTraces = async (
  plan: Plan,
  store: ResultStore,
  policy: number,
  names: readonly string[],
): Promise<Map<string, Float64Array>> => {
  const years = Math.ceil(plan.weeks / WEEKS_IN_YEAR);
  const found = new Map<string, Float64Array>();
  for await (const { header, traces } of store.blocks(plan, policy)) {
    const inBlock = header.until - header.from;
    for (const name of names) {
      const series = header.traces.indexOf(name);
      if (series < 0) continue;
      const sums = found.get(name) ?? new Float64Array(plan.runs * years);
      found.set(name, sums);
      for (let week = 0; week < plan.weeks; week++)
        for (let slot = 0; slot < inBlock; slot++)
          sums[(header.from + slot) * years + yearOf(week)]! += traces[(series * plan.weeks + week) * inBlock + slot]!;
    }
  }
  return found;
};

/** Totals spread evenly over the weeks from `onset` to the end. */
const spread = (totals: Float64Array, onset: number, weeks: number): Float64Array => {
  const years = Math.ceil(weeks / WEEKS_IN_YEAR);
  const from = Math.min(onset, weeks - 1);
  const yearly = new Float64Array(totals.length * years);
  totals.forEach((total, run) => {
    for (let week = from; week < weeks; week++) yearly[run * years + yearOf(week)]! += total / (weeks - from);
  });
  return yearly;
};

const minus = (mine: Float64Array, theirs: Float64Array): Float64Array => mine.map((value, i) => value - theirs[i]!);

/** Yearly columns `deaths.<cause>.y00` … of the columns whose totals make a group; null where one is missing. */
const yearlyDeaths = (ensemble: Ensemble, policy: number, totals: readonly string[], years: number) => {
  const yearly = new Float64Array(ensemble.runs * years);
  for (const total of totals)
    for (let y = 0; y < years; y++) {
      const column = ensemble.column(policy, total.replace(/\.total$/, `.y${String(y).padStart(2, "0")}`));
      if (!total.endsWith(".total") || column === null) return null;
      column.forEach((value, run) => {
        yearly[run * years + y]! += value;
      });
    }
  return yearly;
};

const kilograms = (plan: Plan, ensemble: Ensemble, policy: number, commodity: string): Float64Array => {
  const years = Math.ceil(plan.weeks / WEEKS_IN_YEAR);
  const yearly = new Float64Array(ensemble.runs * years);
  for (let q = 0; MEAN_WEEKS * q < plan.weeks; q++) {
    const weeks = Math.min(MEAN_WEEKS, plan.weeks - MEAN_WEEKS * q);
    const column = ensemble.column(policy, `inflowKg.${commodity}.q${String(q).padStart(2, "0")}`);
    column?.forEach((value, run) => {
      yearly[run * years + yearOf(MEAN_WEEKS * q)]! += value * weeks;
    });
  }
  return yearly;
};

const CREWS_BY_WEEK = "crewKilled";

interface Recorded {
  readonly ensemble: Ensemble;
  readonly mine: ReadonlyMap<string, Float64Array>;
  readonly theirs: ReadonlyMap<string, Float64Array>;
}

const deathsOfGroup = (plan: Plan, { ensemble, mine, theirs }: Recorded, policy: number, group: DeathGroup) => {
  const { against } = plan;
  const columns = deathColumns(plan)[group];
  const years = Math.ceil(plan.weeks / WEEKS_IN_YEAR);
  const own = group === "crews" ? mine.get(CREWS_BY_WEEK) : yearlyDeaths(ensemble, policy, columns, years);
  const other = group === "crews" ? theirs.get(CREWS_BY_WEEK) : yearlyDeaths(ensemble, against, columns, years);
  if (own && other) return minus(own, other);
  return spread(difference(ensemble, policy, against, columns), plan.policies[policy]!.onset, plan.weeks);
};

/** Flows of every policy of a plan for one commodity, from its ensemble and the weekly series in its store. */
export const flowsOf = async (
  plan: Plan,
  ensemble: Ensemble,
  store: ResultStore,
  commodity: string,
): Promise<Flows> => {
  const names = [CREWS_BY_WEEK, ...COST_DEFINITIONS.map((definition) => `costUsd.${definition}`)];
  const { against } = plan;
  const theirs = await yearlyTraces(plan, store, against, names);
  const landed = kilograms(plan, ensemble, against, commodity);
  const cost = Object.fromEntries(COST_DEFINITIONS.map((d) => [d, [] as Float64Array[]]));
  const deaths = Object.fromEntries(DEATH_GROUPS.map((group) => [group, [] as Float64Array[]]));
  const kgNotLanded: Float64Array[] = [];
  for (const policy of plan.policies.keys()) {
    const mine = policy === against ? theirs : await yearlyTraces(plan, store, policy, names);
    kgNotLanded.push(minus(landed, kilograms(plan, ensemble, policy, commodity)));
    for (const d of COST_DEFINITIONS) {
      const own = mine.get(`costUsd.${d}`);
      const other = theirs.get(`costUsd.${d}`);
      const { onset } = plan.policies[policy]!;
      cost[d]!.push(
        own && other
          ? minus(own, other)
          : spread(difference(ensemble, policy, against, [`cost.${d}`]), onset, plan.weeks),
      );
    }
    for (const group of DEATH_GROUPS)
      deaths[group]!.push(deathsOfGroup(plan, { ensemble, mine, theirs }, policy, group));
  }
  return {
    policies: plan.policies.map(({ id }) => id),
    against,
    runs: plan.runs,
    luckPerDraw: plan.study.sample.luckPerDraw,
    years: Math.ceil(plan.weeks / WEEKS_IN_YEAR),
    costUsd: cost as Record<CostDefinition, Float64Array[]>,
    kgNotLanded,
    deaths: deaths as Record<DeathGroup, Float64Array[]>,
    inflowAgainstKg: summed(ensemble, against, [`inflowKg.${commodity}.total`]),
  };
};

const mapped = <K extends string>(
  rows: Readonly<Record<K, YearlyByPolicy>>,
  of: (row: YearlyByPolicy, key: K) => YearlyByPolicy,
): Record<K, YearlyByPolicy> => {
  const made = {} as Record<K, YearlyByPolicy>;
  for (const key of Object.keys(rows) as K[]) made[key] = of(rows[key], key);
  return made;
};

/** The flows of one policy more, which in each run is one of those that are there (by place). */
export const withChosen = (flows: Flows, name: string, chosen: ArrayLike<number>): Flows => {
  const pick = (rows: YearlyByPolicy): Float64Array[] => {
    const own = new Float64Array(flows.runs * flows.years);
    for (let run = 0; run < flows.runs; run++) {
      const [from, until] = [run * flows.years, (run + 1) * flows.years];
      own.set(rows[chosen[run]!]!.subarray(from, until), from);
    }
    return [...rows, own];
  };
  return {
    ...flows,
    policies: [...flows.policies, name],
    costUsd: mapped(flows.costUsd, pick),
    kgNotLanded: pick(flows.kgNotLanded),
    deaths: mapped(flows.deaths, pick),
  };
};

/** Flows with one policy more, taken from other flows of the same runs and comparison by its place there. */
export const appended = (flows: Flows, other: Flows, place: number): Flows => {
  if (other.runs !== flows.runs || other.years !== flows.years)
    throw new RangeError(
      `Flows of ${other.runs} runs and ${other.years} years cannot stand beside ${flows.runs} and ${flows.years}: use the same draws and horizon.`,
    );
  return {
    ...flows,
    policies: [...flows.policies, other.policies[place]],
    costUsd: mapped(flows.costUsd, (rows, d) => [...rows, other.costUsd[d][place]]),
    kgNotLanded: [...flows.kgNotLanded, other.kgNotLanded[place]],
    deaths: mapped(flows.deaths, (rows, group) => [...rows, other.deaths[group][place]]),
  };
};
