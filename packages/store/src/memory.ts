/** Results in memory, for tests and browsers. Limit: as large as memory, gone with it. */
import type { Block, Job, Plan, ResultStore } from "@inflow/study";

const keyOf = (plan: string, place: number, from: number, until: number): string => `${plan} ${place} ${from} ${until}`;

/** A store that keeps blocks in memory. */
export const memoryStore = (): ResultStore => {
  const kept = new Map<string, Block>();
  const inOrder = (plan: Plan, policy: number | undefined): Block[] =>
    [...kept.values()]
      .filter(({ header }) => header.plan === plan.id && (policy === undefined || header.place === policy))
      .sort((a, b) => a.header.place - b.header.place || a.header.from - b.header.from);
  return {
    async has(plan: Plan, job: Job) {
      return kept.has(keyOf(plan.id, job.policy, job.from, job.until));
    },
    async put(block: Block) {
      const { plan, place, from, until } = block.header;
      kept.set(keyOf(plan, place, from, until), block);
    },
    async get(plan: Plan, job: Job) {
      return kept.get(keyOf(plan.id, job.policy, job.from, job.until)) ?? null;
    },
    async *blocks(plan: Plan, policy?: number) {
      yield* inOrder(plan, policy);
    },
  };
};
