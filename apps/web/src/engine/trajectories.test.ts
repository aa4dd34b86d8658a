import type { Arrival, Pool } from "@inflow/runners";
import { blockHash, blockOf, type Job, type Plan, type Simulator } from "@inflow/study";
import { describe, expect, it } from "vitest";
import { DEFAULT_SCENARIO, type Scenario } from "./contract.ts";
import { shippedForTest } from "./desk.test-support.ts";
import { openShelf, orThrow } from "./library.ts";
import { createLive, Superseded } from "./live.ts";
import { plansOf } from "./plans.ts";
import { deskStudies } from "./study-of.ts";
import { keysOf, storeOf, Trajectories } from "./trajectories.ts";

const shelf = openShelf(shippedForTest().texts, "test", "0");
const studies = deskStudies(shelf);
const plans = plansOf(shelf);
const planOf = (scenario: Partial<Scenario>, futures = 64): Plan =>
  orThrow(plans(studies({ ...DEFAULT_SCENARIO, ...scenario }, futures)));

const base = planOf({});

/** Numbers that follow from the schedule of the policy and the run alone, as those of the model do. */
const toy = (): Simulator & { plan: Plan } => ({
  plan: base,
  columns: { summary: ["a", "b"], traces: ["t"], tallies: ["n"] },
  run(policy, run, into, slot) {
    const width = into.header.until - into.header.from;
    const level = this.plan.schedules[policy]!.value.reduce((sum, value) => sum + value, 0);
    into.summary[slot] = level + run;
    into.summary[width + slot] = level - run;
    for (let week = 0; week < into.header.weeks; week++) into.traces[week * width + slot] = level * week + run;
    into.tallies[slot] = run;
  },
});

/** A pool that is done with a job in the next turn, and counts. */
const countingPool = (width = 2): Pool & { readonly done: Job[]; poison: number | null } => {
  const by = toy();
  let busy = 0;
  const pool = {
    width,
    done: [] as Job[],
    poison: null as number | null,
    free: () => width - busy,
    work: async (plan: Plan, job: Job): Promise<Arrival> => {
      busy += 1;
      await new Promise((resolve) => setImmediate(resolve));
      busy -= 1;
      if (job.from === pool.poison) return { job, because: "Poisoned." };
      by.plan = plan;
      pool.done.push(job);
      return { block: blockOf(plan, job, by) };
    },
    close: async () => {},
  };
  return pool;
};

const everyPolicy = (plan: Plan): number[] => [...plan.policies.keys()];

const reachAll = async (pool: Pool, kept: Trajectories, plan: Plan, until: number): Promise<void> => {
  const live = createLive(pool);
  const goal = { kept: kept.for(plan), policies: everyPolicy(plan), until };
  live.aim([goal]);
  await live.reach(goal);
};

const moved = (plan: Plan, kept: Trajectories, until: number) => {
  const pool = countingPool();
  return reachAll(pool, kept, plan, until).then(() => pool.done);
};

describe("What a run depends on", () => {
  it("is not the test, the size, or which other policies are compared", () => {
    const keys = keysOf(base);
    expect(keysOf(planOf({ success: { fall: 0.2, confidence: 0.9 } }))).toEqual(keys);
    expect(keysOf(planOf({}, 512))).toEqual(keys);
    expect(keysOf(planOf({ compared: [] }))).toEqual([keys[0], keys[1], keys.at(-1)]);
  });

  it("is the policy's own schedule: a lever gives the reader's policy another key and leaves all others", () => {
    const keys = keysOf(planOf({ levers: { treatment: 1.1 } }));
    expect(keys[0]).not.toBe(keysOf(base)[0]);
    expect(keys.slice(1)).toEqual(keysOf(base).slice(1));
  });

  it("is what we believe: a belief gives every policy another key", () => {
    const [path] = [...shelf.ledger.parameters].find(([, { prior }]) => "uniform" in prior)!;
    const study = { ...base.study, beliefs: { [path]: { fixed: 0.123 } } };
    const keys = keysOf(orThrow(plans(study)));
    keysOf(base).forEach((key, policy) => {
      expect(keys[policy]).not.toBe(key);
    });
  });
});

