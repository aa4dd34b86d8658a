/**
 * Keeps hands at work on what was asked last, one run at a time, so that work nobody waits for any more ends with the run in
 * hand; what is finished is kept whoever asked for it. Work goes stage by stage and, in a stage, policy by policy; what may be
 * asked next is done beside it, its first runs before a larger stage of what was asked.
 */
import type { Pool } from "@inflow/runners";
import type { Job } from "@inflow/study";
import type { Kept } from "./trajectories.ts";

/** Runs of a scenario from the first up to a number, of policies by their places, in order. */
export interface Goal {
  readonly kept: Kept;
  readonly policies: readonly number[];
  readonly until: number;
}

/** Somebody asked for something else. */
export class Superseded extends Error {}

export interface Live {
  /** From now on these goals in order; earlier ones are dropped, and whoever waits for them hears `Superseded`. */
  aim(goals: readonly Goal[]): void;
  /** What may be asked next, in place of what was expected before; nobody waits for it. */
  expect(goals: readonly Goal[]): void;
  /** Resolves when a goal of the present aim is reached; rejects when a run fails or another aim is taken. */
  reach(goal: Goal): Promise<void>;
}

interface Waiter {
  readonly goal: Goal;
  readonly resolve: () => void;
  readonly reject: (cause: Error) => void;
}

const isReached = ({ kept, policies, until }: Goal): boolean =>
  policies.every((policy) => kept.of[policy]!.reach >= until);

/** Makes the live work of a pool. */
export const createLive = (pool: Pool): Live => {
  let aims: readonly Goal[] = [];
  let expected: readonly Goal[] = [];
  let waiters: Waiter[] = [];
  const inHand = new Set<string>();

  const nameOf = ({ keys }: Kept, policy: number, run: number): string => `${run} ${keys[policy]}`;

  /** The next run: the replicate of the one just done, then a draw that nobody works on, then any that is open. */
  const nextRun = (kept: Kept, policy: number, until: number, after: number): number => {
    const { luckPerDraw } = kept.plan.study.sample;
    const trajectory = kept.of[policy]!;
    const isOpen = (run: number): boolean => !trajectory.has(run) && !inHand.has(nameOf(kept, policy, run));
    const draw = after - (after % luckPerDraw);
    for (let run = draw; after >= 0 && run < Math.min(until, draw + luckPerDraw); run++) if (isOpen(run)) return run;
    let open = -1;
    for (let first = trajectory.reach - (trajectory.reach % luckPerDraw); first < until; first += luckPerDraw) {
      let isFree = true;
      let here = -1;
      for (let run = first; run < Math.min(until, first + luckPerDraw); run++) {
        if (inHand.has(nameOf(kept, policy, run))) isFree = false;
        if (here < 0 && isOpen(run)) here = run;
      }
      if (here >= 0 && isFree) return here;
      if (open < 0) open = here;
    }
    return open;
  };

  /** The next job of the goals, those for fewer runs first, and of as many those of the aim. */
  const nextJob = (last: Job | null): { readonly goal: Goal; readonly job: Job } | null => {
    const goals = [...aims, ...expected].sort((a, b) => a.until - b.until);
    for (const goal of goals)
      for (const policy of goal.policies) {
        const { kept, until } = goal;
        if (kept.of[policy]!.reach >= until) continue;
        const run = nextRun(kept, policy, until, last?.policy === policy ? last.from : -1);
        if (run >= 0) return { goal, job: { policy, from: run, until: run + 1 } };
      }
    return null;
  };

  const settle = (): void => {
    const reached = waiters.filter(({ goal }) => isReached(goal));
    waiters = waiters.filter((waiter) => !reached.includes(waiter));
    for (const { resolve } of reached) resolve();
  };

  const fail = (cause: Error): void => {
    const failed = waiters;
    waiters = [];
    for (const { reject } of failed) reject(cause);
  };

  /** A run that fails ends what it was for; whoever waits for it hears why. */
  const giveUp = (goal: Goal, because: string): void => {
    if (aims.includes(goal)) {
      aims = [];
      fail(new Error(because));
    } else expected = expected.filter((one) => one !== goal);
  };

  const start = ({ goal, job }: NonNullable<ReturnType<typeof nextJob>>): void => {
    const { kept } = goal;
    const name = nameOf(kept, job.policy, job.from);
    inHand.add(name);
    void pool.work(kept.plan, job).then((arrival) => {
      inHand.delete(name);
      if ("block" in arrival) kept.of[job.policy]!.add(arrival.block);
      else giveUp(goal, arrival.because);
      feed(job);
      settle();
    });
  };

  const feed = (last: Job | null): void => {
    let after = last;
    while (pool.free() > 0) {
      const next = nextJob(after);
      if (next === null) return;
      after = null;
      start(next);
    }
  };

  return {
    aim(goals) {
      fail(new Superseded());
      aims = goals;
      feed(null);
    },
    expect(goals) {
      expected = goals;
      feed(null);
    },
    reach: (goal) =>
      new Promise((resolve, reject) => {
        waiters.push({ goal, resolve, reject });
        settle();
      }),
  };
};
