/**
 * Single futures of a weekly series under a policy and, with the same beliefs and the same luck, under the comparison: twenty
 * at even places among all futures, ranked by their own change, so that each stands for five of a hundred and none is chosen
 * for its looks. Limit: a rank by the sum over all weeks; two futures of one place may run quite differently.
 */
import type { Plan, ResultStore } from "@inflow/study";
import type { Desk } from "../desk.ts";
import { policyIn } from "./in-hand.ts";

export interface SingleFuturesArgs {
  readonly policy: string;
  readonly series: string;
}

/** One future: its number and its weekly values under both. */
export interface FoundFuture {
  readonly run: number;
  readonly policy: Float32Array;
  readonly comparison: Float32Array;
}

export interface SingleFutures {
  /** Futures among which these were taken. */
  readonly of: number;
  /** From the largest fall to the largest rise. */
  readonly futures: readonly FoundFuture[];
}

const MOST = 20;

/** All runs of a series of one policy, week after week of each run (runs × weeks). */
const runsOfSeries = async (plan: Plan, store: ResultStore, place: number, series: string): Promise<Float32Array> => {
  const { weeks, runs } = plan;
  const all = new Float32Array(runs * weeks);
  for await (const { header, traces } of store.blocks(plan, place)) {
    const s = header.traces.indexOf(series);
    if (s < 0) throw new Error(`There is no weekly series "${series}" in these runs.`);
    const width = header.until - header.from;
    for (let slot = 0; slot < width; slot++)
      for (let w = 0; w < weeks; w++) all[(header.from + slot) * weeks + w] = traces[(s * weeks + w) * width + slot]!;
  }
  return all;
};

/** Places at the middles of so many equal parts of a ranking: each stands for one part of it. */
export const evenPlaces = (runs: number, most: number): number[] => {
  const parts = Math.min(runs, most);
  return Array.from({ length: parts }, (_, part) => Math.floor(((part + 0.5) * runs) / parts));
};

/** Twenty single futures of a series, or all where there are fewer; throws where the policy or the series was not run. */
export const singleFuturesService = async (
  desk: Pick<Desk, "current">,
  { policy, series }: SingleFuturesArgs,
): Promise<SingleFutures> => {
  const { plan, store } = desk.current();
  const { weeks, runs, against } = plan;
  const own = await runsOfSeries(plan, store, policyIn(plan, policy), series);
  const other = await runsOfSeries(plan, store, against, series);
  const of = (all: Float32Array, run: number): Float32Array => all.slice(run * weeks, (run + 1) * weeks);
  const sum = (all: Float32Array, run: number): number => of(all, run).reduce((total, value) => total + value, 0);
  const changes = Array.from({ length: runs }, (_, run) => {
    const base = sum(other, run);
    return base > 0 ? sum(own, run) / base - 1 : 0;
  });
  const ranked = [...changes.keys()].sort((a, b) => changes[a]! - changes[b]! || a - b);
  return {
    of: runs,
    futures: evenPlaces(runs, MOST).map((place) => {
      const run = ranked[place]!;
      return { run, policy: of(own, run), comparison: of(other, run) };
    }),
  };
};