describe("Runs that are kept", () => {
  it("are not run again: a lever reruns one policy, a success criterion none, a larger size only what is new", async () => {
    const kept = new Trajectories(1e9);
    const policies = base.policies.length;
    expect(await moved(base, kept, 8)).toHaveLength(8 * policies);
    expect(await moved(planOf({ success: { fall: 0.3 } }), kept, 8)).toHaveLength(0);
    const lever = await moved(planOf({ levers: { treatment: 1.1 } }), kept, 8);
    expect(lever.map(({ policy }) => policy)).toEqual(new Array(8).fill(0));
    expect(await moved(base, kept, 12)).toHaveLength(4 * policies);
  });

  it("come as the very blocks of whatever plan asks, whoever ran them and one run at a time", async () => {
    const kept = new Trajectories(1e9);
    await moved(planOf({ success: { fall: 0.3 } }), kept, 44);
    const plan = planOf({}, 44);
    const store = storeOf(kept.for(plan));
    const by = toy();
    by.plan = plan;
    for (const job of [
      { policy: 0, from: 0, until: 32 },
      { policy: 2, from: 32, until: 44 },
    ])
      expect(blockHash((await store.get(plan, job))!)).toBe(blockHash(blockOf(plan, job, by)));
    expect(await store.get(plan, { policy: 0, from: 32, until: 64 })).toBeNull();
  });

  it("leave when there is no room, the longest rested first, and never those in use", async () => {
    const first = new Trajectories(1);
    await moved(base, first, 2);
    const inUse = first.for(base);
    expect(inUse.of.every(({ reach }) => reach === 2)).toBe(true);
    first.for(planOf({ levers: { treatment: 1.1 } }));
    expect(first.for(base).of.map(({ reach }) => reach)).toEqual([0, 2, 2, 2, 2]);
  });
});

describe("Live work", () => {
  it("does the policy that changed first, then the comparison, and drops what nobody waits for with the run in hand", async () => {
    const pool = countingPool();
    const kept = new Trajectories(1e9);
    const live = createLive(pool);
    const early = { kept: kept.for(base), policies: [0, 1], until: 200 };
    live.aim([early]);
    const gone = live.reach(early).catch((cause: Error) => cause);
    const other = planOf({ levers: { treatment: 1.1 } });
    const goal = { kept: kept.for(other), policies: [0, 1], until: 4 };
    live.aim([goal]);
    expect(await gone).toBeInstanceOf(Superseded);
    await live.reach(goal);
    expect(pool.done.length).toBeLessThanOrEqual(2 + 8);
    expect(pool.done.slice(2, 6).every(({ policy }) => policy === 0)).toBe(true);
  });

  it("says why when a run fails, and goes on with the next thing asked", async () => {
    const pool = countingPool();
    pool.poison = 2;
    const kept = new Trajectories(1e9);
    const live = createLive(pool);
    const goal = { kept: kept.for(base), policies: [0], until: 4 };
    live.aim([goal]);
    await expect(live.reach(goal)).rejects.toThrow("Poisoned.");
    pool.poison = null;
    live.aim([goal]);
    await live.reach(goal);
    expect(kept.for(base).of[0]!.reach).toBe(4);
  });

  it("does the first runs of what may be asked next before a larger stage of what was asked, and leaves them at that", async () => {
    const pool = countingPool(1);
    const kept = new Trajectories(1e9);
    const live = createLive(pool);
    const next = planOf({ levers: { treatment: 1.1 } });
    const expected = { kept: kept.for(next), policies: [0], until: 2 };
    const goals = [2, 6].map((until) => ({ kept: kept.for(base), policies: [0], until }));
    live.aim(goals);
    live.expect([expected]);
    await live.reach(goals[1]!);
    expect(expected.kept.of[0]!.reach).toBe(2);
    expect(pool.done.map(({ from }) => from)).toEqual([0, 1, 0, 1, 2, 3, 4, 5]);
    live.aim([{ ...expected, until: 2 }]);
    await live.reach(expected);
    expect(pool.done).toHaveLength(8);
  });

  it("drops what was expected when something else is, and goes on with what was asked where a run of it fails", async () => {
    const pool = countingPool(1);
    pool.poison = 1;
    const kept = new Trajectories(1e9);
    const live = createLive(pool);
    const at = (treatment: number) => ({ kept: kept.for(planOf({ levers: { treatment } })), policies: [0], until: 4 });
    const dropped = at(1.1);
    const failing = at(1.2);
    live.expect([dropped]);
    live.expect([failing]);
    const asked = { kept: kept.for(base), policies: [0, 1], until: 1 };
    live.aim([asked]);
    await live.reach(asked);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect([dropped, failing, asked].map(({ kept: { of } }) => of[0]!.reach)).toEqual([1, 1, 1]);
    expect(pool.done).toHaveLength(4);
  });
});
