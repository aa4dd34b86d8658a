/**
 * What a policy does to each observable, month by month after it begins, future by future, in logarithms against the
 * comparison under the same draws and luck.
 *
 *     δ(m) = log(policy's month / comparison's month)
 *     Δd(t) = ΔD(t) − ΔD(t − 1) + Δd(t − 52)          deaths of a week from 12-month sums; Δd = 0 before the policy
 *     δ_purity = −χ δ_price,  χ = −log purity ratio / log price ratio of the last year;  posted price δ = (1 − χ) δ_price
 *
 * Limit: purity is kept as a mean of the last year, and its path is that of the price of the same future; a month that
 * falls to nothing counts as a fall to a thousandth.
 */
import { exp, log } from "@inflow/exact";
import { mean } from "@inflow/methods";
import type { Block } from "../block.ts";
import { type Job, jobsOf, type Plan } from "../plan.ts";
import type { ResultStore } from "../ports.ts";
import { OBSERVABLES, type Observable } from "./observables.ts";

export interface EffectPaths {
  /** Months of each path; the first is the month in which the policy begins. */
  readonly months: number;
  readonly futures: number;
  /** By observable, one path for each future; observables that the world does not have are left out. */
  readonly paths: ReadonlyMap<string, readonly Float64Array[]>;
  /** Mean count of a month under the comparison, by observable, of those that are counts. */
  readonly counts?: ReadonlyMap<string, number>;
}

const WEEKS_A_YEAR = 52;
const MONTHS_A_YEAR = 12;
const WEEKS_A_MONTH = WEEKS_A_YEAR / MONTHS_A_YEAR;
/** Ten years: the longest that is looked ahead. */
const MOST_MONTHS = 120;
/** Ratio that stands for nothing at all. */
const LEAST_RATIO = 1e-3;
/** Change of price below which what cutting does to it cannot be told [log]. */
const LEAST_CHANGE = 1e-6;

/** Whole months between the first week of a policy and the end of the study, ten years at most. */
export const monthsAfter = (plan: Pick<Plan, "weeks" | "policies">, policy: number): number =>
  Math.min(MOST_MONTHS, Math.max(0, Math.floor((plan.weeks - plan.policies[policy]!.onset) / WEEKS_A_MONTH)));

/** Total of a weekly series in each month after its first week; weeks that a month's end cuts are shared. */
export const byMonth = (weekly: ArrayLike<number>, onset: number, months: number): Float64Array =>
  Float64Array.from({ length: months }, (_, m) => {
    const from = onset + m * WEEKS_A_MONTH;
    const until = Math.min(weekly.length, from + WEEKS_A_MONTH);
    let sum = 0;
    for (let week = Math.floor(from); week < until; week++)
      sum += weekly[week]! * (Math.min(until, week + 1) - Math.max(from, week));
    return sum;
  });

const logRatio = (a: number, b: number): number => {
  if (a === b) return 0;
  return log(Math.min(1 / LEAST_RATIO, Math.max(LEAST_RATIO, b > 0 ? a / b : 1 / LEAST_RATIO)));
};

/** Weekly deaths added by a policy, from 12-month sums of both. */
export const deathsAdded = (mine: ArrayLike<number>, theirs: ArrayLike<number>, onset: number): Float64Array => {
  const added = new Float64Array(mine.length);
  for (let t = onset; t < mine.length; t++) {
    const before = t > 0 ? mine[t - 1]! - theirs[t - 1]! : 0;
    added[t] = mine[t]! - theirs[t]! - before + (t >= WEEKS_A_YEAR ? added[t - WEEKS_A_YEAR]! : 0);
  }
  return added;
};

/** Deaths of an ordinary month from 12-month sums, month by month after the onset. */
const usualDeaths = (sums: Float64Array, onset: number, months: number): Float64Array =>
  byMonth(sums, onset, months).map((sum) => sum / WEEKS_A_MONTH / MONTHS_A_YEAR);

const deathPath = (mine: Float64Array, theirs: Float64Array, onset: number, months: number): Float64Array => {
  const added = byMonth(deathsAdded(mine, theirs, onset), onset, months);
  const usual = usualDeaths(theirs, onset, months);
  return added.map((deaths, m) => logRatio(usual[m]! + deaths, usual[m]!));
};

/** Rows of weekly series of one run in a block, summed over the series that an observable adds up. */
const weeklyOf = (block: Block, weeks: number, slot: number, places: readonly number[]): Float64Array => {
  const runs = block.header.until - block.header.from;
  const sum = new Float64Array(weeks);
  for (const place of places)
    for (let week = 0; week < weeks; week++) sum[week]! += block.traces[(place * weeks + week) * runs + slot]!;
  return sum;
};

const summaryOf = (block: Block, slot: number, name: string): number | null => {
  const place = block.header.summary.indexOf(name);
  return place < 0 ? null : block.summary[place * (block.header.until - block.header.from) + slot]!;
};

