/**
 * Bands of the weekly traces of a policy: the exact 10, 50 and 90 % points over all runs, one series and week at a time
 * (type-7 quantiles). A few series are held at once, within a budget of memory; the blocks are read again for the next ones.
 * Limit: bands of single weeks; a path that follows the median of every week need not exist.
 */
import { bands } from "@inflow/methods";
import type { Plan } from "./plan.ts";
import type { ResultStore } from "./ports.ts";

/** Weekly bands of one series of one policy. */
export interface TraceBands {
  readonly policy: string;
  readonly series: string;
  readonly p10: Float64Array;
  readonly p50: Float64Array;
  readonly p90: Float64Array;
  /** The weekly paths of a few single futures, the same runs for every series and policy. */
  readonly futures: readonly { readonly run: number; readonly values: Float64Array }[];
}

const BUDGET_BYTES = 33_554_432;
const SINGLE_FUTURES = 4;

/** Runs shown as single futures: spread evenly over the ensemble, never chosen by what they show. */
export const singleFutures = (runs: number): number[] =>
  Array.from({ length: Math.min(SINGLE_FUTURES, runs) }, (_, i) =>
    Math.floor(((2 * i + 1) * runs) / (2 * Math.min(SINGLE_FUTURES, runs))),
  );

const bandsOfSeries = (values: Float32Array, plan: Plan, policy: string, series: string): TraceBands => {
  const { weeks, runs } = plan;
  const p10 = new Float64Array(weeks);
  const p50 = new Float64Array(weeks);
  const p90 = new Float64Array(weeks);
  for (let w = 0; w < weeks; w++) {
    const band = bands(values.subarray(w * runs, (w + 1) * runs));
    p10[w] = band.p10;
    p50[w] = band.p50;
    p90[w] = band.p90;
  }
  const futures = singleFutures(runs).map((run) => ({
    run,
    values: Float64Array.from({ length: weeks }, (_, w) => values[w * runs + run]!),
  }));
  return { policy, series, p10, p50, p90, futures };
};

/** Weekly bands of the named series of a policy, all of them when none are named. */
export const bandsOf = async (
  plan: Plan,
  store: ResultStore,
  policy: number,
  named?: readonly string[],
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
    held.forEach((values, i) => {
      found.push(bandsOfSeries(values, plan, plan.policies[policy]!.id, wanted[i]!));
    });
  }
  return found;
};
