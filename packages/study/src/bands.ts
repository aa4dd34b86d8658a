/**
 * Bands of the weekly traces of a policy: the exact 10, 25, 50, 75 and 90 % points over all runs, one series and week at a time
 * (type-7 quantiles). A few series are held at once, within a budget of memory; the blocks are read again for the next ones.
 * Limit: bands of single weeks; a path that follows the median of every week need not exist.
 */
import { quantiles } from "@inflow/methods";
import type { Plan } from "./plan.ts";
import type { ResultStore } from "./ports.ts";

/** Weekly bands of one series of one policy. */
export interface TraceBands {
  readonly policy: string;
  readonly series: string;
  readonly p10: Float64Array;
  readonly p25: Float64Array;
  readonly p50: Float64Array;
  readonly p75: Float64Array;
  readonly p90: Float64Array;
  /** The weekly paths of three single futures: those at the 20th, 50th and 80th place of a hundred by their sum. */
  readonly futures: readonly { readonly run: number; readonly values: Float64Array }[];
}

const BUDGET_BYTES = 33_554_432;
const POINTS = [0.1, 0.25, 0.5, 0.75, 0.9];
const CURVE_RANKS = [0.2, 0.5, 0.8];

/** Runs shown as single futures: near fixed ranks of the whole curves, so that none is chosen for its looks. */
const singleFutures = (values: Float32Array, weeks: number, runs: number): number[] => {
  const sums = new Float64Array(runs);
  for (let w = 0; w < weeks; w++) for (let run = 0; run < runs; run++) sums[run]! += values[w * runs + run]!;
  const ranked = [...sums.keys()].sort((a, b) => sums[a]! - sums[b]! || a - b);
  return [...new Set(CURVE_RANKS.map((rank) => ranked[Math.floor(rank * (runs - 1))]!))];
};

const bandsOfSeries = (values: Float32Array, plan: Plan, policy: string, series: string): TraceBands => {
  const { weeks, runs } = plan;
  const [p10, p25, p50, p75, p90] = POINTS.map(() => new Float64Array(weeks)) as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  for (let w = 0; w < weeks; w++)
    [p10[w], p25[w], p50[w], p75[w], p90[w]] = quantiles(values.subarray(w * runs, (w + 1) * runs), POINTS) as [
      number,
      number,
      number,
      number,
      number,
    ];
  const futures = singleFutures(values, weeks, runs).map((run) => ({
    run,
    values: Float64Array.from({ length: weeks }, (_, w) => values[w * runs + run]!),
  }));
  return { policy, series, p10, p25, p50, p75, p90, futures };
};

/** Weekly bands of the named series of a policy, all of them when none are named; `pause` is awaited between series. */
export const bandsOf = async (
  plan: Plan,
  store: ResultStore,
  policy: number,
  named?: readonly string[],
  pause?: () => Promise<void>,
): Promise<TraceBands[]> => {
  const { weeks, runs } = plan;
  const atOnce = Math.max(1, Math.floor(BUDGET_BYTES / (4 * weeks * runs)));
  const found: TraceBands[] = [];
  let series: readonly string[] | null = named ?? null;
  for (let first = 0; series === null || first < series.length; first += atOnce) {
    let held: Float32Array[] | null = null;
    let wanted: readonly string[] = [];
    for await (const { header, traces } of store.blocks(plan, policy)) {
      series ??= header.traces;
      if (held === null) {
        wanted = series.slice(first, first + atOnce);
        held = wanted.map(() => new Float32Array(weeks * runs));
      }
      const inBlock = header.until - header.from;
      wanted.forEach((name, i) => {
        const s = header.traces.indexOf(name);
        if (s < 0) return;
        for (let w = 0; w < weeks; w++) {
          const at = (s * weeks + w) * inBlock;
          held![i]!.set(traces.subarray(at, at + inBlock), w * runs + header.from);
        }
      });
    }
    if (held === null) return found;
    for (const [i, values] of held.entries()) {
      await pause?.();
      found.push(bandsOfSeries(values, plan, plan.policies[policy]!.id, wanted[i]!));
    }
  }
  return found;
};