/** Which part of a rise of price is hidden by cutting in one future, 0 to 1; null where the run does not keep it. */
const cutShare = (mine: Block, theirs: Block, slot: number, commodity: string): number | null => {
  const of = (name: string): readonly [number | null, number | null] => [
    summaryOf(mine, slot, `${name}.${commodity}.last52`),
    summaryOf(theirs, slot, `${name}.${commodity}.last52`),
  ];
  const [purity, otherPurity] = of("purity");
  const [price, otherPrice] = of("retail");
  if (purity === null || otherPurity === null || price === null || otherPrice === null) return null;
  const change = logRatio(price, otherPrice);
  if (Math.abs(change) < LEAST_CHANGE) return 0;
  return Math.min(1, Math.max(0, -logRatio(purity, otherPurity) / change));
};

interface Pairing {
  readonly plan: Plan;
  readonly policy: number;
  readonly commodity: string;
  readonly months: number;
}

const pathOf = (
  { plan, policy, commodity, months }: Pairing,
  { taken }: Observable,
  [mine, theirs]: readonly [Block, Block],
  slot: number,
  places: readonly number[],
): Float64Array | null => {
  const { onset } = plan.policies[policy]!;
  const [a, b] = [mine, theirs].map((block) => weeklyOf(block, plan.weeks, slot, places)) as [
    Float64Array,
    Float64Array,
  ];
  if (taken === "deaths of a 12-month sum") return deathPath(a, b, onset, months);
  const other = byMonth(b, onset, months);
  const path = byMonth(a, onset, months).map((value, m) => logRatio(value, other[m]!));
  if (taken === "total") return path;
  const cut = cutShare(mine, theirs, slot, commodity);
  if (cut === null) return null;
  return path.map((change) => (taken === "purity" ? -cut : 1 - cut) * change);
};

const placesOf = (traces: readonly string[], names: readonly string[], commodity: string): number[] =>
  traces
    .map((name) => name.replace("{k}", commodity))
    .flatMap((name) => {
      const matches = (trace: string): boolean => (name.endsWith(".") ? trace.startsWith(name) : trace === name);
      return names.flatMap((trace, place) => (matches(trace) ? [place] : []));
    });

const addBlocks = (paths: Map<string, Float64Array[]>, pairing: Pairing, blocks: readonly [Block, Block]): void => {
  const { header } = blocks[0];
  for (const observable of OBSERVABLES) {
    if (!observable.about.includes(pairing.commodity)) continue;
    const places = placesOf(observable.traces, header.traces, pairing.commodity);
    if (places.length === 0) continue;
    for (let slot = 0; slot < header.until - header.from; slot++) {
      const path = pathOf(pairing, observable, blocks, slot, places);
      if (path === null) break;
      const kept = paths.get(observable.id);
      if (kept === undefined) paths.set(observable.id, [path]);
      else kept.push(path);
    }
  }
};

/** Adds the mean deaths of a month under the comparison in the futures of a block, for every observable that counts them. */
const addCounts = (counts: Map<string, number>, { plan, policy, commodity, months }: Pairing, theirs: Block): void => {
  const { header } = theirs;
  for (const { id, about, taken, traces } of OBSERVABLES) {
    const places = placesOf(traces, header.traces, commodity);
    if (taken !== "deaths of a 12-month sum" || !about.includes(commodity) || places.length === 0) continue;
    for (let slot = 0; slot < header.until - header.from; slot++) {
      const usual = mean(usualDeaths(weeklyOf(theirs, plan.weeks, slot, places), plan.policies[policy]!.onset, months));
      counts.set(id, (counts.get(id) ?? 0) + usual / plan.runs);
    }
  }
};

const blockOrThrow = async (plan: Plan, store: ResultStore, job: Job): Promise<Block> => {
  const block = await store.get(plan, job);
  if (block === null)
    throw new Error(`The results lack runs ${job.from} to ${job.until - 1}; run the study again to complete them.`);
  return block;
};

/** The paths of a policy by commodity from stored blocks; read in order, so that they are the same for everyone. */
export const effectPathsOf = async (
  plan: Plan,
  store: ResultStore,
  policy: number,
  commodities: readonly string[],
): Promise<ReadonlyMap<string, EffectPaths>> => {
  const months = monthsAfter(plan, policy);
  const found = commodities.map((commodity) => ({
    commodity,
    paths: new Map<string, Float64Array[]>(),
    counts: new Map<string, number>(),
  }));
  if (months > 0)
    for (const job of jobsOf(plan, [policy])) {
      const blocks = [
        await blockOrThrow(plan, store, job),
        await blockOrThrow(plan, store, { ...job, policy: plan.against }),
      ] as const;
      for (const { commodity, paths, counts } of found) {
        addBlocks(paths, { plan, policy, commodity, months }, blocks);
        addCounts(counts, { plan, policy, commodity, months }, blocks[1]);
      }
    }
  return new Map(
    found.map(({ commodity, paths, counts }) => [commodity, { months, futures: plan.runs, paths, counts }]),
  );
};

/** A path in logarithms as a share: −0.1 for a tenth less. */
export const asShare = (change: number): number => exp(change) - 1;
