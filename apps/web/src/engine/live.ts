/**
 * Keeps hands at work on what was asked last, one run at a time, so that work nobody waits for any more ends with the run in
 * hand; what is finished is kept whoever asked for it. Work goes stage by stage and, in a stage, policy by policy.
 */
import type { Pool } from "@inflow/runners";
import type { Job } from "@inflow/study";
import type { Kept } from "./trajectories.ts";

/** Runs from the first up to a number, of policies by their places, in order. */
export interface Goal {
  readonly policies: readonly number[];
  readonly until: number;
}

/** Somebody asked for something else. */
export class Superseded extends Error {}

export interface Live {
  /** From now on these goals in order; earlier ones are dropped, and whoever waits for them hears `Superseded`. */
  aim(kept: Kept, goals: readonly Goal[]): void;
  /** Resolves when a goal of the present aim is reached; rejects when a run fails or another aim is taken. */
  reach(goal: Goal): Promise<void>;
}

interface Waiter {
  readonly goal: Goal;
  readonly resolve: () => void;
  readonly reject: (cause: Error) => void;
}

interface Work {
  readonly kept: Kept;
  readonly goals: readonly Goal[];
}

const NOTHING: Work | null = null;

/** Makes the live work of a pool. */
export const createLive = (pool: Pool): Live => {
  let work = NOTHING as Work | null;
  let waiters: Waiter[] = [];
  const inHand = new Set<string>();

  const isReached = ({ policies, until }: Goal): boolean =>
    work !== null && policies.every((policy) => work!.kept.of[policy]!.reach >= until);

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

  const nextJob = ({ kept, goals }: Work, last: Job | null): Job | null => {
    for (const { policies, until } of goals)
      for (const policy of policies) {
        if (kept.of[policy]!.reach >= until) continue;
        const run = nextRun(kept, policy, until, last?.policy === policy ? last.from : -1);
        if (run >= 0) return { policy, from: run, until: run + 1 };
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

  const start = (asked: Work, job: Job): void => {
    const { kept } = asked;
    const name = nameOf(kept, job.policy, job.from);
    inHand.add(name);
    void pool.work(kept.plan, job).then((arrival) => {
      inHand.delete(name);
      if ("block" in arrival) {
        kept.of[job.policy]!.add(arrival.block);
        feed(job);
        settle();
      } else if (asked === work) {
        work = null;
        fail(new Error(arrival.because));
      } else feed(null);
    });
  };

  const feed = (last: Job | null): void => {
    let after = last;
    while (work !== null && pool.free() > 0) {
      const job = nextJob(work, after);
      if (job === null) return;
      after = null;
      start(work, job);
    }
  };

  return {
    aim(kept, goals) {
      fail(new Superseded());
      work = { kept, goals };
      feed(null);
    },
    reach: (goal) =>
      new Promise((resolve, reject) => {
        waiters.push({ goal, resolve, reject });
        settle();
      }),
  };
};
