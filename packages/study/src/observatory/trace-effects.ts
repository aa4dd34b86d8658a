/**
 * What a policy does to a weekly series of the model in each future, by month: log(policy/comparison), for channels that have
 * no observable of their own. Limit: a month in which both are next to nothing counts as unchanged.
 */
import { log } from "@inflow/exact";
import { type Job, jobsOf, type Plan } from "../plan.ts";
import type { ResultStore } from "../ports.ts";
import { byMonth, monthsAfter } from "../when/effect-paths.ts";

const LEAST_SHARE = 1e-3;

const weekly = (
  block: {
    readonly header: { readonly from: number; readonly until: number; readonly traces: readonly string[] };
    readonly traces: ArrayLike<number>;
  },
  weeks: number,
  slot: number,
  name: string,
): Float64Array | null => {
  const place = block.header.traces.indexOf(name);
  if (place < 0) return null;
  const runs = block.header.until - block.header.from;
  return Float64Array.from({ length: weeks }, (_, week) => block.traces[(place * weeks + week) * runs + slot]!);
};

const blockOf = async (plan: Plan, store: ResultStore, job: Job) => {
  const block = await store.get(plan, job);
  if (block === null) throw new Error(`The results lack runs ${job.from} to ${job.until - 1}; run the study again.`);
  return block;
};

/** By future, log of policy over comparison of a weekly series for each month from the policy's first week; none where the runs do not keep it. */
export const traceEffectsOf = async (
  plan: Plan,
  store: ResultStore,
  policy: number,
  name: string,
): Promise<Float64Array[]> => {
  const months = monthsAfter(plan, policy);
  const { onset } = plan.policies[policy]!;
  const paths: Float64Array[] = [];
  if (months === 0) return paths;
  for (const job of jobsOf(plan, [policy])) {
    const mine = await blockOf(plan, store, job);
    const theirs = await blockOf(plan, store, { ...job, policy: plan.against });
    for (let slot = 0; slot < mine.header.until - mine.header.from; slot++) {
      const [a, b] = [mine, theirs].map((block) => weekly(block, plan.weeks, slot, name)) as [
        Float64Array | null,
        Float64Array | null,
      ];
      if (a === null || b === null) return [];
      const other = byMonth(b, onset, months);
      const least = LEAST_SHARE * Math.max(...other);
      paths.push(
        byMonth(a, onset, months).map((value, m) =>
          log(Math.max(value, least, Number.MIN_VALUE) / Math.max(other[m]!, least, Number.MIN_VALUE)),
        ),
      );
    }
  }
  return paths;
};
